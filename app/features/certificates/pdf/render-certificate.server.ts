/** A certificate as a PDF: A4 landscape, tagged, text as text, the same bytes each time for the same row. */
import PDFDocument from "pdfkit";
import { certificateFonts, type Fonts } from "./certificate-fonts.server";
import { type PrintedCertificate, sentences } from "./certificate-words";
import { drawOrnament } from "./draw-ornament.server";
import { drawQr } from "./draw-qr.server";
import { layOutCertificate } from "./lay-out-certificate";
import type { Rule, TextBox } from "./page";

type Pdf = PDFKit.PDFDocument;

/** `publicUrl` without a slash at its end: the check page's address is printed and in the QR code. */
export async function renderCertificate(
  printed: PrintedCertificate,
  publicUrl: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { fonts, typeface } = certificateFonts();
  const pdf = openDocument(printed, fonts);
  const finished = collect(pdf);
  const layout = layOutCertificate(printed, `${publicUrl}/xac-minh`, typeface);
  drawOrnament(pdf);
  drawRules(pdf, layout.rules);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  for (const box of layout.boxes) root.add(pdf.struct(box.tag, spoken(box), () => drawText(pdf, box)));
  const { x, y, size, alt, address } = layout.qr;
  const figure = { alt, bbox: [x, y, x + size, y + size] };
  root.add(pdf.struct("Figure", figure, () => drawQr(pdf, address, x, y, size)));
  root.end();
  pdf.end();
  return finished;
}

function openDocument(printed: PrintedCertificate, fonts: Fonts): Pdf {
  const pdf = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: "vi-VN",
    displayTitle: true,
    // No default font: Helvetica would be listed and not embedded.
    font: null as unknown as string,
    info: {
      Title: sentences.documentTitle(printed),
      Author: printed.issuer.split("\n").at(-1) ?? "",
      Subject: sentences.number(printed.number),
      Creator: printed.programmeName,
      CreationDate: printed.issuedAt,
      ModDate: printed.issuedAt,
    },
  });
  // pdfkit takes fonts that fontkit has parsed; its types do not say so yet.
  for (const [weight, font] of Object.entries(fonts)) pdf.registerFont(weight, font as unknown as Uint8Array);
  return pdf;
}

function drawText(pdf: Pdf, { weight, size, color, lines }: TextBox): void {
  pdf.font(weight).fontSize(size).fillColor(color);
  for (const [index, { text, x, baseline }] of lines.entries()) {
    // A space at the end of a line keeps the words of a paragraph apart for screen readers.
    const ended = index < lines.length - 1 ? `${text} ` : text;
    pdf.text(ended, x, baseline, { lineBreak: false, baseline: "alphabetic" });
  }
}

/** Where letters and marks are drawn apart, what they spell together, for copying and reading aloud. */
function spoken({ lines }: TextBox): { actual?: string } {
  const drawn = lines.map(({ text }) => text).join(" ");
  const composed = drawn.normalize("NFC");
  return composed === drawn ? {} : { actual: composed };
}

function drawRules(pdf: Pdf, rules: Rule[]): void {
  pdf.markContent("Artifact", { type: "Layout" });
  for (const { x, y, width, color } of rules) pdf.rect(x, y, width, 0.8).fill(color);
  pdf.endMarkedContent();
}

function collect(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, fail) => {
    const parts: Buffer[] = [];
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => done(new Uint8Array(Buffer.concat(parts))));
    pdf.on("error", fail);
  });
}
