/**
 * Captions as WebVTT (W3C WebVTT, "The WebVTT file format"): moments with words. Styles and regions are left out: what
 * is said is what learners need. Pure; throws RefusedFile only.
 */
import { RefusedFile } from "./media-refusal";

export interface Cue {
  /** Milliseconds. */
  from: number;
  to: number;
  text: string;
}

export const MOST_CUES = 1_000;
const LONGEST_TEXT = 500;
const MOMENT = /^(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;

export function readCaptions(source: string): Cue[] {
  const cues = readCues(source);
  checkCues(cues);
  return cues;
}

/** Every moment with its words, whatever they are: order and emptiness are for the caller to judge. */
export function readCues(source: string): Cue[] {
  const text = source
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  if (!/^WEBVTT(?=[ \t\n]|$)/.test(text)) throw new RefusedFile("captions", "1");
  const cues: Cue[] = [];
  const lines = text.split("\n");
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (!line.includes("-->")) continue;
    const [from, to] = line.split("-->").map((part) => momentOf(part.trim().split(/[ \t]/)[0] ?? ""));
    const words: string[] = [];
    const number = at + 1;
    while (at + 1 < lines.length && lines[at + 1]?.trim()) words.push((lines[++at] ?? "").trim());
    if (from === undefined || to === undefined || to <= from)
      throw new RefusedFile("captions", String(number));
    cues.push({ from, to, text: captionWords(decoded(words.join("\n").replace(/<[^<>]*>/g, ""))) });
  }
  return cues;
}

/** Words as captions can hold them: lines without empty ones, composed letters, no sign that nobody can see. */
export function captionWords(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cs}/gu, "")
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\p{Cc}/gu, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/** In order of time, each with words and an end after its beginning. `what` of the refusal is the number of the row. */
export function checkCues(cues: readonly Cue[]): void {
  if (cues.length === 0 || cues.length > MOST_CUES) throw new RefusedFile("captions", "1");
  for (const [index, { from, to, text }] of cues.entries()) {
    const before = cues[index - 1]?.from ?? 0;
    if (to <= from || from < before || text.trim() === "" || text.length > LONGEST_TEXT)
      throw new RefusedFile("captions", String(index + 1));
  }
}

export function writeCaptions(cues: readonly Cue[]): string {
  const blocks = cues.map(
    ({ from, to, text }) => `${writeMoment(from)} --> ${writeMoment(to)}\n${escaped(captionWords(text))}\n`,
  );
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

/** "01:02.500" or "00:01:02.500"; undefined for anything else. */
export function momentOf(written: string): number | undefined {
  const [, hours = "0", minutes, seconds, thousandths] = MOMENT.exec(written) ?? [];
  if (minutes === undefined) return undefined;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);
}

export function writeMoment(milliseconds: number): string {
  const pad = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, "0");
  const seconds = milliseconds / 1000;
  return `${pad(seconds / 3600, 2)}:${pad((seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}.${pad(milliseconds % 1000, 3)}`;
}

const SIGNS = { amp: "&", lt: "<", gt: ">", nbsp: "\u00A0", lrm: "\u200E", rlm: "\u200F" } as const;

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: keyof typeof SIGNS) => SIGNS[name]);
}

/** No sign of the format is left in the words: an arrow would begin another cue. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
