/** Hands an exported file to the person who asked for it, until its time is over. */
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { vietnamDate } from "~/i18n/format";
import type { Database } from "~/platform/database/client.server";
import type { Env } from "~/platform/env.server";
import { notFound } from "~/platform/errors";
import { exportPath } from "./export-file.server";
import { findExport } from "./list-exports.server";
import { findDataset, findFormat } from "./open-report.server";
import { pacedBody } from "./paced-body";

interface FetchRequest {
  db: Database;
  env: Pick<Env, "dataDir">;
  viewer: Viewer;
  id: string;
  drained: () => Promise<void>;
  signal: AbortSignal;
}

/** Not found for somebody else's, an expired one, and a dataset that is no longer for the viewer. */
export async function fetchExport({ db, env, viewer, id, drained, signal }: FetchRequest): Promise<Response> {
  const file = await findExport(db, viewer, id);
  const [dataset, format] = [findDataset(viewer, file.dataset), findFormat(file.format)];
  const handle = await open(await exportPath(env, file.id, format.id)).catch(() => {
    throw notFound(`the file of export ${id} is gone`);
  });
  await recordEvent(db, {
    actorId: viewer.personId,
    action: "report.fetched",
    subject: { type: "report", id: dataset.id },
    detail: { dataset: dataset.id, format: format.id, export: file.id, rows: file.rows },
  });
  const name = `${dataset.id}-${vietnamDate(file.requestedAt)}.${format.id}`;
  return new Response(
    pacedBody((out) => pipeline(handle.createReadStream(), out), { drained, signal }),
    {
      headers: {
        "Content-Type": format.mediaType,
        "Content-Length": String(file.bytes),
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "private, no-store",
      },
    },
  );
}
