/** What a person agreed to, and changing their mind about what is optional. */
import { and, desc, eq, isNull } from "drizzle-orm";
import { consents } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { CONSENT_PURPOSES, type ConsentId, type ConsentPurpose } from "./consents";
import type { Viewer } from "./viewer";

export interface ConsentState {
  id: ConsentId;
  required: boolean;
  /** Null: never given, or withdrawn. */
  givenAt: Date | null;
}

/** One entry a purpose, in the order of the form. */
export async function listConsents(db: Database, viewer: Viewer): Promise<ConsentState[]> {
  const given = await db
    .select({ purpose: consents.purpose, givenAt: consents.givenAt })
    .from(consents)
    .where(and(eq(consents.personId, viewer.personId), isNull(consents.withdrawnAt)))
    .orderBy(desc(consents.givenAt));
  return CONSENT_PURPOSES.map(({ id, required }) => ({
    id,
    required,
    givenAt: given.find(({ purpose }) => purpose === id)?.givenAt ?? null,
  }));
}

/** Withdraws from today on; the record that it was given stays. Twice is the same as once. */
export async function withdrawConsent(db: Database, viewer: Viewer, id: string): Promise<void> {
  const purpose = optionalPurpose(id);
  await db.transaction(async (tx) => {
    const withdrawn = await tx
      .update(consents)
      .set({ withdrawnAt: now() })
      .where(
        and(
          eq(consents.personId, viewer.personId),
          eq(consents.purpose, purpose.id),
          isNull(consents.withdrawnAt),
        ),
      )
      .returning({ id: consents.id });
    if (withdrawn.length === 0) return;
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "consent.withdrawn",
      subject: { type: "person", id: viewer.personId },
      detail: { purpose: purpose.id },
    });
  });
}

/** A new row with the text of today; nothing when it is given already. */
export async function giveConsent(db: Database, viewer: Viewer, id: string): Promise<void> {
  const purpose = optionalPurpose(id);
  await db.transaction(async (tx) => {
    const current = await listConsents(tx, viewer);
    if (current.some((state) => state.id === purpose.id && state.givenAt)) return;
    await tx.insert(consents).values({
      id: newId(),
      personId: viewer.personId,
      purpose: purpose.id,
      textVersion: purpose.textVersion,
      channel: "web",
      givenAt: now(),
    });
  });
}

/** The required one ends only with the account. */
function optionalPurpose(id: string): ConsentPurpose {
  const purpose = CONSENT_PURPOSES.find((one) => one.id === id && !one.required);
  if (!purpose) throw new AppError("invalid", `no optional purpose “${id}”`);
  return purpose;
}
