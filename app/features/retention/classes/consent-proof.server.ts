/** What was agreed to: proof of it is asked for as long as what it allowed is there. */
import type { RetentionClass } from "../retention-class";

export const consentProof: RetentionClass = {
  id: "consent-proof",
  keeping: { kind: "kept" },
  removals: [],
};
