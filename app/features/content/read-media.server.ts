/** The pictures, clips and captions beside a topic's lessons: measured, hashed, and nothing in them that acts. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile as readBytes } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { MediaFile } from "~/features/lessons/save-media.server";
import { checkPdf, PDF_PAGES } from "./check-pdf.server";
import { checkSvg } from "./check-svg";
import type { ContentFault, FaultAt } from "./content-fault";
import { addressOf } from "./field-schemas";
import { type MediaKind, mediaKind } from "./media-kinds";
import { pictureSize } from "./picture-size";
import { type Entry, readFolder } from "./read-folder.server";
import { readText } from "./read-text.server";

/** What lessons can name (the same rule as the guard's for addresses). */
const USABLE_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*$/;

/** `folder` is the topic's, under the content folder. */
export async function readMedia(
  root: string,
  folder: string,
): Promise<{ media: MediaFile[]; faults: ContentFault[] }> {
  const { entries, faults } = await readFolder(root, `${folder}/media`);
  const media: MediaFile[] = [];
  for (const entry of entries) {
    const kind = entry.kind === "file" ? mediaKind(entry.name) : undefined;
    const found = kind ? await readFile(entry, kind) : { faults: [at("unknownFile")] };
    if ("faults" in found) faults.push(...found.faults.map((fault) => ({ file: entry.path, ...fault })));
    else media.push(found);
  }
  return { media, faults };
}

async function readFile(entry: Entry, kind: MediaKind): Promise<MediaFile | { faults: FaultAt[] }> {
  if (!USABLE_NAME.test(entry.name)) {
    const dot = entry.name.lastIndexOf(".");
    const example = `${addressOf(entry.name.slice(0, dot)) || "hinh"}${entry.name.slice(dot).toLowerCase()}`;
    return { faults: [at("mediaName", { example })] };
  }
  if (entry.bytes > kind.maxBytes) {
    const parameters = { kilobytes: Math.ceil(entry.bytes / 1024), most: kind.maxBytes / 1024 };
    return { faults: [at("tooBig", parameters)] };
  }
  try {
    const faults = await textFaults(entry, kind);
    if (faults.length > 0) return { faults };
    const head = await firstBytes(entry.absolute);
    if (!kind.begins(head)) return { faults: [at("mediaKind")] };
    if (kind.mime === "application/pdf") {
      const fault = pdfFault(await readBytes(entry.absolute));
      if (fault) return { faults: [fault] };
    }
    const size = pictureSize(kind.mime, head);
    return {
      path: `media/${entry.name}`,
      read: () => readBytes(entry.absolute),
      formBytes: async () => undefined,
      hash: await hashFile(entry.absolute),
      bytes: entry.bytes,
      mime: kind.mime,
      width: size?.width ?? null,
      height: size?.height ?? null,
    };
  } catch {
    return { faults: [at("unreadable")] };
  }
}

/** Pictures and captions that are text must be good text. */
async function textFaults(entry: Entry, kind: MediaKind): Promise<FaultAt[]> {
  if (kind.mime !== "image/svg+xml" && kind.mime !== "text/vtt") return [];
  const read = await readText(entry, kind.maxBytes);
  if ("fault" in read) return [read.fault];
  if (kind.mime === "image/svg+xml") return checkSvg(read.text);
  return /^WEBVTT(?=\s|$)/.test(read.text) ? [] : [at("mediaKind")];
}

function pdfFault(bytes: Buffer): FaultAt | undefined {
  const facts = checkPdf(bytes);
  if (!facts) return at("pdfBroken");
  if (facts.locked) return at("pdfLocked");
  if (facts.active) return at("pdfActive", { what: facts.active });
  return facts.pages > PDF_PAGES ? at("pdfPages", { pages: facts.pages, most: PDF_PAGES }) : undefined;
}

function at(code: FaultAt["code"], parameters?: FaultAt["parameters"]): FaultAt {
  return { line: 1, column: 1, code, ...(parameters ? { parameters } : {}) };
}

/** Enough for every picture's header; a JPEG may carry a large preview before it. */
const HEAD_BYTES = 512 * 1024;

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
