/** Why a file was not taken. Each has its words in i18n ("media.refused.<code>"). */
export const MEDIA_REFUSALS = [
  "empty",
  "kind",
  "large",
  "broken",
  "pixels",
  "small",
  "svgActive",
  "codec",
  "long",
  "fragmented",
  "captions",
  "pdfActive",
  "pdfLocked",
  "pdfPages",
  "alt",
  "quota",
  "count",
  "store",
] as const;
export type MediaRefusal = (typeof MEDIA_REFUSALS)[number];

/** The only way in which reading somebody's file fails. */
export class RefusedFile extends Error {
  override name = "RefusedFile";
  constructor(
    readonly code: MediaRefusal,
    /** What in the file was met, for the message. */
    readonly what = "",
  ) {
    super(`${code} ${what}`);
  }
}
