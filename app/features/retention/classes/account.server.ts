/** Who somebody is, and how they sign in: until they ask to be erased (features/personal-data). */
import type { RetentionClass } from "../retention-class";

export const account: RetentionClass = {
  id: "account",
  keeping: { kind: "kept" },
  removals: [],
};
