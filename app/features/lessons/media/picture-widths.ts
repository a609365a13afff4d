/**
 * The smaller forms in which a photograph is offered to phones: which widths, and under which names. A function of the
 * file alone, so that a lesson looks the same wherever its picture came from. Pure.
 */
export interface PictureFacts {
  mime: string;
  bytes: number;
  /** Pixels; null where they are not known. */
  width: number | null;
}

/** Pixels: a small phone, a phone with fine points, and the widest that a lesson shows on a large screen. */
const WIDTHS = [360, 720, 1280] as const;
export const WIDEST = 1280;
/** Bytes: a picture that weighs less gains nothing. */
const LIGHT = 32 * 1024;
/** What authors bring as WebP, AVIF or SVG is made for the web already; a GIF may move. */
const PHOTOGRAPHS = new Set(["image/jpeg", "image/png"]);

export const FORMATS = ["avif", "webp"] as const;
export type PictureFormat = (typeof FORMATS)[number];

/** From narrow to wide; empty for a picture that is shown as it is. None is wider than the picture. */
export function widthsOf({ mime, bytes, width }: PictureFacts): number[] {
  if (!PHOTOGRAPHS.has(mime) || bytes <= LIGHT || !width || width <= WIDTHS[0]) return [];
  return [...WIDTHS.filter((one) => one < width), Math.min(width, WIDEST)].filter(
    (one, index, all) => all.indexOf(one) === index,
  );
}

/** No author's file has a "~" in its name. */
export function formName(width: number, format: PictureFormat): string {
  return `~${width}.${format}`;
}

export interface PictureForm {
  name: string;
  width: number;
  format: PictureFormat;
}

/** All that are made of a picture. */
export function formsOf(picture: PictureFacts): PictureForm[] {
  return widthsOf(picture).flatMap((width) =>
    FORMATS.map((format) => ({ name: formName(width, format), width, format })),
  );
}

/** The width that a phone of 360 points with two pixels a point fetches. */
export function phoneWidth(widths: readonly number[]): number | undefined {
  return widths.find((width) => width >= 656) ?? widths.at(-1);
}
