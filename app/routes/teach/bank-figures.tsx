/** /giang-vien/ngan-hang/:topic/so-lieu: how the test and each question do, and what the question doctor says. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { loadBank } from "~/features/quizzes/bank/load-bank.server";
import { examine } from "~/features/quizzes/figures/doctor/registry";
import { FiguresHead } from "~/features/quizzes/figures/figures-head";
import { DoctorFindings, QuestionList } from "~/features/quizzes/figures/question-list";
import { readQuestionFigures, readTestFigures } from "~/features/quizzes/figures/read-figures.server";
import { tallyQueued } from "~/features/quizzes/figures/tally-attempts.server";
import { useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ params, app, viewer }) => {
  const topic = await loadBank(app.db, viewer, params.topic ?? "");
  const waiting = await tallyQueued(app.db);
  const questions = await readQuestionFigures(app.db, topic.id);
  return {
    topic,
    waiting,
    test: await readTestFigures(app.db, topic.id),
    questions: questions.map((question) => ({ ...question, findings: examine(question.figures) })),
  };
});

export const meta = pageTitle<typeof loader>((t, data) =>
  t("bank.figures.titleOf", { topic: data?.topic.title ?? "" }),
);

export default function BankFigures() {
  const t = useT();
  const { topic, waiting, test, questions } = useLoaderData<typeof loader>();
  const address = `/giang-vien/ngan-hang/${topic.slug}`;
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("common.authoring"), "/giang-vien"],
          [t("bank.title"), address],
          [t("bank.figures.title")],
        ]}
      />
      <h1>{t("bank.figures.title")}</h1>
      <p className="lead" lang="vi">
        {topic.title}
      </p>
      <p>{t("bank.figures.counted")}</p>
      <DoctorFindings {...{ questions, address }} />
      <FiguresHead figures={test} waiting={waiting} />
      <QuestionList {...{ questions, address }} />
      <details className="card">
        <summary>{t("bank.figures.how")}</summary>
        <p>{t("bank.figures.howDiscrimination")}</p>
        <p>{t("bank.figures.howReliability")}</p>
        <p>{t("bank.figures.howTime")}</p>
        <p>{t("bank.figures.howRevisions")}</p>
      </details>
    </div>
  );
}
