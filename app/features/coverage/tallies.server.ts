/**
 * The sums of counted_spans by day, month and year: one expression that tells what a span adds to which figure, for
 * the rows of one recount and for all rows alike, and the one way to read them.
 */
import { type SQL, sql } from "drizzle-orm";
import type { CountedStage } from "#drizzle/schema/coverage";
import type { Database } from "~/platform/database/client.server";
import { stretchesUpTo } from "./add-up-tallies";
import { AGE_BANDS } from "./age-bands";

/** Adds what the rows of `spans` (a statement that returns rows of counted_spans) come to, or takes it away. */
export async function addTallies(db: Database, spans: SQL, sign: 1 | -1): Promise<void> {
  await db.execute(sql`with spans as (${spans}), ${TALLIES(sql`spans`)}
    insert into counted_tallies as t (stage, slice, grain, day, commune_code, people)
    select stage, slice, grain, day, commune_code, ${sql.raw(String(sign))} * people from tallies
    on conflict (stage, slice, grain, day, commune_code) do update set people = t.people + excluded.people`);
}

/** Makes all sums anew; the caller has emptied the table. In the order in which they are read. */
export async function tallyAll(db: Database): Promise<void> {
  await db.execute(sql`with ${TALLIES(sql`counted_spans`)}
    insert into counted_tallies (stage, slice, grain, day, commune_code, people)
    select stage, slice, grain, day, commune_code, people from tallies
    order by ${READ_ORDER}`);
}

/** By bytes, which sorts faster than the database's own order and keeps together what is read together as well. */
const READ_ORDER = sql.raw(
  ["stage", "slice", "grain", "day", "commune_code"]
    .map((column) => (column === "day" ? column : `${column} collate "C"`))
    .join(", "),
);

/**
 * A FROM item whose rows, commune_code and people of `t`, add up to the figures of the ends of days: of `series`,
 * pairs of stage and slice (`s`), and of `days[0]` where `s.at` is 0, and so on. Added up by commune as they are read:
 * of a whole province they are tens of thousands.
 */
export function talliesUpTo(series: readonly Series[], days: readonly string[]): SQL {
  const stretches = days.flatMap((day, at) => stretchesUpTo(day).map((stretch) => ({ ...stretch, at })));
  const wanted = series.flatMap(([stage, slice]) =>
    stretches.map(
      ({ grain, from, until, at }) =>
        sql`(${stage}, ${slice}, ${grain}, ${from}::date, ${until}::date, ${sql.raw(String(at))})`,
    ),
  );
  return sql`(values ${sql.join(wanted, sql`, `)}) s(stage, slice, grain, from_day, until_day, at)
    cross join lateral (
      select c.commune_code, sum(c.people)::int as people from counted_tallies c
      where c.stage = s.stage and c.slice = s.slice and c.grain = s.grain
        and c.day >= s.from_day and c.day < s.until_day
      group by c.commune_code
    ) t`;
}

export type Series = readonly [stage: CountedStage, slice: string];

/** Common table expressions that end with `tallies`: what `spans` come to, by day, month and year. */
const TALLIES = (spans: SQL) => sql`days as (
    select stage, slice, day, commune_code, sum(people)::int as people from (${changes(spans)}) changes
    group by stage, slice, day, commune_code having sum(people) <> 0
  ), tallies as (
    select stage, slice, 'day' as grain, day, commune_code, people from days
    union all ${wholes("month")} union all ${wholes("year")}
  )`;

const wholes = (grain: "month" | "year") =>
  sql.raw(`select stage, slice, '${grain}', date_trunc('${grain}', day)::date, commune_code, sum(people)::int
    from days group by 1, 2, 4, 5 having sum(people) <> 0`);

/** One more on the first day of a span, one less on the day after its last, in every slice it belongs to. */
function changes(spans: SQL): SQL {
  const selects = SLICES.flatMap(({ slice, among, from, until, bands }) => {
    const rows = sql`${spans} s ${sql.raw(bands ? `cross join (values ${BANDS}) b(age, next)` : "")}
      where ${sql.raw(among)} and (${sql.raw(until)} is null or ${sql.raw(from)} < ${sql.raw(until)})`;
    return [
      sql`select s.stage, ${sql.raw(slice)} as slice, ${sql.raw(from)} as day, s.commune_code, 1 as people from ${rows}`,
      sql`select s.stage, ${sql.raw(slice)}, ${sql.raw(until)}, s.commune_code, -1 from ${rows} and ${sql.raw(until)} is not null`,
    ];
  });
  return sql.join(selects, sql` union all `);
}

/** The bands with the age at which the next begins: "(0, 30), (30, 45) … (75, null)". */
const BANDS = AGE_BANDS.map((age, at) => `(${age}, ${AGE_BANDS[at + 1] ?? "null::int"})`).join(", ");

const WHOLE = { from: "s.counts_from", until: "s.counts_until", bands: false };
/**
 * What is told apart: one plain select each, which PostgreSQL does several times faster than one that looks at every
 * span in all ways.
 */
const SLICES = [
  { ...WHOLE, slice: "'topic:' || s.topic_id", among: "s.topic_id <> ''" },
  { ...WHOLE, slice: "''", among: "s.topic_id = ''" },
  { ...WHOLE, slice: "'audience:' || s.audience", among: "s.topic_id = '' and s.audience is not null" },
  { ...WHOLE, slice: "'sex:' || s.sex", among: "s.topic_id = '' and s.sex is not null" },
  {
    slice: "'age:' || b.age",
    among: "s.topic_id = ''",
    from: "greatest(s.counts_from, make_date(s.birth_year + b.age, 1, 1))",
    until: "least(s.counts_until, make_date(s.birth_year + b.next, 1, 1))",
    bands: true,
  },
];
