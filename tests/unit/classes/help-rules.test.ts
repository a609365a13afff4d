import { describe, expect, it } from "vitest";
import { type LearnerFacts, learnerStanding } from "~/features/classes/helpers/learner-standing";
import { parseOutreach } from "~/features/classes/outreach/outreach-form";
import { parseSupervised } from "~/features/classes/supervised-test-form";
import { certifies, type HelpMode } from "~/features/quizzes/circumstances";

describe("whether a passed attempt certifies", () => {
  it.each<[boolean, HelpMode | null, boolean, boolean]>([
    // supervised, help, the topic requires supervision → certifies
    [false, null, false, true],
    [true, null, false, true],
    [false, null, true, false],
    [true, null, true, true],
    [false, "reading", false, true],
    [true, "reading", false, true],
    [false, "reading", true, false],
    [true, "reading", true, true],
    [false, "practice", false, false],
    [true, "practice", false, false],
    [false, "practice", true, false],
    [true, "practice", true, false],
  ])("supervised %s, help %s, required %s → %s", (supervised, helpMode, requiresSupervision, expected) => {
    expect(certifies({ supervised, helpMode }, { requiresSupervision })).toBe(expected);
  });
});

describe("what a helper sees of a learner", () => {
  const now = new Date("2026-11-22T08:00:00Z");
  const daysAgo = (days: number) => now.getTime() - days * 86_400_000;
  const facts: LearnerFacts = { certified: false, failedTest: null, next: "Bài 2", activeAt: daysAgo(1) };
  it.each<[string, Partial<LearnerFacts>, ReturnType<typeof learnerStanding>]>([
    ["was seen yesterday", {}, { kind: "learning" }],
    ["was last seen almost a week ago", { activeAt: daysAgo(7) + 1 }, { kind: "learning" }],
    ["was last seen a week ago", { activeAt: daysAgo(7) }, { kind: "stuck", at: "Bài 2" }],
    ["has nothing left, for weeks", { activeAt: daysAgo(30), next: null }, { kind: "learning" }],
    ["failed a test", { failedTest: "An toàn" }, { kind: "stuck", at: "An toàn" }],
    [
      "is certified, whatever else",
      { certified: true, failedTest: "An toàn", activeAt: 0 },
      { kind: "done" },
    ],
  ])("%s", (_, changes, standing) => {
    expect(learnerStanding({ ...facts, ...changes }, now)).toEqual(standing);
  });
});

describe("an entry of outreach", () => {
  const context = { communes: ["26080"], today: "2026-11-22" };
  const parse = (fields: Record<string, string>) =>
    parseOutreach((name) => ({ commune: "26080", day: "22/11/2026", ...fields })[name] ?? "", context);

  it("takes numbers for contents, and as many people as visits where nobody says otherwise", () => {
    expect(parse({ vneid: "3", payment: " 2 ", safety: "0", place: "Chợ  Tân Hiệp" })).toEqual({
      ok: true,
      value: {
        communeCode: "26080",
        doneOn: "2026-11-22",
        place: "Chợ Tân Hiệp",
        people: 5,
        evidence: "",
        visits: { vneid: 3, payment: 2 },
      },
    });
    expect(parse({ vneid: "3", people: "2" })).toMatchObject({ ok: true, value: { people: 2 } });
  });

  it.each([
    [{}, { vneid: "visitsNone" }],
    [{ vneid: "ba" }, { vneid: "visitsFormat" }],
    [{ vneid: "-1" }, { vneid: "visitsFormat" }],
    [{ vneid: "5001" }, { vneid: "visitsFormat" }],
    [{ vneid: "3", people: "4" }, { people: "peopleFormat" }],
    [{ vneid: "3", people: "0" }, { people: "peopleFormat" }],
    [{ vneid: "3", day: "23/11/2026" }, { day: "dayFuture" }],
    [{ vneid: "3", day: "22/09/2026" }, { day: "dayOld" }],
    [{ vneid: "3", day: "31/02/2026" }, { day: "dayFormat" }],
    [{ vneid: "3", commune: "26041" }, { commune: "communeEmpty" }],
    [{ vneid: "3", place: "x".repeat(301) }, { place: "textLong" }],
  ])("%j → %j", (fields, faults) => {
    expect(parse(fields)).toEqual({ ok: false, faults });
  });
});

describe("opening a supervised test", () => {
  const choices = { topics: new Set(["t"]), communes: new Set(["26080"]) };
  const parse = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      topic: "t",
      commune: "26080",
      room: "P. 1",
      minutes: "60",
      ...fields,
    }))
      form.set(name, value);
    return parseSupervised(form, choices);
  };
  it.each([
    [
      {},
      { ok: true, value: { topicId: "t", communeCode: "26080", room: "P. 1", minutes: 60, classId: null } },
    ],
    [{ topic: "x" }, { ok: false, faults: { topic: "topicEmpty" } }],
    [{ commune: "26041" }, { ok: false, faults: { commune: "communeEmpty" } }],
    [{ room: " " }, { ok: false, faults: { room: "roomEmpty" } }],
    [{ room: "x".repeat(121) }, { ok: false, faults: { room: "roomLong" } }],
    [{ minutes: "61" }, { ok: false, faults: { minutes: "minutesEmpty" } }],
  ])("%j", (fields, parsed) => {
    expect(parse(fields)).toEqual(parsed);
  });
});
