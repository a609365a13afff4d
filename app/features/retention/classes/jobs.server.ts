/** Ended work is forgotten after thirty days by whoever runs it (platform/jobs). */
import type { RetentionClass } from "../retention-class";

export const jobs: RetentionClass = {
  id: "jobs",
  keeping: { kind: "fixed" },
  removals: [],
};
