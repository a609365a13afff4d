/** Decides what a file is by its bytes, never by its name, and makes of it what a lesson may show. */
import { checkPdf, PDF_BYTES, PDF_PAGES } from "~/features/content/check-pdf.server";
import { checkSvg } from "~/features/content/check-svg";
import { pictureSize } from "~/features/content/picture-size";
import { cleanPicture } from "./clean-picture.server";
import { RefusedFile } from "./media-refusal";
import { readCaptions, writeCaptions } from "./read-captions";
import { type ClipFacts, readMp4 } from "./read-mp4";
import { readWebm } from "./read-webm";

export interface InspectedFile {
  content: Buffer;
  /** Of its name. */
  ending: string;
  mime: string;
  width: number | null;
  height: number | null;
  kind: "picture" | "video" | "captions" | "attachment";
}

/** Bytes: what learners on a slow line can be asked to fetch for one clip. */
export const CLIP_BYTES = 40 * 1024 * 1024;
const DRAWING_BYTES = 1024 * 1024;
const CAPTION_BYTES = 256 * 1024;
/** A longer clip is not watched to its end on a phone. */
const LONGEST_SECONDS = 15 * 60;
const WIDEST_CLIP = 1920;

/** What browsers of old phones play. */
const CODECS = {
  mp4: new Set(["avc1", "avc3", "mp4a"]),
  webm: new Set(["V_VP8", "V_VP9", "V_AV1", "A_OPUS", "A_VORBIS"]),
};

/** Throws RefusedFile, and nothing else. */
export async function inspectFile(bytes: Buffer): Promise<InspectedFile> {
  if (bytes.length === 0) throw new RefusedFile("empty");
  if (bytes.toString("latin1", 4, 8) === "ftyp" && !/^avi[fs]/.test(bytes.toString("latin1", 8, 12)))
    return clip(bytes, "mp4", readMp4);
  if (bytes.length > 4 && bytes.readUInt32BE(0) === 0x1a45dfa3) return clip(bytes, "webm", readWebm);
  if (bytes.toString("latin1", 0, 5) === "%PDF-") return document(bytes);
  const text = textOf(bytes);
  if (text === undefined) {
    const picture = await cleanPicture(bytes);
    return { ...picture, kind: "picture" };
  }
  if (/^WEBVTT/.test(text)) {
    if (bytes.length > CAPTION_BYTES) throw new RefusedFile("large");
    const content = Buffer.from(writeCaptions(readCaptions(text)));
    return { content, ending: "vtt", mime: "text/vtt", width: null, height: null, kind: "captions" };
  }
  if (/^\s*<(\?xml|!--|!DOCTYPE\s+svg|svg)/i.test(text)) return drawing(text);
  throw new RefusedFile("kind");
}

function document(bytes: Buffer): InspectedFile {
  if (bytes.length > PDF_BYTES) throw new RefusedFile("large");
  const facts = checkPdf(bytes);
  if (!facts) throw new RefusedFile("broken");
  if (facts.locked) throw new RefusedFile("pdfLocked");
  if (facts.active) throw new RefusedFile("pdfActive", facts.active);
  if (facts.pages > PDF_PAGES) throw new RefusedFile("pdfPages", String(facts.pages));
  const mime = "application/pdf";
  return { content: bytes, ending: "pdf", mime, width: null, height: null, kind: "attachment" };
}

function drawing(text: string): InspectedFile {
  if (text.length > DRAWING_BYTES) throw new RefusedFile("large");
  const [fault] = checkSvg(text);
  if (fault?.code === "svgActive") throw new RefusedFile("svgActive", String(fault.parameters?.what ?? ""));
  if (fault) throw new RefusedFile("broken");
  const content = Buffer.from(text);
  const size = pictureSize("image/svg+xml", content);
  if (!size) throw new RefusedFile("broken");
  return { content, ending: "svg", mime: "image/svg+xml", ...size, kind: "picture" };
}

function clip(bytes: Buffer, ending: keyof typeof CODECS, read: (bytes: Buffer) => ClipFacts): InspectedFile {
  if (bytes.length > CLIP_BYTES) throw new RefusedFile("large");
  const { width, height, seconds, codecs } = read(bytes);
  const unknown = codecs.find((codec) => !CODECS[ending].has(codec));
  if (unknown !== undefined) throw new RefusedFile("codec", unknown);
  if (width < 1 || height < 1) throw new RefusedFile("broken");
  if (Math.max(width, height) > WIDEST_CLIP) throw new RefusedFile("pixels", `${width} × ${height}`);
  if (seconds > LONGEST_SECONDS) throw new RefusedFile("long", String(Math.ceil(seconds / 60)));
  return { content: bytes, ending, mime: `video/${ending}`, width, height, kind: "video" };
}

/** UTF-8 without signs that no text has; undefined for everything else. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 4_096).includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
  } catch {
    return undefined;
  }
}
