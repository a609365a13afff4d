/**
 * What a regrade does to people: whose marks change, who passes now and gets what passing gives, whose certificate
 * would have no passed test left. The preview shows it in numbers; applying does exactly this.
 */
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { attempts } from "#drizzle/schema/quizzes";
import type { RegradeRule } from "#drizzle/schema/regrades";
import { readTopics } from "~/features/progress/read-topics.server";
import { topicCompletion } from "~/features/progress/topic-completion";
import { isCertifying } from "~/features/quizzes/certifying-attempt.server";
import { certifies } from "~/features/quizzes/circumstances";
import { openQuestion } from "~/features/quizzes/question-types/registry";
import { type ChangedAttempt, changedAttempts } from "~/features/quizzes/regrade/changed-attempts.server";
import type { RegradableQuestion } from "~/features/quizzes/regrade/load-regrade.server";
import type { Database } from "~/platform/database/client.server";
import { everHeld } from "./issue-if-earned.server";

export interface RegradePlan {
  reached: number;
  unreadable: number;
  changed: ChangedAttempt[];
  /** Attempts that pass now and did not. */
  nowPass: ChangedAttempt[];
  /** Attempts that do not pass any more. */
  noLongerPass: ChangedAttempt[];
  /** Valid certificates whose holders would have no passed test left: they stay until a person decides. */
  toReview: { certificateId: string; personId: string }[];
}

/** The same plan in numbers, for people who write and judge questions: nobody is named. */
export interface RegradeEffect {
  reached: number;
  unreadable: number;
  gain: number;
  lose: number;
  nowPass: number;
  noLongerPass: number;
  /** Who gets a certificate by it. */
  newCertificates: number;
  toReview: number;
}

export async function planRegrade(
  db: Database,
  question: RegradableQuestion,
  rule: RegradeRule,
  now: Date,
): Promise<RegradePlan> {
  const { id, topicId, revisionId, number } = question;
  const right = openQuestion(question);
  const reach = await changedAttempts(db, id, { rule, revisionId, number, right, appliedAt: now });
  const noLongerPass = reach.changed.filter(({ passedBefore, passes }) => passedBefore && !passes);
  return {
    ...reach,
    nowPass: reach.changed.filter(({ passedBefore, passes }) => !passedBefore && passes),
    noLongerPass,
    toReview: await withoutPassedTest(db, topicId, noLongerPass),
  };
}

/** Reads only, and holds up nobody: between it and applying, somebody may hand in another test. */
export async function previewRegrade(
  db: Database,
  question: RegradableQuestion,
  rule: RegradeRule,
  now: Date,
): Promise<RegradeEffect> {
  const plan = await planRegrade(db, question, rule, now);
  let newCertificates = 0;
  for (const personId of new Set(await certifyingPeople(db, question.topicId, plan.nowPass)))
    if (await wouldEarn(db, personId, question.topicId)) newCertificates++;
  return {
    reached: plan.reached,
    unreadable: plan.unreadable,
    gain: plan.changed.filter(({ scoreAfter, scoreBefore }) => scoreAfter > scoreBefore).length,
    lose: plan.changed.filter(({ scoreAfter, scoreBefore }) => scoreAfter < scoreBefore).length,
    nowPass: plan.nowPass.length,
    noLongerPass: plan.noLongerPass.length,
    newCertificates,
    toReview: plan.toReview.length,
  };
}

async function certifyingPeople(
  db: Database,
  topicId: string,
  nowPass: readonly ChangedAttempt[],
): Promise<string[]> {
  const [topic] = await db.select().from(topics).where(eq(topics.id, topicId));
  if (!topic) return [];
  return nowPass.filter((attempt) => certifies(attempt, topic)).map(({ personId }) => personId);
}

/** The rule of issue-if-earned.server, with the test taken as passed. */
async function wouldEarn(db: Database, personId: string, topicId: string): Promise<boolean> {
  if (await everHeld(db, personId, topicId)) return false;
  const [state] = await readTopics(db, personId, eq(topics.id, topicId));
  return state !== undefined && topicCompletion({ ...state, testPassed: true }).complete;
}

const BATCH = 5_000;

async function withoutPassedTest(
  db: Database,
  topicId: string,
  falling: readonly ChangedAttempt[],
): Promise<RegradePlan["toReview"]> {
  const found: RegradePlan["toReview"] = [];
  const fallingIds = JSON.stringify(falling.map(({ attemptId }) => attemptId));
  for (let at = 0; at < falling.length; at += BATCH) {
    const batch = falling.slice(at, at + BATCH);
    const stillPassed = db
      .select({ personId: attempts.personId })
      .from(attempts)
      .innerJoin(topics, eq(topics.id, attempts.topicId))
      .where(
        and(
          eq(attempts.topicId, topicId),
          inArray(attempts.personId, [...new Set(batch.map(({ personId }) => personId))]),
          isCertifying(),
          sql`${attempts.id} not in (select jsonb_array_elements_text(${fallingIds}::jsonb))`,
        ),
      );
    found.push(
      ...(await db
        .select({ certificateId: certificates.id, personId: certificates.personId })
        .from(certificates)
        .where(
          and(
            eq(certificates.topicId, topicId),
            inArray(certificates.personId, [...new Set(batch.map(({ personId }) => personId))]),
            isNull(certificates.revokedAt),
            isNull(certificates.supersededAt),
            sql`${certificates.personId} not in ${stillPassed}`,
          ),
        )),
    );
  }
  return [...new Map(found.map((one) => [one.certificateId, one])).values()];
}
