/**
 * The sums of counted_spans, day by day: one expression that tells what a span adds to which figure on which days,
 * for the rows of one recount and for all rows alike.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "~/platform/database/client.server";
import { AGE_BANDS } from "./age-bands";

/** Adds what the rows of `spans` (a statement that returns rows of counted_spans) come to, or takes it away. */
export async function addTallies(db: Database, spans: SQL, sign: 1 | -1): Promise<void> {
  await db.execute(sql`with spans as (${spans})
    insert into counted_tallies as t (stage, slice, day, commune_code, people)
    select stage, slice, day, commune_code, ${sql.raw(String(sign))} * sum(people)::int from (${changes(sql`spans`)}) changes
    group by stage, slice, day, commune_code having sum(people) <> 0
    on conflict (stage, slice, day, commune_code) do update set people = t.people + excluded.people`);
}

/** Makes all sums anew; the caller has emptied the table. */
export async function tallyAll(db: Database): Promise<void> {
  await db.execute(sql`insert into counted_tallies (stage, slice, day, commune_code, people)
    select stage, slice, day, commune_code, sum(people)::int from (${changes(sql`counted_spans`)}) changes
    group by stage, slice, day, commune_code having sum(people) <> 0`);
}

/** One more on the first day of a span, one less on the day after its last, in every slice it belongs to. */
function changes(spans: SQL): SQL {
  return sql`select s.stage, c.slice, e.day, s.commune_code, e.people
    from ${spans} s
    cross join lateral (
      select 'topic:' || s.topic_id as slice, s.counts_from as first_day, s.counts_until as end_day where s.topic_id <> ''
      union all select '', s.counts_from, s.counts_until where s.topic_id = ''
      union all select 'audience:' || s.audience, s.counts_from, s.counts_until where s.topic_id = ''
      union all select 'sex:' || s.sex, s.counts_from, s.counts_until where s.topic_id = '' and s.sex is not null
      union all select 'age:' || b.age, greatest(s.counts_from, make_date(s.birth_year + b.age, 1, 1)),
          least(s.counts_until, make_date(s.birth_year + b.next, 1, 1))
        from (values ${BANDS}) b(age, next) where s.topic_id = ''
    ) c
    cross join lateral (values (c.first_day, 1), (c.end_day, -1)) e(day, people)
    where e.day is not null and (c.end_day is null or c.first_day < c.end_day)`;
}

/** The bands with the age at which the next begins: "(0, 30), (30, 45) … (75, null)". */
const BANDS = sql.raw(AGE_BANDS.map((age, at) => `(${age}, ${AGE_BANDS[at + 1] ?? "null::int"})`).join(", "));
