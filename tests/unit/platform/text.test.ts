import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "~/platform/text/fold";
import { normalizeLine } from "~/platform/text/normalize";

describe("normalizeLine", () => {
  it.each([
    ["Nguyễn".normalize("NFD"), "Nguyễn"],
    ["  Nguyễn \u00a0 Văn\tMẫu\n", "Nguyễn Văn Mẫu"],
    ["Mẫ\u200bu\ufeff", "Mẫu"],
    ["Ma\u200b\u0303u", "Mãu"],
    ["Mẫ\u0000u\u202e", "Mẫu"],
  ])("makes %j into %j", (given, wanted) => expect(normalizeLine(given)).toBe(wanted));

  it("changes nothing the second time", () => {
    fc.assert(fc.property(fc.string(), (text) => normalizeLine(normalizeLine(text)) === normalizeLine(text)));
  });
});

describe("fold", () => {
  it.each([
    ["Đồng Nai", "dong nai"],
    ["Biên Hoà", fold("Biên Hòa")],
    ["kĩ năng", fold("kỹ năng")],
    ["H'Hen Niê", "h hen nie"],
  ])("folds %j to %j", (given, wanted) => expect(fold(given)).toBe(wanted));

  it("is the same for composed and decomposed text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (text) => fold(text.normalize("NFD")) === fold(text.normalize("NFC")),
      ),
    );
  });
});
