/**
 * A Word document or a slide show as the text of a lesson with its pictures, and what could not come along. The file
 * comes from outside: it is judged by its content, measured before it is unpacked, and nothing outside it is read.
 */
import { createHash } from "node:crypto";
import mammoth from "mammoth";
import { mediaKind } from "~/features/content/media-kinds";
import { pictureSize } from "~/features/content/picture-size";
import type { MediaFile } from "~/features/lessons/save-media.server";
import { type CleanText, htmlToMdx } from "./html-to-mdx";
import { slidesAsHtml } from "./read-slides";
import { stripMetadata } from "./strip-metadata";
import { unzipWithin } from "./unzip-within.server";

export type DocumentFault = "fileEmpty" | "fileKind" | "fileLarge" | "fileBroken";

export interface ReadDocument extends CleanText {
  pictures: MediaFile[];
  /** Footnotes, comments and styles that Word knows and a lesson does not. */
  warnings: number;
}

const LARGEST_FILE = 30 * 1024 * 1024;
const MOST_UNPACKED = 120 * 1024 * 1024;
const MOST_ENTRIES = 4_000;
const MOST_PICTURES = 60;
/** Points on a side and in all: a picture of 30,000 × 1 points would take the phone's memory. */
const LONGEST_SIDE = 6_000;

/** `stem` begins the names of pictures: "hinh" gives "media/hinh-1-<hash>.png". */
export async function readDocument(
  bytes: Buffer,
  stem: string,
): Promise<{ ok: true; document: ReadDocument } | { ok: false; fault: DocumentFault }> {
  if (bytes.length === 0) return { ok: false, fault: "fileEmpty" };
  if (bytes.length > LARGEST_FILE) return { ok: false, fault: "fileLarge" };
  const files = unzipWithin(bytes, { bytes: MOST_UNPACKED, entries: MOST_ENTRIES });
  if (!files) return { ok: false, fault: "fileKind" };
  if (files === "large") return { ok: false, fault: "fileLarge" };
  const pictures: ReadDocument["pictures"] = [];
  const keep = (content: Buffer): string | undefined => {
    if (pictures.length >= MOST_PICTURES) return undefined;
    const picture = pictureFile(content, `${stem}-${pictures.length + 1}`);
    if (!picture) return undefined;
    const same = pictures.find(({ hash }) => hash === picture.hash);
    if (!same) pictures.push(picture);
    return (same ?? picture).path;
  };
  try {
    if (files.has("word/document.xml")) return { ok: true, document: await readWord(bytes, pictures, keep) };
    if ([...files.keys()].some((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)))
      return { ok: true, document: readShow(files, pictures, keep) };
    return { ok: false, fault: "fileKind" };
  } catch {
    return { ok: false, fault: "fileBroken" };
  }
}

type Keep = (content: Buffer) => string | undefined;

async function readWord(
  bytes: Buffer,
  pictures: ReadDocument["pictures"],
  keep: Keep,
): Promise<ReadDocument> {
  const { value: html, messages } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: keep(Buffer.from(await image.readAsArrayBuffer())) ?? "",
      })),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
    },
  );
  const clean = htmlToMdx(html, (src) => (src.startsWith("media/") ? src : undefined));
  return { ...clean, pictures, warnings: messages.length };
}

function readShow(
  files: ReadonlyMap<string, Buffer>,
  pictures: ReadDocument["pictures"],
  keep: Keep,
): ReadDocument {
  const clean = htmlToMdx(slidesAsHtml(files), (src) => {
    const content = files.get(src);
    return content && keep(content);
  });
  return { ...clean, pictures, warnings: 0 };
}

/** By what the bytes are; undefined for what no lesson can show, or what is too large. */
function pictureFile(content: Buffer, name: string): ReadDocument["pictures"][number] | undefined {
  for (const ending of ["png", "jpg", "gif", "webp"]) {
    const kind = mediaKind(`x.${ending}`);
    if (!kind?.begins(content)) continue;
    const clean = stripMetadata(content);
    const size = pictureSize(kind.mime, clean);
    if (clean.length > kind.maxBytes || !size || Math.max(size.width, size.height) > LONGEST_SIDE)
      return undefined;
    const hash = createHash("sha256").update(clean).digest("hex");
    return {
      path: `media/${name}-${hash.slice(0, 8)}.${ending}`,
      read: async () => clean,
      formBytes: async () => undefined,
      hash,
      bytes: clean.length,
      mime: kind.mime,
      width: size.width,
      height: size.height,
    };
  }
  return undefined;
}
