/** /quan-tri/gop-tai-khoan: find two accounts of one person; the merges made so far. */
import { useLoaderData } from "@remix-run/react";
import { findPeople } from "~/features/accounts/find-people.server";
import { guard } from "~/features/accounts/guard.server";
import { readPerson } from "~/features/coverage/read-person.server";
import { listMerges } from "~/features/merging/list-merges.server";
import { UNDO_DAYS } from "~/features/merging/merge-accounts.server";
import { MERGES_A_PAGE, pickFilters } from "~/features/merging/merge-filters";
import { PickPerson } from "~/features/merging/pick-person";
import { useT } from "~/i18n/context";
import { formatDate, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/gop-tai-khoan";

export const loader = guard(["commune-officer", "province-admin"], async ({ request, app, viewer }) => {
  const filters = pickFilters.read(new URL(request.url).searchParams);
  const today = vietnamDate(now());
  const first = filters.first ? (await readPerson(app.db, viewer, filters.first, today)).person : null;
  const found = await findPeople(app.db, viewer, filters.query, today);
  return {
    filters,
    first: first && { id: first.id, fullName: first.fullName },
    found: found.filter(({ id }) => id !== first?.id && id !== viewer.personId),
    ...(await listMerges(app.db, viewer, filters.page)),
    days: UNDO_DAYS,
  };
});

export const meta = pageTitle((t) => t("merging.title"));

export default function Merges() {
  const t = useT();
  const { filters, first, found, merges, count, days } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <h1>{t("merging.title")}</h1>
      <p className="lead">{t("merging.lead", { days })}</p>
      <PickPerson first={first} query={filters.query} found={found} />
      <h2>{t("merging.done")}</h2>
      {merges.length === 0 && <p className="empty">{t("merging.noneDone")}</p>}
      <ul className="plain-list">
        {merges.map(({ id, survivor, merged, mergedAt, undoneAt }) => (
          <li key={id} className="card">
            <a href={`${ADDRESS}/${id}`}>
              {t("merging.line", {
                merged: `${merged.fullName} (${merged.birthYear})`,
                survivor: `${survivor.fullName} (${survivor.birthYear})`,
                at: formatDate(mergedAt),
              })}
            </a>
            {undoneAt && <span className="hint">{t("merging.undone", { at: formatDate(undoneAt) })}</span>}
          </li>
        ))}
      </ul>
      <PageLinks
        page={filters.page}
        pages={Math.ceil(count / MERGES_A_PAGE)}
        hrefOf={(page) => `${ADDRESS}${pickFilters.write(filters, { page })}`}
      />
    </div>
  );
}
