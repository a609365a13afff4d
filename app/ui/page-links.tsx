/** The way through a long list, a page at a time. */
import { useT } from "~/i18n/context";

export function PageLinks({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  const t = useT();
  if (pages < 2) return null;
  return (
    <nav className="page-links" aria-label={t("common.pages")}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          ← {t("common.previousPage")}
        </a>
      )}
      <span>{t("common.page", { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {t("common.nextPage")} →
        </a>
      )}
    </nav>
  );
}
