/** The form of a request: which kind, and the person's own words where the kind needs some. Pure. */
import { normalizeText } from "~/platform/text/normalize";
import { REQUEST_KINDS, type RequestKind } from "./request-clock";

export const WISH_LENGTH = 2000;

export type WishFault = "kindEmpty" | "wishEmpty" | "wishLong" | "notUnderstood";

export type WishFaults = Partial<Record<"kind" | "wish" | "understood", WishFault>>;

export interface Wish {
  kind: RequestKind;
  wish: string;
}

/** Kinds that say nothing without words; the others may go without. */
const NEEDS_WORDS: readonly RequestKind[] = ["correct", "restrict", "object", "complain"];

/** Those that end the account are sent from a page that says what will happen, with a box to tick. */
const NEEDS_BOX: readonly RequestKind[] = ["withdraw", "delete"];

export function parseWish(form: FormData): { ok: true; wish: Wish } | { ok: false; faults: WishFaults } {
  const kind = REQUEST_KINDS.find((one) => one === form.get("kind"));
  const wish = normalizeText(String(form.get("wish") ?? ""));
  const faults: WishFaults = {};
  if (!kind) faults.kind = "kindEmpty";
  if (kind && NEEDS_WORDS.includes(kind) && wish === "") faults.wish = "wishEmpty";
  if ([...wish].length > WISH_LENGTH) faults.wish = "wishLong";
  if (kind && NEEDS_BOX.includes(kind) && !form.has("understood")) faults.understood = "notUnderstood";
  if (!kind || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, wish: { kind, wish } };
}
