/** The server's time limit of an attempt. */

/**
 * Answers chosen in the last second still need a moment on a weak network: for so long after the deadline
 * the server takes them, and only then is the attempt overdue.
 */
export const GRACE_SECONDS = 15;

/** Null: the topic sets no limit. */
export function deadlineOf(startedAt: Date, timeLimitMinutes: number | null): Date | null {
  return timeLimitMinutes === null ? null : new Date(startedAt.getTime() + timeLimitMinutes * 60_000);
}

/** Whether the time and its grace are over: nothing is taken any more. */
export function isOverdue(deadlineAt: Date | null, now: Date): boolean {
  return deadlineAt !== null && now.getTime() > deadlineAt.getTime() + GRACE_SECONDS * 1000;
}

/** The latest deadline of attempts that are overdue at `now`. */
export function overdueBefore(now: Date): Date {
  return new Date(now.getTime() - GRACE_SECONDS * 1000);
}
