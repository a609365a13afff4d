/** An official document as PDF: to look at and to print; what is sent on is the Word file. */
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { wrapText } from "~/features/certificates/pdf/fit-text";
import { ALIGNMENT, cellForPeople } from "../cell-words";
import { documentFont, type Face, registerFonts } from "../documents/document-fonts.server";
import {
  dateLine,
  FIXED,
  headerRows,
  numberLine,
  type OfficialDocument,
  PAPER,
  SIZES,
} from "./official-document";

type Pdf = PDFKit.PDFDocument;
type Align = "left" | "center" | "right";

const points = (millimetres: number) => (millimetres / 25.4) * 72;
const LINE = 1.2;
const PADDING = 3;

interface Box {
  left: number;
  width: number;
}

interface Sheet extends Box {
  top: number;
  bottom: number;
}

export async function pdfDocument(document: OfficialDocument): Promise<Buffer> {
  const { landscape, heading, summary } = document;
  const [width, height] = landscape ? [PAPER.long, PAPER.short] : [PAPER.short, PAPER.long];
  const pdf = new PDFDocument({
    size: [points(width), points(height)],
    margin: 0,
    lang: "vi-VN",
    displayTitle: true,
    // No default font: Helvetica would be listed and not embedded.
    font: null as unknown as string,
    info: { Title: `${heading} ${summary}` },
  });
  const file = buffer(pdf);
  registerFonts(pdf);
  const sheet = {
    left: points(PAPER.left),
    width: points(width - PAPER.left - PAPER.right),
    top: points(PAPER.top),
    bottom: points(height - PAPER.bottom),
  };
  const pages = pagesOf(pdf, sheet);
  pdf.y = sheet.top;
  drawHead(pdf, document, sheet);
  drawTitle(pdf, document, sheet);
  drawTable(pdf, document, sheet, pages);
  for (const note of document.notes) {
    pages.keep(SIZES.note * LINE * 2);
    draw(pdf, note, "italic", SIZES.note, sheet, "left");
  }
  drawFoot(pdf, document, sheet, pages);
  pdf.end();
  return file;
}

/** Page numbers stand in the middle of the top margin, from the second page on. */
function pagesOf(pdf: Pdf, sheet: Sheet) {
  let number = 1;
  return {
    /** Begins a new page when `height` does not fit any more; true when it did. */
    keep(height: number): boolean {
      if (pdf.y + height <= sheet.bottom) return false;
      pdf.addPage();
      number += 1;
      pdf.y = sheet.top / 2;
      draw(pdf, String(number), "regular", SIZES.body, sheet, "center");
      pdf.y = sheet.top;
      return true;
    },
  };
}

function linesOf(text: string, face: Face, size: number, width: number): string[] {
  const { measure, printable } = documentFont(face);
  // Blanks to be filled by hand are kept as wide as they are.
  const clean = printable(text).replaceAll("  ", "\u00A0\u00A0");
  return clean.trim() === "" ? [""] : wrapText(clean, width / size, measure);
}

/** Draws from `pdf.y` on and moves it below what was drawn. */
function draw(pdf: Pdf, text: string, face: Face, size: number, { left, width }: Box, align: Align): void {
  for (const line of linesOf(text, face, size, width)) {
    const top = pdf.y;
    const spare = width - documentFont(face).measure(line) * size;
    const shift = { left: 0, center: spare / 2, right: spare }[align];
    pdf
      .font(face)
      .fontSize(size)
      .text(line, left + shift, top, { lineBreak: false });
    pdf.y = top + size * LINE;
  }
}

function rule(pdf: Pdf, length: number, { left, width }: Box): void {
  const from = left + (width - length) / 2;
  const y = pdf.y + 1.5;
  pdf
    .moveTo(from, y)
    .lineTo(from + length, y)
    .lineWidth(0.7)
    .stroke();
  pdf.y = y + 6;
}

const lengthOf = (text: string, size: number) => documentFont("bold").measure(text) * size;

function drawHead(pdf: Pdf, document: OfficialDocument, sheet: Sheet): void {
  const { top, left, width } = sheet;
  const issuing = { left, width: width * 0.42 };
  const state = { left: left + issuing.width, width: width - issuing.width };
  for (const text of document.superior) draw(pdf, text, "regular", SIZES.country, issuing, "center");
  for (const text of document.issuer) draw(pdf, text, "bold", SIZES.country, issuing, "center");
  rule(pdf, lengthOf(document.issuer.at(-1) ?? "", SIZES.country) / 2, issuing);
  const leftEnd = pdf.y;
  pdf.y = top;
  draw(pdf, FIXED.country, "bold", SIZES.country, state, "center");
  draw(pdf, FIXED.motto, "bold", SIZES.motto, state, "center");
  rule(pdf, lengthOf(FIXED.motto, SIZES.motto), state);
  const second = Math.max(leftEnd, pdf.y) + 2;
  pdf.y = second;
  draw(pdf, numberLine(document), "regular", SIZES.body, issuing, "center");
  pdf.y = second;
  draw(pdf, dateLine(document), "italic", SIZES.body, state, "center");
  pdf.y += 14;
}

function drawTitle(pdf: Pdf, { heading, summary, period, caption }: OfficialDocument, sheet: Sheet): void {
  draw(pdf, heading, "bold", SIZES.heading, sheet, "center");
  draw(pdf, summary, "bold", SIZES.body, sheet, "center");
  rule(pdf, Math.min(lengthOf(summary, SIZES.body), sheet.width) / 2, sheet);
  draw(pdf, period, "italic", SIZES.body, sheet, "center");
  pdf.y += 8;
  draw(pdf, caption, "italic", SIZES.note, sheet, "right");
  pdf.y += 2;
}

interface Area extends Box {
  lines: string[];
  align: Align;
}

function drawTable(
  pdf: Pdf,
  { table: { columns, rows, total } }: OfficialDocument,
  sheet: Sheet,
  pages: ReturnType<typeof pagesOf>,
): void {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const boxes: Box[] = [];
  let left = sheet.left;
  for (const { width } of columns) {
    boxes.push({ left, width: (width / sum) * sheet.width });
    left += (width / sum) * sheet.width;
  }
  const area = (text: string, face: Face, align: Align, from: number, span = 1): Area => {
    const first = boxes[from] ?? { left: 0, width: 0 };
    const width = boxes.slice(from, from + span).reduce((all, box) => all + box.width, 0);
    return { left: first.left, width, align, lines: linesOf(text, face, SIZES.table, width - 2 * PADDING) };
  };
  const lineHeight = SIZES.table * LINE;
  const heightOf = (areas: Area[]) =>
    Math.max(...areas.map(({ lines }) => lines.length)) * lineHeight + 2 * PADDING;
  const paint = (areas: Area[], face: Face, top: number, height: number) => {
    for (const one of areas) {
      pdf.rect(one.left, top, one.width, height).lineWidth(0.5).stroke();
      pdf.y = top + (height - one.lines.length * lineHeight) / 2;
      const inside = { left: one.left + PADDING, width: one.width - 2 * PADDING };
      for (const text of one.lines) draw(pdf, text, face, SIZES.table, inside, one.align);
    }
  };
  const drawHeader = () => {
    const groups = headerRows(columns);
    const under = columns.flatMap(({ group, header }, at) =>
      group ? [area(header, "bold", "center", at)] : [],
    );
    let at = 0;
    const upper = groups.map(({ text, span, grouped }) => {
      const one = { ...area(text, "bold", "center", at, span), grouped };
      at += span;
      return one;
    });
    const lower = under.length > 0 ? heightOf(under) : 0;
    const groupHeight = Math.max(0, ...upper.filter(({ grouped }) => grouped).map((one) => heightOf([one])));
    const alone = upper.filter(({ grouped }) => !grouped);
    const height = Math.max(groupHeight + lower, alone.length > 0 ? heightOf(alone) : 0);
    const top = pdf.y;
    paint(alone, "bold", top, height);
    paint(
      upper.filter(({ grouped }) => grouped),
      "bold",
      top,
      height - lower,
    );
    paint(under, "bold", top + height - lower, lower);
    pdf.y = top + height;
  };
  drawHeader();
  const all = rows.map((cells) => ({ cells, face: "regular" as Face }));
  for (const { cells, face } of total ? [...all, { cells: total, face: "bold" as Face }] : all) {
    const areas = columns.map(({ kind }, at) =>
      area(cellForPeople(kind, cells[at] ?? null, "vi"), face, ALIGNMENT[kind], at),
    );
    const height = heightOf(areas);
    if (pages.keep(height)) drawHeader();
    const top = pdf.y;
    paint(areas, face, top, height);
    pdf.y = top + height;
  }
  pdf.y += 6;
}

/** Recipients and signature stay together on one page. */
function drawFoot(
  pdf: Pdf,
  { recipients, signer, signerName }: OfficialDocument,
  sheet: Sheet,
  pages: ReturnType<typeof pagesOf>,
): void {
  const half = { left: sheet.left, width: sheet.width / 2 };
  const signing = { left: sheet.left + half.width, width: half.width };
  const space = 64;
  const listHeight = (recipients.length + 1) * SIZES.recipientsTitle * LINE;
  const signHeight = (signer.length + 1) * SIZES.body * LINE + space;
  pages.keep(Math.max(listHeight, signHeight) + 10);
  const top = pdf.y + 8;
  pdf.y = top;
  draw(pdf, FIXED.recipients, "boldItalic", SIZES.recipientsTitle, half, "left");
  for (const text of recipients) draw(pdf, text, "regular", SIZES.recipients, half, "left");
  pdf.y = top;
  for (const text of signer) draw(pdf, text, "bold", SIZES.body, signing, "center");
  pdf.y += space;
  draw(pdf, signerName, "bold", SIZES.body, signing, "center");
}
