/** A list that was not confirmed goes: after a week, or when an administrator gives it up. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { vneidLists, vneidRows } from "#drizzle/schema/vneid";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { removeRosterFile } from "~/features/rosters/roster-file.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { defineJob, type JobRun } from "~/platform/jobs/define-job";
import { findList } from "./find-list.server";

/** Rows and samples of a list, in the caller's transaction; its file is removed after. */
export async function purgeRows(tx: Database, listId: string): Promise<void> {
  await tx.delete(vneidRows).where(eq(vneidRows.listId, listId));
  await tx.update(vneidLists).set({ samplesSealed: null }).where(eq(vneidLists.id, listId));
}

export const expireList = defineJob({
  kind: "expire-vneid-list",
  payload: z.object({ listId: z.string() }),
  async run({ app: { db, env } }, { listId }) {
    await db.transaction(async (tx) => {
      const [list] = await tx.select().from(vneidLists).where(eq(vneidLists.id, listId)).for("update");
      if (!list || !["reading", "read", "writing"].includes(list.step)) return;
      await goes(tx, listId);
      const subject = { type: "vneid-list", id: listId };
      await recordEvent(tx, { actorId: null, action: "vneid.expired", subject });
    });
    await removeRosterFile(env, listId);
  },
});

/** A conflict once it is being written. */
export async function giveUpList({ db, env }: JobRun["app"], viewer: Viewer, listId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { step } = await findList(tx, viewer, listId, { lock: true });
    if (step !== "reading" && step !== "read") throw new AppError("conflict");
    await goes(tx, listId);
    const subject = { type: "vneid-list", id: listId };
    await recordEvent(tx, { actorId: viewer.personId, action: "vneid.given-up", subject });
  });
  await removeRosterFile(env, listId);
}

async function goes(tx: Database, listId: string): Promise<void> {
  await purgeRows(tx, listId);
  await tx.update(vneidLists).set({ step: "given-up" }).where(eq(vneidLists.id, listId));
}
