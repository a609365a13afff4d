/** What takes back a merge goes when the time for that is over (merging/forget-undo). */
import type { RetentionClass } from "../retention-class";

export const mergeUndo: RetentionClass = {
  id: "merge-undo",
  keeping: { kind: "fixed" },
  removals: [],
};
