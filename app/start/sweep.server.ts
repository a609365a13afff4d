/** What must happen though nobody looks: overdue tests are closed, expired sessions removed, the log is sealed. */
import { removeExpiredSessions } from "~/features/accounts/auth.server";
import { sealEvents } from "~/features/audit/seal-events.server";
import { settleOverdue } from "~/features/certificates/settle-overdue.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { log } from "~/platform/log.server";

const MINUTE = 60_000;

/** Returns a function that stops it and waits for a sweep under way. Two processes may sweep at once: each step is idempotent. */
export function sweepEveryMinute(db: Database, keys: Keys): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    underWay = underWay.then(() => sweep(db, keys));
  }, MINUTE);
  timer.unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}

async function sweep(db: Database, keys: Keys): Promise<void> {
  try {
    await settleOverdue(db);
    await removeExpiredSessions(db);
    await sealEvents(db, keys);
  } catch (error) {
    log.error({ err: error }, "sweep failed");
  }
}
