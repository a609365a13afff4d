import { PDF_BYTES } from "./check-pdf.server";

/** The kinds of files that may lie in a topic's media folder: by ending, with how their bytes begin. */
export interface MediaKind {
  mime: string;
  /** Largest size in bytes that learners on a slow line can be asked to fetch. */
  maxBytes: number;
  /** Whether the first bytes are of this kind. */
  begins(head: Buffer): boolean;
}

const MEGABYTE = 1024 * 1024;
const picture = (mime: string, begins: MediaKind["begins"]): MediaKind => ({
  mime,
  maxBytes: 4 * MEGABYTE,
  begins,
});
const bytes = (hex: string) => (head: Buffer) => head.subarray(0, hex.length / 2).toString("hex") === hex;
const letters = (text: string, at: number) => (head: Buffer) =>
  head.toString("latin1", at, at + text.length) === text;

const jpeg = picture("image/jpeg", bytes("ffd8ff"));

const KINDS: Record<string, MediaKind> = {
  svg: { mime: "image/svg+xml", maxBytes: MEGABYTE, begins: () => true },
  png: picture("image/png", bytes("89504e470d0a1a0a")),
  jpg: jpeg,
  jpeg,
  webp: picture("image/webp", letters("WEBP", 8)),
  gif: picture("image/gif", letters("GIF8", 0)),
  avif: picture("image/avif", letters("ftypavi", 4)),
  mp4: { mime: "video/mp4", maxBytes: 300 * MEGABYTE, begins: letters("ftyp", 4) },
  webm: { mime: "video/webm", maxBytes: 300 * MEGABYTE, begins: bytes("1a45dfa3") },
  pdf: { mime: "application/pdf", maxBytes: PDF_BYTES, begins: letters("%PDF-", 0) },
  vtt: { mime: "text/vtt", maxBytes: MEGABYTE, begins: () => true },
};

/** By the ending of a file's name; undefined for what no lesson can show. */
export function mediaKind(name: string): MediaKind | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1] ?? "";
  return KINDS[ending.toLowerCase()];
}
