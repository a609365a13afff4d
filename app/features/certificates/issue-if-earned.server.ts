/**
 * Gives the certificate the moment it is earned: called in the transaction of the fact that may have completed
 * the topic (a lesson read, a test passed), so that no earned certificate is ever missing and none is extra.
 */
import { and, eq } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { readTopics } from "~/features/progress/read-topics.server";
import { topicCompletion } from "~/features/progress/topic-completion";
import { bestPassedAttempt } from "~/features/quizzes/passed-attempts.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { issueCertificate } from "./issue-certificate.server";
import { lockDecision } from "./lock-decision.server";

/**
 * Issues when the topic is complete and a test was passed; otherwise undefined, also when the person ever held
 * one of this topic: what was revoked comes back only by an administrator's hand (reissue-certificate.server).
 * A topic without a test gives none: a certificate says what was examined. A retired one gives none either.
 */
export async function issueIfEarned(
  tx: Database,
  personId: string,
  topicId: string,
): Promise<{ certificateId: string } | undefined> {
  await lockDecision(tx, { personId, topicId });
  if (await everHeld(tx, personId, topicId)) return undefined;
  const attempt = await bestPassedAttempt(tx, personId, topicId);
  const [state] = await readTopics(tx, personId, eq(topics.id, topicId));
  if (!attempt || !state || !topicCompletion(state).complete) return undefined;
  const issuedAt = now();
  const certificateId = await issueCertificate(tx, {
    personId,
    topicId,
    attempt,
    issuedAt,
    earnedAt: issuedAt,
  });
  return { certificateId };
}

/** Also one that was revoked or replaced. */
export async function everHeld(tx: Database, personId: string, topicId: string): Promise<boolean> {
  const [one] = await tx
    .select({ id: certificates.id })
    .from(certificates)
    .where(and(eq(certificates.personId, personId), eq(certificates.topicId, topicId)))
    .limit(1);
  return one !== undefined;
}
