/** The job that rebuilds the roll-ups of who counts behind the pages, for minutes where there are millions. */
import { z } from "zod";
import type { Database } from "~/platform/database/client.server";
import { defineJob } from "~/platform/jobs/define-job";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { ledgerIsOld } from "./ledger-state.server";
import { rebuildIfOld } from "./recount.server";

export const rebuildLedger = defineJob({
  kind: "rebuild-ledger",
  payload: z.object({}),
  run: ({ app }) => rebuildIfOld(app.db),
});

/** Asked at every start, after the content is loaded: only then, or with another version, do the rules change. */
export async function rebuildAfterUpgrade(db: Database): Promise<void> {
  if (await ledgerIsOld(db)) await enqueueJob(db, rebuildLedger, {});
}
