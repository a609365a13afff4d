/** Sums, and reports that were sent: they stand. */
import type { RetentionClass } from "../retention-class";

export const figures: RetentionClass = {
  id: "figures",
  keeping: { kind: "kept" },
  removals: [],
};
