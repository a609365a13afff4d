/** Reads the QR code of somebody's sign-in card off the printed sheet, as a phone's camera would. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import decode from "qr/decode.js";
import { readLines } from "./read-pdf";

const run = promisify(execFile);
const DOTS_A_POINT = 3;
const PAGE_HEIGHT = 842;
/** From the top of the name to that of the code, and how much of the sheet the code takes (render-cards.server.ts). */
const BELOW_NAME = 34;
const SIDE = 116;

/** The path that the code leads to. `pdf` is a sheet of one page or more; the name stands on one card only. */
export async function scanCard(pdf: Uint8Array, fullName: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bdhvs-card-"));
  try {
    const file = join(folder, "cards.pdf");
    writeFileSync(file, pdf);
    const { stdout: facts } = await run("pdfinfo", [file]);
    const pages = Number(/Pages:\s+(\d+)/.exec(facts)?.[1] ?? 0);
    for (let page = 1; page <= pages; page++) {
      const one = join(folder, `${page}.pdf`);
      await run("pdfseparate", ["-f", String(page), "-l", String(page), file, one]);
      const name = (await readLines(readFileSync(one))).find(
        ({ text }) => text.normalize("NFC") === fullName,
      );
      if (name) return new URL(await decodeAt(one, name.left, name.top + BELOW_NAME)).pathname;
    }
    throw new Error(`no card of ${fullName} on ${pages} pages`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The code in the square whose corner is at these points from the top left. */
async function decodeAt(file: string, left: number, top: number): Promise<string> {
  const dots = (points: number) => String(Math.round(points * DOTS_A_POINT));
  const side = Math.min(SIDE, PAGE_HEIGHT - top);
  const { stdout } = await run(
    "pdftoppm",
    [
      "-r",
      String(72 * DOTS_A_POINT),
      "-x",
      dots(left - 6),
      "-y",
      dots(top),
      "-W",
      dots(side),
      "-H",
      dots(side),
      file,
    ],
    { encoding: "buffer", maxBuffer: 64 * 1024 * 1024 },
  );
  const [head = "", width = "0", height = "0"] =
    /^P6\s(\d+)\s(\d+)\s255\s/.exec(stdout.toString("latin1")) ?? [];
  const pixels = stdout.subarray(head.length);
  const data = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
  for (let at = 0; at < pixels.length / 3; at++) data.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
  return decode({ data, width: Number(width), height: Number(height) });
}
