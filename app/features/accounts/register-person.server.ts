/** Opens an account: person, password and consents in one transaction, then signs the person in. */
import { inArray } from "drizzle-orm";
import { consents, passwords, people, registrationDevices } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { openSession } from "./auth.server";
import { CONSENT_PURPOSES, type ConsentId } from "./consents";
import { hashPassword } from "./hash-password.server";
import { personColumns } from "./person-columns.server";
import type { Profile } from "./profile-form";
import { queueRecount } from "./queue-recount.server";
import { limitRegistration } from "./rate-limits.server";
import { usernameIdeas } from "./username";

export interface Registration extends Profile {
  username: string;
  password: string;
  /** Purposes the person ticked; the required ones are among them (parseRegistration checks). */
  agreedTo: readonly ConsentId[];
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
  const id = newId();
  const at = now();
  const hash = await hashPassword(registration.password);
  try {
    const setCookie = await db.transaction(async (tx) => {
      await tx.insert(people).values({
        id,
        createdAt: at,
        username: registration.username,
        ...personColumns(registration, keys),
      });
      if (mark)
        await tx.insert(registrationDevices).values({
          personId: id,
          deviceHash: keys.hash("registration-device", mark),
          registeredAt: at,
        });
      await tx.insert(passwords).values({ personId: id, hash, changedAt: at });
      await tx.insert(consents).values(
        CONSENT_PURPOSES.filter((purpose) => registration.agreedTo.includes(purpose.id)).map((purpose) => ({
          id: newId(),
          personId: id,
          purpose: purpose.id,
          textVersion: purpose.textVersion,
          channel: "web" as const,
          givenAt: at,
        })),
      );
      const subject = { type: "person", id };
      await queueRecount(tx, id);
      await recordEvent(tx, { actorId: id, action: "account.registered", subject });
      await recordEvent(tx, { actorId: id, action: "session.opened", subject, detail: { device } });
      return openSession(tx, publicUrl, id, device);
    });
    return { ok: true, setCookie, personId: id };
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
