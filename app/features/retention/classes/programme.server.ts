/** Content and settings, and the seals of the log: nothing of them is about a learner. */
import type { RetentionClass } from "../retention-class";

export const programme: RetentionClass = {
  id: "programme",
  keeping: { kind: "kept" },
  removals: [],
};
