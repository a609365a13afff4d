import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Texts that no longer hold, by what their mentions have in common, and what holds now. */
const REPLACED = [
  ["13/2023", "Nghị định 356/2025/NĐ-CP, từ 01/01/2026"],
  ["61/2018", "Nghị định 118/2025/NĐ-CP, từ 01/7/2025"],
  ["107/2021", "Nghị định 118/2025/NĐ-CP, từ 01/7/2025"],
  ["59/2022", "Nghị định 69/2024/NĐ-CP, từ 01/7/2024"],
  ["86/2015", "Luật 116/2025/QH15, từ 01/7/2026"],
  ["24/2018", "Luật 116/2025/QH15, từ 01/7/2026"],
] as const;

const SAYS_SO = /thay thế|hết hiệu lực|không còn hiệu lực/;

/** A lesson's sources one by one, then its parts; a bank's questions; a practice or description as a whole. */
function passages(file: string, text: string): string[] {
  if (!file.endsWith(".mdx")) return [text];
  const [, head = "", body = ""] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return [...head.split("\n"), ...body.split(/^(?=## |<Question )/m)];
}

function staleMentions(file: string, text: string): string[] {
  return passages(file, text).flatMap((passage) =>
    REPLACED.filter(([number]) => passage.includes(number) && !SAYS_SO.test(passage)).map(
      ([number, now]) => `${file}: ${number} → ${now}\n${passage}`,
    ),
  );
}

const contentFiles = (pattern: RegExp) =>
  readdirSync("content", { recursive: true, encoding: "utf8" })
    .filter((name) => pattern.test(name))
    .map((name) => ({ file: name, text: readFileSync(join("content", name), "utf8") }));

describe("a legal text that was replaced", () => {
  it.each([
    ["---\nsources:\n  - Nghị định 13/2023/NĐ-CP (còn hiệu lực)\n---\nBài.\n", 1],
    ["---\nsources:\n  - Nghị định 13/2023/NĐ-CP (đã được thay thế)\n---\nBài.\n", 0],
    ["---\ntitle: Bài\n---\n## Một\nTheo Nghị định 61/2018.\n\n## Hai\nĐã được thay thế.\n", 1],
    ["---\ntitle: Bài\n---\n## Một\nTheo Nghị định 61/2018.\n\nĐã được thay thế.\n", 0],
  ])("%j names as in force: %i times", (text, times) => {
    expect(staleMentions("bai.mdx", text)).toHaveLength(times);
  });

  it("is named nowhere in the content without saying that it was replaced", () => {
    const files = contentFiles(/\.(mdx|yaml|svg|vtt)$/);
    expect(
      files.filter(({ text }) => REPLACED.some(([number]) => text.includes(number))).length,
    ).toBeGreaterThan(3);
    expect(files.flatMap(({ file, text }) => staleMentions(file, text))).toEqual([]);
  });
});

describe("the screens of Dnis and iGate", () => {
  const NOTE = "Màn hình minh họa, có thể khác hệ thống thật";

  it("are said to be drawn in every picture of one, and in every lesson that shows one", () => {
    const files = contentFiles(/^topics[\\/]\d+-(dnis|igate)[\\/](\d.*\.mdx|media[\\/]man-hinh-.*\.svg)$/);
    const shown = files.filter(
      ({ file, text }) => file.endsWith(".svg") || /man-hinh-|<Simulation/.test(text),
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter(({ text }) => !text.includes(NOTE)).map(({ file }) => file)).toEqual([]);
  });

  it("are said to be drawn in every practice: each names its system, and the page says the rest", () => {
    const practices = contentFiles(/^simulations[\\/].*\.yaml$/).filter(({ text }) =>
      /Dnis|iGate/.test(text),
    );
    expect(practices.length).toBeGreaterThan(5);
    expect(
      practices.filter(({ text }) => !/^system: (Dnis|iGate)$/m.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });
});
