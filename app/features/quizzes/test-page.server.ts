/** The test page's data: the rules in force, what the person did so far, and whether they may begin. */
import type { topics } from "#drizzle/schema/catalog";
import type { Viewer } from "~/features/accounts/viewer";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { findTopic } from "../catalog/find-topic.server";
import type { PastAttempt } from "./attempt-history.server";
import { decideStart } from "./decide-start.server";
import type { StartDecision } from "./may-start";

export interface TestPage {
  topic: Pick<
    typeof topics.$inferSelect,
    | "id"
    | "slug"
    | "title"
    | "titleEn"
    | "passMark"
    | "timeLimitMinutes"
    | "attemptsAllowed"
    | "cooldownMinutes"
    | "requiresSupervision"
  >;
  /** How many questions an attempt has; 0: there is no test. */
  questionCount: number;
  decision: StartDecision;
  /** Oldest first. */
  attempts: PastAttempt[];
  /** The deadline of the attempt under way, if there is one with a limit. */
  openUntil: Date | null;
}

/** Throws notFound for a topic that is unknown, retired or not open yet. */
export async function readTestPage(db: Database, viewer: Viewer, topicSlug: string): Promise<TestPage> {
  const topic = await findTopic(db, topicSlug, vietnamDate(now()));
  const { decision, attempts, bank } = await decideStart(db, viewer, topic, now());
  const { id, slug, title, titleEn, passMark, timeLimitMinutes, attemptsAllowed, cooldownMinutes } = topic;
  const { requiresSupervision } = topic;
  return {
    topic: {
      id,
      slug,
      title,
      titleEn,
      passMark,
      timeLimitMinutes,
      attemptsAllowed,
      cooldownMinutes,
      requiresSupervision,
    },
    questionCount: Math.min(topic.drawCount, bank.length),
    decision,
    attempts,
    openUntil: attempts.find(({ closedAt }) => closedAt === null)?.deadlineAt ?? null,
  };
}
