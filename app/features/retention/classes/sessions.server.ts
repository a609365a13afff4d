/** Sessions end after thirty days without a visit; a sweep removes them every minute (accounts/auth). */
import type { RetentionClass } from "../retention-class";

export const sessions: RetentionClass = {
  id: "sessions",
  keeping: { kind: "fixed" },
  removals: [],
};
