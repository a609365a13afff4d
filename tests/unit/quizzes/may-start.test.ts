import { describe, expect, it } from "vitest";
import { mayStart, type StartDecision, type StartQuestion } from "~/features/quizzes/may-start";

const NOW = new Date("2026-11-22T08:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const failed = (minutes: number) => ({ passed: false, closedAt: minutesAgo(minutes) });
const passed = (minutes: number) => ({ passed: true, closedAt: minutesAgo(minutes) });

const THREE_THEN_AN_HOUR: StartQuestion = {
  closed: [],
  hasBank: true,
  allowed: 3,
  cooldownMinutes: 60,
  now: NOW,
};

const CASES: [rule: string, asked: Partial<StartQuestion>, decision: StartDecision][] = [
  ["the first attempt is free", {}, { kind: "start", left: 3 }],
  ["an attempt under way is gone on with", { openAttemptId: "a" }, { kind: "resume", attemptId: "a" }],
  [
    "an attempt under way is gone on with even if the bank was emptied since",
    { openAttemptId: "a", hasBank: false },
    { kind: "resume", attemptId: "a" },
  ],
  ["a topic without questions cannot be tested", { hasBank: false }, { kind: "no-bank" }],
  ["each failure takes one", { closed: [failed(5)] }, { kind: "start", left: 2 }],
  [
    "after the last one they rest, counted from its end",
    { closed: [failed(90), failed(80), failed(20)] },
    { kind: "wait", until: minutesAgo(-40) },
  ],
  [
    "the rest is over to the minute",
    { closed: [failed(90), failed(80), failed(60)] },
    { kind: "start", left: 3 },
  ],
  [
    "after a rest they have as many again",
    { closed: [failed(200), failed(190), failed(180), failed(50), failed(30)] },
    { kind: "start", left: 1 },
  ],
  [
    "and rest again",
    { closed: [failed(200), failed(190), failed(180), failed(50), failed(30), failed(10)] },
    { kind: "wait", until: minutesAgo(-50) },
  ],
  [
    "a pass begins the count anew",
    { closed: [failed(30), failed(20), passed(10)] },
    { kind: "start", left: 3 },
  ],
  [
    "failures after a pass count",
    { closed: [failed(30), failed(20), passed(10), failed(5)] },
    { kind: "start", left: 2 },
  ],
  [
    "0 allowed means no limit",
    { allowed: 0, closed: [failed(3), failed(2), failed(1), failed(0)] },
    { kind: "start", left: null },
  ],
  [
    "without a cooldown nobody waits",
    { cooldownMinutes: 0, closed: [failed(2), failed(1), failed(0)] },
    { kind: "start", left: 3 },
  ],
];

describe("may an attempt start?", () => {
  it.each(CASES)("%s", (_rule, asked, decision) => {
    expect(mayStart({ ...THREE_THEN_AN_HOUR, ...asked })).toEqual(decision);
  });
});
