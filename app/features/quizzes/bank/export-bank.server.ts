/** The questions of a bank that are in use, in one of the exchange formats, with what the format cannot carry. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import type { ExchangeFormat, WrittenBank } from "../exchange/contract";
import { latestRevision } from "./latest-revision.server";
import type { BankTopic } from "./load-bank.server";
import type { QuestionDraft } from "./question-draft";
import { readQuestion } from "./read-question";

/** Every question that is not retired, by its latest revision. */
export async function bankDrafts(db: Database, topicId: string): Promise<QuestionDraft[]> {
  const rows = await db
    .select({ source: questionRevisions.source })
    .from(questions)
    .innerJoin(questionRevisions, latestRevision)
    .where(and(eq(questions.topicId, topicId), isNull(questions.retiredAt)))
    .orderBy(asc(questions.position), asc(questions.key));
  return rows.flatMap(({ source }) => readQuestion(source) ?? []);
}

/** Right answers leave the server here, so the log says who took them. The caller has loaded the bank. */
export async function exportBank(
  db: Database,
  viewer: Viewer,
  { topic, format }: { topic: BankTopic; format: ExchangeFormat & Required<Pick<ExchangeFormat, "write">> },
): Promise<WrittenBank> {
  const drafts = await bankDrafts(db, topic.id);
  const written = await format.write(drafts);
  await recordEvent(db, {
    actorId: viewer.personId,
    action: "question.exported",
    subject: { type: "topic", id: topic.id },
    detail: { format: format.id, rows: drafts.length },
  });
  return written;
}
