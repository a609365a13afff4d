/** Why a certificate is revoked or replaced: asked of the administrator, kept with it. */
import { normalizeLine } from "~/platform/text/normalize";

export const REASON_LENGTH = { least: 10, most: 300 } as const;

export type ReasonFault = "reasonShort" | "reasonLong";

/** The reason on one line, or what is wrong with it. Lengths are in characters. */
export function parseReason(text: string): { ok: true; value: string } | { ok: false; fault: ReasonFault } {
  const value = normalizeLine(text);
  const length = [...value].length;
  if (length < REASON_LENGTH.least) return { ok: false, fault: "reasonShort" };
  if (length > REASON_LENGTH.most) return { ok: false, fault: "reasonLong" };
  return { ok: true, value };
}
