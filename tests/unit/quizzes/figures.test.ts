import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ECU, LSAT7 } from "#tests/support/published-items";
import { answerSeconds, medianSeconds } from "~/features/quizzes/figures/answer-times";
import { discrimination, facility } from "~/features/quizzes/figures/question-figures";
import { addAttempt, emptyTally, type QuestionSums, type Tally } from "~/features/quizzes/figures/tally";
import { reliability, scoreVariance } from "~/features/quizzes/figures/test-figures";

const TOPIC = "chuyen-de";

/** One attempt a row; question i is revision "i". */
function tallyOf(
  rows: readonly (readonly number[])[],
  revision = (_row: number, index: number) => `${index}`,
) {
  const tally = emptyTally();
  for (const [row, scores] of rows.entries())
    addAttempt(
      tally,
      attemptOf(scores, (index) => revision(row, index)),
    );
  return tally;
}

function attemptOf(scores: readonly number[], revision: (index: number) => string) {
  return {
    topicId: TOPIC,
    passMark: 0.8,
    passed: false,
    questions: scores.map((score, index) => ({
      ...{ revisionId: revision(index), position: index + 1, score, answered: true, chosenAt: 0 },
      chosen: [score > 0 ? "dung" : "sai"],
    })),
  };
}

const test = (tally: Tally) => tally.tests.get(TOPIC) as NonNullable<ReturnType<Tally["tests"]["get"]>>;
const questions = (tally: Tally): QuestionSums[] => [...tally.questions.values()];

describe("the published answers to section 7 of the law school test", () => {
  const rows = LSAT7.patterns.flatMap(({ people, right }) => Array.from({ length: people }, () => right));
  const tally = tallyOf(rows);

  it("are a thousand people", () => expect(test(tally).attempts).toBe(1_000));

  it.each(LSAT7.facility.map((wanted, index) => [index + 1, wanted] as const))(
    "give question %i the published facility",
    (number, wanted) => expect(facility(questions(tally)[number - 1] as QuestionSums)).toBeCloseTo(wanted, 3),
  );

  it.each(LSAT7.discrimination.map((wanted, index) => [index + 1, wanted] as const))(
    "give question %i the published correlation with the other questions",
    (number, wanted) =>
      expect(discrimination(questions(tally)[number - 1] as QuestionSums)).toBeCloseTo(wanted, 3),
  );

  it("give the published alpha", () => {
    const found = reliability(test(tally), questions(tally));
    expect(found?.kind).toBe("alpha");
    expect(found?.value).toBeCloseTo(LSAT7.alpha, 3);
  });
});

describe("a textbook's ten students", () => {
  const tally = tallyOf(ECU.rows);

  it("have the printed shares of right answers and variance of totals", () => {
    expect(questions(tally).map(facility)).toEqual(ECU.facility.map((wanted) => expect.closeTo(wanted, 9)));
    expect(scoreVariance(test(tally)) * 100).toBeCloseTo(ECU.totalVariance, 9);
  });

  it("have the KR-20 of the printed sums", () => {
    const { sumOfProducts, totalVariance } = ECU;
    const kr20 = (10 / 9) * (1 - sumOfProducts / totalVariance);
    expect(reliability(test(tally), questions(tally))?.value).toBeCloseTo(kr20, 9);
  });
});

/** Ten questions drawn for each row from forty. */
const drawn = (row: number, index: number) => `${(row * 7 + index * 3) % 40}`;
const rightOrWrong = fc.array(fc.array(fc.constantFrom<number>(0, 1), { minLength: 10, maxLength: 10 }), {
  minLength: 5,
  maxLength: 60,
});

describe("the reliability of a drawn test", () => {
  it("is KR-21 where questions are right or wrong", () => {
    fc.assert(
      fc.property(rightOrWrong, (rows) => {
        const tally = tallyOf(rows, drawn);
        const found = reliability(test(tally), questions(tally));
        const totals = rows.map((row) => row.reduce((sum, one) => sum + one, 0));
        const mean = totals.reduce((sum, one) => sum + one, 0) / rows.length;
        const variance = totals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / rows.length;
        if (!found) return expect(variance).toBeCloseTo(0, 6);
        expect(found.kind).toBe("drawn");
        expect(found.value).toBeCloseTo((10 / 9) * (1 - (mean * (10 - mean)) / (10 * variance)), 6);
      }),
    );
  });

  it("is not above alpha for the same answers", () => {
    fc.assert(
      fc.property(rightOrWrong, (rows) => {
        const [same, apart] = [tallyOf(rows), tallyOf(rows, (row, index) => `${row} ${index}`)];
        const [alpha, nested] = [
          reliability(test(same), questions(same)),
          reliability(test(apart), questions(apart)),
        ];
        if (alpha && nested) expect(nested.value).toBeLessThanOrEqual(alpha.value + 1e-9);
      }),
    );
  });

  it("is unknown where everybody has the same score", () => {
    const tally = tallyOf([
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(reliability(test(tally), questions(tally))).toBeNull();
  });
});

describe("adding up", () => {
  it("does not hang on the order or the batches of the attempts", () => {
    fc.assert(
      fc.property(rightOrWrong, (rows) => {
        const [forth, back] = [tallyOf(rows, drawn), emptyTally()];
        for (let row = rows.length - 1; row >= 0; row--)
          addAttempt(
            back,
            attemptOf(rows[row] as number[], (index) => drawn(row, index)),
          );
        for (const [key, sums] of forth.questions)
          for (const [name, value] of Object.entries(sums))
            expect(back.questions.get(key)?.[name as keyof QuestionSums]).toBeCloseTo(value, 9);
      }),
    );
  });

  it("leaves out whoever answered nothing", () => {
    const tally = emptyTally();
    const attempt = attemptOf([0, 0], String);
    addAttempt(tally, {
      ...attempt,
      questions: attempt.questions.map((one) => ({ ...one, answered: false })),
    });
    expect(tally.tests.size).toBe(0);
  });

  it("calls those strong whose other questions reach the pass mark", () => {
    const tally = tallyOf([
      [0, 1, 1],
      [1, 0, 1],
    ]);
    expect(questions(tally).map(({ strong }) => strong)).toEqual([1, 1, 0]);
    expect(tally.options.get("0 sai")).toMatchObject({ chosen: 1, strongChosen: 1 });
  });

  it("counts scores by tenths, also where binary fractions do not add up", () => {
    const tally = tallyOf([
      [1, 1, 1, 1, 1, 1, 1, 0, 0, 0],
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ]);
    expect([...tally.scores.keys()]).toEqual([`${TOPIC} 7`, `${TOPIC} 10`]);
  });
});

describe("the time of an answer", () => {
  it("is the pause since the answer before it; the first has none", () => {
    const times = answerSeconds([
      { position: 2, chosenAt: 30_500 },
      { position: 1, chosenAt: 10_000 },
      { position: 3, chosenAt: 160_000 },
    ]);
    expect([...times]).toEqual([
      [2, 20],
      [3, 120],
    ]);
  });

  it("is unknown where answers arrived together, or after a long pause", () => {
    const moments = [0, 0, 3_600_000].map((chosenAt, index) => ({ position: index + 1, chosenAt }));
    expect(answerSeconds(moments).size).toBe(0);
  });

  it("has the middle answer as its median", () => {
    expect(medianSeconds([])).toBeNull();
    expect(
      medianSeconds([
        { seconds: 40, answers: 1 },
        { seconds: 5, answers: 3 },
        { seconds: 9, answers: 1 },
      ]),
    ).toBe(5);
  });
});
