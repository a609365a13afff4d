import { describe, expect, it } from "vitest";
import { isChanged, readField } from "~/features/quizzes/question-fields";

const NOTHING = { version: 1, chosen: [] };
const A = { version: 1, chosen: ["a"] };
const saved = (answer: object) => JSON.stringify(answer);

describe("an answer in a posted form", () => {
  it("is read by the question's own fields", () => {
    const form = new FormData();
    form.append("cau-3", "a");
    form.append("cau-3", "b");
    form.append("cau-3-da-luu", saved(A));
    form.append("cau-33", "c");
    expect(readField(form, 3)).toEqual({ values: ["a", "b"], savedAs: saved(A) });
    expect(readField(form, 4)).toEqual({ values: [], savedAs: null });
  });

  it.each([
    ["chosen for the first time", A, saved(NOTHING), ["a"], true],
    ["left as it was saved: another tab may know better", A, saved(A), ["a"], false],
    ["never touched", NOTHING, saved(NOTHING), [], false],
    ["withdrawn", NOTHING, saved(A), [], true],
    ["sent by a script that knows only the answer", A, null, ["a"], true],
    ["not part of the form at all", NOTHING, null, [], false],
  ])("counts as changed? %s", (_case, posted, savedAs, values, changed) => {
    expect(isChanged(posted, { values, savedAs })).toBe(changed);
  });
});
