/** A list that was not confirmed goes: after a week, or when an officer gives it up. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { rosterRows, rosters } from "#drizzle/schema/rosters";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { defineJob, type JobRun } from "~/platform/jobs/define-job";
import { findRoster } from "./find-roster.server";
import { removeRosterFile } from "./roster-file.server";

/** Rows and samples of a list, in the caller's transaction; its file is removed after. */
export async function purgeRows(tx: Database, rosterId: string): Promise<void> {
  await tx.delete(rosterRows).where(eq(rosterRows.rosterId, rosterId));
  await tx.update(rosters).set({ samplesSealed: null }).where(eq(rosters.id, rosterId));
}

export const expireRoster = defineJob({
  kind: "expire-roster",
  payload: z.object({ rosterId: z.string() }),
  async run({ app: { db, env } }, { rosterId }) {
    await db.transaction(async (tx) => {
      const [roster] = await tx.select().from(rosters).where(eq(rosters.id, rosterId)).for("update");
      if (!roster || roster.step === "written" || roster.step === "given-up") return;
      await purgeRows(tx, rosterId);
      await tx.update(rosters).set({ step: "given-up" }).where(eq(rosters.id, rosterId));
      const subject = { type: "roster", id: rosterId };
      await recordEvent(tx, { actorId: null, action: "roster.expired", subject });
    });
    await removeRosterFile(env, rosterId);
  },
});

/** A conflict once it is being written. */
export async function giveUpRoster(
  { db, env }: JobRun["app"],
  viewer: Viewer,
  rosterId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { step } = await findRoster(tx, viewer, rosterId, { lock: true });
    if (step !== "reading" && step !== "read") throw new AppError("conflict");
    await purgeRows(tx, rosterId);
    await tx.update(rosters).set({ step: "given-up" }).where(eq(rosters.id, rosterId));
    const subject = { type: "roster", id: rosterId };
    await recordEvent(tx, { actorId: viewer.personId, action: "roster.given-up", subject });
  });
  await removeRosterFile(env, rosterId);
}
