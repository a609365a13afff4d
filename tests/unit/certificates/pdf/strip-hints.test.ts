import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { stripHints } from "~/features/certificates/pdf/strip-hints";

const { resolve } = createRequire(import.meta.url);
const file = readFileSync(
  resolve("@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf"),
);

describe("a font without hints", () => {
  const text = "Nguyễn Thị Hồng Hạnh ĐƯỜNG ờ ĩ ằ 0123456789";
  const outlines = (font: Uint8Array) => {
    const { glyphs, advanceWidth } = create(font).layout(text);
    return {
      advanceWidth,
      paths: (glyphs as { path: { toSVG(): string } }[]).map(({ path }) => path.toSVG()),
    };
  };

  it("draws the same letters at the same places", () => {
    expect(outlines(stripHints(file))).toEqual(outlines(file));
  });

  it("is at least a third smaller", () => {
    expect(stripHints(file).length).toBeLessThan(file.length * 0.67);
  });

  it("is not made from what is no such font", () => {
    expect(() => stripHints(new Uint8Array(200))).toThrow();
  });
});
