/** /quan-tri/lop-hoc/moi: plan a class with its first session. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { choiceValues, classChoices } from "~/features/classes/class-choices.server";
import { ClassFields, SessionFields } from "~/features/classes/class-fields";
import { parseClass, parseSession } from "~/features/classes/class-form";
import { createClass } from "~/features/classes/save-class.server";
import { classFaults, typedClass } from "~/features/classes/typed-class";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ app, viewer, locale }) => {
  const today = vietnamDate(now());
  return { choices: await classChoices(app.db, viewer, { today, locale }), today };
});

export const action = guard(OFFICERS, async ({ app, viewer, request, locale, t }) => {
  const choices = await classChoices(app.db, viewer, { today: vietnamDate(now()), locale });
  const form = await request.formData();
  const [wish, session] = [parseClass(form, choiceValues(choices)), parseSession(form)];
  if (wish.ok && session.ok) {
    const id = await createClass(app.db, viewer, { ...wish.value, session: session.value });
    throw redirect(`/quan-tri/lop-hoc/${id}?da-luu=1`);
  }
  const faults = { ...(wish.ok ? {} : wish.faults), ...(session.ok ? {} : session.faults) };
  return data({ errors: classFaults(t, faults), typed: typedClass(form) }, { status: 400 });
});

export const meta = pageTitle((t) => t("classes.plan"));

export default function NewClass() {
  const t = useT();
  const { choices, today } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const typed = failed?.typed ?? { day: today };
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("classes.title"), "/quan-tri/lop-hoc"], [t("classes.plan")]]} />
      <h1>{t("classes.plan")}</h1>
      <ErrorSummary errors={failed?.errors} />
      <Form method="post" noValidate>
        <ClassFields choices={choices} typed={typed} errors={failed?.errors} />
        <h2>{t("classes.firstSession")}</h2>
        <SessionFields typed={typed} errors={failed?.errors} />
        <button type="submit" className="button button-large">
          {t("classes.plan")}
        </button>
      </Form>
    </div>
  );
}
