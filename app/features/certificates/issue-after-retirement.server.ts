/**
 * What becomes true when a lesson leaves a topic: who had only that lesson left to read has finished the topic at that
 * moment, and who passed the test too has earned its certificate, without doing anything more.
 */
import { and, asc, eq, inArray, notExists, sql } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { attempts } from "#drizzle/schema/quizzes";
import { finishShortenedTopics } from "~/features/progress/finish-topics.server";
import type { Database } from "~/platform/database/client.server";
import { issueIfEarned } from "./issue-if-earned.server";
import { lockOutlines, lockPeople } from "./lock-decision.server";

/** In the transaction that retired lessons at the moment `retiredAt`. Returns how many were issued. */
export async function issueAfterRetirement(tx: Database, retiredAt: Date): Promise<number> {
  const shortened = await tx
    .selectDistinct({ topicId: lessons.topicId })
    .from(lessons)
    .where(eq(lessons.retiredAt, retiredAt));
  if (shortened.length === 0) return 0;
  const topicIds = shortened.map(({ topicId }) => topicId);
  await lockOutlines(tx, topicIds);
  await finishShortenedTopics(tx, topicIds, retiredAt);
  const due = await passedWithoutCertificate(tx, topicIds);
  // All before the first number is taken: who holds the counter must not wait for a person who waits for it.
  await lockPeople(
    tx,
    due.map(({ personId }) => personId),
  );
  let issued = 0;
  for (const { personId, topicId } of due) {
    if (await issueIfEarned(tx, personId, topicId)) issued++;
  }
  return issued;
}

function passedWithoutCertificate(tx: Database, topicIds: string[]) {
  const held = tx
    .select({ one: sql`1` })
    .from(certificates)
    .where(and(eq(certificates.personId, attempts.personId), eq(certificates.topicId, attempts.topicId)));
  return tx
    .selectDistinct({ personId: attempts.personId, topicId: attempts.topicId })
    .from(attempts)
    .where(and(eq(attempts.passed, true), inArray(attempts.topicId, topicIds), notExists(held)))
    .orderBy(asc(attempts.personId), asc(attempts.topicId));
}
