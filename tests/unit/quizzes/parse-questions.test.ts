import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { describeFault, type FaultCode } from "~/features/lessons/mdx/fault";
import { parseQuestions } from "~/features/quizzes/parse-questions";
import { translator } from "~/i18n/translate";
import { SAMPLES } from "./question-samples";

const parse = (source: string) => parseQuestions(checkMdx(source, "questions"), source);

/** A bank of one question from its lines; line 1 is the opening tag. */
const bankOf = (lines: string[], attributes = "") =>
  [`<Question id="thu"${attributes}>`, ...lines, "</Question>", ""].join("\n");
const EXPLAINED = ["", "> Vì vậy."];

describe("a question", () => {
  it("keeps its id, lesson, difficulty, place and the text its author wrote", () => {
    const source = `---\ndraw: 1\n---\n\n${SAMPLES.single}\n\n${SAMPLES.multiple}\n`;
    const { questions, faults } = parse(source);
    expect(faults).toEqual([]);
    expect(questions.map(({ body, ...rest }) => rest)).toEqual([
      {
        key: "mot-dung",
        type: "single",
        lessonSlug: "bai-mot",
        difficulty: "easy",
        skill: null,
        source: SAMPLES.single,
        line: 5,
        column: 1,
      },
      expect.objectContaining({ key: "nhieu-dung", lessonSlug: null, difficulty: "hard", line: 15 }),
    ]);
    expect(questions[0]?.body).toMatchObject({
      version: 1,
      prompt: "<p>Việc nào là <strong>chuyển đổi số</strong>?</p>",
      explanation: "<p>Quét giấy mới chỉ là số hóa.</p>",
    });
  });

  it("has the same text whatever the line ends of the file", () => {
    const [dos] = parse((SAMPLES.single ?? "").replaceAll("\n", "\r\n")).questions;
    const [unix] = parse(SAMPLES.single ?? "").questions;
    expect(dos).toEqual(unix);
  });

  it.each([
    ["one checked box is single", ["Hỏi?", "", "- [ ] a", "- [x] b"], "single"],
    ["several are multiple", ["Hỏi?", "", "- [x] a", "- [x] b", "- [ ] c"], "multiple"],
  ])("that names no type: %s", (_rule, lines, type) => {
    expect(parse(bankOf([...lines, ...EXPLAINED])).questions[0]?.type).toBe(type);
  });

  it("may quote a message before its options", () => {
    const { questions, faults } = parse(
      bankOf(["Tin này thật không?", "", "> Bấm ngay!", "", "- [ ] Có", "- [x] Không", ...EXPLAINED]),
    );
    expect(faults).toEqual([]);
    expect(questions[0]?.body).toMatchObject({ explanation: "<p>Vì vậy.</p>" });
    expect(JSON.stringify(questions[0]?.body)).toContain("Bấm ngay!");
  });
});

const FAULTS: [what: string, lines: string[], attributes: string, expected: [FaultCode, number]][] = [
  ["no explanation", ["Hỏi?", "", "- [ ] a", "- [x] b"], "", ["question-no-explanation", 1]],
  [
    "an unknown type",
    ["Hỏi?", "", "- [x] a", "- [ ] b", ...EXPLAINED],
    ' type="dien-tu"',
    ["question-type", 1],
  ],
  ["no right option", ["Hỏi?", "", "- [ ] a", "- [ ] b", ...EXPLAINED], "", ["question-no-right-option", 1]],
  [
    "no right option, though it names its type",
    ["Hỏi?", "", "- [ ] a", "- [ ] b", ...EXPLAINED],
    ' type="multiple"',
    ["question-no-right-option", 1],
  ],
  [
    "two right options for a type with one",
    ["Hỏi?", "", "- [x] a", "- [x] b", ...EXPLAINED],
    ' type="single"',
    ["question-several-right-options", 1],
  ],
  ["one option", ["Hỏi?", "", "- [x] a", ...EXPLAINED], "", ["question-one-option", 1]],
  [
    "three options where there are two",
    ["Hỏi?", "", "- [x] a", "- [ ] b", "- [ ] c", ...EXPLAINED],
    ' type="true-false"',
    ["question-option-count", 1],
  ],
  ["no options", ["Hỏi?", ...EXPLAINED], ' type="single"', ["question-no-options", 1]],
  ["no question before the options", ["- [x] a", "- [ ] b", ...EXPLAINED], "", ["question-no-prompt", 1]],
  [
    "text after the options",
    ["Hỏi?", "", "- [x] a", "- [ ] b", "", "Thêm.", ...EXPLAINED],
    "",
    ["question-text-after-options", 7],
  ],
  [
    "an option without a box",
    ["Hỏi?", "", "- [x] a", "- b", ...EXPLAINED],
    "",
    ["question-option-without-box", 5],
  ],
  [
    "the same option twice",
    ["Hỏi?", "", "- [x] a", "- [ ] b", "- [ ] a", ...EXPLAINED],
    "",
    ["question-same-option-twice", 6],
  ],
];

describe("a fault in a question", () => {
  it.each(FAULTS)("%s", (_what, lines, attributes, [code, line]) => {
    const { faults, questions } = parse(bankOf(lines, attributes));
    expect(faults.map((fault) => [fault.code, fault.line])).toEqual([[code, line]]);
    expect(questions).toEqual([]);
    for (const locale of ["vi", "en"] as const)
      for (const fault of faults) expect(describeFault(fault, translator(locale))).not.toMatch(/\{\w+\}/);
  });

  it("leaves the questions around it alone", () => {
    const source = `${SAMPLES.single}\n\n${bankOf(["Hỏi?"])}\n${SAMPLES["true-false"]}\n`;
    const { faults, questions } = parse(source);
    expect(faults).toHaveLength(1);
    expect(questions.map(({ key }) => key)).toEqual(["mot-dung", "dung-sai"]);
  });
});

describe("the programme's own banks", () => {
  const banks = readdirSync("content/topics").map((topic) => join("content/topics", topic, "questions.mdx"));

  it.each(banks)("%s has no faults", (path) => {
    const source = readFileSync(path, "utf8");
    const { questions, faults } = parse(source);
    expect(faults).toEqual([]);
    expect(questions.length).toBeGreaterThanOrEqual(12);
  });
});
