/** The way back. Entries with an address are links; a narrow screen shows only the nearest of them. */
import { useT } from "~/i18n/context";

export function Breadcrumb({ entries }: { entries: [label: string, href?: string][] }) {
  const t = useT();
  const parent = entries.filter(([, href]) => href).at(-1);
  return (
    <nav className="breadcrumb no-print" aria-label={t("common.breadcrumb")}>
      <ol>
        {entries.map((entry) => {
          const [label, href] = entry;
          return (
            <li key={label} className={entry === parent ? "breadcrumb-parent" : undefined}>
              {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
