/** An official document as an editable Word file: what the office corrects, numbers and signs. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { ALIGNMENT, cellForPeople } from "../cell-words";
import { documentFont } from "../documents/document-fonts.server";
import type { Cell } from "../sheet";
import {
  type DocumentTable,
  dateLine,
  FIXED,
  headerRows,
  numberLine,
  type OfficialDocument,
  PAPER,
  SIZES,
  type TableColumn,
} from "./official-document";

const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const halfPoints = (points: number) => Math.round(points * 2);

interface Style {
  size: number;
  bold?: boolean;
  italics?: boolean;
}

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

export async function docxDocument(document: OfficialDocument): Promise<Buffer> {
  const { landscape, heading, summary } = document;
  const width = twips((landscape ? PAPER.long : PAPER.short) - PAPER.left - PAPER.right);
  const file = new Document({
    title: `${heading} ${summary}`,
    styles: { default: { document: { run: { font: "Times New Roman", size: halfPoints(SIZES.body) } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: twips(PAPER.short),
              height: twips(PAPER.long),
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(PAPER.top),
              bottom: twips(PAPER.bottom),
              left: twips(PAPER.left),
              right: twips(PAPER.right),
              header: twips(PAPER.top / 2),
            },
          },
        },
        // Page numbers in the middle of the top margin, from the second page on.
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(SIZES.body) })],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: [
          head(document, width),
          ...title(document, width),
          line(document.caption, { size: SIZES.note, italics: true }, AlignmentType.RIGHT),
          table(document.table, width),
          ...document.notes.map((note) => line(note, { size: SIZES.note, italics: true })),
          line("", { size: SIZES.note }),
          foot(document, width),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function line(text: string, { size, ...run }: Style, alignment: Align = AlignmentType.LEFT): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ text, size: halfPoints(size), ...run })] });
}

/** A rule under a text: an empty line with a border, drawn in from both sides to the wanted length in points. */
function rule(length: number, width: number): Paragraph {
  const indent = Math.max(0, Math.round((width - length * 20) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { after: 80, line: 40, lineRule: "exact" },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  });
}

const lengthOf = (text: string, size: number) => documentFont("bold").measure(text) * size;

/** Lines without borders, side by side: [left, right]. */
function sideBySide(cells: [Paragraph[], Paragraph[]], widths: [number, number]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const borders = { top: none, bottom: none, left: none, right: none };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, at) =>
            new TableCell({
              borders,
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children,
            }),
        ),
      }),
    ],
  });
}

function head(document: OfficialDocument, width: number): Table {
  const left = Math.round(width * 0.42);
  const right = width - left;
  const center = AlignmentType.CENTER;
  const issuer = document.issuer.at(-1) ?? "";
  return sideBySide(
    [
      [
        ...document.superior.map((text) => line(text, { size: SIZES.country }, center)),
        ...document.issuer.map((text) => line(text, { size: SIZES.country, bold: true }, center)),
        rule(lengthOf(issuer, SIZES.country) / 2, left),
        line(numberLine(document), { size: SIZES.body }, center),
      ],
      [
        line(FIXED.country, { size: SIZES.country, bold: true }, center),
        line(FIXED.motto, { size: SIZES.motto, bold: true }, center),
        rule(lengthOf(FIXED.motto, SIZES.motto), right),
        line(dateLine(document), { size: SIZES.body, italics: true }, center),
      ],
    ],
    [left, right],
  );
}

function title({ heading, summary, period }: OfficialDocument, width: number): Paragraph[] {
  const center = AlignmentType.CENTER;
  return [
    line("", { size: SIZES.body }),
    line(heading, { size: SIZES.heading, bold: true }, center),
    line(summary, { size: SIZES.body, bold: true }, center),
    rule(Math.min(lengthOf(summary, SIZES.body), width / 20) / 2, width),
    line(period, { size: SIZES.body, italics: true }, center),
    line("", { size: SIZES.note }),
  ];
}

function table({ columns, rows, total }: DocumentTable, width: number): Table {
  const sum = columns.reduce((all, column) => all + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / sum) * width));
  const cell = (text: string, style: Style, alignment: Align, merge: object = {}) =>
    new TableCell({
      ...merge,
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 50, right: 50, top: 20, bottom: 20 },
      children: [line(text, style, alignment)],
    });
  const heading = (text: string, merge?: object) =>
    cell(text, { size: SIZES.table, bold: true }, AlignmentType.CENTER, merge);
  const values = (cells: Cell[], bold: boolean) =>
    new TableRow({
      cantSplit: true,
      children: columns.map(({ kind }, at) =>
        cell(cellForPeople(kind, cells[at] ?? null, "vi"), { size: SIZES.table, bold }, ALIGNMENT[kind]),
      ),
    });
  const groups = headerRows(columns);
  const grouped = columns.filter(({ group }) => group);
  const second = grouped.length > 0;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: groups.map(({ text, span, grouped: under }) =>
          heading(text, under ? { columnSpan: span } : second ? { rowSpan: 2 } : {}),
        ),
      }),
      ...(second
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: grouped.map(({ header }: TableColumn) => heading(header)),
            }),
          ]
        : []),
      ...rows.map((row) => values(row, false)),
      ...(total ? [values(total, true)] : []),
    ],
  });
}

function foot({ recipients, signer, signerName }: OfficialDocument, width: number): Table {
  const left = Math.round(width * 0.5);
  const center = AlignmentType.CENTER;
  return sideBySide(
    [
      [
        line(FIXED.recipients, { size: SIZES.recipientsTitle, bold: true, italics: true }),
        ...recipients.map((text) => line(text, { size: SIZES.recipients })),
      ],
      [
        ...signer.map((text) => line(text, { size: SIZES.body, bold: true }, center)),
        ...Array.from({ length: 4 }, () => line("", { size: SIZES.body })),
        line(signerName, { size: SIZES.body, bold: true }, center),
      ],
    ],
    [left, width - left],
  );
}
