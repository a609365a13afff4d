/** Opens an account: person, password and consents in one transaction, then signs the person in. */
import { inArray } from "drizzle-orm";
import { passwords, people } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { openSession } from "./auth.server";
import { hashPassword } from "./hash-password.server";
import { type NewAccount, openAccount } from "./open-account.server";
import { limitRegistration } from "./rate-limits.server";
import { usernameIdeas } from "./username";

export interface Registration extends NewAccount {
  username: string;
  password: string;
}

export type RegisterResult =
  | { ok: true; setCookie: string; personId: string }
  | { ok: false; fault: "usernameTaken"; free: string[] }
  | { ok: false; fault: "emailTaken" };

interface Site {
  keys: Keys;
  publicUrl: string;
  device: string;
  /** The client's network address. */
  address: string;
  /** What the browser keeps to be told from others; undefined: nothing is recorded of it. */
  mark?: string;
}

/** Throws AppError "too-many" when this address opened too many accounts lately. */
export async function registerPerson(
  db: Database,
  { keys, publicUrl, device, address, mark }: Site,
  registration: Registration,
): Promise<RegisterResult> {
  await limitRegistration(db, { keys, address });
  const { password, ...account } = registration;
  const hash = await hashPassword(password);
  try {
    const opened = await db.transaction(async (tx) => {
      const id = await openAccount(tx, { keys, mark }, account);
      await tx.insert(passwords).values({ personId: id, hash, changedAt: now() });
      const subject = { type: "person", id };
      await recordEvent(tx, { actorId: id, action: "session.opened", subject, detail: { device } });
      return { setCookie: await openSession(tx, publicUrl, id, device), personId: id };
    });
    return { ok: true, ...opened };
  } catch (error) {
    switch (uniqueViolation(error)) {
      case "people_username_key":
        return { ok: false, fault: "usernameTaken", free: await freeUsernames(db, registration) };
      case "people_email_key":
        return { ok: false, fault: "emailTaken" };
      default:
        throw error;
    }
  }
}

/** Up to three names near the wanted one that nobody has yet. */
async function freeUsernames(
  db: Database,
  { username, fullName, birth }: Pick<Registration, "username" | "fullName" | "birth">,
): Promise<string[]> {
  const ideas = usernameIdeas(username, fullName, birth.year);
  if (ideas.length === 0) return [];
  const taken = await db
    .select({ username: people.username })
    .from(people)
    .where(inArray(people.username, ideas));
  const names = new Set(taken.map((row) => row.username));
  return ideas.filter((idea) => !names.has(idea)).slice(0, 3);
}
