/** What a calm countdown says: whole minutes, seconds only in the last one. */
export interface TimeLeftWords {
  minutesLeft: string;
  secondsLeft: string;
}

const MINUTE = 60_000;

/** "" once time is over. */
export function timeLeft(milliseconds: number, words: TimeLeftWords): string {
  if (milliseconds <= 0) return "";
  return milliseconds > MINUTE
    ? words.minutesLeft.replace("{count}", String(Math.ceil(milliseconds / MINUTE)))
    : words.secondsLeft.replace("{count}", String(Math.ceil(milliseconds / 1000)));
}

/** Minutes at which a screen reader is told, each once: which of them was passed between two looks. */
const NOTES = [5, 1] as const;
export type NoteMinutes = (typeof NOTES)[number];

export function passedNote(before: number, now: number): NoteMinutes | undefined {
  return [...NOTES]
    .reverse()
    .find((minutes) => before > minutes * MINUTE && now <= minutes * MINUTE && now > 0);
}
