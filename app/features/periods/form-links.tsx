/** Biểu 1 of the month as a document for the office. */
import { useT } from "~/i18n/context";

export function FormLinks({ month, slug }: { month: string; slug: string }) {
  const t = useT();
  const href = (format: "docx" | "pdf") =>
    `/quan-tri/bieu-mau?${new URLSearchParams({ bieu: "bieu-1", ky: month, xa: slug, dang: format })}`;
  return (
    <p className="exports no-print">
      <a className="button button-secondary" href={href("docx")} download>
        {t("periods.formDocx")}
      </a>
      <a className="button button-secondary" href={href("pdf")} download>
        {t("periods.formPdf")}
      </a>
    </p>
  );
}
