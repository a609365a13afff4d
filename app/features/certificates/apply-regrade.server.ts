/**
 * Grades the tests of a question again by its mended key: one transaction, one entry in the log, all or nothing. The
 * first marks stay on record, who passes now gets the certificate that passing gives, and a certificate whose test is
 * no longer passed is put before a person. Doing the same again changes nothing.
 *
 * A pass that a certificate rests on stays a pass until that person has decided; one without a certificate ends. What
 * was counted for past months stays: a certificate given now is earned now, and a revoked one is a correction of the
 * month in which it is revoked (periods).
 */
import { desc, eq, sql } from "drizzle-orm";
import { certificatesToReview, type RegradeRule, regradedAttempts, regrades } from "#drizzle/schema/regrades";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { dropTalliesOf, lockTallies } from "~/features/quizzes/figures/tally-attempts.server";
import type { ChangedAttempt } from "~/features/quizzes/regrade/changed-attempts.server";
import { loadRegradable } from "~/features/quizzes/regrade/load-regrade.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { issueIfEarned } from "./issue-if-earned.server";
import { lockOutlines, lockPeople } from "./lock-decision.server";
import { planRegrade, type RegradePlan } from "./plan-regrade.server";

export interface RegradeToApply {
  topicId: string;
  key: string;
  rule: RegradeRule;
  /** Has passed parseReason(); learners read it. */
  reason: string;
}

export type RegradeResult =
  | { kind: "applied"; changed: number; certificates: number; toReview: number }
  /** This very regrade is the question's last one. */
  | { kind: "same" };

/** Throws notFound as loadRegradable does, forbidden for who may only look. */
export async function applyRegrade(
  db: Database,
  viewer: Viewer,
  { topicId, key, rule, reason }: RegradeToApply,
): Promise<RegradeResult> {
  return db.transaction(async (tx) => {
    // In this order: counting takes the first and then waits for rows that refer to the topic.
    await lockTallies(tx);
    await lockOutlines(tx, [topicId]);
    const question = await loadRegradable(tx, viewer, { topicId, key });
    if (question.onlyLooks) throw new AppError("forbidden", question.onlyLooks);
    const [last] = await tx
      .select()
      .from(regrades)
      .where(eq(regrades.questionId, question.id))
      .orderBy(desc(regrades.number))
      .limit(1);
    if (last?.revisionId === question.revisionId && last.rule === rule) return { kind: "same" };
    const at = now();
    const plan = await planRegrade(tx, question, rule, at);
    await lockPeople(tx, [...new Set(plan.changed.map(({ personId }) => personId))]);
    const id = newId();
    await tx.insert(regrades).values({
      ...{ id, questionId: question.id, number: (last?.number ?? 0) + 1, revisionId: question.revisionId },
      ...{ rule, reason, appliedBy: viewer.personId, appliedAt: at },
    });
    await store(tx, id, plan);
    const certificates = await issueEarned(tx, topicId, plan.nowPass);
    const counts = { changed: plan.changed.length, certificates, toReview: plan.toReview.length };
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "question.regraded",
      subject: { type: "question", id: question.id },
      detail: {
        number: key,
        kind: rule,
        reason,
        rows: counts.changed,
        certificates,
        toReview: counts.toReview,
      },
    });
    await dropTalliesOf(tx, topicId);
    return { kind: "applied", ...counts };
  });
}

const BATCH = 1_000;

async function store(tx: Database, regradeId: string, { changed, toReview }: RegradePlan): Promise<void> {
  const held = new Set(toReview.map(({ personId }) => personId));
  const passedAfter = (one: ChangedAttempt) => one.passes || (one.passedBefore && held.has(one.personId));
  for (let from = 0; from < changed.length; from += BATCH) {
    const batch = changed.slice(from, from + BATCH);
    const rows = sql.join(
      batch.map(
        (one) => sql`(${one.attemptId}::text, ${one.position}::int, ${one.questionScore}::float8,
          ${one.scoreAfter}::float8, ${passedAfter(one)}::boolean)`,
      ),
      sql`, `,
    );
    await tx.execute(sql`update attempt_questions q set score = graded.question_score
      from (values ${rows}) as graded (attempt_id, position, question_score, score, passed)
      where q.attempt_id = graded.attempt_id and q.position = graded.position`);
    await tx.execute(sql`update attempts a set score = graded.score, passed = graded.passed
      from (values ${rows}) as graded (attempt_id, position, question_score, score, passed)
      where a.id = graded.attempt_id`);
    await tx.insert(regradedAttempts).values(
      batch.map((one) => ({
        ...{ regradeId, attemptId: one.attemptId, passedBefore: one.passedBefore },
        ...{ scoreBefore: one.scoreBefore, scoreAfter: one.scoreAfter, passedAfter: passedAfter(one) },
      })),
    );
  }
  for (let from = 0; from < toReview.length; from += BATCH)
    await tx
      .insert(certificatesToReview)
      .values(
        toReview
          .slice(from, from + BATCH)
          .map(({ certificateId }) => ({ id: newId(), regradeId, certificateId })),
      );
}

async function issueEarned(
  tx: Database,
  topicId: string,
  nowPass: readonly ChangedAttempt[],
): Promise<number> {
  let issued = 0;
  for (const personId of [...new Set(nowPass.map((attempt) => attempt.personId))].sort())
    if (await issueIfEarned(tx, personId, topicId)) issued++;
  return issued;
}
