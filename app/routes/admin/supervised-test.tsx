/** /quan-tri/kiem-tra-giam-sat/:test: the six digits to say aloud, and who sits there. POST ends it. */
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle } from "~/features/catalog/topic-words";
import { sessionWords } from "~/features/classes/class-words";
import { SittingTable } from "~/features/classes/supervised-parts";
import { endSupervisedTest, readSupervisedTest } from "~/features/classes/supervised-tests.server";
import { supervisionCode } from "~/features/classes/supervision-code.server";
import { useLocale, useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ app, viewer, params }) => {
  const test = await readSupervisedTest(app.db, viewer, params.test ?? "");
  return { test, code: test.open ? supervisionCode(app.keys, test.id) : null };
});

export const action = guard(OFFICERS, async ({ app, viewer, params }) => {
  await endSupervisedTest(app.db, viewer, params.test ?? "");
  throw redirect(`/quan-tri/kiem-tra-giam-sat/${params.test}`);
});

export const headers = () => ({ "Cache-Control": "private, no-store" });

export const meta = pageTitle((t) => t("supervised.title"));

export default function SupervisedTestPage() {
  const t = useT();
  const locale = useLocale();
  const { test, code } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("supervised.title"), "/quan-tri/kiem-tra-giam-sat"], [test.room]]} />
      <h1>{topicTitle({ title: test.topicTitle, titleEn: test.topicTitleEn }, locale)}</h1>
      <p className="lead">
        {test.room} · {sessionWords({ startsAt: test.opensAt, endsAt: test.closesAt })}
        <br />
        {t("supervised.supervisor")}: {test.supervisor}
      </p>
      {code ? (
        <div className="card">
          <p>{t("supervised.howTo")}</p>
          <strong className="hall-digits">{`${code.slice(0, 3)} ${code.slice(3)}`}</strong>
          <Form method="post">
            <button type="submit" className="button button-secondary">
              {t("supervised.end")}
            </button>
          </Form>
        </div>
      ) : (
        <p className="notice notice-warm">{t("supervised.isOver")}</p>
      )}
      <h2>{t("supervised.sitting")}</h2>
      <SittingTable attempts={test.attempts} />
    </div>
  );
}
