/** Why somebody counts or does not, in one sentence. */
import { useT } from "~/i18n/context";
import { formatCalendarDate } from "~/i18n/format";
import type { Standing } from "./standing";

export function StandingWords({ standing }: { standing: Standing }) {
  const t = useT();
  if ("from" in standing) {
    const counts = standing.kind === "counts";
    return (
      <span className="standing">
        <span aria-hidden="true">{counts ? "✓" : "○"}</span>
        {t(`coverage.standing.${standing.kind}`, { date: formatCalendarDate(standing.from) })}
      </span>
    );
  }
  return (
    <span className="standing">
      <span aria-hidden="true">{standing.kind === "undecided" ? "?" : "○"}</span>
      {standing.kind === "undecided" ? (
        <a href="/quan-tri/trung-lap">{t("coverage.standing.undecided")}</a>
      ) : (
        t(`coverage.standing.${standing.kind}`)
      )}
    </span>
  );
}
