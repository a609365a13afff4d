/** Communes as lists write them: present and former names, with and without the kind. */
import { asc } from "drizzle-orm";
import { communeNames } from "#drizzle/schema/places";
import type { KnownCommune } from "~/features/rosters/reading/read-places";
import type { Database } from "~/platform/database/client.server";

export async function knownCommunes(db: Database): Promise<KnownCommune[]> {
  const rows = await db.select().from(communeNames).orderBy(asc(communeNames.validFrom));
  const communes = new Map<string, string[]>();
  for (const { communeCode, fullName, name } of rows)
    communes.set(communeCode, [fullName, name, ...(communes.get(communeCode) ?? [])]);
  return [...communes].map(([code, names]) => ({ code, names }));
}
