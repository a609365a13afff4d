/**
 * Who joins and who leaves the people of a commune between the report before and a month's end, each with the
 * reason: what a draft shows and what a sending keeps, from one statement.
 */
import { type SQL, sql } from "drizzle-orm";
import { ELDER_AGE } from "~/features/coverage/age-bands";
import type { Days } from "~/features/coverage/figures-on.server";

export interface MonthBasis {
  communeCode: string;
  days: Days;
  /** The report it goes on from, or null. */
  previousId: string | null;
}

/** The people behind a report: stage, person_id, sex, birth_year, since. A subquery. */
export function peopleBehind(reportId: string | null): SQL {
  return sql`(select stage, person_id, sex, birth_year, since from (
    select distinct on (p.stage, p.person_id) p.*
    from month_report_people p join (
      with recursive chain as (
        select id, previous_id, 0 as depth from month_reports where id = ${reportId}
        union all
        select r.id, r.previous_id, c.depth + 1 from chain c join month_reports r on r.id = c.previous_id
      ) select id, depth from chain
    ) chain on chain.id = p.report_id
    -- Who left and joined in one report, with other details, is in it: "joined" comes first.
    order by p.stage, p.person_id, chain.depth, p.change
  ) latest where change = 'joined')`;
}

/** Who counts in the commune at the end of the month as it is known now: the same columns. A subquery. */
export function peopleNow({ communeCode, days }: Pick<MonthBasis, "communeCode" | "days">): SQL {
  return sql`(select stage, person_id, sex, birth_year, counts_from as since from counted_spans
    where commune_code = ${communeCode} and topic_id = '' and counts_from <= ${days.to}
      and (counts_until is null or counts_until > ${days.to}))`;
}

/**
 * Whether there is such a row, looked up by index for the people of `x` alone. PostgreSQL would turn a plain `exists`
 * into a table of the whole province's rows, though a report names a few people whose reason must be looked up; the
 * offset forbids it that.
 */
const lookUp = (from: SQL) => sql`exists (select 1 from ${from} offset 0)`;

/** stage, person_id, change, reason, since, sex, birth_year. A subquery; `month_report_people` has the same columns. */
export function monthChanges(basis: MonthBasis): SQL {
  const { communeCode, days, previousId } = basis;
  const elsewhere = (condition: SQL) =>
    lookUp(
      sql`counted_spans o where o.person_id = x.person_id and o.stage = x.stage and o.topic_id = '' and ${condition}`,
    );
  const moved = elsewhere(sql`o.commune_code <> ${communeCode} and o.counts_until = x.since`);
  const again = elsewhere(sql`o.counts_until <= x.since`);
  const joinedReason = previousId
    ? sql`case when details then 'details' when ${moved} then 'moved' when ${again} then 'again'
        when x.since < ${days.from} then 'late' else 'new' end`
    : sql`case when x.since < ${days.from} then 'opening' when ${moved} then 'moved'
        when ${again} then 'again' else 'new' end`;
  const leftReason = sql`case when details then 'details'
    when ${lookUp(sql`deaths d where d.person_id = x.person_id and d.died_on <= ${days.to}`)} then 'died'
    when ${elsewhere(sql`o.commune_code <> ${communeCode} and o.counts_from <= ${days.to}
      and (o.counts_until is null or o.counts_until > ${days.to})`)} then 'moved'
    when ${lookUp(sql`linked_people l where l.person_id = x.person_id and l.held_back_by is not null`)}
      or ${lookUp(sql`people p where p.id = x.person_id and p.merged_into_id is not null`)} then 'merged'
    when x.stage = 'passed'
      and ${lookUp(sql`certificates c where c.person_id = x.person_id and c.revoked_at is not null`)} then 'revoked'
    else 'other' end`;
  const ended = sql`coalesce((select max(o.counts_until) from counted_spans o
    where o.person_id = x.person_id and o.stage = x.stage and o.topic_id = ''
      and o.commune_code = ${communeCode} and o.counts_until <= ${days.to}), x.since)`;
  const same = sql`b.stage = n.stage and b.person_id = n.person_id`;
  const alike = sql`${same} and b.birth_year = n.birth_year and b.sex is not distinct from n.sex`;
  return sql`(with before as materialized (select * from ${peopleBehind(previousId)} b),
    now as materialized (select * from ${peopleNow(basis)} n)
    select x.stage, x.person_id, 'joined' as change, ${joinedReason} as reason, x.since, x.sex, x.birth_year
    from (select n.*, exists (select 1 from before b where ${same}) as details
      from now n where not exists (select 1 from before b where ${alike})) x
    union all
    select x.stage, x.person_id, 'left', ${leftReason}, ${ended}, x.sex, x.birth_year
    from (select b.*, exists (select 1 from now n where ${same}) as details
      from before b where not exists (select 1 from now n where ${alike})) x)`;
}

/** Of the people `p` of a subquery: the measures of Biểu 1 that each is one of. A lateral subquery. */
export function measuresOf(year: number): SQL {
  return sql`(select p.stage as measure
    union all select 'women' where p.stage = 'passed' and p.sex = 'female'
    union all select 'elders' where p.stage = 'passed' and p.birth_year <= ${year - ELDER_AGE})`;
}
