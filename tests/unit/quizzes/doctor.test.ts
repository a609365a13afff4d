/** The rules one by one as tables, and the doctor before simulated people of whom the truth is known. */
import { describe, expect, it } from "vitest";
import { DOCTOR_RULES, examine, FEWEST } from "~/features/quizzes/figures/doctor/registry";
import type { QuestionFigures } from "~/features/quizzes/figures/question-figures";
import { simulateTests } from "../../support/simulate-tests";

/** A question that is in order: 70 % get it right, and those who do well elsewhere more often. */
function figures(
  changed: Partial<QuestionFigures> = {},
  options: Partial<QuestionFigures["options"][0]>[] = [],
) {
  const option = (id: string, right: boolean, chosen: number, strongChosen: number, correlation: number) => ({
    ...{ id, html: id, right, chosen, strongChosen, correlation },
    share: chosen / 300,
  });
  const usual = [
    option("a", false, 45, 10, -0.2),
    option("b", true, 210, 130, 0.4),
    option("c", false, 45, 10, -0.2),
  ];
  return {
    ...{ shown: 300, facility: 0.7, discrimination: 0.4, unanswered: 0, strong: 150 },
    ...{ medianSeconds: 20, timed: 300 },
    ...changed,
    options: usual.map((one, index) => ({ ...one, ...options[index] })),
  };
}

const found = (question: QuestionFigures) => examine(question).map(({ id }) => id);

describe("the question doctor", () => {
  it("says nothing about a question that is in order", () => expect(found(figures())).toEqual([]));

  it.each<[string, QuestionFigures]>([
    [
      "wrong-key",
      figures({}, [
        { strongChosen: 100, correlation: 0.3 },
        { strongChosen: 30, correlation: -0.1 },
      ]),
    ],
    ["backwards", figures({ discrimination: -0.25 })],
    ["below-guessing", figures({ facility: 0.2 })],
    ["second-answer", figures({}, [{ strongChosen: 60, correlation: 0.1 }, { strongChosen: 80 }])],
    ["too-hard", figures({ facility: 0.24, shown: 60 })],
    ["tells-nothing", figures({ discrimination: 0.02, shown: 600 })],
    ["left-out", figures({ unanswered: 0.2 })],
    ["slow", figures({ medianSeconds: 95 })],
    ["too-easy", figures({ facility: 0.99 })],
    ["idle-options", figures({}, [{ share: 0.01 }])],
  ])("says %s of a question that is so, and only that", (id, question) =>
    expect(found(question)).toEqual([id]),
  );

  it("has a case above for every rule", () => expect(DOCTOR_RULES).toHaveLength(10));

  it("names the letters and counts of a key that may be wrong", () => {
    const question = figures({}, [{ strongChosen: 100, correlation: 0.3 }, { strongChosen: 30 }]);
    expect(examine(question)[0]).toMatchObject({
      level: "alarm",
      parameters: { other: "A", otherCount: 100, key: "B", keyCount: 30 },
    });
  });

  it.each(DOCTOR_RULES.map(({ id, minimum }) => [id, minimum] as const))(
    "keeps %s to itself below %i attempts",
    (id, minimum) => {
      const awful = figures({ shown: minimum - 1, facility: 0.05, discrimination: -0.9, unanswered: 0.9 });
      expect(found(awful)).not.toContain(id);
    },
  );

  it("says nothing at all below the least of these", () =>
    expect(found(figures({ shown: FEWEST - 1, facility: 0, discrimination: -1 }))).toEqual([]));
});

/** 600 people, each with 10 questions drawn from 30; question 7's key is wrong: the truth is option 2. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each(SEEDS)("before simulated people (seed %i)", (seed) => {
  const { questions } = simulateTests({ seed, people: 600, bank: 30, drawn: 10, wrongKey: 7 });
  const wrong = questions.filter((question) => found(question).includes("wrong-key"));

  it("finds the wrong key and names what is right", () => {
    const question = questions[7] as QuestionFigures;
    expect(examine(question)[0]).toMatchObject({ id: "wrong-key", parameters: { other: "C", key: "A" } });
  });

  it("suspects no other key", () => expect(wrong).toHaveLength(1));

  it("rings no other alarm", () => {
    const alarms = questions.flatMap((question) =>
      examine(question).filter(({ level }) => level === "alarm"),
    );
    expect(alarms).toHaveLength(1);
  });
});

describe("with all keys right", () => {
  it.each(SEEDS)("no alarm rings (seed %i)", (seed) => {
    const { questions } = simulateTests({ seed, people: 600, bank: 30, drawn: 10 });
    expect(questions.flatMap(examine).filter(({ level }) => level === "alarm")).toEqual([]);
  });

  it.each(SEEDS)("the reliability is near the share of true differences in the scores (seed %i)", (seed) => {
    const { reliability, trueShare } = simulateTests({ seed, people: 3_000, bank: 200, drawn: 10 });
    expect(reliability?.kind).toBe("drawn");
    expect(Math.abs((reliability?.value ?? 0) - trueShare)).toBeLessThan(0.05);
  });
});
