import { describe, expect, it } from "vitest";
import { deadlineOf, GRACE_SECONDS, isOverdue } from "~/features/quizzes/deadline";
import { reachesMark, totalScore } from "~/features/quizzes/total-score";

const START = new Date("2026-11-22T08:00:00Z");
const secondsIn = (seconds: number) => new Date(START.getTime() + seconds * 1000);

describe("the total", () => {
  it.each([
    [[1, 1, 0, 0], 0.5],
    [[1, 2 / 3], 5 / 6],
    [[0, 0], 0],
    [[], 0],
  ])("of %j is %d", (scores, total) => {
    expect(totalScore(scores)).toBeCloseTo(total, 12);
  });
});

describe("the mark", () => {
  it.each([
    ["eight of ten reach 80 %", totalScore([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]), 0.8, true],
    ["0.1 added eight times reaches 0.8", [1, 2, 3, 4, 5, 6, 7, 8].reduce((sum) => sum + 0.1, 0), 0.8, true],
    ["7 2/3 of ten does not reach 80 %", totalScore([1, 1, 1, 1, 1, 1, 1, 2 / 3, 0, 0]), 0.8, false],
    ["thirds that make up the mark reach it", totalScore([1 / 3, 1 / 3, 1 / 3]), 1 / 3, true],
    ["nothing reaches a mark of 0", 0, 0, true],
  ])("%s", (_rule, score, mark, reached) => {
    expect(reachesMark(score, mark)).toBe(reached);
  });
});

describe("the deadline", () => {
  it("is the start plus the topic's minutes, or none", () => {
    expect(deadlineOf(START, 20)).toEqual(secondsIn(1200));
    expect(deadlineOf(START, null)).toBeNull();
  });

  it.each([
    ["before it, no", 0, false],
    ["in the grace for a slow network, no", 1200 + GRACE_SECONDS, false],
    ["after the grace, yes", 1200 + GRACE_SECONDS + 1, true],
  ])("overdue? %s", (_rule, seconds, overdue) => {
    expect(isOverdue(deadlineOf(START, 20), secondsIn(seconds))).toBe(overdue);
    expect(isOverdue(null, secondsIn(seconds))).toBe(false);
  });
});
