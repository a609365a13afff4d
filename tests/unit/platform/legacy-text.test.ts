import { describe, expect, it } from "vitest";
import { WRITE_OLD } from "#tests/support/old-encodings";
import { decodeText, detectEncoding } from "~/platform/text/legacy/detect";
import { isSyllable } from "~/platform/text/legacy/syllable";

describe("a Vietnamese syllable", () => {
  it.each([
    "nguyễn",
    "Hoà",
    "hòa",
    "Thuỷ",
    "thủy",
    "quý",
    "giữ",
    "ngoẹo",
    "khuya",
    "Điểu",
    "yên",
    "trướng",
    "Ý",
  ])("%s", (word) => expect(isSyllable(word)).toBe(true));
  it.each(["Nguyeãn", "NguyÔn", "nguyêÞn", "baù", "yù", "Lª", "thïò", "ngh", "âa"])("not %s", (word) =>
    expect(isSyllable(word)).toBe(false),
  );
});

const NAMES = [
  "Nguyễn Văn Mẫu",
  "Trần Thị Hường",
  "Lê Hồng Ngự",
  "Phạm Đức Thuỵ",
  "Vũ Hoàng Yến",
  "Đặng Ngọc Ảnh",
  "Khu phố 1",
  "Lý Thị Bé",
];

describe.each(["vni", "tcvn3", "cp1258"] as const)("%s", (encoding) => {
  const written = NAMES.map(WRITE_OLD[encoding]);
  it("is found out", () => expect(detectEncoding(written)).toBe(encoding));
  it("is read back", () => {
    expect(written.map((text) => decodeText(text, encoding).text)).toEqual(
      NAMES.map((name) => name.normalize("NFC")),
    );
  });
});

describe("Unicode", () => {
  it("is left alone, composed", () => {
    expect(detectEncoding(NAMES)).toBe("unicode");
    for (const name of NAMES)
      expect(decodeText(name.normalize("NFD"), "unicode")).toEqual({
        text: name.normalize("NFC"),
        from: "unicode",
      });
  });
});
