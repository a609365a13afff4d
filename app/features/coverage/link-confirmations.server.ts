/**
 * Which accounts the ministry's confirmations are of (linked_confirmations), and the sum of those that are nobody's: it
 * is all confirmations, by the commune and day their list says, less those of accounts. Statements return what they
 * add to that sum, or take away from it, as rows of counted_spans.
 */
import { type SQL, sql } from "drizzle-orm";

/** The day from which somebody without an account counts: confirmed, and an adult as whose birth year alone is known. */
const countsFrom = (adultAge: number) =>
  sql.raw(`greatest(c.confirmed_on, make_date(c.birth_year + ${adultAge}, 12, 31))`);

/** As counted_spans has it. A span without a day is that of a second account of one person: nothing to take away. */
const AS_SPANS = sql.raw(`'unlinked' as stage, '' as topic_id, commune_code, counts_from,
  case when takes_away then null else counts_from end as counts_until, null::text as sex, birth_year,
  null::text as audience`);

/** Of complete groups of accounts that are judged together. */
export function linkMembers(members: readonly string[], adultAge: number): SQL {
  return insertLinks(
    sql.join(
      [sql`c.id_hash = p.personal_id_hash`, sql`c.decided_person_id = p.id`].map((same) =>
        accounts(
          sql`${same} and p.id in (select jsonb_array_elements_text(${JSON.stringify(members)}::jsonb))`,
          adultAge,
        ),
      ),
      sql` union `,
    ),
  );
}

/** Of accounts (`p`) that are alone with their confirmation (`c`): `same` says when it is theirs. */
export function linkAccounts(same: SQL, adultAge: number): SQL {
  return insertLinks(accounts(same, adultAge));
}

/** `p` that count at all, with the confirmations `c` that are theirs. */
function accounts(same: SQL, adultAge: number): SQL {
  return sql`select p.id, c.id_hash, c.commune_code, ${countsFrom(adultAge)} as counts_from, c.birth_year
    from people p join vneid_confirmations c on ${same}
    where p.merged_into_id is null and not (p.is_demo and p.disabled_at is not null)`;
}

function insertLinks(links: SQL): SQL {
  return sql`insert into linked_confirmations (person_id, id_hash, commune_code, counts_from, birth_year, takes_away)
    select id, id_hash, commune_code, counts_from, birth_year,
      row_number() over (partition by id_hash order by id) = 1
    from (${links}) links returning ${AS_SPANS}`;
}

export function unlinkMembers(members: readonly string[]): SQL {
  return unlink(sql`person_id in (select jsonb_array_elements_text(${JSON.stringify(members)}::jsonb))`);
}

/** `which`: a condition on linked_confirmations. */
export function unlink(which: SQL): SQL {
  return sql`delete from linked_confirmations where ${which} returning ${AS_SPANS}`;
}

/** Those of nobody, for a sum that is made anew. */
export function confirmedWithoutAccount(adultAge: number): SQL {
  return confirmationsAsSpans(
    sql`not exists (select 1 from linked_confirmations l where l.id_hash = c.id_hash)`,
    adultAge,
  );
}

/** `which`: a condition on vneid_confirmations `c`. */
export function confirmationsAsSpans(which: SQL, adultAge: number): SQL {
  return sql`select 'unlinked' as stage, '' as topic_id, c.commune_code, ${countsFrom(adultAge)} as counts_from,
      null::date as counts_until, null::text as sex, c.birth_year, null::text as audience
    from vneid_confirmations c where ${which}`;
}
