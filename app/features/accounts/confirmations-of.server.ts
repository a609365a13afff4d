/** When the ministry has confirmed a person on VNeID: by the number of one of their accounts, or by an administrator's word. */
import { asc, eq, inArray, or } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { vneidConfirmations, vneidLists } from "#drizzle/schema/vneid";
import type { Database } from "~/platform/database/client.server";

export interface Confirmation {
  /** "2026-11-03". */
  confirmedOn: string;
  /** Of the number the ministry has, masked. */
  idHint: string;
  /** The letter that the list came with. */
  source: string;
}

/** `accounts`: all of one person. The earliest first; nearly always one or none. */
export async function confirmationsOf(db: Database, accounts: readonly string[]): Promise<Confirmation[]> {
  if (accounts.length === 0) return [];
  const numbers = db
    .select({ hash: people.personalIdHash })
    .from(people)
    .where(inArray(people.id, [...accounts]));
  return db
    .select({
      confirmedOn: vneidConfirmations.confirmedOn,
      idHint: vneidConfirmations.idHint,
      source: vneidLists.source,
    })
    .from(vneidConfirmations)
    .innerJoin(vneidLists, eq(vneidLists.id, vneidConfirmations.listId))
    .where(
      or(
        inArray(vneidConfirmations.idHash, numbers),
        inArray(vneidConfirmations.decidedPersonId, [...accounts]),
      ),
    )
    .orderBy(asc(vneidConfirmations.confirmedOn), asc(vneidConfirmations.idHash));
}
