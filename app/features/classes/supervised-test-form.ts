/** The form that opens a supervised test, from typed text to values or faults. Pure. */
import { normalizeLine } from "~/platform/text/normalize";

export const MINUTES = [30, 60, 90, 120, 180] as const;
const LONGEST_ROOM = 120;

export type SupervisedField = "topic" | "commune" | "room" | "minutes";
export type SupervisedFault = "topicEmpty" | "communeEmpty" | "roomEmpty" | "roomLong" | "minutesEmpty";

export interface SupervisedWish {
  topicId: string;
  communeCode: string;
  room: string;
  minutes: number;
  /** Only for those on the list of this class; null: for the people of the commune. */
  classId: string | null;
}

export function parseSupervised(
  form: FormData,
  choices: { topics: ReadonlySet<string>; communes: ReadonlySet<string> },
):
  | { ok: true; value: SupervisedWish }
  | { ok: false; faults: Partial<Record<SupervisedField, SupervisedFault>> } {
  const text = (name: string) => normalizeLine(String(form.get(name) ?? ""));
  const faults: Partial<Record<SupervisedField, SupervisedFault>> = {};
  if (!choices.topics.has(text("topic"))) faults.topic = "topicEmpty";
  if (!choices.communes.has(text("commune"))) faults.commune = "communeEmpty";
  if (text("room") === "") faults.room = "roomEmpty";
  else if (text("room").length > LONGEST_ROOM) faults.room = "roomLong";
  const minutes = MINUTES.find((one) => String(one) === text("minutes"));
  if (!minutes) faults.minutes = "minutesEmpty";
  if (!minutes || Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    value: {
      topicId: text("topic"),
      communeCode: text("commune"),
      room: text("room"),
      minutes,
      classId: text("class") || null,
    },
  };
}
