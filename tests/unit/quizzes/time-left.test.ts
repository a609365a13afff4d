import { describe, expect, it } from "vitest";
import { passedNote, timeLeft } from "~/features/quizzes/attempt-script/time-left";

const WORDS = { minutesLeft: "Còn {count} phút", secondsLeft: "Còn {count} giây" };

describe("the countdown", () => {
  it.each([
    [20 * 60_000, "Còn 20 phút"],
    [19 * 60_000 + 1, "Còn 20 phút"],
    [60_001, "Còn 2 phút"],
    [60_000, "Còn 60 giây"],
    [900, "Còn 1 giây"],
    [0, ""],
    [-5, ""],
  ])("with %d ms left says “%s”", (left, words) => {
    expect(timeLeft(left, WORDS)).toBe(words);
  });

  it.each([
    ["five minutes are told once, when they are passed", 300_500, 299_500, 5],
    ["not again", 299_500, 298_500, undefined],
    ["one minute too", 60_500, 59_500, 1],
    ["after a long sleep only the nearer one", 900_000, 30_000, 1],
    ["nothing once time is over", 900_000, -1, undefined],
    ["a page opened with four minutes left says five were passed", Number.POSITIVE_INFINITY, 240_000, 5],
  ])("%s", (_rule, before, now, note) => {
    expect(passedNote(before, now)).toBe(note);
  });
});
