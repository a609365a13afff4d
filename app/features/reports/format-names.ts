/** What people call the formats. */
import type { MessageKey } from "~/i18n/translate";

export const FORMAT_NAMES = {
  csv: "reports.format.csv",
  xlsx: "reports.format.xlsx",
  docx: "reports.format.docx",
  pdf: "reports.format.pdf",
} as const satisfies Record<string, MessageKey>;

export type FormatId = keyof typeof FORMAT_NAMES;
