/** The jobs behind an exported file: one makes it, one takes it away when its time is over. */
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { exportedFiles } from "#drizzle/schema/reports";
import { openPersonalIds } from "~/features/accounts/open-personal-ids.server";
import { viewerOf } from "~/features/accounts/viewer-of.server";
import { vietnamDate } from "~/i18n/format";
import { translator } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { defineJob, type JobRun } from "~/platform/jobs/define-job";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import type { ReportRequest } from "./dataset";
import { EXPORT_LIFETIME_HOURS, exportPath } from "./export-file.server";
import { findDataset, findFormat, sheetOf } from "./open-report.server";
import type { Cell } from "./sheet";

const payload = z.object({ fileId: z.string() });

/**
 * Writes the file as whoever asked may see the rows now: a role that was taken away meanwhile ends it. The file
 * appears under its name when it is whole, so a repeated run replaces a broken one.
 */
export const makeExport = defineJob({
  kind: "make-export",
  payload,
  attempts: 3,
  async run(run, { fileId }) {
    const { db, env, keys } = run.app;
    const file = await readFile(db, fileId);
    if (!file || file.readyAt) return;
    const viewer = await viewerOf(db, file.personId);
    const request: ReportRequest = {
      db,
      viewer,
      today: vietnamDate(now()),
      locale: file.locale,
      t: translator(file.locale),
      ...(file.fullIds ? { openIds: (ids: string[]) => openPersonalIds(db, keys, viewer, ids) } : {}),
    };
    const [dataset, format] = [findDataset(viewer, file.dataset), findFormat(file.format)];
    const opened = await dataset.open(request, new URLSearchParams(file.filters));
    const written = { rows: 0 };
    const batches = counted(opened.batches, opened.count, written, run);
    const path = await exportPath(env, fileId, file.format);
    const out = createWriteStream(`${path}.part`, { mode: 0o600, signal: run.signal });
    await format.write(sheetOf(dataset, { ...opened, batches }, request, file.purpose), out, file.locale);
    await rename(`${path}.part`, path);
    const { size: bytes } = await stat(path);
    const expiresAt = new Date(now().getTime() + EXPORT_LIFETIME_HOURS * 3_600_000);
    await db.transaction(async (tx) => {
      await tx
        .update(exportedFiles)
        .set({ readyAt: now(), bytes, expiresAt, rows: written.rows })
        .where(eq(exportedFiles.id, fileId));
      await enqueueJob(tx, removeExport, { fileId }, { dueAt: expiresAt });
    });
  },
});

export const removeExport = defineJob({
  kind: "remove-export",
  payload,
  async run({ app: { db, env } }, { fileId }) {
    const file = await readFile(db, fileId);
    if (file) await rm(await exportPath(env, fileId, file.format), { force: true });
  },
});

async function readFile(db: Database, id: string) {
  const [file] = await db.select().from(exportedFiles).where(eq(exportedFiles.id, id));
  return file;
}

/** The same batches, saying how far they are; stops between two when the process stops. */
async function* counted(
  batches: AsyncIterable<Cell[][]>,
  count: number,
  written: { rows: number },
  { progress, signal }: JobRun,
): AsyncGenerator<Cell[][]> {
  for await (const rows of batches) {
    signal.throwIfAborted();
    yield rows;
    written.rows += rows.length;
    await progress(count > 0 ? written.rows / count : 1);
  }
}
