import { describe, expect, it } from "vitest";
import { topicCompletion } from "~/features/progress/topic-completion";
import type { BestRun, PracticeForReader } from "~/features/simulations/topic-practices.server";

const lesson = (minutes: number, completed: boolean) => ({
  id: `${minutes}`,
  slug: `bai-${minutes}`,
  title: `Bài ${minutes}`,
  minutes,
  completed,
});
const [readFive, readTen] = [lesson(5, true), lesson(10, true)];
const [fiveLeft, tenLeft] = [lesson(5, false), lesson(10, false)];

describe("a topic is complete when every lesson is read and the test is passed", () => {
  it.each([
    ["nothing done", [fiveLeft, tenLeft], false, true, { complete: false, left: 2, minutes: 15, test: true }],
    [
      "some lessons read",
      [readFive, tenLeft],
      false,
      true,
      { complete: false, left: 1, minutes: 10, test: true },
    ],
    [
      "all lessons read",
      [readFive, readTen],
      false,
      true,
      { complete: false, left: 0, minutes: 0, test: true },
    ],
    [
      "test passed first",
      [fiveLeft, readTen],
      true,
      true,
      { complete: false, left: 1, minutes: 5, test: false },
    ],
    ["all done", [readFive, readTen], true, true, { complete: true, left: 0, minutes: 0, test: false }],
    ["no test to pass", [readFive], false, false, { complete: false, left: 0, minutes: 0, test: false }],
    [
      "test withdrawn after passing",
      [readFive],
      true,
      false,
      { complete: true, left: 0, minutes: 0, test: false },
    ],
    ["only a test", [], true, true, { complete: true, left: 0, minutes: 0, test: false }],
    ["nothing in it yet", [], false, false, { complete: false, left: 0, minutes: 0, test: false }],
  ])("%s", (_name, lessons, testPassed, hasTest, expected) => {
    const found = topicCompletion({ lessons, testPassed, hasTest, practices: [] });
    expect({
      complete: found.complete,
      left: found.missingLessons.length,
      minutes: found.minutesLeft,
      test: found.testMissing,
    }).toEqual(expected);
  });
});

const practice = (required: boolean, best: BestRun | null): PracticeForReader => ({
  slug: "van-ban-den",
  title: "Văn bản đến",
  minutes: 8,
  required,
  best,
});
const run = (right: number, reachedEnd = true): BestRun => ({
  right,
  total: 10,
  errors: 10 - right,
  seconds: 60,
  reachedEnd,
});

describe("a practice that the certificate asks for", () => {
  it.each([
    ["is missing until it was played", practice(true, null), 1],
    ["is missing after a run with too many mistakes", practice(true, run(7)), 1],
    ["is missing after a run to a bad ending", practice(true, run(9, false)), 1],
    ["is done with eight steps of ten right", practice(true, run(8)), 0],
    ["asks for nothing when it is only offered", practice(false, null), 0],
  ])("%s", (_name, one, missing) => {
    const state = { lessons: [readFive], testPassed: true, hasTest: true, practices: [one] };
    const { complete, missingPractices } = topicCompletion(state);
    expect({ complete, missing: missingPractices.length }).toEqual({ complete: missing === 0, missing });
  });
});
