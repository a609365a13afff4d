/** /quan-tri/chung-nhan: find a certificate by code, number or name, within one's communes. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { certificateFilters } from "~/features/certificates/certificate-filters";
import { CertificateTable } from "~/features/certificates/certificate-table";
import { searchCertificates } from "~/features/certificates/search-certificates.server";
import { ExportLinks } from "~/features/coverage/export-links";
import { useT } from "~/i18n/context";
import { FilterForm, FilterInput } from "~/ui/filter-form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/chung-nhan";

export const loader = guard(["commune-officer", "province-admin"], async ({ app, viewer, request }) => {
  const { query, page } = certificateFilters.read(new URL(request.url).searchParams);
  return { query, page, ...(await searchCertificates(app.db, viewer, { query, page })) };
});

export const meta = pageTitle((t) => t("certificates.admin.title"));

export default function FindCertificates() {
  const t = useT();
  const { query, page, found, hasMore } = useLoaderData<typeof loader>();
  const { parameter, write } = certificateFilters;
  const pageAddress = (to: number) => `${ADDRESS}${write({ query, page: to })}`;
  return (
    <div className="page">
      <h1>{t("certificates.admin.title")}</h1>
      <p className="lead">{t("certificates.admin.lead")}</p>
      <FilterForm action={ADDRESS} filtered={query !== ""}>
        <FilterInput name={parameter("query")} label={t("certificates.admin.search")} value={query} />
      </FilterForm>
      {found.length > 0 ? (
        <>
          <ExportLinks dataset="chung-nhan" search={write({ query, page: 1 })} />
          <CertificateTable certificates={found} />
        </>
      ) : (
        <div className="empty">
          <p>
            <strong>{t(query ? "certificates.admin.none" : "certificates.admin.noneYet")}</strong>
          </p>
          {query && <p>{t("certificates.admin.noneText")}</p>}
        </div>
      )}
      {(page > 1 || hasMore) && (
        <nav className="page-links" aria-label={t("common.pages")}>
          {page > 1 && (
            <a rel="prev" href={pageAddress(page - 1)}>
              ← {t("common.previousPage")}
            </a>
          )}
          {hasMore && (
            <a rel="next" href={pageAddress(page + 1)}>
              {t("common.nextPage")} →
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
