/** Loads authored content into the database: all of it or, when a file has a fault, nothing. */

import { currentSourceHashes } from "~/features/lessons/save-lessons.server";
import { storeMediaBytes } from "~/features/lessons/save-media.server";
import { vietnamDate } from "~/i18n/format";
import type { Database } from "~/platform/database/client.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import { compileFaults, lessonCompiler } from "./compile-changed.server";
import { type ContentFault, isWarning } from "./content-fault";
import { readContent } from "./read-content.server";
import { refreshStudioLessons } from "./refresh-studio-lessons.server";
import { withCommunes } from "./with-communes.server";
import { type ContentChanges, NO_CHANGES, writeContent } from "./write-content.server";

export interface LoadOptions extends MediaPlace {
  contentDir: string;
  now: Date;
}

export interface LoadReport {
  changed: ContentChanges;
  /** What stops the load; nothing was written when there is one. */
  faults: ContentFault[];
  warnings: ContentFault[];
}

/**
 * Idempotent: a second load of the same files writes nothing, and what did not change is not touched. Reads
 * and compiles first, then writes in one transaction. Two processes that load at once take turns.
 */
export async function loadContent(db: Database, options: LoadOptions): Promise<LoadReport> {
  const { contentDir, now, ...place } = options;
  const today = vietnamDate(now);
  const published = await currentSourceHashes(db);
  const read = await readContent(contentDir, today, published);
  const warnings = read.faults.filter(isWarning);
  const refuse = (faults: ContentFault[]): LoadReport => ({ changed: NO_CHANGES, faults, warnings });
  if (!read.content) return refuse(read.faults.filter((fault) => !isWarning(fault)));
  const complete = await withCommunes(db, read.content, today);
  if ("faults" in complete) return refuse(complete.faults);
  const { content } = complete;

  const compiler = lessonCompiler();
  const changedLessons = content.topics
    .flatMap(({ lessons }) => lessons)
    .filter(({ sourceHash }) => !published.has(sourceHash));
  const faults = await compileFaults(changedLessons, compiler);
  if (faults.length > 0) return refuse(faults);

  await storeMediaBytes(
    place,
    content.topics.flatMap(({ media }) => media),
  );
  const written = await db.transaction((tx) => writeContent(tx, content, compiler, now));
  written.changed.revisions += await refreshStudioLessons(db, compiler, place, now);
  return { changed: written.changed, faults: [], warnings: [...warnings, ...written.warnings] };
}
