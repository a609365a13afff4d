/** The communes as they are called on a day. */
import { and, eq, gte, isNull, lte, or, type SQL } from "drizzle-orm";
import { communeNames, communes } from "#drizzle/schema/places";
import type { Database } from "~/platform/database/client.server";

export interface CommuneName {
  /** Five digits, stable over renamings. */
  code: string;
  slug: string;
  kind: "xa" | "phuong";
  /** Without the kind: "Trấn Biên". */
  name: string;
  /** With the kind: "Phường Trấn Biên". */
  fullName: string;
}

/** The condition that a name holds on a day ("2026-04-30"); first and last day included. */
export function nameHoldsOn(on: string): SQL | undefined {
  return and(
    lte(communeNames.validFrom, on),
    or(isNull(communeNames.validTo), gte(communeNames.validTo, on)),
  );
}

export const communeNameColumns = {
  code: communes.code,
  slug: communes.slug,
  kind: communeNames.kind,
  name: communeNames.name,
  fullName: communeNames.fullName,
};

/** Vietnamese order, computed here because the embedded database's collation is wrong (stack.md §4). */
const vietnamese = new Intl.Collator("vi");

/** All communes that exist on the day ("2026-11-22"), in Vietnamese order of their names without the kind. */
export async function listCommunes(db: Database, on: string): Promise<CommuneName[]> {
  const rows = await db
    .select(communeNameColumns)
    .from(communeNames)
    .innerJoin(communes, eq(communes.code, communeNames.communeCode))
    .where(nameHoldsOn(on));
  return rows.sort((a, b) => vietnamese.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
}
