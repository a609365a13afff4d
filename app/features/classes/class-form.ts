/** The form of a class and of a session, from typed text to values or faults. Pure. */
import { vietnamMidnight } from "~/i18n/format";
import { normalizeLine } from "~/platform/text/normalize";
import { parseDay } from "~/platform/text/parse-day";

export const MAX_SEATS = 2_000;
const MAX_PLACE = 200;
const MAX_GUESTS = 300;
/** A meeting that is longer was typed wrong. */
const LONGEST_SESSION_HOURS = 12;

export type ClassField = "topic" | "commune" | "place" | "seats" | "guestTrainers";
export type ClassFault =
  | "topicEmpty"
  | "communeEmpty"
  | "placeEmpty"
  | "placeLong"
  | "seatsFormat"
  | "guestsLong";
export type SessionField = "day" | "from" | "to";
export type SessionFault = "dayFormat" | "timeFormat" | "endsFirst" | "tooLong" | "twice";

export interface ClassWish {
  topicId: string;
  communeCode: string;
  place: string;
  seats: number;
  guestTrainers: string;
  walkIns: boolean;
  /** Communes beside the one that gives the hall. */
  invited: string[];
  trainers: string[];
}

export interface SessionTimes {
  startsAt: Date;
  endsAt: Date;
}

interface Choices {
  topics: ReadonlySet<string>;
  /** Communes the viewer administers: one of them gives the hall. */
  hosts: ReadonlySet<string>;
  communes: ReadonlySet<string>;
  trainers: ReadonlySet<string>;
}

export function parseClass(
  form: FormData,
  choices: Choices,
): { ok: true; value: ClassWish } | { ok: false; faults: Partial<Record<ClassField, ClassFault>> } {
  const text = (name: string) => normalizeLine(String(form.get(name) ?? ""));
  const faults: Partial<Record<ClassField, ClassFault>> = {};
  if (!choices.topics.has(text("topic"))) faults.topic = "topicEmpty";
  if (!choices.hosts.has(text("commune"))) faults.commune = "communeEmpty";
  const place = text("place");
  if (place === "") faults.place = "placeEmpty";
  else if (place.length > MAX_PLACE) faults.place = "placeLong";
  const seats = /^\d{1,4}$/.test(text("seats")) ? Number(text("seats")) : 0;
  if (seats < 1 || seats > MAX_SEATS) faults.seats = "seatsFormat";
  if (text("guestTrainers").length > MAX_GUESTS) faults.guestTrainers = "guestsLong";
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const chosen = (name: string, among: ReadonlySet<string>) => [
    ...new Set(
      form
        .getAll(name)
        .map(String)
        .filter((one) => among.has(one)),
    ),
  ];
  return {
    ok: true,
    value: {
      topicId: text("topic"),
      communeCode: text("commune"),
      place,
      seats,
      guestTrainers: text("guestTrainers"),
      walkIns: form.has("walkIns"),
      invited: chosen("invited", choices.communes).filter((code) => code !== text("commune")),
      trainers: chosen("trainers", choices.trainers),
    },
  };
}

/** "8:00", "08.00", "8h", "8h30" as minutes of the day; undefined where it is no time. */
function parseTime(text: string): number | undefined {
  const parts = /^(\d{1,2})(?:[:.hH](\d{2})?)?$/.exec(text);
  if (!parts) return undefined;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** The times of a session in Vietnam's clock. */
export function parseSession(
  form: FormData,
): { ok: true; value: SessionTimes } | { ok: false; faults: Partial<Record<SessionField, SessionFault>> } {
  const text = (name: string) => normalizeLine(String(form.get(name) ?? ""));
  const faults: Partial<Record<SessionField, SessionFault>> = {};
  const day = parseDay(text("day"));
  const [from, to] = [parseTime(text("from")), parseTime(text("to"))];
  if (!day) faults.day = "dayFormat";
  if (from === undefined) faults.from = "timeFormat";
  if (to === undefined) faults.to = "timeFormat";
  if (from !== undefined && to !== undefined) {
    if (to <= from) faults.to = "endsFirst";
    else if (to - from > LONGEST_SESSION_HOURS * 60) faults.to = "tooLong";
  }
  if (!day || from === undefined || to === undefined || Object.keys(faults).length > 0)
    return { ok: false, faults };
  const at = (minutes: number) => new Date(vietnamMidnight(day).getTime() + minutes * 60_000);
  return { ok: true, value: { startsAt: at(from), endsAt: at(to) } };
}
