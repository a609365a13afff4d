/** A QR code as vectors: one path, a rectangle for each run of dark modules in a row. */
import { create } from "qrcode";

/** Dark modules of the code for a text: `matrix[row][column]`, without the quiet zone. */
export function qrMatrix(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
  );
}

/** Runs of dark modules: row, first column, length. */
export function qrRuns(matrix: boolean[][]): [row: number, column: number, length: number][] {
  return matrix.flatMap((cells, row) => {
    const runs: [number, number, number][] = [];
    for (const [column, dark] of cells.entries()) {
      if (!dark) continue;
      const last = runs.at(-1);
      if (last && last[1] + last[2] === column) last[2]++;
      else runs.push([row, column, 1]);
    }
    return runs;
  });
}

/** Draws the code into a square of light paper, with the quiet zone of four modules that readers need. */
export function drawQr(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  const matrix = qrMatrix(text);
  const module = size / (matrix.length + 8);
  pdf.save().translate(x, y).scale(module).translate(4, 4);
  for (const [row, column, length] of qrRuns(matrix)) pdf.rect(column, row, length, 1);
  pdf.fill("#000000").restore();
}
