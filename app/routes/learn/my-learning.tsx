/** /hoc: where I stopped, my topics, my results, my certificates. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { settleOverdue } from "~/features/certificates/settle-overdue.server";
import { stepHeading } from "~/features/progress/continue-learning.server";
import { latestResults } from "~/features/progress/latest-results.server";
import { firstStep, isUnderWay, nextStep } from "~/features/progress/next-step";
import { readTopics } from "~/features/progress/read-topics.server";
import { ResultsList } from "~/features/progress/results-list";
import { TopicCards } from "~/features/progress/topic-card";
import { topicCompletion } from "~/features/progress/topic-completion";
import { WayOn } from "~/features/progress/way-on";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("signed-in", async ({ app, viewer }) => {
  await settleOverdue(app.db, viewer.personId);
  const topics = await readTopics(app.db, viewer.personId);
  const today = vietnamDate(now());
  const underWay = nextStep(topics, today);
  return {
    topics,
    today,
    step: underWay ?? firstStep(topics, today),
    heading: await stepHeading(app.db, underWay),
    results: await latestResults(app.db, viewer.personId),
  };
});

export const meta = pageTitle<typeof loader>((t) => t("common.myLearning"));

export default function MyLearning() {
  const t = useT();
  const { topics, today, step, heading, results } = useLoaderData<typeof loader>();
  const begun = topics.filter((topic) => isUnderWay(topic) || topicCompletion(topic).complete);
  const others = topics.filter((topic) => !begun.includes(topic));
  const certificates = topics.filter(({ certificateCode }) => certificateCode).length;
  return (
    <div className="page">
      <h1>{t("common.myLearning")}</h1>
      {begun.length === 0 && step?.kind === "lesson" && (
        <div className="welcome">
          <p className="lead">
            <strong>{t("progress.emptyTitle")}</strong>{" "}
            {t("progress.emptyText", { minutes: step.lesson.minutes })}
          </p>
        </div>
      )}
      {step && (
        <section className="card continue-card" aria-label={t("progress.continue")}>
          <WayOn step={step} heading={heading} />
        </section>
      )}
      {!step && begun.length > 0 && (
        <div className="notice">
          <p>
            <strong>{t("progress.allDoneTitle")}</strong>
          </p>
          <p>{t("progress.allDoneText")}</p>
        </div>
      )}
      {begun.length > 0 && (
        <section aria-labelledby="chuyen-de-cua-toi">
          <h2 id="chuyen-de-cua-toi">{t("progress.myTopics")}</h2>
          <TopicCards topics={begun} today={today} mine />
        </section>
      )}
      {results.length > 0 && (
        <section aria-labelledby="ket-qua">
          <h2 id="ket-qua">{t("progress.latestResults")}</h2>
          <ResultsList results={results} />
        </section>
      )}
      {(begun.length > 0 || certificates > 0) && (
        <section aria-labelledby="giay">
          <h2 id="giay">{t("progress.myCertificates")}</h2>
          {certificates > 0 ? (
            <p>
              {t("progress.certificateCount", { count: certificates })}{" "}
              <a href="/chung-nhan">{t("catalog.certificateOpen")}</a>
            </p>
          ) : (
            <p className="muted">{t("progress.noCertificates")}</p>
          )}
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="chuyen-de-khac">
          <h2 id="chuyen-de-khac">{begun.length > 0 ? t("progress.otherTopics") : t("catalog.allTopics")}</h2>
          <TopicCards topics={others} today={today} mine />
        </section>
      )}
    </div>
  );
}
