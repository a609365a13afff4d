/** What becomes of a person of a ministry's list. */
import { expect, it } from "vitest";
import { type Candidate, judgeConfirmation } from "~/features/vneid/judge-confirmation";

const ASKED = {
  fullName: "Trần Thị Mẫu",
  birth: { year: 1975, date: "1975-03-05" },
  communeCode: "26041",
  idHash: "so-cua-bo",
};
const account = (fields: Partial<Candidate> = {}): Candidate => ({
  id: "a",
  fullName: "Trần Thị Mẫu",
  birthYear: 1975,
  birthDate: null,
  communeCode: "26041",
  personalIdHash: null,
  confirmed: false,
  ...fields,
});

it.each<[string, Candidate[], string, string[]]>([
  ["nobody", [], "unknown", []],
  ["the same number", [account({ personalIdHash: "so-cua-bo" })], "matched", []],
  [
    "the same number under another name",
    [account({ personalIdHash: "so-cua-bo", fullName: "Lê Thị Khác" })],
    "matched",
    ["factsDiffer"],
  ],
  [
    "the same number, and a namesake without one",
    [account({ id: "b" }), account({ personalIdHash: "so-cua-bo" })],
    "matched",
    [],
  ],
  ["a namesake without a number", [account()], "doubtful", ["numberMissing"]],
  ["a namesake with another number", [account({ personalIdHash: "khac" })], "doubtful", ["numberDiffers"]],
  [
    "a namesake confirmed by another number",
    [account({ personalIdHash: "khac", confirmed: true })],
    "unknown",
    [],
  ],
  ["a name that differs in marks", [account({ fullName: "TRẦN THỊ MẬU" })], "doubtful", ["numberMissing"]],
  ["another day of birth", [account({ birthDate: "1975-03-06" })], "unknown", []],
  ["another year of birth", [account({ birthYear: 1976 })], "unknown", []],
  ["a namesake of another commune", [account({ communeCode: "26080" })], "unknown", []],
])("%s", (_, candidates, state, codes) => {
  const judged = judgeConfirmation(ASKED, candidates, { listed: false, line: undefined });
  expect(judged.state).toBe(state);
  expect(judged.remarks.map(({ code }) => code)).toEqual(codes);
});

it("who was in a list, or in a row above, is known whatever accounts there are", () => {
  const same = [account({ personalIdHash: "so-cua-bo" })];
  expect(judgeConfirmation(ASKED, same, { listed: true, line: undefined }).state).toBe("known");
  expect(judgeConfirmation(ASKED, same, { listed: false, line: 7 })).toEqual({
    state: "known",
    remarks: [{ code: "twice", line: 7 }],
    accountIds: [],
  });
});
