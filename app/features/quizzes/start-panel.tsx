/** Where the person stands, and the one button that fits: begin, go on, again, or wait. */
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { formatDateTime, formatTime } from "~/i18n/format";
import type { TestPage } from "./test-page.server";

/** `children`: fields about the circumstances, in the form that begins. */
export function StartPanel({
  topic,
  decision,
  attempts,
  openUntil,
  children,
}: TestPage & { children?: ReactNode }) {
  const t = useT();
  const passedBefore = attempts.some(({ passed }) => passed);
  const triedBefore = attempts.some(({ closedAt }) => closedAt !== null);
  if (decision.kind === "no-bank") return <p className="empty">{t("quizzes.noBank")}</p>;
  if (decision.kind === "wait") {
    const until = { count: topic.attemptsAllowed, moment: formatDateTime(decision.until) };
    return <p className="notice notice-warm">{t("quizzes.wait", until)}</p>;
  }
  return (
    <div className="start-panel">
      {decision.kind === "resume" && (
        <p className="notice notice-warm">
          {openUntil ? t("quizzes.underWayUntil", { time: formatTime(openUntil) }) : t("quizzes.underWay")}
        </p>
      )}
      {decision.kind === "start" && passedBefore && <p className="notice">{t("quizzes.passedAlready")}</p>}
      {decision.kind === "start" && !passedBefore && decision.left !== null && (
        <p>{t("quizzes.left", { count: decision.left })}</p>
      )}
      <form method="post" action={`/chuyen-de/${topic.slug}/kiem-tra`}>
        {decision.kind === "start" && children}
        <button type="submit" className="button">
          {decision.kind === "resume"
            ? t("quizzes.continue")
            : triedBefore
              ? t("quizzes.again")
              : t("quizzes.start")}
        </button>
      </form>
    </div>
  );
}
