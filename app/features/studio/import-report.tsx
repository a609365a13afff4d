/** What came along from a document, and what did not. */
import { useT } from "~/i18n/context";
import { LOSSES, type Loss } from "./html-to-mdx";

interface Report {
  pictures: number;
  lost: Partial<Record<Loss, number>>;
  warnings: number;
}

export function ImportReport({ report }: { report: Report }) {
  const t = useT();
  const lost = LOSSES.filter((loss) => report.lost[loss]);
  return (
    <section className="notice" role="status">
      <p>{t("studio.imported", { pictures: report.pictures })}</p>
      {lost.length + report.warnings > 0 && (
        <>
          <p>
            <strong>{t("studio.importLost")}</strong>
          </p>
          <ul>
            {lost.map((loss) => (
              <li key={loss}>{t(`studio.lost.${loss}`, { count: report.lost[loss] ?? 0 })}</li>
            ))}
            {report.warnings > 0 && <li>{t("studio.lostOther", { count: report.warnings })}</li>}
          </ul>
        </>
      )}
    </section>
  );
}
