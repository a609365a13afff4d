/**
 * All that a helper sees of a learner: learning, stuck at something, or done. No marks, no answers, no dates. Pure.
 */
export const STUCK_AFTER_DAYS = 7;

export interface LearnerFacts {
  /** Holds a valid certificate of a topic that counts. */
  certified: boolean;
  /** What they failed last and have not passed since: the topic's title. */
  failedTest: string | null;
  /** What comes next: a lesson's or a topic's title; null: nothing. */
  next: string | null;
  /** When they were last seen learning, or agreed to be helped if that is later, in milliseconds. */
  activeAt: number;
}

export type LearnerStanding = { kind: "done" } | { kind: "learning" } | { kind: "stuck"; at: string };

export function learnerStanding(
  { certified, failedTest, next, activeAt }: LearnerFacts,
  now: Date,
): LearnerStanding {
  if (certified) return { kind: "done" };
  if (failedTest !== null) return { kind: "stuck", at: failedTest };
  const quiet = now.getTime() - activeAt >= STUCK_AFTER_DAYS * 86_400_000;
  return quiet && next !== null ? { kind: "stuck", at: next } : { kind: "learning" };
}
