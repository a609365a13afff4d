/**
 * Both accounts side by side, and what would be: the merge itself is done and taken back before anybody sees it, so that
 * what is shown is what will happen.
 */
import type { Viewer } from "~/features/accounts/viewer";
import { readPerson } from "~/features/coverage/read-person.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { countKinds, KIND_NAMES, type Kind } from "./count-kinds.server";
import { whatForbidsMerging } from "./merge-accounts.server";
import type { MergeFault } from "./merge-faults";
import { lockBoth, mergeRows } from "./merge-rows.server";
import type { Pair } from "./ways/way";

export interface KindRow {
  kind: Kind;
  survivor: number;
  merged: number;
  after: number;
}

type Shown = Awaited<ReturnType<typeof readPerson>>;

export interface MergePreview {
  survivor: Shown;
  merged: Shown;
  /** Why it may not be done: then nothing below is. */
  fault: MergeFault | undefined;
  after: {
    kinds: KindRow[];
    standing: Shown["standing"];
    /** What the surviving account learns, by field. */
    taken: string[];
    /** Certificates that only both together have earned. */
    issued: number;
  } | null;
}

class TakeBack extends Error {}

/** Not found unless both people live in communes of the viewer. */
export async function previewMerge(db: Database, viewer: Viewer, pair: Pair): Promise<MergePreview> {
  const today = vietnamDate(now());
  const survivor = await readPerson(db, viewer, pair.survivorId, today);
  const merged = await readPerson(db, viewer, pair.mergedId, today);
  const fault = await whatForbidsMerging(db, viewer, pair);
  if (fault) return { survivor, merged, fault, after: null };
  let after: MergePreview["after"] = null;
  await db
    .transaction(async (tx) => {
      const topicIds = await lockBoth(tx, pair);
      const before = [await countKinds(tx, pair.survivorId), await countKinds(tx, pair.mergedId)] as const;
      const record = await mergeRows(tx, { ...pair, by: viewer.personId, at: now() }, topicIds);
      const counts = await countKinds(tx, pair.survivorId);
      const { standing } = await readPerson(tx, viewer, pair.survivorId, today);
      after = {
        kinds: KIND_NAMES.map((kind) => ({
          kind,
          survivor: before[0][kind],
          merged: before[1][kind],
          after: counts[kind],
        })),
        standing,
        taken: Object.keys(record.fields.taken),
        issued: record.together.certificates.length,
      };
      throw new TakeBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakeBack)) throw error;
    });
  return { survivor, merged, fault: undefined, after };
}
