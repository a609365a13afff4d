import { describe, expect, it } from "vitest";
import { hamletName } from "~/features/places/hamlet-name";
import { parseHamlets } from "~/features/places/parse-hamlets";
import { usualHamletKind } from "~/features/places/usual-hamlet-kind";

describe("names of hamlets", () => {
  it.each([
    ["ap", "1\n2\r\n\n  Tân   Lập ", ["1", "2", "Tân Lập"]],
    ["ap", "Ấp 1\nẤP 2\nấp Suối Cả", ["1", "2", "Suối Cả"]],
    ["ap", "Ấp 1".normalize("NFD"), ["1"]],
    ["khu-pho", "Khu phố 4A", ["4A"]],
    ["thon", "Tổ 3", ["Tổ 3"]],
    ["to", "Tổng Kho", ["Tổng Kho"]],
  ])("of kind %s: %j", (kind, text, names) => {
    expect(parseHamlets(kind, text)).toEqual({ ok: true, value: { kind, names } });
  });

  it.each([
    ["lang", "1", "hamletKind", ""],
    ["ap", " \n\n", "hamletNone", ""],
    ["ap", "Ấp\n".repeat(201), "hamletMany", ""],
    ["ap", "x".repeat(61), "hamletLong", "x".repeat(61)],
    ["ap", "1\nẤp 1", "hamletTwice", "1"],
  ])("of kind %s: %j is refused", (kind, text, fault, name) => {
    expect(parseHamlets(kind, text)).toEqual({ ok: false, fault, name });
  });

  it("are written with their kind", () => {
    expect(hamletName({ kind: "khu-pho", name: "5" })).toBe("Khu phố 5");
  });
});

describe("the kind a form proposes", () => {
  it.each([
    ["phuong", [], "khu-pho"],
    ["xa", [], "ap"],
    ["phuong", ["ap", "khu-pho", "ap"], "ap"],
    ["xa", ["thon"], "thon"],
  ] as const)("in a %s that has %j", (kind, kinds, expected) => {
    expect(
      usualHamletKind(
        { kind },
        kinds.map((one) => ({ kind: one })),
      ),
    ).toBe(expected);
  });
});
