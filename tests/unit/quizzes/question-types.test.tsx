import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { parseQuestions } from "~/features/quizzes/parse-questions";
import { type OpenQuestion, sameAnswer } from "~/features/quizzes/question-types/contract";
import { openQuestion, QUESTION_TYPES, questionType } from "~/features/quizzes/question-types/registry";
import { LocaleProvider } from "~/i18n/context";
import { SAMPLES } from "./question-samples";

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed * 7919);

function parseSample(id: string) {
  const source = SAMPLES[id] ?? "";
  const { questions, faults } = parseQuestions(checkMdx(source, "questions"), source);
  expect(faults).toEqual([]);
  const [parsed] = questions;
  if (!parsed) throw new Error(`There is no sample of the type ${id}`);
  return parsed;
}

/** Values a browser could send, or a prankster. */
function anyValues(id: string, question: OpenQuestion) {
  const known = valuesIn(renderControl(id, question));
  return fc.array(fc.oneof(fc.constantFrom("", "la", ...known), fc.string()), { maxLength: 8 });
}

function valuesIn(html: string): string[] {
  return [...html.matchAll(/value="([^"]*)"/g)].map((match) => match[1] ?? "");
}

function renderControl(
  id: string,
  question: OpenQuestion,
  answer: unknown = question.answerFrom(null),
  seed = 1,
) {
  const { Control } = questionType(id);
  return renderToStaticMarkup(
    <LocaleProvider locale="vi">
      <Control name="cau-1" headingId="cau-1-ten" view={question.view(seed, 1)} answer={answer} />
    </LocaleProvider>,
  );
}

describe.each(QUESTION_TYPES.map(({ id }) => id))("the question type %s", (id) => {
  const { body } = parseSample(id);
  const question = openQuestion({ type: id, body });
  const nothing = question.answerFrom(null);

  it("keeps its body through JSON, with a version", () => {
    const again = JSON.parse(JSON.stringify(body));
    expect(again).toEqual(body);
    expect(again.version).toBeTypeOf("number");
    expect(openQuestion({ type: id, body: again }).view(5, 1)).toEqual(question.view(5, 1));
  });

  it("refuses a body that is not one", () => {
    for (const wrong of [null, {}, { version: 99 }, { ...(body as object), more: 1 }])
      expect(() => openQuestion({ type: id, body: wrong })).toThrow();
  });

  it("grades the right answer 1 and nothing 0", () => {
    expect(question.grade(question.right)).toBe(1);
    expect(question.grade(nothing)).toBe(0);
    expect(question.isAnswered(question.right)).toBe(true);
    expect(question.isAnswered(nothing)).toBe(false);
  });

  it("keeps an answer through JSON", () => {
    const stored = JSON.parse(JSON.stringify(question.right));
    expect(sameAnswer(question.answerFrom(stored), question.right)).toBe(true);
  });

  it("never throws and grades 0–1, whatever is sent or stored", () => {
    fc.assert(
      fc.property(anyValues(id, question), (values) => {
        const grade = question.grade(question.answerFromValues(values));
        expect(grade).toBeGreaterThanOrEqual(0);
        expect(grade).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(question.grade(json)).toBeGreaterThanOrEqual(0);
        expect(question.grade(json)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("reads back what its own controls send", () => {
    const html = renderControl(id, question, question.right);
    const checked = [...html.matchAll(/<input[^>]*>/g)]
      .map(([input]) => input)
      .filter((input) => input.includes("checked"))
      .flatMap(valuesIn);
    expect(sameAnswer(question.answerFromValues(checked), question.right)).toBe(true);
    expect(html).toContain('name="cau-1"');
    expect(html).toContain('aria-labelledby="cau-1-ten');
  });

  it("shows the same view for the same seed, and every option in it", () => {
    for (const seed of SEEDS) {
      expect(question.view(seed, 1)).toEqual(question.view(seed, 1));
      const values = valuesIn(renderControl(id, question, nothing, seed));
      expect([...values].sort()).toEqual(valuesIn(renderControl(id, question)).sort());
    }
  });

  it("gives the learner no explanation and nothing by which right and wrong differ", () => {
    const view = JSON.stringify(question.view(1, 1));
    const html = renderControl(id, question);
    for (const shown of [view, html]) {
      expect(shown).not.toContain(question.explanation.replace(/<[^>]*>/g, ""));
      expect(shown).not.toMatch(/right|correct|dung-|"true"|data-/i);
    }
    // The same block with another key looks exactly the same to the learner, but for the options' order.
    const swapped = SAMPLES[id]?.replace("[x]", "[?]").replace("[ ]", "[x]").replace("[?]", "[ ]") ?? "";
    const { questions } = parseQuestions(checkMdx(swapped, "questions"), swapped);
    const other = openQuestion({ type: id, body: questions[0]?.body });
    expect(other.right).not.toEqual(question.right);
    expect(other.view(1, 1)).toEqual(question.view(1, 1));
  });

  it("reviews what was given beside what is right", () => {
    const { Review } = questionType(id);
    const html = renderToStaticMarkup(
      <LocaleProvider locale="vi">
        <Review view={question.view(1, 1)} given={nothing} right={question.right} />
      </LocaleProvider>,
    );
    expect(html).toContain("Đáp án đúng");
    expect(html).not.toContain("Bạn chọn");
  });
});

describe("partial credit of a question with several right options", () => {
  const question = openQuestion({ type: "multiple", body: parseSample("multiple").body });
  const idOf = (words: string) => {
    const { options } = question.view(1, 1) as { options: { id: string; html: string }[] };
    return options.find(({ html }) => html === words)?.id ?? "";
  };
  const [rush, code, link, ward, gift] = [
    "Giục làm gấp",
    "Đòi mã OTP",
    "Phải bấm đường dẫn lạ",
    "Có tên của phường",
    "Nói về quà cho người cao tuổi",
  ].map(idOf) as [string, string, string, string, string];

  it.each([
    ["all right", [rush, code, link], 1],
    ["two of three", [rush, code], 2 / 3],
    ["a wrong one takes away what a right one gives", [rush, code, link, ward], 2 / 3],
    ["one right, one wrong", [rush, ward], 0],
    ["never below nothing", [ward, gift], 0],
    ["everything ticked", [rush, code, link, ward, gift], 1 / 3],
  ] as [string, string[], number][])("%s", (_rule, values, grade) => {
    expect(question.grade(question.answerFromValues(values))).toBeCloseTo(grade, 12);
  });
});

describe("an answer to a question with one right option", () => {
  const question = openQuestion({ type: "single", body: parseSample("single").body });
  const options = valuesIn(renderControl("single", question));

  it.each([
    ["two options", options.slice(0, 2)],
    ["an option of another question", ["la"]],
  ])("is not %s", (_what, values) => {
    expect(question.answerFromValues(values)).toBeNull();
  });

  it("may be withdrawn", () => {
    expect(question.isAnswered(question.answerFromValues([]))).toBe(false);
  });
});

describe("the order of options", () => {
  const orders = (id: string) => {
    const question = openQuestion({ type: id, body: parseSample(id).body });
    return new Set(SEEDS.map((seed) => valuesIn(renderControl(id, question, undefined, seed)).join()));
  };

  it("differs between attempts", () => {
    expect(orders("single").size).toBeGreaterThan(3);
    expect(orders("multiple").size).toBeGreaterThan(3);
  });

  it("of a statement stays true before false", () => {
    expect(orders("true-false").size).toBe(1);
  });
});
