/** Who was responsible for what: asked years later. */
import type { RetentionClass } from "../retention-class";

export const staffRecord: RetentionClass = {
  id: "staff-record",
  keeping: { kind: "kept" },
  removals: [],
};
