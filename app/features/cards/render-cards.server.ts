/** Sign-in cards on A4, eight a sheet, with marks to cut along. Each hamlet begins on a sheet of its own. */
import PDFDocument from "pdfkit";
import { certificateFonts } from "~/features/certificates/pdf/certificate-fonts.server";
import { drawQr } from "~/features/certificates/pdf/draw-qr.server";
import { fitText } from "~/features/certificates/pdf/fit-text";
import type { Translate } from "~/i18n/translate";
import { cardAddress } from "./card-token";
import type { PrintedCard } from "./issue-cards.server";

const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = 28;
const HEAD = 14;
const COLUMNS = 2;
const ROWS = 4;
const WIDTH = (PAGE.width - 2 * MARGIN) / COLUMNS;
const HEIGHT = (PAGE.height - 2 * MARGIN - HEAD) / ROWS;
const PAD = 12;
const QR = 104;
const INK = { text: "#1d2a26", soft: "#46564f", head: "#0b5c4a" } as const;

type Pdf = PDFKit.PDFDocument;

/** `cards` in the order they are to be in; `madeAt` is the moment in the file's own data. */
export async function renderCards(
  cards: readonly PrintedCard[],
  { publicUrl, madeAt, t }: { publicUrl: string; madeAt: Date; t: Translate },
): Promise<Uint8Array<ArrayBuffer>> {
  const { fonts } = certificateFonts();
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    lang: "vi-VN",
    displayTitle: true,
    // No default font: Helvetica would be listed and not embedded.
    font: null as unknown as string,
    info: { Title: t("cards.sheetTitle"), CreationDate: madeAt, ModDate: madeAt },
  });
  for (const [weight, font] of Object.entries(fonts)) pdf.registerFont(weight, font as unknown as Uint8Array);
  const finished = collect(pdf);
  let place = "";
  let onSheet = 0;
  for (const card of cards) {
    const here = [card.hamletName, card.communeName].filter(Boolean).join(", ");
    if (here !== place || onSheet === COLUMNS * ROWS) {
      pdf.addPage();
      line(pdf, here, { size: 9, color: INK.soft, x: MARGIN, y: MARGIN - 6, width: PAGE.width - 2 * MARGIN });
      cutMarks(pdf);
      place = here;
      onSheet = 0;
    }
    const x = MARGIN + (onSheet % COLUMNS) * WIDTH;
    const y = MARGIN + HEAD + Math.floor(onSheet / COLUMNS) * HEIGHT;
    drawCard(pdf, card, { x, y, publicUrl, t });
    onSheet += 1;
  }
  pdf.end();
  return finished;
}

function drawCard(
  pdf: Pdf,
  card: PrintedCard,
  { x, y, publicUrl, t }: { x: number; y: number; publicUrl: string; t: Translate },
): void {
  const left = x + PAD;
  const width = WIDTH - 2 * PAD;
  line(pdf, t("cards.cardTitle"), { size: 8.5, color: INK.head, bold: true, x: left, y: y + PAD, width });
  line(pdf, card.fullName, { size: 15, bold: true, x: left, y: y + PAD + 12, width });
  const born = t("cards.born", { year: String(card.birthYear) });
  const place = [born, card.hamletName].filter(Boolean).join(" · ");
  line(pdf, place, { size: 9, color: INK.soft, x: left, y: y + PAD + 33, width });
  const top = y + PAD + 50;
  drawQr(pdf, cardAddress(publicUrl, card.token), left, top, QR);
  const beside = { x: left + QR + 8, width: width - QR - 8 };
  for (const [index, step] of [t("cards.step1"), t("cards.step2"), t("cards.step3")].entries())
    line(pdf, step, { size: 13, bold: true, ...beside, y: top + 4 + index * 36 });
  line(pdf, t("cards.keep"), { size: 8, color: INK.soft, x: left, y: y + HEIGHT - PAD - 9, width });
}

interface Line {
  size: number;
  x: number;
  y: number;
  width: number;
  color?: string;
  bold?: boolean;
}

/** One line, or two where a smaller letter would be hard to read; never wider than its place. */
function line(pdf: Pdf, text: string, { size, x, y, width, color = INK.text, bold = false }: Line): void {
  const { typeface } = certificateFonts();
  const weight = bold ? "bold" : "regular";
  const steps = [size, size - 1, size - 2, size - 3].map((one) => ({ size: one, lines: size >= 13 ? 2 : 1 }));
  const tight = size === 15 ? steps.map((step) => ({ ...step, lines: 1 })) : steps;
  const fitted = fitText(typeface.printable(text), width, tight, typeface.measure[weight]);
  for (const [index, one] of fitted.lines.entries())
    pdf
      .font(weight)
      .fontSize(fitted.size)
      .fillColor(color)
      .text(one, x, y + index * fitted.size * 1.25, { lineBreak: false });
}

/** A thin cross at every corner of a card: enough for scissors, no frame that a crooked cut would show. */
function cutMarks(pdf: Pdf): void {
  for (let column = 0; column <= COLUMNS; column++) {
    for (let row = 0; row <= ROWS; row++) {
      const x = MARGIN + column * WIDTH;
      const y = MARGIN + HEAD + row * HEIGHT;
      pdf
        .moveTo(x - 6, y)
        .lineTo(x + 6, y)
        .moveTo(x, y - 6)
        .lineTo(x, y + 6);
    }
  }
  pdf.lineWidth(0.5).strokeColor(INK.soft).stroke();
}

function collect(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, fail) => {
    const parts: Buffer[] = [];
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => done(new Uint8Array(Buffer.concat(parts))));
    pdf.on("error", fail);
  });
}
