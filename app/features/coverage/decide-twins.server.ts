/** An officer says whether two accounts are one person. It can be said otherwise later; each time is logged. */
import { and, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { twinDecisions, undecidedTwins } from "#drizzle/schema/coverage";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { TwinDecision } from "./same-person";
import { administeredBy } from "./scope.server";

/**
 * Not found unless both people live where the viewer administers, and the pair is one that was listed: undecided,
 * or decided before.
 */
export async function decideTwins(
  db: Database,
  viewer: Viewer,
  { firstId, secondId, decision }: TwinDecision,
): Promise<void> {
  await db.transaction(async (tx) => {
    await findPair(tx, viewer, firstId, secondId);
    const values = { decision, decidedBy: viewer.personId, decidedAt: now() };
    await tx
      .insert(twinDecisions)
      .values({ firstId, secondId, ...values })
      .onConflictDoUpdate({ target: [twinDecisions.firstId, twinDecisions.secondId], set: values });
    for (const id of [firstId, secondId]) await queueRecount(tx, id);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "twins.decided",
      subject: { type: "person", id: firstId },
      detail: { other: secondId, decision },
    });
  });
}

async function findPair(db: Database, viewer: Viewer, firstId: string, secondId: string): Promise<void> {
  for (const id of [firstId, secondId]) {
    const [person] = await db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, id), administeredBy(viewer, people.communeCode)));
    if (!person) throw notFound(`no person ${id} for ${viewer.personId}`);
  }
  const pairIn = (table: typeof undecidedTwins | typeof twinDecisions) =>
    db
      .select({ firstId: table.firstId })
      .from(table)
      .where(and(eq(table.firstId, firstId), eq(table.secondId, secondId)));
  const found = [...(await pairIn(undecidedTwins)), ...(await pairIn(twinDecisions))];
  if (found.length === 0) throw notFound(`no pair ${firstId} ${secondId}`);
}
