/** The practices of a topic with the reader's best run of each. */
import { useT } from "~/i18n/context";
import { isPractised } from "./grade-run";
import type { BestRun, PracticeForReader } from "./topic-practices.server";

interface PracticeListProps {
  topicSlug: string;
  practices: PracticeForReader[];
  /** Somebody is signed in, so that there may be runs to show. */
  mine: boolean;
}

export function PracticeList({ topicSlug, practices, mine }: PracticeListProps) {
  const t = useT();
  if (practices.length === 0) return null;
  return (
    <section aria-labelledby="thuc-hanh">
      <h2 id="thuc-hanh">{t("simulations.ofTopic")}</h2>
      <ul className="practice-list">
        {practices.map(({ slug, title, minutes, required, best }) => (
          <li key={slug} className="card practice-entry">
            <p className="practice-title">
              <a href={`/chuyen-de/${topicSlug}/thuc-hanh/${slug}`} lang="vi">
                {title}
              </a>
            </p>
            <p className="muted">
              {t("simulations.minutes", { minutes })}
              {mine && <> · {best ? bestWords(best) : t("simulations.notPlayed")}</>}
            </p>
            {(required || (best && isPractised(best))) && (
              <p className="row">
                {best && isPractised(best) && (
                  <span className="badge badge-good">✓ {t("simulations.practised")}</span>
                )}
                {required && <span className="badge badge-warm">{t("simulations.required")}</span>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

  function bestWords({ right, total, errors, seconds }: BestRun): string {
    const minutes = Math.max(1, Math.round(seconds / 60));
    return t("simulations.best", { right, total, errors, minutes });
  }
}
