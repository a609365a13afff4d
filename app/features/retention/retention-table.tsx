/** The classes of records: how long, what went last, what goes next. */
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import type { ShownClass } from "./show-retention.server";

/** Beyond it a number is "more than". */
const MOST_SHOWN = 10_000;

function nextWords(t: Translate, { goes, keeping, tonight, withinMonth }: ShownClass): string {
  if (!goes) return "–";
  if (tonight === 0 && withinMonth === 0) return t("retention.nothingDue");
  if (keeping.kind !== "months") return t("retention.dueTonight", { tonight: rowsOf(t, tonight) });
  return t("retention.due", { tonight: rowsOf(t, tonight), month: rowsOf(t, withinMonth) });
}

const rowsOf = (t: Translate, rows: number) =>
  rows > MOST_SHOWN ? t("retention.more", { rows: MOST_SHOWN }) : t("retention.rows", { rows });

export function RetentionTable({ classes, hrefOf }: { classes: ShownClass[]; hrefOf(id: string): string }) {
  const t = useT();
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("retention.what")}</th>
            <th scope="col">{t("retention.howLong")}</th>
            <th scope="col">{t("retention.last")}</th>
            <th scope="col">{t("retention.next")}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((one) => (
            <tr key={one.id} id={one.id}>
              <th scope="row">
                {t(`retention.class.${one.id}`)}
                <br />
                <span className="muted retention-why">{t(`retention.why.${one.id}`)}</span>
              </th>
              <td data-label={t("retention.howLong")}>
                {one.term && one.keeping.kind === "months" ? (
                  <>
                    <strong>{t("retention.months", { months: one.term.months })}</strong>{" "}
                    <a
                      href={hrefOf(one.id)}
                      aria-label={t("retention.changeOf", { name: t(`retention.class.${one.id}`) })}
                    >
                      {t("retention.change")}
                    </a>
                    {one.term.reason && (
                      <>
                        <br />
                        <span className="muted">{one.term.reason}</span>
                      </>
                    )}
                  </>
                ) : (
                  t(one.keeping.kind === "kept" ? "retention.kept" : "retention.fixed")
                )}
              </td>
              <td data-label={t("retention.last")}>
                {one.last ? `${formatDate(one.last.at)}: ${rowsOf(t, one.last.rows)}` : "–"}
              </td>
              <td data-label={t("retention.next")}>{nextWords(t, one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
