import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText } from "~/features/certificates/pdf/fit-text";

/** Every letter is one wide; marks take no room. */
const measure = (text: string) => text.replace(/\p{M}/gu, "").length;
const STEPS = [
  { size: 40, lines: 1 },
  { size: 20, lines: 1 },
  { size: 20, lines: 2 },
];

describe("fitting text into four hundred points", () => {
  it.each([
    ["short", 40, ["short"]],
    ["just enough letters", 20, ["just enough letters"]],
    ["rather more than one line of text", 20, ["rather more than", "one line of text"]],
    ["far far far far more than two whole lines could ever hold", 13.5, undefined],
  ])("%j is set at size %d", (text, size, lines) => {
    const fitted = fitText(text, 400, STEPS, measure);
    expect(fitted.size).toBe(size);
    if (lines) expect(fitted.lines).toEqual(lines);
  });

  it("never widens a line, loses a letter or changes their order", () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,70}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = words.join(" ");
        const { size, lines } = fitText(text, 400, STEPS, measure);
        expect(Math.max(...lines.map(measure)) * size).toBeLessThanOrEqual(400);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
      }),
    );
  });

  it("cuts a word that is too long between letters, never between a letter and its marks", () => {
    const { lines } = fitText("e\u0302\u0301".repeat(300), 400, STEPS, measure);
    expect(lines.every((line) => line.startsWith("e") && line.endsWith("\u0301"))).toBe(true);
  });

  it("gives a second line more than one lonely word", () => {
    const { lines } = fitText("bốn chữ thêm một chữ", 280, [{ size: 20, lines: 2 }], measure);
    expect(lines).toEqual(["bốn chữ thêm", "một chữ"]);
  });
});
