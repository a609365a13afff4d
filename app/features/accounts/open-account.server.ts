/** A new account, whichever way its person will sign in: the person, what they agreed to, and by which device it was. */
import { consents, people, registrationDevices } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { CONSENT_PURPOSES, type ConsentId } from "./consents";
import { personColumns } from "./person-columns.server";
import type { Profile } from "./profile-form";
import { queueRecount } from "./queue-recount.server";

export interface NewAccount extends Profile {
  /** Null: for who signs in without one. */
  username: string | null;
  /** Purposes the person ticked; the required ones are among them (registration-form.ts checks). */
  agreedTo: readonly ConsentId[];
}

/**
 * In the caller's transaction, which adds a way in. Returns the person's id; fails on a sign-in name or an e-mail that
 * somebody has. `mark`: what the browser keeps to be told from others; undefined: nothing is recorded of it.
 */
export async function openAccount(
  tx: Database,
  { keys, mark }: { keys: Keys; mark?: string },
  { username, agreedTo, ...profile }: NewAccount,
): Promise<string> {
  const id = newId();
  const at = now();
  await tx.insert(people).values({ id, createdAt: at, username, ...personColumns(profile, keys) });
  if (mark)
    await tx.insert(registrationDevices).values({
      personId: id,
      deviceHash: keys.hash("registration-device", mark),
      registeredAt: at,
    });
  await tx.insert(consents).values(
    CONSENT_PURPOSES.filter((purpose) => agreedTo.includes(purpose.id)).map((purpose) => ({
      id: newId(),
      personId: id,
      purpose: purpose.id,
      textVersion: purpose.textVersion,
      channel: "web" as const,
      givenAt: at,
    })),
  );
  await queueRecount(tx, id);
  await recordEvent(tx, { actorId: id, action: "account.registered", subject: { type: "person", id } });
  return id;
}
