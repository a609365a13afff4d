/** Tells the time left every second and the end once. */
import type { AttemptWords } from "../attempt-words";
import type { AttemptSheet } from "./attempt-sheet";
import { passedNote, timeLeft } from "./time-left";

export function countDown(
  deadline: number,
  serverNow: () => number,
  sheet: AttemptSheet,
  words: AttemptWords,
  atEnd: () => void,
): void {
  let left = Number.POSITIVE_INFINITY;
  const look = () => {
    const before = left;
    left = deadline - serverNow();
    sheet.sayTimeLeft(timeLeft(left, words));
    const minutes = passedNote(before, left);
    if (minutes) sheet.announceTime(minutes === 5 ? words.fiveMinutes : words.oneMinute);
    if (left > 0) return;
    clearInterval(clock);
    atEnd();
  };
  const clock = setInterval(look, 1_000);
  look();
}
