/** A helper lets a learner who agreed to them set a new PIN, sitting beside them. */
import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { cardPins, signInCards } from "#drizzle/schema/cards";
import { limitPinResets } from "~/features/accounts/rate-limits.server";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { giveOpening, type Opening } from "~/features/cards/handle-card.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { helpsLearner } from "./list-learners.server";

/**
 * The code to read to the learner, and their name. Not found for anybody who did not agree to this helper, who holds a
 * role, or who has no card with a PIN: a first PIN is an officer's to open. Throws AppError "too-many" after too many.
 */
export async function resetLearnerPin(
  db: Database,
  viewer: Viewer,
  keys: Keys,
  learnerId: string,
): Promise<Opening & { fullName: string }> {
  const learner = await findLearner(db, viewer, learnerId);
  await limitPinResets(db, viewer.personId, learnerId);
  return db.transaction(async (tx) => {
    await findLearner(tx, viewer, learnerId);
    const opening = await giveOpening(tx, viewer, keys, { personId: learnerId, hadPin: true });
    return { ...opening, fullName: learner.fullName };
  });
}

async function findLearner(db: Database, viewer: Viewer, learnerId: string): Promise<{ fullName: string }> {
  const role = db
    .select({ one: sql`1` })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, people.id), isNull(roleGrants.revokedAt)));
  const [learner] = await db
    .select({ fullName: people.fullName })
    .from(people)
    .innerJoin(cardPins, eq(cardPins.personId, people.id))
    .innerJoin(signInCards, and(eq(signInCards.personId, people.id), isNull(signInCards.revokedAt)))
    .where(and(eq(people.id, learnerId), isNull(people.disabledAt), notExists(role)));
  const helps = hasRole(viewer, "helper") && (await helpsLearner(db, viewer.personId, learnerId));
  if (!learner || !helps) throw notFound(`no learner ${learnerId} of ${viewer.personId} with a PIN`);
  return learner;
}
