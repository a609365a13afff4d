/** Files and rows of lists go when the list is confirmed, given up or a week old (rosters/expire-roster). */
import type { RetentionClass } from "../retention-class";

export const importRows: RetentionClass = {
  id: "import-rows",
  keeping: { kind: "fixed" },
  removals: [],
};
