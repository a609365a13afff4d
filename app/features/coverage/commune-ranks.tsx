/** The communes that lead and those that lag, side by side, with how they were ranked in words. */
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import type { MessageKey } from "~/i18n/translate";
import type { CommuneCoverage } from "./arrange-communes";
import { Estimated } from "./estimated";
import { formatProgress } from "./format-progress";
import type { CommuneRanks as Ranks } from "./rank-communes";

export function CommuneRanks({ ranks: { best, slowest } }: { ranks: Ranks<CommuneCoverage> }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="xep-hang">
      <h2 id="xep-hang">{t("coverage.ranksTitle")}</h2>
      <div className="ranks">
        <RankList title="coverage.ranksBest" rows={best} />
        <RankList title="coverage.ranksSlowest" rows={slowest} />
      </div>
      <details>
        <summary>{t("coverage.ranksHow")}</summary>
        <p>{t("coverage.ranksMethod")}</p>
      </details>
    </section>
  );
}

function RankList({ title, rows }: { title: MessageKey; rows: readonly CommuneCoverage[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div>
      <h3>{t(title)}</h3>
      <ol className="rank-list">
        {rows.map(({ code, slug, fullName, share, counted, adults, adultsEstimated }) => (
          <li key={code}>
            <a href={`/quan-tri/xa-phuong/${slug}`}>{fullName}</a>{" "}
            <strong>
              <Estimated when={adultsEstimated} />
              {formatProgress(share ?? 0, locale)}
            </strong>
            <span className="muted">
              {t("coverage.ranksOf", {
                counted: formatNumber(counted, locale),
                adults: formatNumber(adults ?? 0, locale),
              })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
