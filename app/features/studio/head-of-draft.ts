/** What the head form of a draft asks for: its fields written into the text, or errors by field. Pure. */
import { describeContentFault } from "~/features/content/content-fault";
import { HEAD_FIELDS, type LessonHead, writeLessonHead } from "~/features/content/lesson-head";
import type { Translate } from "~/i18n/translate";
import type { FieldErrors } from "~/ui/form";

export function typedHead(form: FormData): LessonHead {
  return Object.fromEntries(HEAD_FIELDS.map((field) => [field, String(form.get(field) ?? "")])) as LessonHead;
}

/** The text with the typed head; or errors by field, "" for the head as a whole. */
export function withHead(
  source: string,
  typed: LessonHead,
  t: Translate,
): { source: string } | { errors: FieldErrors } {
  const written = writeLessonHead(source, typed);
  if (!written) return { errors: { "": t("studio.headBroken") } };
  if ("source" in written) return written;
  const errors: FieldErrors = {};
  for (const { field, entry, ...fault } of written.faults) {
    const key = field === "title" ? t("studio.newLessonTitle") : t(`studio.head.${field}`);
    const words = describeContentFault({ file: "", ...fault, parameters: { ...fault.parameters, key } }, t);
    errors[field] ??= entry ? `${t("studio.atLine", { line: entry })}: ${words}` : words;
  }
  return { errors };
}
