/** The dated figures of communes as they are on a day, and of one commune through time. */
import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "~/features/accounts/viewer";
import { adultsOn } from "~/features/places/adults-on.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { administeredBy } from "../scope.server";
import type { FigureKind } from "./figure-kinds";

export interface ListedFigure {
  code: string;
  slug: string;
  /** Without the kind: "Trấn Biên". */
  name: string;
  fullName: string;
  population: number | null;
  /** Null: no figure of the day or before. */
  people: number | null;
  estimated: boolean;
  asOf: string | null;
  source: string | null;
  note: string | null;
  /** Who typed or imported it; null: it came with the programme's content. */
  recordedBy: string | null;
  recordedAt: string | null;
}

const vietnamese = new Intl.Collator("vi");

/** The best figure of each commune of the viewer on the day, in Vietnamese order of their names without the kind. */
export async function figuresOfDay(
  db: Database,
  viewer: Viewer,
  kind: FigureKind,
  day: string,
): Promise<ListedFigure[]> {
  const best =
    kind.id === "vneid"
      ? sql`f.as_of = (select max(as_of) from confirmed_counts where commune_code = c.code and as_of <= ${day})`
      : sql`f.as_of::text = (select best."adultsAsOf" from ${adultsOn(sql`c.code`, day)} best)`;
  const rows = await select(db, viewer, {
    day,
    join: sql`left join ${figures(kind)} f on f.commune_code = c.code and ${best}`,
  });
  return rows.sort((a, b) => vietnamese.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
}

/** All figures of the commune, the latest first. */
export function figureHistory(
  db: Database,
  viewer: Viewer,
  kind: FigureKind,
  { communeCode, day }: { communeCode: string; day: string },
): Promise<ListedFigure[]> {
  const join = sql`join ${figures(kind)} f on f.commune_code = c.code and c.code = ${communeCode}`;
  return select(db, viewer, { day, join });
}

function figures(kind: FigureKind): SQL {
  return kind.id === "vneid"
    ? sql`(select commune_code, as_of, null::int as population, people, false as estimated, source, note, recorded_by, recorded_at from confirmed_counts)`
    : sql`(select commune_code, as_of, population, adults as people, adults_source = 'estimated' as estimated, source, note, recorded_by, recorded_at from commune_populations)`;
}

function select(
  db: Database,
  viewer: Viewer,
  { day, join }: { day: string; join: SQL },
): Promise<ListedFigure[]> {
  return selectRows(
    db,
    sql`select c.code, c.slug, n.name, n.full_name as "fullName", f.population, f.people, coalesce(f.estimated, false) as estimated,
      f.as_of::text as "asOf", f.source, f.note, p.full_name as "recordedBy",
      to_char(f.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
    from communes c
    join commune_names n on n.commune_code = c.code
      and n.valid_from <= ${day} and (n.valid_to is null or n.valid_to >= ${day})
    ${join}
    left join people p on p.id = f.recorded_by
    where ${administeredBy(viewer, sql`c.code`)}
    order by c.code, f.as_of desc`,
  );
}
