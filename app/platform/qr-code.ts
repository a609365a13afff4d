/** QR codes as runs of dark modules, for paper and for screens. */
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

/** What an SVG of the code needs: the side of its box in modules, quiet zone of four included, and one path. */
export function qrShape(text: string): { side: number; path: string } {
  const matrix = qrMatrix(text);
  const path = qrRuns(matrix).map(
    ([row, column, length]) => `M${column + 4} ${row + 4}h${length}v1h-${length}z`,
  );
  return { side: matrix.length + 8, path: path.join("") };
}
