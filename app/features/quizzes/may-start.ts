/**
 * May a person begin an attempt now? After `allowed` unsuccessful attempts in a row they rest for the cooldown,
 * then have as many again; a passed one begins the count anew. The rest is counted from the end of the last
 * attempt, and `allowed` = 0 means that nobody ever rests.
 */
export interface StartQuestion {
  /** Closed attempts, oldest first. */
  closed: readonly { passed: boolean; closedAt: Date }[];
  /** The attempt under way, if any: it is gone on with instead of a second one. */
  openAttemptId?: string;
  /** Whether there is anything to ask. */
  hasBank: boolean;
  allowed: number;
  cooldownMinutes: number;
  now: Date;
}

export type StartDecision =
  | { kind: "resume"; attemptId: string }
  /** `left` counts this one; null: no limit. */
  | { kind: "start"; left: number | null }
  | { kind: "wait"; until: Date }
  | { kind: "no-bank" };

export function mayStart(asked: StartQuestion): StartDecision {
  if (asked.openAttemptId !== undefined) return { kind: "resume", attemptId: asked.openAttemptId };
  if (!asked.hasBank) return { kind: "no-bank" };
  if (asked.allowed === 0) return { kind: "start", left: null };
  const failures = asked.closed.slice(asked.closed.findLastIndex((attempt) => attempt.passed) + 1);
  const usedInRound = failures.length % asked.allowed;
  const last = failures.at(-1);
  if (last && usedInRound === 0) {
    const until = new Date(last.closedAt.getTime() + asked.cooldownMinutes * 60_000);
    if (asked.now < until) return { kind: "wait", until };
  }
  return { kind: "start", left: asked.allowed - usedInRound };
}
