/**
 * The look of the paper, all vectors: a frame with notched corners and a string of beads, the programme's open
 * book under a rising sun, and behind the text the star and rings of a Đông Sơn drum. No seal, no signature.
 */
import { INK, PAGE } from "./page";

type Pdf = PDFKit.PDFDocument;

/** Decoration only: a screen reader passes over it. */
export function drawOrnament(pdf: Pdf): void {
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.rect(0, 0, PAGE.width, PAGE.height).fill(INK.paper);
  drawDrum(pdf, PAGE.width / 2, 306);
  drawFrame(pdf);
  drawEmblem(pdf, PAGE.width / 2, 78, 58);
  pdf.endMarkedContent();
}

const RAYS = 14;

/** A star of fourteen rays, rings, and rows of teeth and circles, as on the drums of Đông Sơn. From the rim inward. */
function drawDrum(pdf: Pdf, x: number, y: number): void {
  star(pdf, x, y, RAYS * 4, 172, 156)
    .circle(x, y, 172)
    .fill(INK.mark, "even-odd");
  star(pdf, x, y, RAYS * 4, 112, 100).fill(INK.mark);
  pdf.circle(x, y, 101).fill(INK.paper);
  star(pdf, x, y, RAYS, 62, 24).fill(INK.mark);
  pdf.lineWidth(1.1).strokeColor(INK.mark);
  for (const radius of [66, 70, 96, 132, 136, 178, 184]) pdf.circle(x, y, radius);
  pdf.stroke();
  rings(pdf, x, y, 83, RAYS * 3, [7.5, 3.5]);
  rings(pdf, x, y, 122, RAYS * 4, [6.5]);
  rings(pdf, x, y, 147, RAYS * 5, [8.5, 5, 2]);
}

/** Circles on a circle, each of the widths painted over the one before, ink and paper in turn. */
function rings(pdf: Pdf, x: number, y: number, radius: number, count: number, widths: number[]): void {
  for (const [index, width] of widths.entries()) {
    pdf.save().circle(x, y, radius);
    strokeDots(pdf, (2 * Math.PI * radius) / count, width, index % 2 ? INK.paper : INK.mark);
  }
}

/** A tenth of a point is finer than eyes and printers; more digits are only bytes. */
const tenth = (length: number) => Math.round(length * 10) / 10;

function star(pdf: Pdf, x: number, y: number, rays: number, outer: number, inner: number): Pdf {
  for (let point = 0; point < rays * 2; point++) {
    const angle = (point * Math.PI) / rays - Math.PI / 2;
    const radius = point % 2 ? inner : outer;
    const at = [tenth(x + radius * Math.cos(angle)), tenth(y + radius * Math.sin(angle))] as const;
    if (point) pdf.lineTo(...at);
    else pdf.moveTo(...at);
  }
  return pdf.closePath();
}

/**
 * Strokes the current path as dots and restores the state that the caller saved: round caps on dashes of no
 * length, a few bytes where a curve for each dot would be thousands.
 */
function strokeDots(pdf: Pdf, space: number, width: number, color: string): void {
  pdf
    .lineCap("round")
    .lineWidth(width)
    .dash(0.01, { space: space - 0.01 })
    .stroke(color)
    .restore();
}

function drawFrame(pdf: Pdf): void {
  notched(pdf, 20, 27).lineWidth(2.2).stroke(INK.green);
  notched(pdf, 33, 30).lineWidth(0.8).stroke(INK.gold);
  const edge = 26.5;
  const reach = 46;
  for (const y of [edge, PAGE.height - edge]) beads(pdf, reach, y, PAGE.width - reach, y);
  for (const x of [edge, PAGE.width - edge]) beads(pdf, x, reach, x, PAGE.height - reach);
  for (const x of [27, PAGE.width - 27]) {
    for (const y of [27, PAGE.height - 27]) {
      star(pdf, x, y, 8, 10.5, 4.2).fill(INK.gold);
      pdf.circle(x, y, 2.4).fill(INK.paper);
    }
  }
}

/** A rectangle `inset` from the edge whose corners are quarter circles bitten out. */
function notched(pdf: Pdf, inset: number, bite: number): Pdf {
  const [right, bottom] = [PAGE.width - inset, PAGE.height - inset];
  const arc = `A${bite} ${bite} 0 0 0`;
  return pdf.path(
    `M${inset + bite} ${inset} H${right - bite} ${arc} ${right} ${inset + bite} V${bottom - bite} ` +
      `${arc} ${right - bite} ${bottom} H${inset + bite} ${arc} ${inset} ${bottom - bite} V${inset + bite} ` +
      `${arc} ${inset + bite} ${inset} Z`,
  );
}

/** Rings with a dot inside, evenly from end to end. */
function beads(pdf: Pdf, x1: number, y1: number, x2: number, y2: number): void {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const space = length / Math.round(length / 9);
  for (const [width, color] of [
    [5, INK.gold],
    [3.6, INK.paper],
    [1.6, INK.green],
  ] as const) {
    pdf.save().moveTo(x1, y1).lineTo(x2, y2);
    strokeDots(pdf, space, width, color);
  }
}

/** The programme's mark (public/icon.svg) without its square. */
function drawEmblem(pdf: Pdf, x: number, y: number, size: number): void {
  pdf.save();
  pdf.translate(x - size / 2, y - size / 2).scale(size / 64);
  pdf.path("M12 20c7-3 13-3 20 2v28c-7-5-13-5-20-2z").fill(INK.green);
  pdf.path("M52 20c-7-3-13-3-20 2v28c7-5 13-5 20-2z").fill(INK.gold);
  pdf.circle(32, 12, 4.6).fill("#f0b429");
  pdf.restore();
}
