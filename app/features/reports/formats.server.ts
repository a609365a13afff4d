/** The formats a report can be had in: one line each. */
import type { Format } from "./format";
import { csv } from "./formats/csv.server";
import { docx } from "./formats/docx.server";
import { pdf } from "./formats/pdf.server";
import { xlsx } from "./formats/xlsx.server";

export const FORMATS: readonly Format[] = [csv, xlsx, docx, pdf];
