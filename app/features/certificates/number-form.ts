/**
 * Certificate numbers in the form the programme sets: "{seq:6}/{year}/BDHVS" gives "000123/2026/BDHVS".
 * Sequence numbers start again each year, so a form without {year} would give one number twice.
 */
export type NumberForm = readonly (string | { hole: "seq"; digits: number } | { hole: "year" })[];
export type NumberFormFault = "missing-seq" | "missing-year" | "repeated" | "unknown" | "too-long";
export type ParsedNumberForm = { ok: true; form: NumberForm } | { ok: false; fault: NumberFormFault };

const LONGEST = 60;

/** Reads a form: one {seq} or {seq:n} (n = 1 … 9 digits, filled with zeros) and one {year}, any text around. */
export function parseNumberForm(text: string): ParsedNumberForm {
  if (text.length > LONGEST) return { ok: false, fault: "too-long" };
  const form: NumberForm[number][] = [];
  for (const part of text.split(/(\{[^{}]*\})/).filter(Boolean)) {
    const [, seq, digits] = /^\{(seq)(?::([1-9]))?\}$/.exec(part) ?? [];
    if (seq) form.push({ hole: "seq", digits: Number(digits ?? 1) });
    else if (part === "{year}") form.push({ hole: "year" });
    else if (/[{}]/.test(part)) return { ok: false, fault: "unknown" };
    else form.push(part);
  }
  const holes = form.flatMap((part) => (typeof part === "string" ? [] : part.hole));
  if (!holes.includes("seq")) return { ok: false, fault: "missing-seq" };
  if (!holes.includes("year")) return { ok: false, fault: "missing-year" };
  if (holes.length > 2) return { ok: false, fault: "repeated" };
  return { ok: true, form };
}

/** A sequence number longer than its digits is written whole: nothing is cut. */
export function writeNumber(form: NumberForm, sequence: number, year: number): string {
  return form
    .map((part) => {
      if (typeof part === "string") return part;
      return part.hole === "year" ? String(year) : String(sequence).padStart(part.digits, "0");
    })
    .join("");
}
