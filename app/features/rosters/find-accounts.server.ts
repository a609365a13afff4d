/** Accounts that people of a list may be, among those the viewer administers. */
import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";
import type { Compared } from "./judge-row";

export type FoundAccount = Compared & { id: string; position: number };

/**
 * For a batch of rows, by position: whoever has the personal id, the phone and folded name, or the folded name, birth
 * year and commune. Erased people are nobody, and an account that was made one with another is not meant. What lies outside the viewer's communes is not found.
 */
export async function findAccounts(
  db: Database,
  viewer: Viewer,
  rows: readonly (Compared & { position: number })[],
): Promise<Map<number, FoundAccount[]>> {
  const found = new Map<number, FoundAccount[]>();
  if (rows.length === 0) return found;
  const wanted = JSON.stringify(
    rows.map(({ position, personalIdHash, phone, fullName, birthYear, communeCode }) => ({
      position,
      hash: personalIdHash,
      phone,
      name: fold(fullName),
      year: birthYear,
      commune: communeCode,
    })),
  );
  const by = (
    condition: SQL,
  ) => sql`select w.position, p.id, p.full_name as "fullName", p.birth_year as "birthYear",
      p.birth_date::text as "birthDate", p.phone, p.personal_id_hash as "personalIdHash",
      p.commune_code as "communeCode", p.hamlet_id as "hamletId"
    from jsonb_to_recordset(${wanted}::jsonb) as w(position int, hash text, phone text, name text, year int, commune text)
    join people p on ${condition}
    where p.erased_at is null and p.merged_into_id is null and ${administeredBy(viewer, sql`p.commune_code`)}`;
  const accounts = await selectRows<FoundAccount>(
    db,
    sql`${by(sql`p.personal_id_hash = w.hash`)}
      union ${by(sql`p.phone = w.phone and p.search_name = w.name`)}
      union ${by(sql`p.commune_code = w.commune and p.search_name = w.name and p.birth_year = w.year`)}
      order by 1, 2`,
  );
  for (const account of accounts) {
    const list = found.get(account.position);
    if (list) list.push(account);
    else found.set(account.position, [account]);
  }
  return found;
}
