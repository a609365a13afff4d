/** What the rules of may-start.ts say about a person and a topic, and what they rest on. */
import type { topics } from "#drizzle/schema/catalog";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { listAttempts, type PastAttempt } from "./attempt-history.server";
import { mayStart, type StartDecision } from "./may-start";
import { type BankQuestion, readBank } from "./question-bank.server";

export interface StartSituation {
  decision: StartDecision;
  /** Oldest first. */
  attempts: PastAttempt[];
  /** Empty when the topic has no test. */
  bank: BankQuestion[];
}

type TopicRules = Pick<
  typeof topics.$inferSelect,
  "id" | "drawCount" | "attemptsAllowed" | "cooldownMinutes"
>;

export async function decideStart(
  db: Database,
  viewer: Viewer,
  topic: TopicRules,
  now: Date,
): Promise<StartSituation> {
  const bank = topic.drawCount > 0 ? await readBank(db, topic.id) : [];
  const attempts = await listAttempts(db, viewer, topic.id);
  const decision = mayStart({
    closed: attempts.flatMap(({ closedAt, passed }) =>
      closedAt ? [{ closedAt, passed: passed === true }] : [],
    ),
    openAttemptId: attempts.find(({ closedAt }) => closedAt === null)?.id,
    hasBank: bank.length > 0,
    allowed: topic.attemptsAllowed,
    cooldownMinutes: topic.cooldownMinutes,
    now,
  });
  return { decision, attempts, bank };
}
