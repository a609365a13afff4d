/**
 * Word documents, streamed: the docx library makes the document with one row, and that row is repeated while the
 * file is written, for the library would hold every cell of a list in memory.
 */
import { finished } from "node:stream/promises";
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from "fflate";
import { ALIGNMENT, cellForPeople } from "../cell-words";
import type { Format } from "../format";
import type { Cell, Sheet } from "../sheet";
import { readerPace } from "./reader-pace";

/** A4 on its side less margins of 15 mm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 850 };
const TABLE_WIDTH = PAGE.height - 2 * PAGE.margin;

const BODY = "word/document.xml";
/** Stands for the text of a column in the row that is repeated: letters of no language (private use). */
const HOLE = "\uE000";

export const docx: Format = {
  id: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  maxRows: 20_000,
  rowsAtOnce: 5_000,
  async write(sheet, out, locale) {
    const parts = unzipSync(new Uint8Array(await Packer.toBuffer(emptyList(sheet))));
    const { before, row, after } = cutAtRow(strFromU8(parts[BODY] ?? new Uint8Array()));
    const pace = readerPace(out);
    const zip = new Zip((error, chunk, last) => {
      if (error) out.destroy(error);
      else out.write(chunk);
      if (last) out.end();
    });
    const begin = (name: string) => {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      return entry;
    };
    for (const [name, bytes] of Object.entries(parts)) if (name !== BODY) begin(name).push(bytes, true);
    const body = begin(BODY);
    body.push(strToU8(before));
    for await (const rows of sheet.batches) {
      body.push(strToU8(rows.map((cells) => row(words(sheet, cells, locale))).join("")));
      await pace();
    }
    body.push(strToU8(after), true);
    zip.end();
    await finished(out, { readable: false });
  },
};

const words = ({ columns }: Sheet, cells: Cell[], locale: Parameters<Format["write"]>[2]) =>
  columns.map(({ kind }, at) => cellForPeople(kind, cells[at] ?? null, locale));

/** The document's text around its last row, and that row with other words. */
function cutAtRow(xml: string) {
  const hole = xml.indexOf(HOLE);
  const start = Math.max(xml.lastIndexOf("<w:tr>", hole), xml.lastIndexOf("<w:tr ", hole));
  const end = xml.indexOf("</w:tr>", hole) + "</w:tr>".length;
  const pieces = xml.slice(start, end).split(HOLE);
  return {
    before: xml.slice(0, start),
    row: (texts: string[]) => pieces.map((piece, at) => piece + escapeXml(texts[at] ?? "")).join(""),
    after: xml.slice(end),
  };
}

/** Without the control characters that XML 1.0 has no way to write. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function emptyList({ title, columns, about, foot }: Sheet): Document {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / total) * TABLE_WIDTH));
  const cell = (text: string, at: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      children: [
        new Paragraph({
          alignment: bold ? AlignmentType.CENTER : ALIGNMENT[columns[at]?.kind ?? "text"],
          children: [new TextRun({ text, bold })],
        }),
      ],
    });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, at) => cell(header, at, true)),
      }),
      new TableRow({ cantSplit: true, children: columns.map((_, at) => cell(HOLE, at, false)) }),
    ],
  });
  return new Document({
    title,
    styles: { default: { document: { run: { font: "Times New Roman", size: 18 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [`${foot} · `, PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 120 },
            children: [new TextRun({ text: title, bold: true, size: 28 })],
          }),
          ...about.map(
            ([label, value]) =>
              new Paragraph({
                children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)],
              }),
          ),
          new Paragraph({ spacing: { after: 60 }, children: [] }),
          table,
        ],
      },
    ],
  });
}
