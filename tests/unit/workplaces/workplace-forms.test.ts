/** What an administrator types about workplaces is a value, or a fault that names the field. */
import { describe, expect, it } from "vitest";
import { parseStaff } from "~/features/workplaces/staff-form";
import { parseWorkplaceNames } from "~/features/workplaces/workplace-names";

describe("names of workplaces", () => {
  it.each([
    ["one", "Trạm Y tế", ["Trạm Y tế"]],
    [
      "several, with empty lines and stray spaces",
      "  Trạm Y tế \r\n\n Trường  Mầm non\n",
      ["Trạm Y tế", "Trường Mầm non"],
    ],
    ["decomposed letters", "Trạm Y tế".normalize("NFD"), ["Trạm Y tế"]],
  ])("%s", (_words, text, names) => {
    expect(parseWorkplaceNames(text)).toEqual({ ok: true, names });
  });

  it.each([
    ["none", " \n ", "none", ""],
    ["more than 200", Array.from({ length: 201 }, (_, at) => `Tổ ${at}`).join("\n"), "many", ""],
    ["too long a one", "Đ".repeat(151), "long", "Đ".repeat(151)],
    ["one twice, whatever capitals", "Trạm Y tế\ntrạm y tế", "twice", "trạm y tế"],
  ])("%s is a fault", (_words, text, fault, name) => {
    expect(parseWorkplaceNames(text)).toEqual({ ok: false, fault, name });
  });
});

describe("the staff of a workplace", () => {
  const typed = { staff: "1.250", asOf: "30/6/2026", source: "Danh sách biên chế" };
  const today = "2026-11-25";

  it("is a number on a day with its source", () => {
    expect(parseStaff(typed, today)).toEqual({
      ok: true,
      figure: { staff: 1250, asOf: "2026-06-30", source: "Danh sách biên chế" },
    });
  });

  it.each([
    ["staff", { staff: "" }, "numberFormat"],
    ["staff", { staff: "khoảng 20" }, "numberFormat"],
    ["staff", { staff: "-3" }, "numberFormat"],
    ["asOf", { asOf: "31/6/2026" }, "dayFormat"],
    ["asOf", { asOf: "26/11/2026" }, "dayFuture"],
    ["source", { source: "  " }, "sourceEmpty"],
    ["source", { source: "x".repeat(301) }, "sourceLong"],
  ])("%s: %o is %s", (field, change, fault) => {
    expect(parseStaff({ ...typed, ...change }, today)).toEqual({ ok: false, faults: { [field]: fault } });
  });
});
