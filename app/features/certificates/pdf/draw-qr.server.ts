/** A QR code as vectors on a page: a rectangle for each run of dark modules in a row. */
import { qrMatrix, qrRuns } from "~/platform/qr-code";

/** Draws the code into a square of light paper, with the quiet zone of four modules that readers need. */
export function drawQr(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  const matrix = qrMatrix(text);
  const module = size / (matrix.length + 8);
  pdf.save().translate(x, y).scale(module).translate(4, 4);
  for (const [row, column, length] of qrRuns(matrix)) pdf.rect(column, row, length, 1);
  pdf.fill("#000000").restore();
}
