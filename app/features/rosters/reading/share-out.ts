/** A row in which several people stand in one cell, shared out among them. Pure. */
import { normalizeLine } from "~/platform/text/normalize";

const SHARED = ["hamlet", "commune", "audience", "workplace", "phone"] as const;
const OWN = ["birth", "sex", "personalId", "male", "female"] as const;
type Field = (typeof SHARED)[number] | (typeof OWN)[number];

export type CellTexts = Record<Field, string>;
export type PersonTexts = CellTexts & { name: string };

export interface SharedOut {
  people: PersonTexts[];
  /** They concern everybody of the row. */
  faults: { field: "fullName" | Field; fault: "twoNames" | "partsDiffer" }[];
}

const BETWEEN = /\s*(?:\n|;|&)\s*|\s+và\s+/u;
const BETWEEN_NAMES = /\s*(?:\n|;|&|,|\/)\s*|\s+và\s+/u;

const split = (text: string, by: RegExp) =>
  text.normalize("NFC").split(by).map(normalizeLine).filter(Boolean);

/**
 * A line break within one name ("Nguyễn Văn⏎Mẫu") is none between two people: then a piece has a single word, or the
 * other cells speak of one person only. What belongs to one person must be there for each; where people live and
 * their phone may be common.
 */
export function shareOut(name: string, cells: CellTexts): SharedOut {
  const names = split(name, BETWEEN_NAMES);
  const alone: SharedOut = { people: [{ ...cells, name: name.replace(/\n/g, " ") }], faults: [] };
  if (names.length < 2) return alone;
  const breaksOnly = split(name, /\n/u).length === names.length;
  if (breaksOnly && names.some((one) => !one.includes(" ")))
    return { ...alone, people: [{ ...cells, name: names.join(" ") }] };
  const faults: SharedOut["faults"] = [];
  const shares = Object.fromEntries(
    [...SHARED, ...OWN].map((field) => {
      // A place left empty counts: two columns for men and women hold one year each.
      const places = cells[field].normalize("NFC").split(BETWEEN).map(normalizeLine);
      if (places.length === names.length) return [field, places];
      const parts = places.filter(Boolean);
      if (parts.length === names.length || parts.length === 0) return [field, parts];
      const common = SHARED.some((one) => one === field);
      if (common && parts.length === 1) return [field, names.map(() => parts[0] as string)];
      // An address has commas and semicolons of its own.
      if (common && field !== "phone") return [field, names.map(() => normalizeLine(cells[field]))];
      faults.push({ field, fault: "partsDiffer" });
      return [field, []];
    }),
  ) as Record<Field, string[]>;
  if (breaksOnly && faults.length > 0) faults.unshift({ field: "fullName", fault: "twoNames" });
  const people = names.map((one, at) => ({
    name: one,
    ...(Object.fromEntries(
      [...SHARED, ...OWN].map((field) => [field, shares[field][at] ?? ""]),
    ) as CellTexts),
  }));
  return { people, faults };
}
