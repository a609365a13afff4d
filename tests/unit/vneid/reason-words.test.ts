/** Codes of a ministry's list that have words of their own are exactly those that are looked for. */
import { expect, it } from "vitest";
import { OWN_CODES, reasonWords } from "~/features/vneid/reason-words";
import { en } from "~/i18n/en";
import { translator } from "~/i18n/translate";
import { vi } from "~/i18n/vi";

it.each([vi, en])("are worded", (messages) => {
  const worded = Object.keys(messages).flatMap((key) => /^vneid\.code\.(.+)$/.exec(key)?.[1] ?? []);
  expect(worded.sort()).toEqual([...OWN_CODES].sort());
});

it("name the column, and fall back to the words of other lists", () => {
  const t = translator("vi");
  expect(reasonWords(t, { code: "idMissing", field: "personalId" })).toBe(
    "Số định danh: phải có số định danh 12 chữ số.",
  );
  expect(reasonWords(t, { code: "twice", line: 3 })).toContain("dòng 3");
});
