/** The ledger's question: what the figures of each commune are on a day, and what a stretch of days changed. */
import { type SQL, sql } from "drizzle-orm";
import { COUNTED_STAGES } from "#drizzle/schema/coverage";
import type { Viewer } from "~/features/accounts/viewer";
import { type AdultsOn, adultsOn } from "~/features/places/adults-on.server";
import type { CommuneName } from "~/features/places/list-communes.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { AGE_BANDS, ELDER_AGE } from "./age-bands";
import { type ConfirmedFacts, confirmedFigure } from "./confirmed-figure";
import { addUpFigures, type CommuneFigures, type Figures, type TotalFigures } from "./figures";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";
import { type Series, talliesUpTo } from "./tallies.server";
import { addDays } from "./weeks";

/** First and last day, "2026-11-01" and "2026-11-30". report-period.ts makes them of months, quarters and years. */
export interface Days {
  from: string;
  to: string;
}

/**
 * The figures of the communes the viewer administers, in no order, and their sum. `upTo` is of the end of `to`;
 * `within` is the change since the end of the day before `from`, so that neighbouring periods add up exactly.
 * Communes, their names and their adults are those of `to`.
 *
 * It is the state of the facts as they are known now: a fact that is entered late, with an earlier date, changes
 * earlier figures. Whoever needs them to stand keeps a copy (a locked month). `to` may lie ahead: minors who are
 * certified already come of age by then.
 */
export async function figuresOn(
  db: Database,
  viewer: Viewer,
  days: Days,
): Promise<{ communes: CommuneFigures[]; total: TotalFigures }> {
  const communes = await figuresOfCommunes(db, administeredBy(viewer, sql`c.code`), days);
  return { communes, total: addUpFigures(communes) };
}

type Counted = Omit<Figures, "confirmed">;
type Row = CommuneName &
  AdultsOn &
  Counted & { [Key in keyof Counted as `${Key}Within`]: number } & ConfirmedFacts;

/** The same for the communes (`c`) of a condition. */
export async function figuresOfCommunes(
  db: Database,
  scope: SQL,
  { from, to }: Days,
): Promise<CommuneFigures[]> {
  await recountQueued(db);
  const rows = await selectRows<Row>(
    db,
    sql`select c.code, c.slug, n.kind, n.name, n.full_name as "fullName",
      a.adults, coalesce(a."adultsEstimated", false) as "adultsEstimated", a."adultsAsOf", a."adultsSource",
      ${COLUMNS}, ${countOn(sql`${to}::date`)} as "count",
      (${countOn(sql`${from}::date - 1`)} ->> 'people')::int as "countBefore",
      lists.latest as "list", lists.whole as "wholeList", lists.first_on::text as "listedFrom"
    from communes c
    join commune_names n on n.commune_code = c.code
      and n.valid_from <= ${to} and (n.valid_to is null or n.valid_to >= ${to})
    left join lateral ${adultsOn(sql`c.code`, to)} a on true
    left join (
      select t.commune_code, ${SUMS} from ${talliesUpTo(SERIES, [to, addDays(from, -1)])} group by 1
    ) t on t.commune_code = c.code
    left join lateral ${listsOf(to)} lists on true
    where ${scope}`,
  );
  return rows.map(({ code, slug, kind, name, fullName, ...row }) => {
    const confirmed = confirmedFigure(row, to);
    return {
      code,
      slug,
      kind,
      name,
      fullName,
      adults: row.adults,
      adultsEstimated: row.adultsEstimated,
      adultsAsOf: row.adultsAsOf,
      adultsSource: row.adultsSource,
      upTo: {
        registered: row.registered,
        trained: row.trained,
        passed: row.passed,
        women: row.women,
        elders: row.elders,
        confirmed: confirmed.people,
      },
      within: {
        registered: row.registeredWithin,
        trained: row.trainedWithin,
        passed: row.passedWithin,
        women: row.womenWithin,
        elders: row.eldersWithin,
        confirmed: confirmed.within,
      },
      confirmedFrom: confirmed.from,
    };
  });
}

const ELDER_SLICES = AGE_BANDS.filter((age) => age >= ELDER_AGE).map((age) => `age:${age}`);
const SERIES: Series[] = [
  ...COUNTED_STAGES.map((stage) => [stage, ""] as const),
  ...["sex:female", ...ELDER_SLICES].map((slice) => ["passed", slice] as const),
];

/** Which tallies each figure is the sum of. */
const PARTS = {
  registered: sql`s.stage = 'registered'`,
  trained: sql`s.stage = 'trained'`,
  passed: sql`s.stage = 'passed' and s.slice = ''`,
  women: sql`s.slice = 'sex:female'`,
  elders: sql`s.slice like 'age:%'`,
  listed: sql`s.stage in ('confirmed', 'unlinked')`,
};
const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];

const COLUMNS = sql.join(
  NAMES.map((name) =>
    sql.raw(
      `coalesce(t."${name}", 0)::int as "${name}", coalesce(t."${name}Within", 0)::int as "${name}Within"`,
    ),
  ),
  sql`, `,
);

/** Of the last day, and less those of the day before the first. */
const SUMS = sql.join(
  NAMES.map(
    (name) => sql`sum(t.people) filter (where s.at = 0 and ${PARTS[name]}) as ${sql.raw(`"${name}"`)},
      coalesce(sum(t.people) filter (where s.at = 0 and ${PARTS[name]}), 0)
      - coalesce(sum(t.people) filter (where s.at = 1 and ${PARTS[name]}), 0) as ${sql.raw(`"${name}Within"`)}`,
  ),
  sql`, `,
);

/** The latest count of the commune `c` by a day. */
function countOn(day: SQL): SQL {
  return sql`(select json_build_object('people', people, 'asOf', as_of::text, 'source', source)
    from confirmed_counts where commune_code = c.code and as_of <= ${day} order by as_of desc limit 1)`;
}

/** The standing lists that name the commune `c`: the latest by the day, the latest whole one, and since when they do. */
function listsOf(day: string): SQL {
  const latest = (which: SQL) => sql`(array_agg(json_build_object('asOf', l.as_of::text, 'source', l.source)
    order by l.as_of desc, l.id desc) filter (where l.as_of <= ${day}::date and ${which}))[1]`;
  return sql`(select ${latest(sql`true`)} as latest, ${latest(sql`l.whole`)} as whole, min(o.first_on) as first_on
    from vneid_list_communes o join vneid_lists l on l.id = o.list_id
    where o.commune_code = c.code and l.step = 'written')`;
}
