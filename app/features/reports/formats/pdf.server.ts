/** Lists as PDF pages, streamed: a page is written as soon as it is full. Text is text, in embedded letters. */
import { finished } from "node:stream/promises";
import PDFDocument from "pdfkit";
import { wrapText } from "~/features/certificates/pdf/fit-text";
import { ALIGNMENT, cellForPeople } from "../cell-words";
import { documentFont, type Face, registerFonts } from "../documents/document-fonts.server";
import type { Format } from "../format";
import type { Sheet } from "../sheet";
import { readerPace } from "./reader-pace";

/** A4 on its side, in points. */
const PAGE = { width: 841.89, height: 595.28, margin: 36 };
const SIZE = 8.5;
const LINE = 10.5;
const PADDING = 3;
const FOOT = 20;
const BOTTOM = PAGE.height - PAGE.margin - FOOT;
/** Rows between two looks at the reader: some milliseconds of work. */
const ROWS_AT_A_TIME = 20;

type Pdf = PDFKit.PDFDocument;

interface Column {
  left: number;
  width: number;
  align: "left" | "center" | "right";
}

export const pdf: Format = {
  id: "pdf",
  mediaType: "application/pdf",
  maxRows: 5_000,
  rowsAtOnce: 1_000,
  async write(sheet, out, locale) {
    const document = open(sheet);
    const pace = readerPace(out, () => document.readableLength);
    document.pipe(out);
    const columns = setColumns(sheet);
    const page = pages(document, sheet, columns);
    page.begin();
    drawAbout(document, sheet);
    page.drawHeader();
    let done = 0;
    for await (const rows of sheet.batches) {
      for (const row of rows) {
        const texts = sheet.columns.map(({ kind }, at) => cellForPeople(kind, row[at] ?? null, locale));
        page.drawRow(texts);
        if (++done % ROWS_AT_A_TIME === 0) await pace();
      }
      await pace();
    }
    document.end();
    await finished(out, { readable: false });
  },
};

function open({ title }: Sheet): Pdf {
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    lang: "vi-VN",
    displayTitle: true,
    // No default font: Helvetica would be listed and not embedded.
    font: null as unknown as string,
    info: { Title: title },
  });
  registerFonts(document);
  return document;
}

function setColumns({ columns }: Sheet): Column[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  let left = PAGE.margin;
  return columns.map(({ width, kind }) => {
    const column = { left, width: (width / total) * (PAGE.width - 2 * PAGE.margin), align: ALIGNMENT[kind] };
    left += column.width;
    return column;
  });
}

/** Pages one after the other, each with the header row and its number. */
function pages(document: Pdf, sheet: Sheet, columns: Column[]) {
  const headers = sheet.columns.map(({ header }) => header);
  let number = 0;
  const page = {
    begin() {
      document.addPage();
      number += 1;
      drawLine(document, `${sheet.foot} · ${number}`, "regular", SIZE, {
        left: PAGE.margin,
        top: BOTTOM + FOOT - LINE,
        width: PAGE.width - 2 * PAGE.margin,
        align: "center",
      });
      document.y = PAGE.margin;
    },
    drawHeader: () => drawCells(document, headers, columns, "bold"),
    drawRow(texts: string[]) {
      if (document.y + heightOf(wrapped(texts, columns, "regular")) > BOTTOM) {
        page.begin();
        page.drawHeader();
      }
      drawCells(document, texts, columns, "regular");
    },
  };
  return page;
}

function drawAbout(document: Pdf, { title, about }: Sheet): void {
  const box = { left: PAGE.margin, width: PAGE.width - 2 * PAGE.margin };
  drawLine(document, title, "bold", 14, { ...box, top: document.y, align: "center" });
  document.y += 22;
  for (const [label, value] of about) {
    for (const line of wrapText(`${label}: ${value}`, box.width / SIZE, documentFont("regular").measure)) {
      drawLine(document, line, "regular", SIZE, { ...box, top: document.y, align: "left" });
      document.y += LINE;
    }
  }
  document.y += 6;
}

function wrapped(texts: string[], columns: Column[], face: Face): string[][] {
  const { measure, printable } = documentFont(face);
  return texts.map((text, at) =>
    wrapText(
      printable(text.replace(/\s+/g, " ").trim()),
      ((columns[at]?.width ?? 0) - 2 * PADDING) / SIZE,
      measure,
    ),
  );
}

const heightOf = (cells: string[][]) => Math.max(1, ...cells.map(({ length }) => length)) * LINE + PADDING;

/** A row with a rule below it; moves on to the next. */
function drawCells(document: Pdf, texts: string[], columns: Column[], face: Face): void {
  const cells = wrapped(texts, columns, face);
  const top = document.y;
  for (const [at, lines] of cells.entries()) {
    const column = columns[at];
    if (!column) continue;
    const { left, width, align } = column;
    for (const [index, line] of lines.entries()) {
      const box = { left: left + PADDING, top: top + index * LINE, width: width - 2 * PADDING, align };
      drawLine(document, line, face, SIZE, box);
    }
  }
  const bottom = top + heightOf(cells);
  document
    .moveTo(PAGE.margin, bottom - 1)
    .lineTo(PAGE.width - PAGE.margin, bottom - 1)
    .lineWidth(face === "bold" ? 1 : 0.3)
    .stroke();
  document.y = bottom;
}

interface Box extends Column {
  top: number;
}

function drawLine(document: Pdf, text: string, face: Face, size: number, box: Box): void {
  const spare = box.width - documentFont(face).measure(text) * size;
  const shift = { left: 0, center: spare / 2, right: spare }[box.align];
  const { y } = document;
  document
    .font(face)
    .fontSize(size)
    .text(text, box.left + shift, box.top, { lineBreak: false });
  document.y = y;
}
