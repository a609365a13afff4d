/** Why a row is where it is, in the reader's words: which column, what is wrong, what to do. */
import type { Translate } from "~/i18n/translate";
import { LIST_FIELDS } from "./reading/fields";

/** Every code a row may carry. A test holds it against what the reader and the judge can say. */
export const REASON_CODES = [
  ...(["nameEmpty", "nameLong", "nameLetters", "nameBroken", "twoNames", "partsDiffer", "formula"] as const),
  ...([
    "birthEmpty",
    "birthFormat",
    "birthNoSuchDay",
    "birthFuture",
    "birthTooLongAgo",
    "ageTooYoung",
    "ageNeedsDay",
  ] as const),
  ...([
    "phoneFormat",
    "phoneLength",
    "phonePrefix",
    "personalIdFormat",
    "idRounded",
    "idZeroDoubtful",
  ] as const),
  ...(["communeUnknown", "communeForeign", "workplaceUnknown"] as const),
  ...([
    "titleDropped",
    "yearOnly",
    "serialDay",
    "phoneZero",
    "secondPhone",
    "idZero",
    "oldId",
    "idAgainstBirth",
  ] as const),
  ...(["sexUnknown", "decoded", "hamletUnknown", "audienceUnknown", "workplaceKept"] as const),
  ...(["twice", "sameId", "samePhone", "idDiffers", "nearlySame", "marksDiffer"] as const),
  ...(["title", "total", "numbering", "heading", "section", "text"] as const),
] as const;

interface Reason {
  code: string;
  field?: string;
  line?: number;
  written?: string;
}

export function reasonWords(t: Translate, { code, field, line, written }: Reason): string {
  const known = LIST_FIELDS.find((one) => one === field);
  const words = t(`rosters.code.${code}` as Parameters<Translate>[0], {
    line: line ?? 0,
    written: written ?? "",
    field: known ? t(`rosters.field.${known}`) : "",
  });
  return known ? `${t(`rosters.field.${known}`)}: ${words}` : words;
}
