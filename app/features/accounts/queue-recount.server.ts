/**
 * Notes that a person's counting may have changed (new account, finished topic, certificate, name, commune, birth,
 * audience, personal id, death, closed account). Coverage recounts before it reads, so writers need not know its
 * rules.
 */
import { recountQueue } from "#drizzle/schema/coverage";
import type { Database } from "~/platform/database/client.server";

/** Call it in the transaction that makes the change; the note commits with it. */
export async function queueRecount(db: Database, personId: string): Promise<void> {
  await db.insert(recountQueue).values({ personId });
}
