/** Looks every night at what was done lately and raises what a person should judge. It never acts on anybody. */
import { lt } from "drizzle-orm";
import { z } from "zod";
import { registrationDevices } from "#drizzle/schema/accounts";
import { type FlagRule, flagAttempts, flags } from "#drizzle/schema/flags";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { defineJob } from "~/platform/jobs/define-job";
import type { FlagWindow, Suspicion } from "./flag-rule";
import { RULES } from "./rules.server";

const DAY = 24 * 60 * 60 * 1000;
/** A job that did not run for days misses nothing; evidence seen before is not raised again. */
const DAYS_BACK = 7;
const BATCH = 500;

export const raiseFlagsDaily = defineJob({
  kind: "raise-flags",
  payload: z.object({ day: z.string() }),
  daily: { at: "02:30", payload: (day) => ({ day }) },
  async run({ app: { db } }, { day }) {
    const window = wholeDaysBefore(day);
    await raiseFlags(db, window);
    await forgetDevices(db, new Date(window.from.getTime() - DAY));
  },
});

/** Which device opened an account is known for as long as the rules look back, and a day. */
export async function forgetDevices(db: Database, before: Date): Promise<void> {
  await db.delete(registrationDevices).where(lt(registrationDevices.registeredAt, before));
}

/** The whole days before `day` ("2026-11-24"), as they are in Vietnam: half a day would hide the other half. */
export function wholeDaysBefore(day: string): FlagWindow {
  const to = new Date(`${day}T00:00:00+07:00`);
  return { from: new Date(to.getTime() - DAYS_BACK * DAY), to };
}

/** Returns how many are new. Evidence that was raised before, decided or not, raises nothing. */
export async function raiseFlags(db: Database, window: FlagWindow): Promise<number> {
  let raised = 0;
  for (const { id: rule, version: ruleVersion, find } of RULES) {
    const found = await find(db, window);
    for (let at = 0; at < found.length; at += BATCH)
      raised += await db.transaction((tx) => insertNew(tx, rule, ruleVersion, found.slice(at, at + BATCH)));
  }
  return raised;
}

async function insertNew(
  tx: Database,
  rule: FlagRule,
  ruleVersion: number,
  found: readonly Suspicion[],
): Promise<number> {
  const inserted = await tx
    .insert(flags)
    .values(
      found.map(({ personId, fingerprint, figures }) => ({
        ...{ id: newId(), rule, ruleVersion, personId, fingerprint, raisedAt: now() },
        evidence: { version: 1 as const, figures },
      })),
    )
    .onConflictDoNothing()
    .returning({ id: flags.id, fingerprint: flags.fingerprint });
  const idOf = new Map(inserted.map(({ id, fingerprint }) => [fingerprint, id]));
  const seenIn = found.flatMap(({ fingerprint, attemptIds = [] }) => {
    const flagId = idOf.get(fingerprint);
    return flagId ? attemptIds.map((attemptId) => ({ flagId, attemptId })) : [];
  });
  for (let at = 0; at < seenIn.length; at += BATCH)
    await tx.insert(flagAttempts).values(seenIn.slice(at, at + BATCH));
  return inserted.length;
}
