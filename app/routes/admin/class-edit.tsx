/** /quan-tri/lop-hoc/:class/sua: correct what was planned. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle } from "~/features/catalog/topic-words";
import { choiceValues, classChoices } from "~/features/classes/class-choices.server";
import { ClassFields } from "~/features/classes/class-fields";
import { parseClass } from "~/features/classes/class-form";
import { readClass } from "~/features/classes/read-class.server";
import { changeClass } from "~/features/classes/save-class.server";
import { classFaults, typedClass } from "~/features/classes/typed-class";
import { useLocale, useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ app, viewer, params, locale }) => {
  const today = vietnamDate(now());
  const found = await readClass(app.db, viewer, params.class ?? "", today);
  if (!found.runs) throw notFound();
  return { found, choices: await classChoices(app.db, viewer, { today, locale }) };
});

export const action = guard(OFFICERS, async ({ app, viewer, params, request, locale, t }) => {
  const today = vietnamDate(now());
  const found = await readClass(app.db, viewer, params.class ?? "", today);
  if (!found.runs) throw notFound();
  const choices = choiceValues(await classChoices(app.db, viewer, { today, locale }));
  const form = await request.formData();
  form.set("commune", found.communeCode);
  const wish = parseClass(form, choices);
  if (!wish.ok)
    return data({ errors: classFaults(t, wish.faults), typed: typedClass(form) }, { status: 400 });
  await changeClass(app.db, viewer, found.id, wish.value);
  throw redirect(`/quan-tri/lop-hoc/${found.id}?da-luu=1`);
});

export const meta = pageTitle((t) => t("classes.edit"));

export default function EditClass() {
  const t = useT();
  const { found, choices } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const locale = useLocale();
  const stored = {
    topic: found.topicId,
    commune: found.communeCode,
    place: found.place,
    seats: String(found.seats),
    guestTrainers: found.guestTrainers,
    walkIns: found.walkIns,
    invited: found.invited.map(({ code }) => code).filter((code) => code !== found.communeCode),
    trainers: found.trainers.map(({ id }) => id),
  };
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("classes.title"), "/quan-tri/lop-hoc"],
          [topicTitle(found.topic, locale), `/quan-tri/lop-hoc/${found.id}`],
          [t("classes.edit")],
        ]}
      />
      <h1>{t("classes.edit")}</h1>
      <ErrorSummary errors={failed?.errors} />
      <Form method="post" noValidate>
        <ClassFields
          choices={choices}
          typed={failed?.typed ?? stored}
          errors={failed?.errors}
          fixedCommune={found.communeName}
        />
        <button type="submit" className="button button-large">
          {t("common.save")}
        </button>
      </Form>
    </div>
  );
}
