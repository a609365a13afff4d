/** Every text a question ever had: attempts keep the one they showed. */
import { useLocale, useT } from "~/i18n/context";
import { formatDate, formatNumber, formatShare } from "~/i18n/format";
import { FiguresOfText } from "../figures/figures-of-text";
import type { QuestionFigures } from "../figures/question-figures";

interface Props {
  /** The latest first. */
  revisions: readonly {
    id: string;
    number: number;
    createdAt: Date | string;
    author: string | null;
    source: string;
    /** What learners made of this text. */
    figures: QuestionFigures | null;
  }[];
  /** Id of the one that tests draw. */
  inUse: string | null;
}

export function Revisions({ revisions, inUse }: Props) {
  const t = useT();
  const locale = useLocale();
  return (
    <section>
      <h2>{t("bank.revisions")}</h2>
      <ul className="bank-revisions">
        {revisions.map(({ id, number, createdAt, author, source, figures }) => (
          <li key={id}>
            <details>
              <summary>
                {t("bank.revision", { number, date: formatDate(new Date(createdAt)) })}{" "}
                {author ?? t("bank.fromFile")}{" "}
                {id === inUse && <span className="badge badge-good">{t("bank.state.in-use")}</span>}{" "}
                {figures && figures.shown > 0 && (
                  <span className="hint">
                    {t("bank.figures.shown", { count: formatNumber(figures.shown, locale) })}
                    {figures.facility !== null &&
                      ` · ${t("bank.figures.facility", { share: formatShare(figures.facility, locale, 0) })}`}
                  </span>
                )}
              </summary>
              <pre lang="vi">{source}</pre>
              {figures && <FiguresOfText figures={figures} />}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
