/** The form that changes how long a class is kept. Pure. */
import { parseReason, type ReasonFault } from "~/features/certificates/reason";
import { normalizeLine } from "~/platform/text/normalize";
import type { Keeping } from "./retention-class";

export type TermFault = "monthsEmpty" | "monthsOutside" | ReasonFault;

export type TermFaults = Partial<Record<"months" | "reason", TermFault>>;

export function parseTerm(
  form: FormData,
  { least, most }: Extract<Keeping, { kind: "months" }>,
): { ok: true; months: number; reason: string } | { ok: false; faults: TermFaults } {
  const typed = normalizeLine(String(form.get("months") ?? ""));
  const months = /^\d{1,4}$/.test(typed) ? Number(typed) : null;
  const reason = parseReason(String(form.get("reason") ?? ""));
  const faults: TermFaults = {};
  if (months === null) faults.months = "monthsEmpty";
  else if (months < least || months > most) faults.months = "monthsOutside";
  if (!reason.ok) faults.reason = reason.fault;
  return months === null || faults.months || !reason.ok
    ? { ok: false, faults }
    : { ok: true, months, reason: reason.value };
}
