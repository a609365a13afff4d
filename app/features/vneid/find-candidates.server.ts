/** Accounts that people of a ministry's list may be: by number, or by name, birth year and commune. */
import { sql } from "drizzle-orm";
import { type Database, selectRows } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";
import type { Asked, Candidate } from "./judge-confirmation";

/** By position. Erased people are nobody, and an account that was made one with another is not meant. */
export async function findCandidates(
  db: Database,
  rows: readonly (Asked & { position: number })[],
): Promise<Map<number, Candidate[]>> {
  if (rows.length === 0) return new Map();
  const wanted = JSON.stringify(
    rows.map(({ position, idHash, fullName, birth, communeCode }) => ({
      position,
      hash: idHash,
      name: fold(fullName),
      year: birth.year,
      commune: communeCode,
    })),
  );
  const found = await selectRows<Candidate & { position: number }>(
    db,
    sql`with wanted as (
      select * from jsonb_to_recordset(${wanted}::jsonb) as w(position int, hash text, name text, year int, commune text)
    ), alike as (
      select w.position, p.id from wanted w join people p on p.personal_id_hash = w.hash
      union select w.position, p.id from wanted w
      join people p on p.search_name = w.name and p.birth_year = w.year and p.commune_code = w.commune
    )
    select a.position, p.id, p.full_name as "fullName", p.birth_year as "birthYear", p.birth_date::text as "birthDate",
      p.commune_code as "communeCode", p.personal_id_hash as "personalIdHash",
      exists (select 1 from vneid_confirmations c where c.id_hash = p.personal_id_hash)
        or exists (select 1 from vneid_confirmations c where c.decided_person_id = p.id) as "confirmed"
    from alike a join people p on p.id = a.id
    where p.erased_at is null and p.merged_into_id is null
    order by a.position, p.id`,
  );
  const byPosition = new Map<number, Candidate[]>();
  for (const { position, ...candidate } of found) {
    const list = byPosition.get(position);
    if (list) list.push(candidate);
    else byPosition.set(position, [candidate]);
  }
  return byPosition;
}
