import { describe, expect, it } from "vitest";
import type { Viewer } from "~/features/accounts/viewer";
import { dutiesOf } from "~/features/periods/month-duties";
import { answerBlockedBy, monthState, type SentMonth } from "~/features/periods/month-state";

const sent = (month: string, decision: SentMonth["decision"] = "accepted") => ({
  month,
  decision,
  sentBy: "officer",
});

describe("a month", () => {
  it.each<[month: string, previous: string, months: SentMonth[], state: string]>([
    ["2026-10", "2026-09", [], "open"],
    ["2026-03", "2026-02", [], "open"],
    ["2026-11", "2026-10", [], "running"],
    ["2026-10", "2026-09", [sent("2026-10", null)], "sent"],
    ["2026-10", "2026-09", [sent("2026-10")], "accepted"],
    ["2026-10", "2026-09", [sent("2026-10", "returned")], "returned"],
    ["2026-10", "2026-09", [sent("2026-09")], "open"],
    ["2026-10", "2026-09", [sent("2026-09", null)], "open"],
    ["2026-10", "2026-09", [sent("2026-09", "returned")], "later"],
    ["2026-10", "2026-09", [sent("2026-08")], "later"],
    ["2026-07", "2026-06", [sent("2026-08")], "before"],
  ])("%s after %s and %o is %s", (month, previous, months, state) => {
    expect(monthState(month, previous, months, "2026-10")).toBe(state);
  });
});

describe("the province's answer", () => {
  it.each<
    [
      decision: "accepted" | "returned",
      previous: SentMonth | undefined,
      next: SentMonth | undefined,
      blocked: string | undefined,
    ]
  >([
    ["accepted", undefined, undefined, undefined],
    ["accepted", sent("2026-09"), undefined, undefined],
    ["accepted", sent("2026-09", null), undefined, "earlierFirst"],
    ["accepted", sent("2026-09", "returned"), undefined, "earlierFirst"],
    ["accepted", sent("2026-09"), sent("2026-11", null), undefined],
    ["returned", sent("2026-09", null), undefined, undefined],
    ["returned", undefined, sent("2026-11", null), "laterStands"],
    ["returned", undefined, sent("2026-11", "returned"), undefined],
  ])("%s after %o and before %o is blocked by %s", (decision, previous, next, blocked) => {
    expect(answerBlockedBy(decision, { previous, next })).toBe(blocked);
  });
});

describe("what waits", () => {
  const viewer = (personId: string, ...grants: Viewer["grants"]): Viewer => ({
    personId,
    fullName: "Nguyễn Văn Mẫu",
    communeCode: "26080",
    grants,
    sessionId: "",
  });
  const officer = viewer("officer", { role: "commune-officer", communeCode: "26080" });
  const other = viewer("other", { role: "commune-officer", communeCode: "26041" });
  const province = viewer("province", { role: "province-admin", communeCode: null });
  const both = viewer(
    "officer",
    { role: "commune-officer", communeCode: "26080" },
    { role: "province-admin", communeCode: null },
  );

  it.each<[who: Viewer, today: string, months: ReturnType<typeof sent>[], duties: string[]]>([
    // 1 November 2026 is a Sunday: the draft of October waits from Monday.
    [officer, "2026-11-01", [], []],
    [officer, "2026-11-02", [], ["send 2026-10"]],
    [other, "2026-11-02", [], []],
    [province, "2026-11-02", [], []],
    [officer, "2026-11-24", [sent("2026-10", null)], []],
    [province, "2026-11-24", [sent("2026-10", null)], ["answer 2026-10"]],
    [officer, "2026-11-24", [sent("2026-10", "returned")], ["correct 2026-10"]],
    [officer, "2026-11-24", [sent("2026-08")], ["send 2026-09"]],
    [officer, "2026-11-24", [sent("2026-08", "returned")], ["correct 2026-08"]],
    [officer, "2026-11-24", [sent("2026-09"), sent("2026-10")], []],
    // Nobody answers what they sent themselves.
    [both, "2026-11-24", [sent("2026-10", null)], []],
  ])("for %o on %s after %o: %o", (who, today, months, expected) => {
    const duties = dutiesOf(who, "26080", months, { today, holidays: [] });
    expect(duties.map(({ kind, month }) => `${kind} ${month.id}`)).toEqual(expected);
  });
});
