import { describe, expect, it } from "vitest";
import { lessonText, WELL_MADE_BODY } from "#tests/support/content-factories";
import { adviseLesson } from "~/features/content/advise-lesson";
import { lessonParts } from "~/features/content/lesson-parts";
import { fairMinutes, usualMinutes } from "~/features/content/reading-pace";

const SOURCES = "sources:\n  - Luật A\n";
const told = (body: string, head = SOURCES) =>
  adviseLesson(lessonText("Bài", body, head)).map(({ line, column, code }) => `${line}:${column} ${code}`);

describe("a lesson", () => {
  it("with a picture, sources, two self-checks and a short box needs no advice", () => {
    expect(told(WELL_MADE_BODY)).toEqual([]);
  });

  it("is told what it has not", () => {
    expect(told("Một đoạn văn.", "")).toEqual([
      "1:1 noSources",
      "1:1 noFigure",
      "1:1 fewChecks",
      "1:1 noRemember",
    ]);
  });

  it.each([
    ["- một\n- hai\n- ba\n- bốn\n- năm", []],
    ["- một\n- hai\n- ba\n- bốn\n- năm\n- sáu", ["29:1 rememberLong"]],
    ["Một câu.\n\n- hai\n- ba\n- bốn\n- năm\n- sáu", ["29:1 rememberLong"]],
    ["1. một\n2. hai", []],
  ])("that asks to remember %j is told %j", (lines, advice) => {
    expect(told(WELL_MADE_BODY.replace("- Nhớ một điều.", lines))).toEqual(advice);
  });

  it.each([
    [600, 3, ["3:10 pace"]],
    [600, 4, []],
    [600, 8, []],
    [600, 9, ["3:10 pace"]],
    [1000, 7, []],
    [1000, 6, ["3:10 pace"]],
    [1000, 13, []],
    [1000, 14, ["3:10 pace"]],
    [40, 1, []],
    [40, 2, ["3:10 pace"]],
  ])("of %i words that claims %i minutes is told %j", (words, minutes, advice) => {
    const own = lessonParts(lessonText("Bài", WELL_MADE_BODY)).words;
    const body = `${Array.from({ length: words - own }, () => "chữ.").join(" ")}\n\n${WELL_MADE_BODY}`;
    expect(told(body, `minutes: ${minutes}\n${SOURCES}`)).toEqual(advice);
  });

  it("that claims no minutes is given the quickest pace, which is fair", () => {
    for (const words of [0, 1, 149, 150, 151, 1000]) {
      const { least, most } = fairMinutes(words);
      expect(usualMinutes(words)).toBe(least);
      expect(most).toBeGreaterThanOrEqual(least);
    }
  });
});

describe("the parts of a lesson", () => {
  it("are counted where they stand, in a step too", () => {
    const source = lessonText(
      "Bài",
      `${WELL_MADE_BODY}

<Steps>
<Step title="Mở">

<Figure src="media/hinh.svg" alt="Hình" />

</Step>
</Steps>

<Simulation name="quet-ma" title="Quét mã" />`,
    );
    expect(lessonParts(source)).toEqual({
      words: 24,
      figures: 2,
      videos: 0,
      practices: 1,
      checks: 2,
      remember: { line: 27, column: 1, lines: 1 },
    });
  });
});
