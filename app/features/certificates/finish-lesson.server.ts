/** Records a lesson as read and, when that completes the topic, gives the certificate: both or neither. */
import type { Viewer } from "~/features/accounts/viewer";
import { completeLesson } from "~/features/progress/complete-lesson.server";
import type { Database } from "~/platform/database/client.server";
import { issueIfEarned } from "./issue-if-earned.server";

export async function finishLesson(
  db: Database,
  viewer: Viewer,
  lessonId: string,
): Promise<{ certificateId?: string }> {
  return db.transaction(async (tx) => {
    const { topicId } = await completeLesson(tx, viewer, lessonId);
    return { certificateId: (await issueIfEarned(tx, viewer.personId, topicId))?.certificateId };
  });
}
