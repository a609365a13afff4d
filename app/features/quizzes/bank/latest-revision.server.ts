/** The revision that an author goes on from: the waiting one, or the one in use. */
import { eq, sql } from "drizzle-orm";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";

export const latestRevision = eq(
  questionRevisions.id,
  sql`coalesce(${questions.waitingRevisionId}, ${questions.currentRevisionId})`,
);
