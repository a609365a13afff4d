/**
 * Captions as rows of a form: start, end, words. What was typed is kept as it was typed; a message names the row and
 * what to do. Pure.
 */
import { type Cue, captionWords, MOST_CUES } from "./read-captions";

export interface CaptionRow {
  /** Moments as people write them: "1:05", "01:05.500", "1:02:03,5". */
  from: string;
  to: string;
  text: string;
}

export const ROW_FAULTS = [
  "time",
  "end",
  "order",
  "overlap",
  "words",
  "long",
  "fast",
  "none",
  "many",
] as const;

export interface RowFault {
  /** From 1; 0 is the whole table. */
  row: number;
  field: keyof CaptionRow;
  code: (typeof ROW_FAULTS)[number];
  parameters: Record<string, string | number>;
}

/**
 * Letters in one row: two lines of 42, as the Vietnamese Timed Text Style Guide of Netflix (sections 2 and 3) has them.
 */
export const LONGEST_ROW = 84;
/** Letters a second. Slower is kinder; beyond it even quick readers miss the end. */
export const FASTEST_READING = 20;
const EMPTY: CaptionRow = { from: "", to: "", text: "" };
const MOMENT = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,4})(?:[.,](\d{1,3}))?$/;
const LONGEST_MOMENT = 100 * 3_600_000;

export function rowsOf(cues: readonly Cue[]): CaptionRow[] {
  return cues.map(({ from, to, text }) => ({ from: showMoment(from), to: showMoment(to), text }));
}

/** "01:05.500"; hours only where there are some. */
export function showMoment(milliseconds: number): string {
  const pad = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, "0");
  const hours = Math.floor(milliseconds / 3_600_000);
  const rest = `${pad((milliseconds / 60_000) % 60)}:${pad((milliseconds / 1000) % 60)}.${pad(milliseconds % 1000, 3)}`;
  return hours > 0 ? `${pad(hours)}:${rest}` : rest;
}

/** Milliseconds; undefined for what is no moment. "65" is 65 seconds, "1:5" is a minute and five. */
export function typedMoment(written: string): number | undefined {
  const [all, hours = "0", minutes, seconds = "", part = ""] = MOMENT.exec(written.trim()) ?? [];
  if (all === undefined) return undefined;
  if (minutes !== undefined && Number(seconds) > 59) return undefined;
  if (hours !== "0" && Number(minutes) > 59) return undefined;
  const whole = (Number(hours) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds);
  const moment = whole * 1000 + Number(part.padEnd(3, "0"));
  return moment < LONGEST_MOMENT ? moment : undefined;
}

/** `value` of a field by its name, as the form sends it: "rows" and, from 1, "from-1", "to-1", "text-1". */
export function readRows(value: (name: string) => string): CaptionRow[] {
  const count = Math.min(Math.max(0, Math.trunc(Number(value("rows")) || 0)), MOST_CUES + 1);
  return Array.from({ length: count }, (_, index) => ({
    from: value(`from-${index + 1}`),
    to: value(`to-${index + 1}`),
    text: value(`text-${index + 1}`).replace(/\r\n?/g, "\n"),
  }));
}

/**
 * What a button asks for: "add-3" puts an empty row after the third (0: before all), "remove-3" takes it away, "up-3"
 * and "down-3" move it, "sort" puts all in order of time. Undefined for everything else.
 */
export function changedRows(rows: readonly CaptionRow[], intent: string): CaptionRow[] | undefined {
  if (intent === "sort")
    return rows
      .map((row, index) => ({ row, index, at: typedMoment(row.from) ?? Number.POSITIVE_INFINITY }))
      .sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at))
      .map(({ row }) => row);
  const [, act, written] = /^(add|remove|up|down)-(\d{1,4})$/.exec(intent) ?? [];
  const index = Number(written) - 1;
  const row = rows[index];
  const others = rows.filter((_, at) => at !== index);
  const at = (place: number, one: CaptionRow, among: readonly CaptionRow[]) => [
    ...among.slice(0, Math.max(0, place)),
    one,
    ...among.slice(Math.max(0, place)),
  ];
  if (act === "add") return at(index + 1, { ...EMPTY, from: row?.to ?? "" }, rows);
  if (!row) return undefined;
  if (act === "remove") return others;
  return at(act === "up" ? index - 1 : index + 1, row, others);
}

/** Rows in which nothing was typed are left out. */
export function checkRows(typed: readonly CaptionRow[]): { cues: Cue[] } | { faults: RowFault[] } {
  const cues: Cue[] = [];
  const faults: RowFault[] = [];
  let before: { row: number; from: number; to: number } | undefined;
  for (const [index, { from: typedFrom, to: typedTo, text: typedText }] of typed.entries()) {
    const row = index + 1;
    const text = captionWords(typedText);
    if (!typedFrom.trim() && !typedTo.trim() && !text) continue;
    const add = (field: keyof CaptionRow, code: RowFault["code"], parameters: RowFault["parameters"] = {}) =>
      faults.push({ row, field, code, parameters: { row, ...parameters } });
    const [from, to] = [typedMoment(typedFrom), typedMoment(typedTo)];
    if (from === undefined) add("from", "time");
    if (to === undefined) add("to", "time");
    if (text === "") add("text", "words");
    else if (text.length > LONGEST_ROW) add("text", "long", { count: text.length, most: LONGEST_ROW });
    if (from === undefined || to === undefined) continue;
    if (to <= from) add("to", "end", { from: showMoment(from) });
    else if (text.length <= LONGEST_ROW && text.length > readable(from, to))
      add("text", "fast", { count: text.length, until: showMoment(readAt(from, text)) });
    if (before && from < before.from) add("from", "order", { other: before.row });
    else if (before && from < before.to)
      add("from", "overlap", { other: before.row, until: showMoment(before.to) });
    before = { row, from, to: Math.max(from, to) };
    cues.push({ from, to, text });
  }
  const whole = (code: "none" | "many"): RowFault => ({
    row: 0,
    field: "text",
    code,
    parameters: { most: MOST_CUES },
  });
  if (typed.length > MOST_CUES) faults.unshift(whole("many"));
  if (faults.length === 0 && cues.length === 0) faults.push(whole("none"));
  return faults.length > 0 ? { faults } : { cues };
}

const readable = (from: number, to: number) => ((to - from) * FASTEST_READING) / 1000;

/** The moment at which a row that begins at `from` can have been read. */
const readAt = (from: number, text: string) => from + Math.ceil((text.length * 1000) / FASTEST_READING);
