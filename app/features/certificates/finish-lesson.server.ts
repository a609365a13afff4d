/** Records a lesson as read, notes when it finishes the topic, and gives the certificate it completes: all or nothing. */
import type { Viewer } from "~/features/accounts/viewer";
import { completeLesson } from "~/features/progress/complete-lesson.server";
import { finishTopic } from "~/features/progress/finish-topics.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { issueIfEarned } from "./issue-if-earned.server";
import { lockDecision } from "./lock-decision.server";

export async function finishLesson(
  db: Database,
  viewer: Viewer,
  lessonId: string,
): Promise<{ certificateId?: string }> {
  return db.transaction(async (tx) => {
    const { topicId } = await completeLesson(tx, viewer, lessonId);
    await lockDecision(tx, { personId: viewer.personId, topicId });
    await finishTopic(tx, { personId: viewer.personId, topicId, at: now() });
    return { certificateId: (await issueIfEarned(tx, viewer.personId, topicId))?.certificateId };
  });
}
