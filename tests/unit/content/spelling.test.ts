import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isMisspelt, needlessOwnWords } from "#tests/support/spelling/misspelt";
import { proseOf } from "#tests/support/spelling/prose-of";

const files = readdirSync("content", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(mdx|yaml|vtt|svg)$/.test(name))
  .map((name) => join("content", name));

function misspeltIn(file: string, text: string): string[] {
  return proseOf(file, text).flatMap((line, index) =>
    (line.match(/[\p{L}\p{M}]+/gu) ?? []).filter(isMisspelt).map((word) => `${file}:${index + 1} ${word}`),
  );
}

describe("a word", () => {
  it.each([
    "khóa",
    "Khỏe",
    "hủy",
    "thủy",
    "quý",
    "quỳ",
    "toàn",
    "khuỷu",
    "quản",
    "lý",
    "kỹ",
    "xử",
    "sĩ",
    "Nguyễn",
    "VNeID",
    "ỦY",
    "b",
    "đ",
  ])("%j is right", (word) => {
    expect(isMisspelt(word)).toBe(false);
  });

  it.each([
    "khoá",
    "hoà",
    "khoẻ",
    "thuỷ",
    "huỷ",
    "uỷ",
    "kĩ",
    "lí",
    "sỹ",
    "ngừoi",
    "đuợc",
    "nghành",
    "xữa",
    "hte",
  ])("%j is wrong", (word) => {
    expect(isMisspelt(word)).toBe(true);
  });
});

describe("the prose of a file", () => {
  it("of MDX is its text and what is shown of its attributes", () => {
    const text = `<Figure src="media/xxx.svg" alt="Hình một" description='y' />\n<Question id="zzz" type="single">Xem [bài](https://qqq.vn) số 17/KH-SKHCN, tệp aaa.pdf`;
    expect(proseOf("a.mdx", text).map((line) => line.match(/\p{L}+/gu))).toEqual([
      ["Hình", "một", "y"],
      ["Xem", "bài", "số", "tệp"],
    ]);
  });

  it("of YAML is its values, without keys, English and names for other parts", () => {
    const text =
      "title: Một\ntitleEn: One topic\n  - { id: van-thu, name: Văn thư }\n    screen: end # ghi chú";
    expect(proseOf("a.yaml", text).map((line) => line.match(/\p{L}+/gu))).toEqual([
      ["Một"],
      null,
      ["Văn", "thư"],
      ["ghi", "chú"],
    ]);
  });

  it("keeps every line and column", () => {
    const text = 'Một <Term means="nghĩa">hai</Term>\nba 30/4/2026 bốn';
    const lines = proseOf("a.mdx", text);
    expect(lines.map((line) => line.length)).toEqual(text.split("\n").map((line) => line.length));
    expect(lines[1]?.indexOf("bốn")).toBe(13);
  });
});

describe("the content of this product", () => {
  it("is spelt right, in lessons, questions, practices, descriptions, pictures and captions", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => misspeltIn(file, readFileSync(file, "utf8")))).toEqual([]);
  });

  it("is composed Unicode (NFC)", () => {
    const decomposed = files.filter((file) => {
      const text = readFileSync(file, "utf8");
      return text !== text.normalize("NFC");
    });
    expect(decomposed).toEqual([]);
  });

  it("needs each of its own words: none is in the dictionary, none stands twice", () => {
    expect(needlessOwnWords()).toEqual([]);
  });
});
