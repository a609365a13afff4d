/** What must happen though nobody looks: overdue tests are closed, expired sessions removed. */
import { removeExpiredSessions } from "~/features/accounts/auth.server";
import { settleOverdue } from "~/features/certificates/settle-overdue.server";
import type { Database } from "~/platform/database/client.server";
import { log } from "~/platform/log.server";

const MINUTE = 60_000;

/** Returns a function that stops it and waits for a sweep under way. Two processes may sweep at once: each step is idempotent. */
export function sweepEveryMinute(db: Database): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    underWay = underWay.then(() => sweep(db));
  }, MINUTE);
  timer.unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}

async function sweep(db: Database): Promise<void> {
  try {
    await settleOverdue(db);
    await removeExpiredSessions(db);
  } catch (error) {
    log.error({ err: error }, "sweep failed");
  }
}
