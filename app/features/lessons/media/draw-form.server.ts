/** Draws one smaller form of a photograph. */
import sharp from "sharp";
import type { PictureForm } from "./picture-widths";

const QUALITY = { avif: { quality: 50, effort: 2 }, webp: { quality: 74, effort: 4 } } as const;

/** Rejects when the picture cannot be drawn. */
export function drawForm(picture: Buffer, { width, format }: PictureForm): Promise<Buffer> {
  return sharp(picture, { failOn: "none" })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .toFormat(format, QUALITY[format])
    .toBuffer();
}
