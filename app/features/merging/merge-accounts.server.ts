/** An officer makes two accounts of one person one, and takes it back within UNDO_DAYS. */
import { and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { accountMerges } from "#drizzle/schema/merging";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { parseReason, type ReasonFault } from "~/features/certificates/reason";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { loadPair } from "./load-pair.server";
import { type MergeFault, mergeFault } from "./merge-faults";
import { lockBoth, mergeRows, type UndoRecord, unmergeRows } from "./merge-rows.server";
import type { Pair } from "./ways/way";

export const UNDO_DAYS = 30;
const DAY = 86_400_000;

export type MergeResult = { ok: true; mergeId: string } | { ok: false; fault: MergeFault | ReasonFault };

/** Whether the viewer may make the two one. Not found outside the viewer's communes. */
export async function whatForbidsMerging(
  db: Database,
  viewer: Viewer,
  pair: Pair,
): Promise<MergeFault | undefined> {
  const asker = { personId: viewer.personId, wholeProvince: hasRole(viewer, "province-admin") };
  return mergeFault(await loadPair(db, viewer, pair), asker);
}

export async function mergeAccounts(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { survivorId, mergedId, reason }: Pair & { reason: string },
): Promise<MergeResult> {
  const words = parseReason(reason);
  return db.transaction(async (tx) => {
    const topicIds = await lockBoth(tx, { survivorId, mergedId });
    const fault = await whatForbidsMerging(tx, viewer, { survivorId, mergedId });
    if (fault) return { ok: false, fault };
    if (!words.ok) return words;
    const at = now();
    const record = await mergeRows(tx, { survivorId, mergedId, by: viewer.personId, at }, topicIds);
    const mergeId = newId();
    await tx.insert(accountMerges).values({
      id: mergeId,
      survivorId,
      mergedId,
      reason: words.value,
      mergedBy: viewer.personId,
      mergedAt: at,
      undoUntil: new Date(at.getTime() + UNDO_DAYS * DAY),
      undoSealed: keys.seal("merge-undo", JSON.stringify(record)),
    });
    await note(tx, viewer, "accounts.merged", { survivorId, mergedId }, words.value);
    return { ok: true, mergeId };
  });
}

/** "over": the time is, or it was taken back. "laterFirst": the survivor was merged again since. "erased": either was. */
export type UndoFault = "over" | "laterFirst" | "erased";

/** Not found unless both people live in communes of the viewer. Undefined when done. */
export async function undoMerge(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { mergeId, reason }: { mergeId: string; reason: string },
): Promise<UndoFault | ReasonFault | undefined> {
  const words = parseReason(reason);
  return db.transaction(async (tx) => {
    const [merge] = await tx.select().from(accountMerges).where(eq(accountMerges.id, mergeId)).for("update");
    if (!merge) throw notFound(`no merge ${mergeId}`);
    const { survivorId, mergedId } = merge;
    await lockBoth(tx, { survivorId, mergedId });
    const facts = await loadPair(tx, viewer, { survivorId, mergedId });
    if (!merge.undoSealed || merge.undoUntil < now()) return "over";
    if (facts.survivor.erased || facts.merged.erased) return "erased";
    if (facts.survivor.merged || (await mergedAgain(tx, merge))) return "laterFirst";
    if (!words.ok) return words.fault;
    const at = now();
    const record = JSON.parse(keys.open("merge-undo", merge.undoSealed)) as UndoRecord;
    await unmergeRows(tx, { survivorId, mergedId, by: viewer.personId, at }, record, words.value);
    await tx
      .update(accountMerges)
      .set({ undoSealed: null, undoneAt: at, undoneBy: viewer.personId })
      .where(eq(accountMerges.id, mergeId));
    await note(tx, viewer, "accounts.unmerged", { survivorId, mergedId }, words.value);
    return undefined;
  });
}

/** What a later merge moved lies on top: it is taken back first. */
async function mergedAgain(
  tx: Database,
  { survivorId, mergedAt, id }: typeof accountMerges.$inferSelect,
): Promise<boolean> {
  const later = await tx
    .select({ id: accountMerges.id })
    .from(accountMerges)
    .where(
      and(
        eq(accountMerges.survivorId, survivorId),
        gt(accountMerges.mergedAt, mergedAt),
        isNull(accountMerges.undoneAt),
        isNotNull(accountMerges.undoSealed),
      ),
    )
    .orderBy(desc(accountMerges.mergedAt));
  return later.some((one) => one.id !== id);
}

async function note(
  tx: Database,
  viewer: Viewer,
  action: "accounts.merged" | "accounts.unmerged",
  { survivorId, mergedId }: Pair,
  reason: string,
): Promise<void> {
  for (const [id, other] of [
    [survivorId, mergedId],
    [mergedId, survivorId],
  ] as const)
    await recordEvent(tx, {
      actorId: viewer.personId,
      action,
      subject: { type: "person", id },
      detail: { other, survivorId, reason },
    });
}
