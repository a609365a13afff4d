/** Certificates and pass lists, and what they rest on: the file of the organisation (domain rules §1). */
import type { RetentionClass } from "../retention-class";

export const results: RetentionClass = {
  id: "results",
  keeping: { kind: "kept" },
  removals: [],
};
