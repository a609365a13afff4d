/** The dated fact that a person went to live in another commune. */
import { moves } from "#drizzle/schema/accounts";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import type { Viewer } from "./viewer";

export interface NewMove {
  /** As they were before. */
  person: { id: string; communeCode: string };
  toCommune: string;
  /** First day in the new commune; not before their last move. */
  movedOn: string;
}

/** `tx`: the transaction that also changes the profile and notes the recount. */
export async function recordMove(
  tx: Database,
  viewer: Viewer,
  { person, toCommune, movedOn }: NewMove,
): Promise<void> {
  await tx.insert(moves).values({
    id: newId(),
    personId: person.id,
    movedOn,
    fromCommune: person.communeCode,
    toCommune,
    recordedBy: viewer.personId,
    recordedAt: now(),
  });
}
