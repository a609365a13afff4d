/** "Dữ liệu của tôi" as a PDF: A4, tagged, text as text; the same sections and rows as the page. */
import PDFDocument from "pdfkit";
import { certificateFonts } from "~/features/certificates/pdf/certificate-fonts.server";
import type { Locale, Translate } from "~/i18n/translate";
import type { MyDataSection } from "./my-data-section";

type Pdf = PDFKit.PDFDocument;

const MARGIN = 56;
const INK = { text: "#1d2a26", soft: "#46564f", head: "#0b5c4a" } as const;

export interface MyDataPaper {
  title: string;
  /** Whose it is and when it was made, line by line. */
  lines: readonly string[];
  sections: readonly MyDataSection[];
  /** The moment in the file's own data. */
  madeAt: Date;
  locale: Locale;
}

export async function renderMyData(
  { title, lines, sections, madeAt, locale }: MyDataPaper,
  t: Translate,
): Promise<Uint8Array<ArrayBuffer>> {
  const { typeface, fonts } = certificateFonts();
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    pdfVersion: "1.7",
    tagged: true,
    lang: locale === "vi" ? "vi-VN" : "en",
    displayTitle: true,
    // No default font: Helvetica would be listed and not embedded.
    font: null as unknown as string,
    info: { Title: title, CreationDate: madeAt, ModDate: madeAt },
  });
  for (const [weight, font] of Object.entries(fonts)) pdf.registerFont(weight, font as unknown as Uint8Array);
  const finished = collect(pdf);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const write = (tag: "H1" | "H2" | "P", text: string, draw: (printable: string) => void) =>
    root.add(pdf.struct(tag, { actual: text }, () => draw(typeface.printable(text))));
  const paragraph = (text: string, look: Look) => write(look.tag ?? "P", text, (one) => set(pdf, one, look));
  paragraph(title, { tag: "H1", weight: "bold", size: 20, color: INK.head, after: 6 });
  for (const line of lines) paragraph(line, { size: 10, color: INK.soft, after: 2 });
  for (const section of sections) {
    paragraph(`${t(section.title)} (${section.rows.length})`, HEADING);
    if (section.rows.length === 0) paragraph(t("personalData.nothing"), { size: 10, color: INK.soft });
    for (const row of section.rows) paragraph(rowWords(section, row, t), { size: 10 });
  }
  root.end();
  pdf.end();
  return finished;
}

interface Look {
  tag?: "H1" | "H2";
  weight?: "regular" | "bold";
  size: number;
  color?: string;
  before?: number;
  after?: number;
}

const HEADING: Look = { tag: "H2", weight: "bold", size: 13, color: INK.head, before: 14, after: 4 };

/** "Họ và tên: Nguyễn Văn Mẫu", or each cell with its header. */
function rowWords({ columns }: MyDataSection, row: readonly string[], t: Translate): string {
  if (columns.length === 0) return row.join(": ");
  return row.map((cell, at) => `${columns[at] ? `${t(columns[at])}: ` : ""}${cell}`).join("  ·  ");
}

function set(pdf: Pdf, text: string, look: Look): void {
  const { weight = "regular", size, color = INK.text, before = 0, after = 3 } = look;
  pdf.y += before;
  pdf.font(weight).fontSize(size).fillColor(color).text(text, MARGIN, pdf.y, { lineGap: 2 });
  pdf.y += after;
}

function collect(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, fail) => {
    const parts: Buffer[] = [];
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => done(new Uint8Array(Buffer.concat(parts))));
    pdf.on("error", fail);
  });
}
