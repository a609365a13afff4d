/** An administrator brings in a list of the ministry's: its file is looked at, kept sealed, and read by a job. */
import { vneidLists } from "#drizzle/schema/vneid";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { CONFIRMATION_FIELDS } from "~/features/rosters/reading/fields";
import { outlineRoster } from "~/features/rosters/reading/read-roster";
import { keepRosterFile } from "~/features/rosters/roster-file.server";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import type { JobRun } from "~/platform/jobs/define-job";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { readTable } from "~/platform/spreadsheet/read-table.server";
import { TableError, type TableFault } from "~/platform/spreadsheet/table";
import { normalizeLine } from "~/platform/text/normalize";
import { expireList } from "./expire-list.server";
import { LIST_DAYS, LIST_LIMITS, MAX_LIST_BYTES } from "./list-file";
import type { ListForm } from "./list-form";
import { readListRows } from "./read-list-rows.server";

export type UploadFault = TableFault | "noPeople";

/** The list's id. Forbidden to all but administrators of the province. */
export async function uploadList(
  { db, env, keys }: JobRun["app"],
  viewer: Viewer,
  { fileName, bytes, ...form }: ListForm & { fileName: string; bytes: Uint8Array },
): Promise<{ ok: true; id: string } | { ok: false; fault: UploadFault }> {
  if (!hasRole(viewer, "province-admin")) throw new AppError("forbidden");
  if (bytes.length > MAX_LIST_BYTES) return { ok: false, fault: "fileLarge" };
  let outline: Awaited<ReturnType<typeof outlineRoster>>;
  try {
    outline = await outlineRoster(await readTable(bytes, LIST_LIMITS), CONFIRMATION_FIELDS);
  } catch (error) {
    if (error instanceof TableError) return { ok: false, fault: error.fault };
    throw error;
  }
  const { plan, samples } = outline;
  if (samples.every(({ rows }) => rows.length === 0)) return { ok: false, fault: "noPeople" };
  const id = newId();
  await keepRosterFile(env, keys, id, bytes);
  const expiresAt = new Date(now().getTime() + LIST_DAYS * 86_400_000);
  await db.transaction(async (tx) => {
    const jobId = await enqueueJob(tx, readListRows, { listId: id });
    await tx.insert(vneidLists).values({
      id,
      fileName: [...normalizeLine(fileName)].slice(0, 120).join("") || "–",
      ...form,
      uploadedBy: viewer.personId,
      uploadedAt: now(),
      expiresAt,
      plan,
      samplesSealed: keys.seal("roster-seal", JSON.stringify(samples)),
      jobId,
      step: "reading",
    });
    await enqueueJob(tx, expireList, { listId: id }, { dueAt: expiresAt });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "vneid.uploaded",
      subject: { type: "vneid-list", id },
      detail: { asOf: form.asOf, bytes: bytes.length },
    });
  });
  return { ok: true, id };
}
