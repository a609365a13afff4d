/** Content at start: every fault is one line at the terminal, and a fault stops the start. */
import { relative } from "node:path";
import { faultLine } from "~/features/content/content-fault";
import { loadContent } from "~/features/content/load-content.server";
import { translator } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { commandLocale, type Env, StartError } from "~/platform/env.server";

/** Throws StartError when a file has a fault: half a programme is worse than a line that says where to look. */
export async function loadAuthoredContent(
  db: Database,
  { contentDir, dataDir, s3 }: Pick<Env, "contentDir" | "dataDir"> & Partial<Pick<Env, "s3">>,
): Promise<void> {
  console.log("Đang nạp nội dung… / Loading the content…");
  const { faults, warnings } = await loadContent(db, { contentDir, dataDir, s3, now: now() });
  const folder = relative(process.cwd(), contentDir);
  const shown = folder === "" || folder.startsWith("..") ? contentDir : folder;
  const t = translator(commandLocale());
  for (const fault of [...warnings, ...faults]) console.error(faultLine(fault, shown, t));
  if (faults.length > 0)
    throw new StartError(t("content.load.refused", { folder: shown, count: faults.length }));
}
