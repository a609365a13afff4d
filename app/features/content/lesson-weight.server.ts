/** What a lesson weighs on the wire, compressed as the server does it: its own text, and the pictures it shows. */
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { formName, phoneWidth, widthsOf } from "~/features/lessons/media/picture-widths";
import type { MediaFile } from "~/features/lessons/save-media.server";
import type { LessonCompiler } from "./compile-changed.server";
import type { AuthoredLesson } from "./read-lesson.server";

export interface LessonWeight {
  /** Bytes of the lesson's HTML. Head, foot and style of the page come on top, the same for every lesson. */
  text: number;
  /** Bytes of its pictures, posters of clips among them. Clips load when they are played. */
  pictures: number;
}

/** Throws when the lesson cannot be compiled. */
export async function weighLesson(lesson: AuthoredLesson, compiler: LessonCompiler): Promise<LessonWeight> {
  const compiled = await compiler(lesson);
  if ("faults" in compiled) throw new Error(`${lesson.file} passed the check and cannot be compiled.`);
  const pictures = lesson.media.filter(({ mime }) => mime.startsWith("image/"));
  const weights = await Promise.all(pictures.map(weighPicture));
  return {
    text: (await compressed(Buffer.from(compiled.text.html))).length,
    pictures: weights.reduce((sum, bytes) => sum + bytes, 0),
  };
}

/**
 * A drawing is compressed on its way. A photograph counts in the form that a phone with fine points fetches; where that
 * has not been made yet (content:report reads authors' folders), as its author gave it.
 */
async function weighPicture(file: MediaFile): Promise<number> {
  if (file.mime === "image/svg+xml") return (await compressed(await file.read())).length;
  const width = phoneWidth(widthsOf(file));
  const form = width && (await file.formBytes(formName(width, "webp")));
  return form || file.bytes;
}

/** The quality that the `compression` middleware takes for pages as they are sent. */
const QUALITY = 4;

function compressed(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
}
