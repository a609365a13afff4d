/** Reads a PDF back with poppler's tools, as a person's reader program does. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Throws with what to do when the tools are missing: a certificate that nobody read back is not tested. */
export function requirePoppler(): void {
  if (spawnSync("pdftotext", ["-v"]).error) {
    throw new Error("pdftotext is missing: install poppler-utils (apt-get install poppler-utils).");
  }
}

async function withFiles<R>(pdfs: Uint8Array[], use: (paths: string[], folder: string) => Promise<R>) {
  const folder = mkdtempSync(join(tmpdir(), "bdhvs-pdf-"));
  try {
    const paths = pdfs.map((pdf, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, pdf);
      return path;
    });
    return await use(paths, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Output of a poppler tool on a PDF; `$` stands for the file. */
export function poppler(pdf: Uint8Array, tool: string, ...parameters: string[]): Promise<string> {
  return withFiles(
    [pdf],
    async ([path = ""]) =>
      (
        await run(
          tool,
          parameters.map((one) => (one === "$" ? path : one)),
        )
      ).stdout,
  );
}

export interface ReadLine {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Lines of text with their boxes in points from the top left, in the order of the file. */
export async function readLines(pdf: Uint8Array): Promise<ReadLine[]> {
  return linesOf(await poppler(pdf, "pdftotext", "-bbox-layout", "$", "-"));
}

/** The same for many files of one page each, with two processes for all of them. */
export function readLinesOfAll(pdfs: Uint8Array[]): Promise<ReadLine[][]> {
  return withFiles(pdfs, async (paths, folder) => {
    const united = join(folder, "all.pdf");
    await run("pdfunite", [...paths, united]);
    const { stdout } = await run("pdftotext", ["-bbox-layout", united, "-"], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.split("<page ").slice(1).map(linesOf);
  });
}

function linesOf(xml: string): ReadLine[] {
  return [...xml.matchAll(/<line xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/line>/gs)].map(
    ([, left, top, right, bottom, words = ""]) => ({
      text: [...words.matchAll(/<word .*?>(.*?)<\/word>/gs)]
        .map(([, word = ""]) => withoutEntities(word))
        .join(" "),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    }),
  );
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" };

function withoutEntities(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
