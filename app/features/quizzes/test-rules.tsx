/** The rules of a topic's test in plain words. */
import { useLocale, useT } from "~/i18n/context";
import { formatShare } from "~/i18n/format";
import type { TestPage } from "./test-page.server";

export function TestRules({ topic, questionCount }: Pick<TestPage, "topic" | "questionCount">) {
  const t = useT();
  const locale = useLocale();
  const { timeLimitMinutes, passMark, attemptsAllowed, cooldownMinutes } = topic;
  const rules = [
    t("quizzes.rules.questions", { count: questionCount }),
    timeLimitMinutes === null
      ? t("quizzes.rules.noLimit")
      : t("quizzes.rules.minutes", { minutes: timeLimitMinutes }),
    t("quizzes.rules.passMark", { share: formatShare(passMark, locale) }),
    t("quizzes.rules.partial"),
    t("quizzes.rules.saved"),
    attemptsAllowed === 0
      ? t("quizzes.rules.unlimited")
      : t("quizzes.rules.rounds", { count: attemptsAllowed, minutes: cooldownMinutes }),
  ];
  return (
    <section className="card test-rules-card" aria-labelledby="quy-dinh">
      <h2 id="quy-dinh">{t("quizzes.rules.title")}</h2>
      <ul className="test-rules">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
