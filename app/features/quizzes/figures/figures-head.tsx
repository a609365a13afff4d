/** How a topic's test does as a whole: who passes, how scores spread, how far one can rely on them. */
import { useLocale, useT } from "~/i18n/context";
import { formatNumber, formatShare } from "~/i18n/format";
import { Meter } from "~/ui/meter";
import { FEWEST } from "./doctor/registry";
import type { TestFigures } from "./test-figures";

/** From what the usual textbooks ask of a test that decides something about a person. */
const LEVELS = [
  [0.8, "good"],
  [0.6, "fair"],
  [-1, "poor"],
] as const;

export function FiguresHead({ figures, waiting }: { figures: TestFigures; waiting: number }) {
  const t = useT();
  const locale = useLocale();
  const { attempts, passedShare, meanScore, deviation, reliability } = figures;
  const count = formatNumber(attempts, locale);
  return (
    <section aria-labelledby="ca-bai">
      <h2 id="ca-bai">{t("bank.figures.test")}</h2>
      {waiting > 0 && (
        <p className="notice">{t("bank.figures.waiting", { count: formatNumber(waiting, locale) })}</p>
      )}
      {attempts === 0 ? (
        <p className="empty">{t("bank.figures.none")}</p>
      ) : (
        <>
          <dl className="facts figures-facts">
            <Fact name={t("bank.figures.attempts")} value={count} />
            <Fact name={t("bank.figures.passed")} value={formatShare(passedShare ?? 0, locale)} />
            <Fact
              name={t("bank.figures.mean")}
              value={t("bank.figures.meanValue", {
                mean: formatShare(meanScore ?? 0, locale),
                deviation: formatNumber((deviation ?? 0) * 100, locale, 1),
              })}
            />
            <Fact
              name={t("bank.figures.reliability")}
              value={
                reliability && attempts >= FEWEST
                  ? formatNumber(Math.max(0, reliability.value), locale, 2)
                  : t("bank.figures.unknown")
              }
            />
          </dl>
          {reliability && attempts >= FEWEST && (
            <p className="hint">
              {t(`bank.figures.reliability.${levelOf(reliability.value)}`)}{" "}
              {t(`bank.figures.reliability.${reliability.kind}`)}
            </p>
          )}
          <Histogram figures={figures} />
        </>
      )}
    </section>
  );
}

function levelOf(value: number) {
  return LEVELS.find(([least]) => value >= least)?.[1] ?? "poor";
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Histogram({ figures: { histogram, attempts } }: { figures: TestFigures }) {
  const t = useT();
  const locale = useLocale();
  const most = Math.max(...histogram);
  return (
    <>
      <h3>{t("bank.figures.histogram")}</h3>
      <table className="histogram">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("bank.figures.score")}</th>
            <th scope="col">{t("bank.figures.attempts")}</th>
          </tr>
        </thead>
        <tbody>
          {histogram.map((count, tenths) => {
            const range = tenths === 10 ? "100 %" : `${tenths * 10}–${tenths * 10 + 9} %`;
            const words = `${formatNumber(count, locale)} (${formatShare(count / attempts, locale)})`;
            return (
              <tr key={range}>
                <th scope="row">{range}</th>
                <td>
                  <Meter share={most > 0 ? count / most : 0} label={words} />
                </td>
                <td className="number">{words}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
