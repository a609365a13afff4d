/** The six digits a supervisor says aloud in the room. Nothing of them is stored: a keyed hash of the test's id. */
import type { Keys } from "~/platform/crypto.server";

export function supervisionCode(keys: Keys, testId: string): string {
  const hash = keys.hash("supervision-code", testId);
  return String(Number.parseInt(hash.slice(0, 12), 16) % 1_000_000).padStart(6, "0");
}
