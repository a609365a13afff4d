/** How one text of a question does: what was chosen how often, by whom, and how long it took. */
import { useLocale, useT } from "~/i18n/context";
import { formatNumber, formatShare } from "~/i18n/format";
import { Meter } from "~/ui/meter";
import { FEWEST } from "./doctor/registry";
import type { QuestionFigures } from "./question-figures";

interface Props {
  figures: QuestionFigures;
}

export function FiguresOfText({ figures }: Props) {
  const t = useT();
  const locale = useLocale();
  const { shown, unanswered, medianSeconds } = figures;
  if (shown === 0) return <p className="empty">{t("bank.figures.notShown")}</p>;
  return (
    <>
      <Options figures={figures} />
      <p className="hint">
        {t("bank.figures.unanswered", { share: formatShare(unanswered, locale, 1) })}
        {medianSeconds !== null && ` · ${t("bank.figures.median", { seconds: medianSeconds })}`}
      </p>
    </>
  );
}

function Options({ figures }: Props) {
  const t = useT();
  const locale = useLocale();
  return (
    <ul className="option-figures">
      {figures.options.map(({ id, html, right, share, chosen, correlation }, index) => {
        const words = t("bank.figures.chosen", {
          share: formatShare(share, locale, 1),
          count: formatNumber(chosen, locale),
        });
        return (
          <li key={id} data-right={right}>
            <p>
              <strong>{String.fromCharCode(65 + index)}</strong>{" "}
              <span lang="vi" dangerouslySetInnerHTML={{ __html: html }} />{" "}
              {right && <span className="badge badge-good">{t("quizzes.review.right")}</span>}
            </p>
            <Meter share={share} label={words} />
            <p className="hint">
              {words}
              {correlation !== null &&
                figures.shown >= FEWEST &&
                ` · ${t("bank.figures.discrimination", { value: formatNumber(correlation, locale, 2) })}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
