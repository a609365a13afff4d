import { describe, expect, it } from "vitest";
import { makePrinted } from "#tests/support/printed-certificate";
import {
  printedDate,
  printedName,
  printedPlace,
  sentences,
  shortAddress,
} from "~/features/certificates/pdf/certificate-words";
import { printableText } from "~/features/certificates/pdf/printable-text";

describe("the words of a certificate", () => {
  it.each([
    ["nguyễn thị hồng hạnh", "NGUYỄN THỊ HỒNG HẠNH"],
    ["Nguyễn Văn Ý".normalize("NFD"), "NGUYỄN VĂN Ý"],
    ["Y", "Y"],
    ["Điểu Lích", "ĐIỂU LÍCH"],
    ["H'Hen Niê", "H'Hen Niê"],
    ["K’Sor Ly", "K’Sor Ly"],
  ])("print the name %s as %s", (name, printed) => {
    expect(printedName(name)).toBe(printed);
  });

  it.each([
    ["2026-11-22T08:00:00Z", "ngày 22 tháng 11 năm 2026"],
    ["2027-02-05T00:00:00Z", "ngày 05 tháng 02 năm 2027"],
    ["2027-08-07T00:00:00Z", "ngày 07 tháng 8 năm 2027"],
    ["2026-12-31T17:00:00Z", "ngày 01 tháng 01 năm 2027"],
  ])("write the day of %s in Vietnam as %s", (moment, day) => {
    expect(printedDate(new Date(moment))).toBe(day);
  });

  it("name the place without its kind, and the province with it", () => {
    expect(printedPlace("Thành phố Đồng Nai")).toBe("Đồng Nai");
    expect(printedPlace("Tỉnh Đồng Nai")).toBe("Đồng Nai");
    expect(sentences.person(makePrinted({ provinceName: "Tỉnh Đồng Nai" }))).toBe(
      "Sinh năm 1958, Phường Trấn Biên, tỉnh Đồng Nai",
    );
    expect(sentences.dated(makePrinted())).toBe("Đồng Nai, ngày 22 tháng 11 năm 2026");
    expect(sentences.score(0.8)).toBe("với kết quả bài kiểm tra đạt 80%");
  });

  it("give the address as people type it", () => {
    expect(shortAddress("https://hoc.example.vn/xac-minh")).toBe("hoc.example.vn/xac-minh");
  });
});

describe("letters that the font lacks", () => {
  const latin = (codePoint: number) => codePoint < 0x180 || (codePoint >= 0x300 && codePoint <= 0x309);

  it.each([
    ["Đặng Thị Ễnh", (codePoint: number) => codePoint < 0x2000, "Đặng Thị Ễnh"],
    ["ờ", latin, "o"],
    ["ŷ", (codePoint: number) => codePoint < 0x80 || codePoint === 0x302, "y\u0302"],
    ["Ƀiêt", latin, "Biêt"],
    ["Hʼmông", (codePoint: number) => latin(codePoint) || codePoint === 0x2019, "H’mông"],
    ["ﬁ", latin, "fi"],
    ["名", latin, "?"],
  ])("%s", (text, has, printed) => {
    expect(printableText(text, has)).toBe(printed);
  });
});
