/** /quan-tri/kiem-tra-giam-sat: open a supervised test for a room, and those opened lately. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import type { Viewer } from "~/features/accounts/viewer";
import { classChoices } from "~/features/classes/class-choices.server";
import { classFilters } from "~/features/classes/class-filters";
import { daysWords } from "~/features/classes/class-words";
import { listClasses } from "~/features/classes/list-classes.server";
import { OpenSupervised, SupervisedTable } from "~/features/classes/supervised-parts";
import { parseSupervised } from "~/features/classes/supervised-test-form";
import { listSupervisedTests, openSupervisedTest } from "~/features/classes/supervised-tests.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import type { Locale } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

async function choicesFor(db: Database, viewer: Viewer, locale: Locale) {
  const today = vietnamDate(now());
  const { topics, hosts } = await classChoices(db, viewer, { today, locale });
  const running = classFilters.read(new URLSearchParams({ "tinh-trang": "running" }));
  const { classes } = await listClasses(db, viewer, today, running);
  return {
    topics,
    communes: hosts,
    classes: classes.map(
      ({ id, place, firstDay, lastDay }) =>
        [id, `${place}, ${daysWords(firstDay, lastDay)}`] as [string, string],
    ),
  };
}

export const loader = guard(OFFICERS, async ({ app, viewer, locale, request }) => ({
  ...(await choicesFor(app.db, viewer, locale)),
  tests: await listSupervisedTests(app.db, viewer),
  chosenClass: new URL(request.url).searchParams.get("lop") ?? "",
}));

export const action = guard(OFFICERS, async ({ app, viewer, request, locale, t }) => {
  const { topics, communes } = await choicesFor(app.db, viewer, locale);
  const form = await request.formData();
  const values = (choices: [string, string][]) => new Set(choices.map(([value]) => value));
  const wish = parseSupervised(form, { topics: values(topics), communes: values(communes) });
  if (wish.ok)
    throw redirect(`/quan-tri/kiem-tra-giam-sat/${await openSupervisedTest(app.db, viewer, wish.value)}`);
  const errors = Object.fromEntries(
    Object.entries(wish.faults).map(([field, fault]) => [field, t(`supervised.fault.${fault}`)]),
  );
  const fields = ["topic", "commune", "room", "minutes", "class"];
  const typed = Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? "")]));
  return data({ errors, typed }, { status: 400 });
});

export const meta = pageTitle((t) => t("supervised.title"));

export default function SupervisedTests() {
  const t = useT();
  const { topics, communes, classes, tests, chosenClass } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>{t("supervised.title")}</h1>
      <p className="lead">{t("supervised.lead")}</p>
      <ErrorSummary errors={failed?.errors} />
      <OpenSupervised
        {...{ topics, communes, classes }}
        typed={failed?.typed ?? { class: chosenClass }}
        errors={failed?.errors ?? {}}
      />
      <h2>{t("supervised.lately")}</h2>
      {tests.length === 0 ? (
        <p className="empty">{t("supervised.none")}</p>
      ) : (
        <SupervisedTable tests={tests} />
      )}
    </div>
  );
}
