/** The workplaces a viewer administers, with their staff and how many of it have an account. */
import { type SQL, sql } from "drizzle-orm";
import { workplaces } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { type Database, selectRows } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { workplaceAdministeredBy } from "./workplace-scope.server";

export interface Workplace {
  id: string;
  name: string;
  /** Null: an office of the province. */
  communeCode: string | null;
  communeName: string | null;
  retired: boolean;
  /** The latest figure of its staff; null: none was given. */
  staff: number | null;
  /** "2026-11-25". */
  staffAsOf: string | null;
  /** People who say they work there, wherever they live. */
  people: number;
}

const vietnamese = new Intl.Collator("vi", { numeric: true });

/** Offices of the province first, then by commune; retired ones last. `today` is "2026-11-25". */
export async function listWorkplaces(db: Database, viewer: Viewer, today: string): Promise<Workplace[]> {
  const rows = await find(db, today, workplaceAdministeredBy(viewer));
  return rows.sort(
    (a, b) =>
      Number(a.retired) - Number(b.retired) ||
      vietnamese.compare(a.communeName ?? "", b.communeName ?? "") ||
      vietnamese.compare(a.name, b.name),
  );
}

/** One of them; not found outside the viewer's communes. */
export async function readWorkplace(
  db: Database,
  viewer: Viewer,
  id: string,
  today: string,
): Promise<Workplace> {
  const condition = sql`${workplaceAdministeredBy(viewer)} and ${workplaces.id} = ${id}`;
  const [found] = await find(db, today, condition);
  if (!found) throw notFound(`no workplace ${id} for ${viewer.personId}`);
  return found;
}

function find(db: Database, today: string, condition: SQL): Promise<Workplace[]> {
  return selectRows<Workplace>(
    db,
    sql`select ${workplaces.id} as id, ${workplaces.name} as name, ${workplaces.communeCode} as "communeCode",
        n.full_name as "communeName", ${workplaces.retiredAt} is not null as retired,
        s.staff, s.as_of as "staffAsOf", coalesce(p.people, 0)::int as people
      from ${workplaces}
      left join commune_names n on n.commune_code = ${workplaces.communeCode}
        and n.valid_from <= ${today} and (n.valid_to is null or n.valid_to >= ${today})
      left join lateral (
        select staff, as_of from workplace_staff where workplace_id = ${workplaces.id} and as_of <= ${today}
        order by as_of desc limit 1
      ) s on true
      left join lateral (
        select count(*) as people from people where workplace_id = ${workplaces.id} and erased_at is null
      ) p on true
      where ${condition}`,
  );
}
