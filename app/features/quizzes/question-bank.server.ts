/** The questions of a topic that can be drawn today. */
import { and, eq, isNull } from "drizzle-orm";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import type { BankEntry } from "./draw-questions";

export interface BankQuestion extends BankEntry {
  revisionId: string;
}

export async function readBank(db: Database, topicId: string): Promise<BankQuestion[]> {
  return db
    .select({
      id: questions.id,
      lessonId: questions.lessonId,
      difficulty: questionRevisions.difficulty,
      revisionId: questionRevisions.id,
    })
    .from(questions)
    .innerJoin(questionRevisions, eq(questionRevisions.id, questions.currentRevisionId))
    .where(and(eq(questions.topicId, topicId), isNull(questions.retiredAt)));
}
