/** What is said of a list when it is brought in, from form text. Pure. */
import { normalizeLine } from "~/platform/text/normalize";
import { readDay } from "./read-confirmations";

export interface ListForm {
  /** "2026-10-31". */
  asOf: string;
  source: string;
  whole: boolean;
}

export type ListFormFault =
  | "dayMissing"
  | "dayFormat"
  | "dayAhead"
  | "sourceEmpty"
  | "sourceLong"
  | "kindEmpty";

export function parseListForm(
  form: FormData,
  today: string,
): { ok: true; values: ListForm } | { ok: false; faults: Partial<Record<keyof ListForm, ListFormFault>> } {
  const source = normalizeLine(String(form.get("source") ?? ""));
  const kind = form.get("whole");
  const day = readDay({ text: String(form.get("asOf") ?? "") }, { today, asOf: today, from1904: false });
  const faults: Partial<Record<keyof ListForm, ListFormFault>> = {};
  if (!day.ok) faults.asOf = day.fault === "dayAfterList" ? "dayAhead" : day.fault;
  if (source.length < 3) faults.source = "sourceEmpty";
  else if (source.length > 200) faults.source = "sourceLong";
  if (kind !== "whole" && kind !== "part") faults.whole = "kindEmpty";
  if (!day.ok || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, values: { asOf: day.value, source, whole: kind === "whole" } };
}
