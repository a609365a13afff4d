/** Latest test results: an entry an attempt, each a link to its explanation. */
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import { formatDateTime, formatShare } from "~/i18n/format";
import type { TestResult } from "./latest-results.server";

export function ResultsList({ results }: { results: TestResult[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ul className="results">
      {results.map((result) => (
        <li key={result.attemptId}>
          <a href={`/bai-lam/${result.attemptId}/ket-qua`} lang={wordsLanguage(locale, result.titleEn)}>
            {topicTitle(result, locale)}
          </a>
          <span className="row">
            <span className={result.passed ? "badge badge-good" : "badge badge-warm"}>
              {result.passed ? `✓ ${t("progress.resultPassed")}` : t("progress.resultNotPassed")}
            </span>
            <strong>{formatShare(result.score, locale, 0)}</strong>
            <span className="muted">{formatDateTime(result.closedAt)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
