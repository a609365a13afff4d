/** Share of households with at least one member who finished, by hamlet (seed 002: "Gia đình số"). */
import { sql } from "drizzle-orm";
import { administeredCommunes, type Viewer } from "~/features/accounts/viewer";
import { HAMLET_KIND_NAMES, type HamletKind } from "~/features/places/hamlet-name";
import { type Database, selectRows } from "~/platform/database/client.server";

export interface HamletHouseholds {
  communeName: string;
  /** Null: the household's first member has no hamlet. */
  hamletName: string | null;
  households: number;
  finished: number;
}

/** Of the viewer's communes. A household is where its first member lives. `today` is "2026-11-22". */
export async function householdShare(
  db: Database,
  viewer: Viewer,
  today: string,
): Promise<HamletHouseholds[]> {
  const own = administeredCommunes(viewer);
  const scope =
    own === "all"
      ? sql`true`
      : sql`first.commune_code in (select jsonb_array_elements_text(${JSON.stringify(own)}::jsonb))`;
  const rows = await selectRows<HamletHouseholds & { kind: HamletKind | null; name: string | null }>(
    db,
    sql`with first as (
      select distinct on (m.household_id) m.household_id, p.commune_code, p.hamlet_id
      from household_members m join people p on p.id = m.person_id
      order by m.household_id, m.joined_at, m.person_id
    ), done as (
      select distinct m.household_id from household_members m join certificates c on c.person_id = m.person_id
      join topics t on t.id = c.topic_id and t.counts_toward_target
      where c.revoked_at is null and c.superseded_at is null
    )
    select n.full_name as "communeName", h.kind, h.name, count(*)::int as households,
      count(done.household_id)::int as finished
    from first left join done using (household_id) left join hamlets h on h.id = first.hamlet_id
    join commune_names n on n.commune_code = first.commune_code
      and n.valid_from <= ${today} and (n.valid_to is null or n.valid_to >= ${today})
    where ${scope} group by n.full_name, n.search_name, h.kind, h.name order by n.search_name, h.kind, h.name`,
  );
  return rows.map(({ kind, name, ...row }) => ({
    ...row,
    hamletName: kind && `${HAMLET_KIND_NAMES[kind]} ${name}`,
  }));
}
