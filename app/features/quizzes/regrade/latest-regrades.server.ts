/** The regrade that stands for each of some questions. */
import { desc, eq, inArray } from "drizzle-orm";
import { questionRevisions } from "#drizzle/schema/quizzes";
import { regrades } from "#drizzle/schema/regrades";
import type { Database } from "~/platform/database/client.server";
import { openQuestion } from "../question-types/registry";
import type { AppliedRegrade } from "./applied-regrade";

/** By question id; most questions have none. */
export async function latestRegrades(
  db: Database,
  questionIds: readonly string[],
): Promise<Map<string, AppliedRegrade>> {
  if (questionIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([regrades.questionId], {
      questionId: regrades.questionId,
      rule: regrades.rule,
      revisionId: regrades.revisionId,
      appliedAt: regrades.appliedAt,
      number: questionRevisions.number,
      type: questionRevisions.type,
      body: questionRevisions.body,
    })
    .from(regrades)
    .innerJoin(questionRevisions, eq(questionRevisions.id, regrades.revisionId))
    .where(inArray(regrades.questionId, [...new Set(questionIds)]))
    .orderBy(regrades.questionId, desc(regrades.number));
  return new Map(
    rows.map(({ questionId, type, body, ...regrade }) => [
      questionId,
      { ...regrade, right: openQuestion({ type, body }) },
    ]),
  );
}
