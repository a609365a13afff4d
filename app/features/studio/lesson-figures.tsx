/** A lesson's readers in numbers: opened, finished, how long, where they stop, and what sends them back to it. */
import { useLocale, useT } from "~/i18n/context";
import { formatNumber, formatShare } from "~/i18n/format";
import { Meter } from "~/ui/meter";
import type { LessonFigures } from "./read-lesson-figures.server";

export function LessonReaders({ figures }: { figures: LessonFigures }) {
  const t = useT();
  const locale = useLocale();
  const { opened, finished, medianMinutes, lesson } = figures;
  if (opened === 0) return <p className="empty">{t("studio.figures.none")}</p>;
  const facts = [
    ["opened", formatNumber(opened, locale)],
    ["finished", `${formatNumber(finished, locale)} (${formatShare(finished / opened, locale, 0)})`],
    [
      "minutes",
      medianMinutes === null
        ? t("studio.figures.tooFew")
        : t("studio.figures.minutesValue", {
            minutes: formatNumber(medianMinutes, locale, 1),
            claimed: lesson.minutes,
          }),
    ],
  ] as const;
  return (
    <dl className="facts figures-facts">
      {facts.map(([name, value]) => (
        <div key={name} data-figure={name}>
          <dt>{t(`studio.figures.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function LessonStops({ stops }: { stops: LessonFigures["stops"] }) {
  const t = useT();
  const locale = useLocale();
  const most = Math.max(1, ...stops.map(({ people }) => people));
  return (
    <section aria-labelledby="dung-lai">
      <h2 id="dung-lai">{t("studio.figures.stops")}</h2>
      <p className="hint">{t("studio.figures.stopsHint")}</p>
      {stops.length === 0 ? (
        <p className="empty">{t("studio.figures.tooFew")}</p>
      ) : (
        <ol className="option-figures">
          {stops.map(({ heading, people }, index) => {
            const words = t("studio.figures.people", { count: formatNumber(people, locale) });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two headings may read the same
              <li key={index}>
                <p>
                  {heading ? <span lang="vi">{heading}</span> : t("studio.figures.top")} · {words}
                </p>
                <Meter share={people / most} label={words} />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

export function SendingBack({
  questions,
  address,
}: {
  questions: LessonFigures["sendingBack"];
  address: string;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <section aria-labelledby="doc-lai">
      <h2 id="doc-lai">{t("studio.figures.back")}</h2>
      <p className="hint">{t("studio.figures.backHint")}</p>
      {questions.length === 0 && <p className="empty">{t("studio.figures.backNone")}</p>}
      <ul className="plain-list">
        {questions.map(({ key, number, prompt, wrong, cameBack }) => (
          <li key={key} className="card">
            <p>
              <a href={`${address}/${key}`}>{t("bank.figures.question", { number })}</a>{" "}
              {t("studio.figures.backCount", {
                wrong: formatNumber(wrong, locale),
                back: formatNumber(cameBack, locale),
              })}
            </p>
            <div lang="vi" dangerouslySetInnerHTML={{ __html: prompt }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
