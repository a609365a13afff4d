/** The three numerators side by side. They are steps of the same people, so nothing here is ever their sum. */
import { useLocale, useT } from "~/i18n/context";
import { formatCalendarDate, formatNumber } from "~/i18n/format";
import { Estimated } from "./estimated";
import type { TotalFigures } from "./figures";
import { formatProgress } from "./format-progress";

type Stages = Pick<
  TotalFigures,
  | "adults"
  | "adultsEstimated"
  | "confirmedCommunes"
  | "confirmedByList"
  | "confirmedFrom"
  | "communes"
  | "upTo"
  | "within"
>;

const STAGES = ["trained", "passed", "confirmed"] as const;

/** `from`, `day`: the stretch of days whose growth is said. */
export function StageFigures({ figures, from, day }: { figures: Stages; from: string; day: string }) {
  const t = useT();
  const locale = useLocale();
  const { adults, adultsEstimated, upTo, within, communes, confirmedCommunes } = figures;
  return (
    <section aria-labelledby="ba-so">
      <h2 id="ba-so">{t("coverage.stagesTitle")}</h2>
      <p className="muted">{t("coverage.stagesNote")}</p>
      <ul className="stage-figures">
        {STAGES.map((stage) => {
          const people = upTo[stage];
          return (
            <li key={stage} className="card" data-stage={stage}>
              <h3>{t(`coverage.stage.${stage}`)}</h3>
              {people === null ? (
                <p className="muted">{t("coverage.confirmedNone")}</p>
              ) : (
                <p>
                  <strong className="stage-people">{formatNumber(people, locale)}</strong>{" "}
                  {t("coverage.peopleUnit")}
                  {adults > 0 && (
                    <span className="stage-share">
                      <Estimated when={adultsEstimated} />
                      {t("coverage.ofAdults", { share: formatProgress(people / adults, locale) })}
                    </span>
                  )}
                </p>
              )}
              {within[stage] !== null && (
                <p className="muted">
                  {t("coverage.grownWithin", { from: formatCalendarDate(from), to: formatCalendarDate(day) })}
                  : {formatNumber(within[stage], locale)}
                </p>
              )}
              <p className="muted">
                {stage === "confirmed" && people !== null && confirmedCommunes < communes
                  ? t("coverage.confirmedOf", { known: confirmedCommunes, communes })
                  : t(`coverage.stageSource.${stage}`)}
              </p>
              {stage === "confirmed" && people !== null && <ConfirmedSources figures={figures} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Whether the figure is that of lists of persons or of counts: one or the other in each commune, never both. */
function ConfirmedSources({ figures }: { figures: Stages }) {
  const t = useT();
  const { confirmedFrom, confirmedByList, confirmedCommunes } = figures;
  if (confirmedFrom?.asOf)
    return (
      <p className="muted">
        {t(confirmedFrom.kind === "list" ? "vneid.figureByListOf" : "vneid.figureByCountOf", {
          date: formatCalendarDate(confirmedFrom.asOf),
          source: confirmedFrom.source ?? "",
        })}
      </p>
    );
  if (confirmedByList === 0) return null;
  return (
    <p className="muted">
      {t("vneid.figureSources", { list: confirmedByList, count: confirmedCommunes - confirmedByList })}
    </p>
  );
}
