/** An officer brings in a list: its file is looked at, kept sealed, and read by a job. */
import { rosters } from "#drizzle/schema/rosters";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import type { JobRun } from "~/platform/jobs/define-job";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { readTable } from "~/platform/spreadsheet/read-table.server";
import { TableError, type TableFault } from "~/platform/spreadsheet/table";
import { normalizeLine } from "~/platform/text/normalize";
import { expireRoster } from "./expire-roster.server";
import { readRosterRows } from "./read-roster-rows.server";
import { outlineRoster } from "./reading/read-roster";
import { keepRosterFile, MAX_ROSTER_BYTES, ROSTER_DAYS, ROSTER_LIMITS } from "./roster-file.server";

export type UploadFault = TableFault | "noPeople";

/** The list's id. A list without a column of names is refused. */
export async function uploadRoster(
  { db, env, keys }: JobRun["app"],
  viewer: Viewer,
  {
    communeCode,
    audience,
    fileName,
    bytes,
  }: { communeCode: string; audience: string; fileName: string; bytes: Uint8Array },
): Promise<{ ok: true; id: string } | { ok: false; fault: UploadFault }> {
  if (!administersCommune(viewer, communeCode)) throw notFound(`no commune ${communeCode}`);
  if (bytes.length > MAX_ROSTER_BYTES) return { ok: false, fault: "fileLarge" };
  let outline: Awaited<ReturnType<typeof outlineRoster>>;
  try {
    outline = await outlineRoster(await readTable(bytes, ROSTER_LIMITS));
  } catch (error) {
    if (error instanceof TableError) return { ok: false, fault: error.fault };
    throw error;
  }
  const { plan, samples } = outline;
  if (samples.every(({ rows }) => rows.length === 0)) return { ok: false, fault: "noPeople" };
  const id = newId();
  await keepRosterFile(env, keys, id, bytes);
  const expiresAt = new Date(now().getTime() + ROSTER_DAYS * 86_400_000);
  await db.transaction(async (tx) => {
    const jobId = await enqueueJob(tx, readRosterRows, { rosterId: id });
    await tx.insert(rosters).values({
      id,
      communeCode,
      audience,
      fileName: [...normalizeLine(fileName)].slice(0, 120).join("") || "–",
      uploadedBy: viewer.personId,
      uploadedAt: now(),
      expiresAt,
      plan,
      samplesSealed: keys.seal("roster-seal", JSON.stringify(samples)),
      jobId,
      step: "reading",
    });
    await enqueueJob(tx, expireRoster, { rosterId: id }, { dueAt: expiresAt });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "roster.uploaded",
      subject: { type: "roster", id },
      detail: { communeCode, bytes: bytes.length },
    });
  });
  return { ok: true, id };
}
