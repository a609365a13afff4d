/** The form that asks for a file: its format, what it is for, and whether ids are written in full. Pure. */
import { parseReason, type ReasonFault } from "~/features/certificates/reason";
import type { Format } from "./format";

export interface ExportForm {
  format: Format;
  purpose: string;
  fullIds: boolean;
}

export type ExportFault = ReasonFault | "format" | "tooManyRows" | "fullIds";
export type ExportFaults = Partial<Record<"format" | "purpose" | "fullIds", ExportFault>>;

interface Offer {
  formats: readonly Format[];
  /** Rows of the list as it is filtered. */
  count: number;
  /** Whether this viewer may have this dataset's ids in full. */
  mayHaveFullIds: boolean;
}

export function parseExportForm(
  form: FormData,
  { formats, count, mayHaveFullIds }: Offer,
): { ok: true; wanted: ExportForm } | { ok: false; faults: ExportFaults } {
  const format = formats.find(({ id }) => id === form.get("format"));
  const purpose = parseReason(String(form.get("purpose") ?? ""));
  const fullIds = form.get("fullIds") === "1";
  const faults: ExportFaults = {
    ...(format ? {} : { format: "format" }),
    ...(format && !holds(format, count) ? { format: "tooManyRows" } : {}),
    ...(purpose.ok ? {} : { purpose: purpose.fault }),
    ...(fullIds && !mayHaveFullIds ? { fullIds: "fullIds" } : {}),
  };
  if (format && purpose.ok && Object.keys(faults).length === 0)
    return { ok: true, wanted: { format, purpose: purpose.value, fullIds } };
  return { ok: false, faults };
}

/** Whether a file of this format can hold so many rows. */
export const holds = ({ maxRows = Number.POSITIVE_INFINITY }: Pick<Format, "maxRows">, rows: number) =>
  rows <= maxRows;
