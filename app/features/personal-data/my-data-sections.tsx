/** What is kept about a person, part by part; each part opens by itself. */
import { useT } from "~/i18n/context";
import type { MyDataSection } from "./my-data-section";

/** Longer parts are whole in the downloads. */
const ROWS_SHOWN = 20;

export function MyDataSections({ sections }: { sections: readonly MyDataSection[] }) {
  const t = useT();
  return sections.map((section, index) => (
    <details key={section.id} className="card data-section" open={index === 0}>
      <summary>
        <h3>{t(section.title)}</h3>
        {section.columns.length > 0 && <span className="badge">{section.rows.length}</span>}
      </summary>
      {section.rows.length === 0 ? (
        <p className="muted">{t("personalData.nothing")}</p>
      ) : section.columns.length === 0 ? (
        <Facts rows={section.rows} />
      ) : (
        <Rows section={section} />
      )}
      {section.rows.length > ROWS_SHOWN && (
        <p className="muted">{t("personalData.moreRows", { count: section.rows.length - ROWS_SHOWN })}</p>
      )}
    </details>
  ));
}

function Facts({ rows }: { rows: readonly string[][] }) {
  return (
    <dl className="details">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Rows({ section: { columns, rows } }: { section: MyDataSection }) {
  const t = useT();
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS_SHOWN).map(([first, ...others], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document, never reordered
            <tr key={index}>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td key={columns[at + 1]} data-label={t(columns[at + 1] ?? "personalData.column.at")}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
