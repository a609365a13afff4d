/**
 * A Word document or a slide show as the text of a lesson with its pictures, and what could not come along. The file
 * comes from outside: it is judged by its content, measured before it is unpacked, and nothing outside it is read.
 */
import mammoth from "mammoth";
import type { MediaFile } from "~/features/lessons/save-media.server";
import { sha256 } from "~/platform/crypto.server";
import { type CleanText, htmlToMdx, type KeptPicture, type Loss } from "./html-to-mdx";
import { cleanPicture } from "./media/clean-picture.server";
import { type MediaRefusal, RefusedFile } from "./media/media-refusal";
import { slidesAsHtml } from "./read-slides";
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
const LOST: Partial<Record<MediaRefusal, Loss>> = {
  large: "pictureLarge",
  pixels: "pictureLarge",
  small: "pictureSmall",
  broken: "pictureKind",
  kind: "pictureKind",
};

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
  const keep: Keep = async (content) => {
    if (pictures.length >= MOST_PICTURES) return { lost: "pictureMany" };
    try {
      const picture = await pictureFile(content, `${stem}-${pictures.length + 1}`);
      const same = pictures.find(({ hash }) => hash === picture.hash);
      if (!same) pictures.push(picture);
      return { path: (same ?? picture).path };
    } catch (error) {
      if (error instanceof RefusedFile) return { lost: LOST[error.code] ?? "picture" };
      throw error;
    }
  };
  try {
    if (files.has("word/document.xml")) return { ok: true, document: await readWord(bytes, pictures, keep) };
    if ([...files.keys()].some((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)))
      return { ok: true, document: await readShow(files, pictures, keep) };
    return { ok: false, fault: "fileKind" };
  } catch {
    return { ok: false, fault: "fileBroken" };
  }
}

type Keep = (content: Buffer) => Promise<KeptPicture>;

async function readWord(
  bytes: Buffer,
  pictures: ReadDocument["pictures"],
  keep: Keep,
): Promise<ReadDocument> {
  const kept = new Map<string, KeptPicture>();
  const { value: html, messages } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const src = `hinh:${kept.size}`;
        kept.set(src, await keep(Buffer.from(await image.readAsArrayBuffer())));
        return { src };
      }),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
    },
  );
  const clean = htmlToMdx(html, (src) => kept.get(src) ?? { lost: "picture" });
  return { ...clean, pictures, warnings: messages.length };
}

async function readShow(
  files: ReadonlyMap<string, Buffer>,
  pictures: ReadDocument["pictures"],
  keep: Keep,
): Promise<ReadDocument> {
  const html = slidesAsHtml(files);
  const kept = new Map<string, KeptPicture>();
  for (const [, src = ""] of html.matchAll(/<img src="([^"]*)"/g)) {
    const content = files.get(src);
    if (content && !kept.has(src)) kept.set(src, await keep(content));
  }
  return { ...htmlToMdx(html, (src) => kept.get(src) ?? { lost: "picture" }), pictures, warnings: 0 };
}

/** Drawn anew like every picture that is uploaded. Throws RefusedFile. */
async function pictureFile(bytes: Buffer, name: string): Promise<MediaFile> {
  const { content, ending, ...facts } = await cleanPicture(bytes);
  const hash = sha256(content);
  return {
    ...facts,
    path: `media/${name}-${hash.slice(0, 8)}.${ending}`,
    read: async () => content,
    formBytes: async () => undefined,
    hash,
    bytes: content.length,
  };
}
