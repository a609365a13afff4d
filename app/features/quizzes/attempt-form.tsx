/**
 * A whole attempt in one document and one form: it works without script, and nothing is hidden from a screen
 * reader. attempt.island.ts adds saving by itself, the queue for bad networks and the countdown; the words it
 * needs travel as data attributes, so that it carries no catalogue.
 */
import { useT } from "~/i18n/context";
import { AttemptBar } from "./attempt-bar";
import { AttemptOverview } from "./attempt-overview";
import type { AttemptPage } from "./attempt-page.server";
import type { AttemptWords } from "./attempt-words";
import { QuestionCard } from "./question-card";

interface AttemptFormProps {
  attempt: Extract<AttemptPage, { kind: "under-way" }>;
  /** Whose answers these are: unsent ones wait on the device under this id. */
  personId: string;
  /** The server's clock, in milliseconds. */
  now: number;
  /** Whether the page comes back from a button that saved. */
  justSaved: boolean;
}

export function AttemptForm({ attempt, personId, now, justSaved }: AttemptFormProps) {
  const t = useT();
  const { id, questions, deadlineAt } = attempt;
  const path = `/bai-lam/${id}`;
  return (
    <form
      method="post"
      action={path}
      className="attempt"
      data-attempt={id}
      data-person={personId}
      data-now={now}
      data-deadline={deadlineAt?.getTime()}
      data-answers-path={`${path}/tra-loi`}
      data-words={JSON.stringify({
        answered: t("quizzes.attempt.answered"),
        notAnswered: t("quizzes.attempt.notAnswered"),
        saved: t("quizzes.attempt.saved"),
        saving: t("quizzes.attempt.saving"),
        offline: t("quizzes.attempt.offline"),
        submitOffline: t("quizzes.attempt.submitOffline"),
        submitting: t("quizzes.attempt.submitting"),
        timeOver: t("quizzes.attempt.timeOver"),
        timeOverOffline: t("quizzes.attempt.timeOverOffline"),
        signedOut: t("quizzes.attempt.signedOut"),
        refused: t("quizzes.attempt.refused"),
        minutesLeft: t("quizzes.attempt.minutesLeft"),
        secondsLeft: t("quizzes.attempt.secondsLeft"),
        fiveMinutes: t("quizzes.attempt.fiveMinutes"),
        oneMinute: t("quizzes.attempt.oneMinute"),
      } satisfies AttemptWords)}
    >
      <AttemptBar
        answered={questions.filter(({ answered }) => answered).length}
        count={questions.length}
        deadlineAt={deadlineAt}
        justSaved={justSaved}
        signInPath={`/dang-nhap?${new URLSearchParams({ ve: path })}`}
      />
      {questions.map((question) => (
        <QuestionCard
          key={question.position}
          question={question}
          count={questions.length}
          attemptPath={path}
        />
      ))}
      <AttemptOverview questions={questions} />
    </form>
  );
}
