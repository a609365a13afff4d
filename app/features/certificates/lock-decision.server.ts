/**
 * One at a time decides about a person's certificates. Two facts that complete a topic together (the last lesson
 * in one tab, the test in another) would each miss the other's uncommitted row; after this lock each statement
 * sees what the other committed. The same holds for a lesson that leaves the topic meanwhile.
 *
 * Everybody takes locks in this order: topic, person, attempt, counter. Each is the weakest that does: rows that
 * only refer to the person or the topic can be written meanwhile.
 */
import { asc, inArray } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import type { Database } from "~/platform/database/client.server";

/** Waits until nobody changes the topic's outline or decides about the person; holds both to the transaction's end. */
export function lockDecision(
  tx: Database,
  { personId, topicId }: { personId: string; topicId: string },
): Promise<void> {
  return lockDecisions(tx, { personId, topicIds: [topicId] });
}

/** The same for a fact that may complete several topics: all of them before the person. */
export async function lockDecisions(
  tx: Database,
  { personId, topicIds }: { personId: string; topicIds: string[] },
): Promise<void> {
  await tx
    .select({ id: topics.id })
    .from(topics)
    .where(inArray(topics.id, topicIds))
    .orderBy(asc(topics.id))
    .for("key share");
  await lockPeople(tx, [personId]);
}

/** Waits for all decisions under way in these topics; new ones wait for this transaction. */
export async function lockOutlines(tx: Database, topicIds: string[]): Promise<void> {
  await tx
    .select({ id: topics.id })
    .from(topics)
    .where(inArray(topics.id, topicIds))
    .orderBy(asc(topics.id))
    .for("update");
}

/** In the order of their ids, so that two who lock several never wait for each other. */
export async function lockPeople(tx: Database, personIds: string[]): Promise<void> {
  await tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, personIds))
    .orderBy(asc(people.id))
    .for("no key update");
}
