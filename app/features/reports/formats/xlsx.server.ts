/**
 * Excel workbooks, streamed. The only file that knows exceljs, whose writer takes rows faster than it can pack
 * them: after each batch this waits until what was written has been taken.
 */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import ExcelJS from "exceljs";
import type { Format } from "../format";
import type { Cell, CellKind, Sheet } from "../sheet";

/** Excel's limit of 1,048,576 rows, less the header. */
const ROWS_PER_SHEET = 1_048_575;

/** What the packer may keep; its own default is a megabyte at each of several stages. */
const BUFFER_BYTES = 64 * 1024;

const NUMBER_FORMATS: Record<CellKind, string> = {
  text: "@",
  integer: "#,##0",
  year: "0",
  share: "0.0%",
  date: "dd/mm/yyyy",
};

export const xlsx: Format = {
  id: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  rowsAtOnce: 50_000,
  async write(sheet, out) {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream: out,
      useStyles: true,
      zip: { highWaterMark: BUFFER_BYTES } as Partial<ExcelJS.stream.xlsx.ArchiverZipOptions>,
    });
    const gone = new AbortController();
    out.once("close", () => gone.abort());
    let page = addPage(workbook, sheet, 1);
    let [pages, rowsOnPage] = [1, 0];
    for await (const rows of sheet.batches) {
      for (const row of rows) {
        if (rowsOnPage === ROWS_PER_SHEET) {
          page.commit();
          pages += 1;
          page = addPage(workbook, sheet, pages);
          rowsOnPage = 0;
        }
        page.addRow(sheet.columns.map(({ kind }, index) => excelValue(kind, row[index] ?? null))).commit();
        rowsOnPage += 1;
      }
      await taken(page, out, gone.signal);
    }
    page.commit();
    addAbout(workbook, sheet);
    await workbook.commit();
  },
};

function addPage(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { title, columns }: Sheet, number: number) {
  const page = workbook.addWorksheet(number === 1 ? title : `${title} (${number})`, {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  page.columns = columns.map(({ header, kind, width }) => ({
    header,
    width,
    style: { numFmt: NUMBER_FORMATS[kind] },
  }));
  const header = page.getRow(1);
  header.font = { bold: true };
  header.alignment = { wrapText: true, vertical: "middle" };
  header.commit();
  return page;
}

function addAbout(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { about, aboutTitle }: Sheet): void {
  const page = workbook.addWorksheet(aboutTitle);
  page.columns = [
    { width: 28, style: { numFmt: "@", font: { bold: true } } },
    { width: 80, style: { numFmt: "@" } },
  ];
  for (const line of about) page.addRow([...line]).commit();
  page.commit();
}

/** Text stays text (no formula, leading zeros kept); dates and numbers are real ones. */
function excelValue(kind: CellKind, cell: Cell): ExcelJS.CellValue {
  if (cell === null) return null;
  return kind === "date" ? new Date(`${cell}T00:00:00Z`) : cell;
}

/** The packer's entrance: a stream of an old library that tells its state only here. */
interface Entrance extends NodeJS.EventEmitter {
  _writableState: { needDrain: boolean };
}

/** Waits while the packer or the reader lags; rejects when the reader is gone. */
async function taken(page: ExcelJS.Worksheet, out: Writable, signal: AbortSignal): Promise<void> {
  await setImmediate();
  const { pipes } = (page as unknown as { stream: { pipes: Entrance[] } }).stream;
  for (const pipe of pipes) if (pipe._writableState.needDrain) await once(pipe, "drain", { signal });
  if (out.writableNeedDrain) await once(out, "drain", { signal });
  signal.throwIfAborted();
}
