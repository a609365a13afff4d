/** Makes the smaller forms of a photograph beside its bytes. */
import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { FORMATS, formName, type PictureFacts, widthsOf } from "./picture-widths";

const QUALITY = { avif: { quality: 50, effort: 2 }, webp: { quality: 74, effort: 4 } } as const;

/**
 * `picture`: the bytes as they are stored; `folder`: where its forms go; `incoming`: where unfinished ones lie, on the
 * same disk. What is there is not made again. Rejects when the picture cannot be drawn.
 */
export async function makeForms(
  picture: string,
  facts: PictureFacts,
  { folder, incoming }: { folder: string; incoming: string },
): Promise<void> {
  for (const width of widthsOf(facts))
    for (const format of FORMATS) {
      const target = join(folder, formName(width, format));
      if (await stat(target).catch(() => undefined)) continue;
      await mkdir(incoming, { recursive: true });
      const part = join(incoming, randomBytes(8).toString("hex"));
      try {
        await sharp(picture, { failOn: "none" })
          .rotate()
          .resize({ width, withoutEnlargement: true })
          .toFormat(format, QUALITY[format])
          .toFile(part);
        await rename(part, target);
      } finally {
        await rm(part, { force: true });
      }
    }
}
