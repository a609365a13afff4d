/** A person's own exported files: nobody else's are found. */
import { and, desc, eq, gt } from "drizzle-orm";
import { jobs } from "#drizzle/schema/jobs";
import { exportedFiles } from "#drizzle/schema/reports";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { type ExportState, exportState } from "./export-state";

const SHOWN = 50;

export interface ListedExport {
  id: string;
  dataset: string;
  format: string;
  filters: string;
  purpose: string;
  fullIds: boolean;
  rows: number;
  bytes: number | null;
  requestedAt: Date;
  expiresAt: Date | null;
  state: ExportState;
  /** 0–1. */
  progress: number;
}

/** The latest first. */
export async function listExports(db: Database, viewer: Viewer): Promise<ListedExport[]> {
  const rows = await db
    .select({ file: exportedFiles, endedAt: jobs.endedAt, progress: jobs.progress })
    .from(exportedFiles)
    .leftJoin(jobs, eq(jobs.id, exportedFiles.jobId))
    .where(eq(exportedFiles.personId, viewer.personId))
    .orderBy(desc(exportedFiles.requestedAt), desc(exportedFiles.id))
    .limit(SHOWN);
  return rows.map(({ file, endedAt, progress }) => ({
    id: file.id,
    dataset: file.dataset,
    format: file.format,
    filters: file.filters,
    purpose: file.purpose,
    fullIds: file.fullIds,
    rows: file.rows,
    bytes: file.bytes,
    requestedAt: file.requestedAt,
    expiresAt: file.expiresAt,
    state: exportState({ ...file, jobEnded: endedAt !== null || progress === null }, now()),
    progress: progress ?? 0,
  }));
}

/** A finished file of the viewer that can still be fetched; not found otherwise. */
export async function findExport(db: Database, viewer: Viewer, id: string) {
  const [file] = await db
    .select()
    .from(exportedFiles)
    .where(
      and(
        eq(exportedFiles.id, id),
        eq(exportedFiles.personId, viewer.personId),
        gt(exportedFiles.expiresAt, now()),
      ),
    );
  if (!file) throw notFound(`no exported file ${id}`);
  return file;
}
