/** Every code that the reader or the judge may give a row has words in both languages. */
import { describe, expect, it } from "vitest";
import { REASON_CODES, reasonWords } from "~/features/rosters/reason-words";
import { en } from "~/i18n/en";
import { translator } from "~/i18n/translate";
import { vi } from "~/i18n/vi";

describe("reasons", () => {
  it("are exactly those that have words", () => {
    for (const messages of [vi, en]) {
      const worded = Object.keys(messages).flatMap((key) => /^rosters\.code\.(.+)$/.exec(key)?.[1] ?? []);
      expect(worded.sort()).toEqual([...REASON_CODES].sort());
    }
  });

  it("name the column and the remedy", () => {
    expect(reasonWords(translator("vi"), { code: "birthNoSuchDay", field: "birth" })).toBe(
      "Ngày sinh hoặc năm sinh: không có ngày này. Hãy viết ngày trước tháng: 25/12/1960.",
    );
    expect(reasonWords(translator("vi"), { code: "twice", line: 12 })).toBe(
      "Giống dòng 12 của danh sách, chỉ ghi một lần.",
    );
  });
});
