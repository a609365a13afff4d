/** /quan-tri/phan-quyen: look a person up to give a role; who holds which role. */
import { Form, useLoaderData } from "@remix-run/react";
import { findPeople, MAX_FOUND } from "~/features/accounts/find-people.server";
import { guard } from "~/features/accounts/guard.server";
import { HOLDERS_A_PAGE, listRoleHolders } from "~/features/accounts/role-holders.server";
import { HoldersTable, PeopleFound } from "~/features/accounts/role-lists";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle((t) => t("accounts.rolesTitle"));

export const loader = guard(["province-admin"], async ({ request, app, viewer }) => {
  const { searchParams } = new URL(request.url);
  const query = searchParams.get("tim") ?? "";
  const page = Math.max(1, Math.trunc(Number(searchParams.get("trang"))) || 1);
  const today = vietnamDate(now());
  const found = await findPeople(app.db, viewer, query, today);
  const { holders, total } = await listRoleHolders(app.db, viewer, { page, today });
  return {
    query,
    found,
    foundAll: found.length < MAX_FOUND,
    holders,
    page,
    pages: Math.max(1, Math.ceil(total / HOLDERS_A_PAGE)),
  };
});

export default function Roles() {
  const t = useT();
  const { query, found, foundAll, holders, page, pages } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>{t("accounts.rolesTitle")}</h1>
      <p className="lead">{t("accounts.rolesLead")}</p>
      <Form method="get" role="search">
        <TextField
          name="tim"
          type="search"
          label={t("accounts.rolesSearch")}
          hint={t("accounts.rolesSearchHint")}
          defaultValue={query}
        />
        <button type="submit" className="button">
          {t("common.search")}
        </button>
      </Form>
      {query && <PeopleFound query={query} people={found} isAll={foundAll} />}
      <HoldersTable holders={holders} />
      {pages > 1 && (
        <p className="row">
          {page > 1 && <a href={`?trang=${page - 1}`}>{t("common.previousPage")}</a>}
          <span>{t("accounts.pageOf", { page, pages })}</span>
          {page < pages && <a href={`?trang=${page + 1}`}>{t("common.nextPage")}</a>}
        </p>
      )}
    </div>
  );
}
