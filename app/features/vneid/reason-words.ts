/** Why a row of a ministry's list is where it is: words of its own where it asks for other things than a list of learners. */
import { LIST_FIELDS } from "~/features/rosters/reading/fields";
import { reasonWords as rosterReason } from "~/features/rosters/reason-words";
import type { Translate } from "~/i18n/translate";

/** A test holds it against the words there are. */
export const OWN_CODES = [
  "idMissing",
  "personalIdFormat",
  "communeMissing",
  "communeUnknown",
  "dayMissing",
  "dayFormat",
  "dayAhead",
  "dayAfterList",
  "numberMissing",
  "numberDiffers",
  "factsDiffer",
] as const;

export interface ShownReason {
  code: string;
  field?: string;
  line?: number;
}

export function reasonWords(t: Translate, reason: ShownReason): string {
  const own = OWN_CODES.find((code) => code === reason.code);
  if (!own) return rosterReason(t, reason);
  const field = LIST_FIELDS.find((one) => one === reason.field);
  return field ? `${t(`rosters.field.${field}`)}: ${t(`vneid.code.${own}`)}` : t(`vneid.code.${own}`);
}
