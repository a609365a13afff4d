/** What somebody must agree to who comes into an account that others made for them: a list's person. */
import { consents } from "#drizzle/schema/accounts";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { CONSENT_PURPOSES, type ConsentId } from "./consents";
import { listConsents } from "./my-consents.server";

const NOBODY = { personId: "", fullName: "", communeCode: "", grants: [], sessionId: "" };

/** Whether the person must still agree before the account is theirs. */
export async function consentsMissing(db: Database, personId: string): Promise<boolean> {
  const given = await listConsents(db, { ...NOBODY, personId });
  return given.some(({ required, givenAt }) => required && !givenAt);
}

/** Whether what is required was agreed to, now or before. */
export async function agrees(
  db: Database,
  personId: string,
  agreedTo: readonly ConsentId[],
): Promise<boolean> {
  if (!(await consentsMissing(db, personId))) return true;
  return CONSENT_PURPOSES.every(({ id, required }) => !required || agreedTo.includes(id));
}

/** In the caller's transaction. What was given before stays as it was given. */
export async function keepConsents(
  tx: Database,
  personId: string,
  agreedTo: readonly ConsentId[],
): Promise<void> {
  const given = await listConsents(tx, { ...NOBODY, personId });
  for (const { id, textVersion } of CONSENT_PURPOSES) {
    if (!agreedTo.includes(id) || given.some((one) => one.id === id && one.givenAt)) continue;
    await tx
      .insert(consents)
      .values({ id: newId(), personId, purpose: id, textVersion, channel: "web", givenAt: now() });
  }
}
