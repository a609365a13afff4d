/** Reads the rows of an exported list back out of every format, as words. */
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { formatCalendarDate } from "~/i18n/format";
import { poppler } from "./read-pdf";

/** The list's header and rows. PDF has no cells: its reader gives one text a page instead. */
export type Rows = string[][];

export function csvRows(file: Buffer): Rows {
  return parse(file, { bom: true });
}

/** Dates as the file shows them; other values as they are. */
export async function xlsxRows(file: Buffer): Promise<Rows> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  const page = book.worksheets[0];
  const rows: Rows = [];
  const width = page?.columnCount ?? 0;
  page?.eachRow((row) => {
    rows.push(Array.from({ length: width }, (_, at) => shown(row.getCell(at + 1).value)));
  });
  return rows;
}

function shown(value: ExcelJS.CellValue): string {
  if (value instanceof Date) return formatCalendarDate(value.toISOString().slice(0, 10));
  return value === null ? "" : String(value);
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of a part of a Word document, paragraph by paragraph. */
export function docxText(file: Uint8Array, part = "word/document.xml"): string {
  return paragraphs(strFromU8(unzipSync(new Uint8Array(file))[part] ?? new Uint8Array()));
}

/** The rows of the last table. */
export function docxRows(file: Uint8Array): Rows {
  const xml = strFromU8(unzipSync(new Uint8Array(file))["word/document.xml"] ?? new Uint8Array());
  const table = xml.split("<w:tbl>").at(-1)?.split("</w:tbl>")[0] ?? "";
  return [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphs(cell)),
  );
}

function paragraphs(xml: string): string {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
        .map(([, text = ""]) => text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity))
        .join(""),
    )
    .join("\n");
}

export const withoutSpaces = (text: string) => text.replace(/\s+/g, "");

/** Everything under the header rows of a list's pages, without spaces: lines break anywhere. */
export async function pdfListText(file: Uint8Array, headers: readonly string[]): Promise<string> {
  const pages = (await poppler(file, "pdftotext", "-raw", "$", "-")).split("\f").slice(0, -1);
  const header = withoutSpaces(headers.join(""));
  return pages
    .map((page) => {
      const text = withoutSpaces(page);
      const at = text.indexOf(header);
      if (at < 0) throw new Error(`a page without its header row: ${text.slice(0, 200)}`);
      return text.slice(at + header.length);
    })
    .join("");
}
