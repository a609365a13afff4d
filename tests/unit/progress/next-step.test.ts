import { describe, expect, it } from "vitest";
import { firstStep, nextStep, nextStepIn, stepAddress } from "~/features/progress/next-step";
import type { LessonForReader, TopicForReader } from "~/features/progress/read-topics.server";

const TODAY = "2026-11-22";

/** "r3": read, seen at 3; "o5": open, seen at 5; "-": untouched; "o5#hai": stopped at heading "hai". */
function lesson(code: string, place: number): LessonForReader {
  const [, kind = "-", seenAt, headingId = ""] = /^([ro-])(\d*)#?(\w*)$/.exec(code) ?? [];
  return {
    id: `${place + 1}`,
    slug: `bai-${place + 1}`,
    title: `Bài ${place + 1}`,
    minutes: 5,
    revisionId: "",
    completed: kind === "r",
    reread: false,
    seenAt: seenAt ? Number(seenAt) : null,
    seenLast: false,
    headingId,
  };
}

function topic(slug: string, lessons: string, fields: Partial<TopicForReader> = {}): TopicForReader {
  return {
    id: slug,
    slug,
    position: 1,
    title: slug,
    titleEn: null,
    summary: "",
    summaryEn: null,
    audiences: [],
    countsTowardTarget: true,
    passMark: 0.8,
    drawCount: 10,
    timeLimitMinutes: null,
    opensOn: null,
    hasTest: true,
    practices: [],
    testPassed: false,
    certificateCode: null,
    openAttemptId: null,
    lessons: lessons.split(" ").filter(Boolean).map(lesson),
    ...fields,
  };
}

const address = (step: ReturnType<typeof nextStep>) => step && stepAddress(step);

describe("within a topic the next step is", () => {
  it.each<[string, TopicForReader, string | undefined]>([
    ["the first lesson when nothing was opened", topic("a", "- - -"), "/chuyen-de/a/bai-1"],
    ["the lesson under way, at its heading", topic("a", "r1 o2#hai -"), "/chuyen-de/a/bai-2#hai"],
    ["the lesson after the one read last", topic("a", "- r2 -"), "/chuyen-de/a/bai-3"],
    ["an earlier unread lesson after the end", topic("a", "- r1 r2"), "/chuyen-de/a/bai-1"],
    ["the lesson opened last of several", topic("a", "o3 o1 -"), "/chuyen-de/a/bai-1"],
    ["the test when every lesson is read", topic("a", "r1 r2"), "/chuyen-de/a/kiem-tra"],
    ["nothing when the test is passed too", topic("a", "r1 r2", { testPassed: true }), undefined],
    ["nothing when there is no test", topic("a", "r1 r2", { hasTest: false }), undefined],
    ["the test when there are no lessons", topic("a", ""), "/chuyen-de/a/kiem-tra"],
    ["an attempt under way before all", topic("a", "o1 -", { openAttemptId: "x" }), "/bai-lam/x"],
  ])("%s", (_name, one, expected) => {
    expect(address(nextStepIn(one))).toBe(expected);
  });
});

describe("across topics", () => {
  it.each<[string, TopicForReader[], string | undefined]>([
    ["nothing is under way for a newcomer", [topic("a", "- -"), topic("b", "-")], undefined],
    ["the topic seen last comes first", [topic("a", "o1 -"), topic("b", "o9 -")], "/chuyen-de/b/bai-1"],
    [
      "a completed topic is over",
      [topic("a", "r9", { testPassed: true }), topic("b", "o1")],
      "/chuyen-de/b/bai-1",
    ],
    ["a topic with only its test left is under way", [topic("a", "r1 r2")], "/chuyen-de/a/kiem-tra"],
    [
      "a topic read to its end without a test gives way",
      [topic("a", "r9", { hasTest: false }), topic("b", "o1 -")],
      "/chuyen-de/b/bai-1",
    ],
    [
      "an attempt under way comes first",
      [topic("a", "o9"), topic("b", "r1", { openAttemptId: "x" })],
      "/bai-lam/x",
    ],
    ["a topic that is not open yet is skipped", [topic("a", "o1", { opensOn: "2026-11-23" })], undefined],
    ["a topic that opens today is open", [topic("a", "o1", { opensOn: TODAY })], "/chuyen-de/a/bai-1"],
  ])("%s", (_name, topics, expected) => {
    expect(address(nextStep(topics, TODAY))).toBe(expected);
  });

  it.each<[string, TopicForReader[], string | undefined]>([
    ["a newcomer begins at the first open topic", [topic("a", "- -"), topic("b", "-")], "/chuyen-de/a/bai-1"],
    [
      "then at the next that is not completed",
      [topic("a", "r1", { testPassed: true }), topic("b", "-")],
      "/chuyen-de/b/bai-1",
    ],
    ["never at one that opens later", [topic("a", "-", { opensOn: "2027-01-01" })], undefined],
    ["and nowhere when all is done", [topic("a", "r1", { testPassed: true })], undefined],
  ])("%s", (_name, topics, expected) => {
    expect(address(firstStep(topics, TODAY))).toBe(expected);
  });
});
