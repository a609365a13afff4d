/** One question of a bank with its revisions, for its page. */
import { and, desc, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { stateOf } from "./list-questions.server";

/** The caller has loaded the bank. Throws notFound. */
export async function loadQuestion(db: Database, topicId: string, key: string) {
  const [question] = await db
    .select()
    .from(questions)
    .where(and(eq(questions.topicId, topicId), eq(questions.key, key)));
  if (!question) throw notFound(`no question ${key}`);
  const revisions = await db
    .select({
      id: questionRevisions.id,
      number: questionRevisions.number,
      type: questionRevisions.type,
      source: questionRevisions.source,
      body: questionRevisions.body,
      createdAt: questionRevisions.createdAt,
      author: people.fullName,
    })
    .from(questionRevisions)
    .leftJoin(people, eq(people.id, questionRevisions.authorId))
    .where(eq(questionRevisions.questionId, question.id))
    .orderBy(desc(questionRevisions.number));
  const latestId = question.waitingRevisionId ?? question.currentRevisionId;
  const latest = revisions.find(({ id }) => id === latestId);
  if (!latest) throw notFound(`question ${key} has no revision`);
  return { ...question, state: stateOf(question), revisions, latest };
}
