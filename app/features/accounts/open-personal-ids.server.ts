/**
 * Whole personal id numbers, for the one case in which they must be shown: an export of a province administrator
 * who has said why (features/reports). Callers ask for the people of one batch at a time.
 */
import { and, inArray, isNotNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { hasRole, type Viewer } from "./viewer";

/** Who may have numbers in full at all. */
export const mayOpenPersonalIds = (viewer: Viewer) => hasRole(viewer, "province-admin");

/** By person; who has given no number is not in it. Forbidden to anybody but the province. */
export async function openPersonalIds(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  personIds: string[],
): Promise<Map<string, string>> {
  if (!mayOpenPersonalIds(viewer)) throw new AppError("forbidden");
  if (personIds.length === 0) return new Map();
  const rows = await db
    .select({ id: people.id, sealed: people.personalIdSealed })
    .from(people)
    .where(and(inArray(people.id, personIds), isNotNull(people.personalIdSealed)));
  return new Map(rows.map(({ id, sealed }) => [id, keys.open("personal-id-seal", sealed ?? "")]));
}
