/**
 * What two accounts come to only together: lessons read in one and the test passed in the other. It is noted and the
 * certificate issued at the merge; when that is taken back, so is this: a topic nobody has finished alone is not
 * finished, and the certificate is revoked with the reason said.
 */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { finishedTopics, lessonCompletions } from "#drizzle/schema/progress";
import { attempts } from "#drizzle/schema/quizzes";
import { recordEvent } from "~/features/audit/record-event.server";
import { issueIfEarned } from "~/features/certificates/issue-if-earned.server";
import { finishTopic } from "~/features/progress/finish-topics.server";
import type { Database } from "~/platform/database/client.server";
import type { Merge } from "./ways/way";

export interface EarnedTogether {
  certificates: string[];
  finished: string[];
}

/** Topics in which either did anything that counts: locked before the people (certificates/lock-decision.server.ts). */
export async function topicsOf(tx: Database, personIds: string[]): Promise<string[]> {
  const passed = await tx
    .selectDistinct({ id: attempts.topicId })
    .from(attempts)
    .where(inArray(attempts.personId, personIds));
  const read = await tx
    .selectDistinct({ id: lessons.topicId })
    .from(lessonCompletions)
    .innerJoin(lessons, eq(lessons.id, lessonCompletions.lessonId))
    .where(inArray(lessonCompletions.personId, personIds));
  return [...new Set([...passed, ...read].map(({ id }) => id))].sort();
}

export async function settleTogether(
  tx: Database,
  { survivorId, at }: Merge,
  topicIds: string[],
): Promise<EarnedTogether> {
  const before = await finishedOf(tx, survivorId);
  const issued: string[] = [];
  for (const topicId of topicIds) {
    await finishTopic(tx, { personId: survivorId, topicId, at });
    const certificate = await issueIfEarned(tx, survivorId, topicId);
    if (certificate) issued.push(certificate.certificateId);
  }
  const after = await finishedOf(tx, survivorId);
  return { certificates: issued, finished: after.filter((topicId) => !before.includes(topicId)) };
}

async function finishedOf(tx: Database, personId: string): Promise<string[]> {
  const rows = await tx
    .select({ topicId: finishedTopics.topicId })
    .from(finishedTopics)
    .where(eq(finishedTopics.personId, personId))
    .orderBy(asc(finishedTopics.topicId));
  return rows.map(({ topicId }) => topicId);
}

export async function unsettle(
  tx: Database,
  { survivorId, by, at }: Merge,
  together: EarnedTogether,
  reason: string,
): Promise<void> {
  if (together.finished.length > 0)
    await tx
      .delete(finishedTopics)
      .where(
        and(eq(finishedTopics.personId, survivorId), inArray(finishedTopics.topicId, together.finished)),
      );
  if (together.certificates.length === 0) return;
  const revoked = await tx
    .update(certificates)
    .set({ revokedAt: at, revokedBy: by, revokedReason: reason })
    .where(
      and(
        inArray(certificates.id, together.certificates),
        isNull(certificates.revokedAt),
        isNull(certificates.supersededAt),
      ),
    )
    .returning({ id: certificates.id, topicId: certificates.topicId, number: certificates.number });
  for (const { id, topicId, number } of revoked)
    await recordEvent(tx, {
      actorId: by,
      action: "certificate.revoked",
      subject: { type: "certificate", id },
      detail: { personId: survivorId, topicId, number, reason },
    });
}
