/**
 * A photograph drawn anew: only its points go on, so nothing that was written or hidden beside them does (place, owner,
 * a script, an archive behind the last byte). Which kind it is, its bytes say.
 */
import sharp from "sharp";
import { WIDEST } from "~/features/lessons/media/picture-widths";
import { RefusedFile } from "./media-refusal";

export interface CleanPicture {
  content: Buffer;
  ending: "jpg" | "png";
  mime: "image/jpeg" | "image/png";
  width: number;
  height: number;
}

export const PICTURE_BYTES = 20 * 1024 * 1024;
/** Pixels in all and on a side. A file of a few hundred bytes can ask for gigabytes. */
const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 10_000;
const SHORTEST_SIDE = 8;
const KNOWN = new Set(["jpeg", "png", "webp", "gif", "heif"]);

/** One picture at a time on one thread: pages are answered beside it. Nothing is kept in memory between two. */
sharp.concurrency(1);
sharp.cache(false);

/** Throws RefusedFile, and nothing else. */
export async function cleanPicture(bytes: Buffer): Promise<CleanPicture> {
  if (bytes.length > PICTURE_BYTES) throw new RefusedFile("large");
  const { width, height, hasAlpha } = await measured(bytes);
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new RefusedFile("pixels", `${width} × ${height}`);
  if (Math.min(width, height) < SHORTEST_SIDE) throw new RefusedFile("small", `${width} × ${height}`);
  try {
    const drawn = open(bytes)
      .rotate()
      .resize({ width: WIDEST, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
    const written = hasAlpha
      ? drawn.png({ compressionLevel: 9, palette: true })
      : drawn.jpeg({ quality: 82, mozjpeg: true });
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    const kind = hasAlpha
      ? ({ ending: "png", mime: "image/png" } as const)
      : ({ ending: "jpg", mime: "image/jpeg" } as const);
    return { content: data, ...kind, width: info.width, height: info.height };
  } catch {
    throw new RefusedFile("broken");
  }
}

/** Reads the header only. */
async function measured(bytes: Buffer) {
  try {
    const { format, width, height, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format && KNOWN.has(format) && width && height) return { width, height, hasAlpha };
  } catch {
    throw new RefusedFile("broken");
  }
  throw new RefusedFile("kind");
}

const open = (bytes: Buffer) => sharp(bytes, { failOn: "error", limitInputPixels: MOST_PIXELS });
