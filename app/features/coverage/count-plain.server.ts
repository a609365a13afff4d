/**
 * Counts, in two statements, everybody with whom the rule (who-counts.ts) has nothing to decide: nobody they could be
 * mistaken for, no class (classes/conclude-attendance.ts decides who
 * attended), no move, no paper that was taken back. They are nearly all, and one by one they would take an hour
 * where there are millions. All others are named, for the rule to judge. That both ways lead to the same rows is
 * tested on random histories, which are recounted by the rule alone and rebuilt this way.
 */
import { sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";
import { linkAccounts } from "./link-confirmations.server";

/** Fills counted_spans, which the caller has emptied, with the plain; `db` is a transaction. */
export async function countPlain(db: Database, adultAge: number): Promise<void> {
  await db.execute(sql`create temp table to_judge (person_id text primary key) on commit drop`);
  await db.execute(sql`with learned as (
      select person_id from finished_topics union select person_id from certificates
      union select person_id from attendances
    ), homes as (
      select p.id, p.search_name, p.birth_year, h.commune_code
      from learned l join people p on p.id = l.person_id
      cross join lateral (
        select p.commune_code union select m.from_commune from moves m where m.person_id = p.id
        union select m.to_commune from moves m where m.person_id = p.id
      ) h
    )
    insert into to_judge
    select person_id from moves
    union select person_id from certificates where revoked_at is not null or superseded_at is not null
    union select person_id from attendances
    union select first_id from twin_decisions union select second_id from twin_decisions
    union select decided_person_id from vneid_confirmations where decided_person_id is not null
    union select p.id from vneid_confirmations c join people p on p.personal_id_hash = c.id_hash
      where c.decided_person_id is not null
    union select id from (
      select id, count(*) over (partition by personal_id_hash) as accounts
      from people where personal_id_hash is not null
    ) same_id where accounts > 1
    union select id from (
      select id, count(*) over (partition by commune_code, search_name, birth_year) as accounts from homes
    ) same_name where accounts > 1`);
  await db.execute(sql`analyze to_judge`);
  await db.execute(sql`with plain as (
      select p.id, p.personal_id_hash, p.commune_code, p.sex, p.birth_year, p.audience, d.died_on, ${IN_VIETNAM("p.created_at")} as joined,
        ${adultOn(adultAge)} as adult_on
      from people p left join deaths d on d.person_id = p.id
      where not (p.is_demo and p.disabled_at is not null) and p.merged_into_id is null
        and not exists (select 1 from to_judge j where j.person_id = p.id)
    ), papers as (
      select person_id, topic_id, ${IN_VIETNAM("earned_at")} as day from certificates
    ), held as (
      select id as person_id, 'registered' as stage, '' as topic_id, joined as since from plain
      union all select person_id, 'trained', '', min(${IN_VIETNAM("finished_at")}) from finished_topics group by 1
      union all select person_id, 'passed', topic_id, min(day) from papers group by 1, 3
      union all select person_id, 'passed', '', min(day) from papers
        join topics t on t.id = papers.topic_id where t.counts_toward_target group by 1
      union all select plain.id, 'confirmed', '', c.confirmed_on
        from plain join vneid_confirmations c on c.id_hash = plain.personal_id_hash
    )
    insert into counted_spans
      (person_id, stage, topic_id, commune_code, counts_from, counts_until, sex, birth_year, audience)
    select p.id, h.stage, h.topic_id, p.commune_code, greatest(h.since, p.adult_on), p.died_on, p.sex, p.birth_year,
      p.audience
    from plain p join held h on h.person_id = p.id
    where p.died_on is null or p.died_on > greatest(h.since, p.adult_on)
    order by p.id, h.stage, h.topic_id`);
  await db.execute(
    linkAccounts(
      sql`c.id_hash = p.personal_id_hash and not exists (select 1 from to_judge j where j.person_id = p.id)`,
      adultAge,
    ),
  );
  // Millions of rows PostgreSQL has not seen yet: without this it would read them all for each batch of the rule.
  await db.execute(sql`analyze counted_spans`);
}

/** Up to `limit` people for the rule, who are thereby taken off its list. */
export async function takeToJudge(db: Database, limit: number): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    db,
    sql`delete from to_judge where person_id in (select person_id from to_judge order by person_id limit ${limit})
    returning person_id as "id"`,
  );
  return rows.map(({ id }) => id);
}

/** As comingOfAge has it: the days of a month are counted on from its first, so that 29 February becomes 1 March. */
export const adultOn = (adultAge: number) =>
  sql.raw(`case when p.birth_date is null
    then make_date(p.birth_year + ${adultAge}, 12, 31)
    else make_date(extract(year from p.birth_date)::int + ${adultAge}, extract(month from p.birth_date)::int, 1)
      + extract(day from p.birth_date)::int - 1 end`);

/** As vietnamDate has it. */
const IN_VIETNAM = (column: "p.created_at" | "earned_at" | "finished_at") =>
  sql.raw(`((${column} at time zone 'UTC') + interval '7 hours')::date`);
