/** A person changes their password. Whoever else was signed in with the old one is signed out. */
import { eq } from "drizzle-orm";
import { passwords, people } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { closeOtherSessions } from "./close-sessions.server";
import { hashPassword, verifyPassword } from "./hash-password.server";
import { type PasswordFault, passwordFault } from "./password-rules";
import { type Asker, countSignInTry } from "./rate-limits.server";
import type { Viewer } from "./viewer";

export interface PasswordFaults {
  current?: "passwordCurrentEmpty" | "passwordCurrentWrong";
  password?: PasswordFault;
}

/** Undefined when changed. Throws AppError "too-many" after too many wrong current passwords. */
export async function changePassword(
  db: Database,
  viewer: Viewer,
  asker: Asker,
  { current, password }: { current: string; password: string },
): Promise<PasswordFaults | undefined> {
  const [stored] = await db
    .select({ hash: passwords.hash, username: people.username, phone: people.phone, email: people.email })
    .from(passwords)
    .innerJoin(people, eq(people.id, passwords.personId))
    .where(eq(passwords.personId, viewer.personId));
  const weakness = passwordFault(password, [
    stored?.username ?? "",
    stored?.phone ?? "",
    stored?.email ?? "",
  ]);
  if (current === "") return { current: "passwordCurrentEmpty", password: weakness };
  const attempt = await countSignInTry(db, asker, viewer.personId);
  if (!(await verifyPassword(stored?.hash, current))) {
    await attempt.refuse();
    return { current: "passwordCurrentWrong", password: weakness };
  }
  await attempt.forgive();
  if (weakness) return { password: weakness };

  const hash = await hashPassword(password);
  await db.transaction(async (tx) => {
    await tx.update(passwords).set({ hash, changedAt: now() }).where(eq(passwords.personId, viewer.personId));
    await closeOtherSessions(tx, viewer);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "password.changed",
      subject: { type: "person", id: viewer.personId },
    });
  });
  return undefined;
}
