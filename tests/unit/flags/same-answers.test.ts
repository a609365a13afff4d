/** The same mistakes in many tests: found where a list of answers was copied, and not where people err by themselves. */
import { describe, expect, it } from "vitest";
import {
  type Habit,
  normal,
  type Random,
  randomOf,
  type SimulatedAnswers,
  simulateAnswers,
  simulateBank,
  simulateMistakes,
} from "#tests/support/simulate-answers";
import { judgeSameAnswers, type TestsOfADay } from "~/features/flags/rules/same-answers";

const SEEDS = [1, 2, 3, 4, 5, 6];
const bankRandom = randomOf(7);
const bank = simulateBank(bankRandom);

const given = (answers: SimulatedAnswers) =>
  answers.map(([question, wrong]) => [`q${question}`, wrong === null ? null : `o${wrong}`] as const);

const times = <Made>(count: number, make: () => Made): Made[] => Array.from({ length: count }, make);

/** What 800 people elsewhere answered. */
const elsewhere: TestsOfADay["elsewhere"] = (() => {
  const counts = new Map<string, number>();
  for (const [question, wrong] of times(800, () => given(simulateAnswers(bank, bankRandom))).flat())
    counts.set(`${question} ${wrong ?? ""}`, (counts.get(`${question} ${wrong ?? ""}`) ?? 0) + 1);
  return [...counts].map(([key, count]) => {
    const [question = "", wrong] = key.split(" ");
    return [question, wrong || null, count] as const;
  });
})();

const judge = (papers: readonly SimulatedAnswers[], known = elsewhere) =>
  judgeSameAnswers({
    ...{ communeCode: "26080", topicId: "ai", day: "2026-11-24", elsewhere: known },
    tests: papers.map((answers, index) => ({
      ...{ attemptId: `a${index}`, personId: `p${index}` },
      answers: given(answers),
    })),
  });

const people = (count: number, random: Random, habit: () => Habit = () => ({})) =>
  times(count, () => simulateAnswers(bank, random, habit()));
const taught = (count: number, mistakes: number, random: Random) => {
  const belief = simulateMistakes(bank, random, mistakes);
  return people(count, random, () => ({ taught: belief }));
};
const copying = (count: number, mistakes: number, random: Random) => {
  const copied = simulateMistakes(bank, random, mistakes);
  return people(count, random, () => ({ copied }));
};

describe("the same wrong answers", () => {
  it.each<[string, boolean, (random: Random) => SimulatedAnswers[]]>([
    ["twelve people", false, (random) => people(12, random)],
    ["a village of sixty", false, (random) => people(60, random)],
    ["a hall of three hundred", false, (random) => people(300, random)],
    ["a class of weak learners", false, (random) => people(80, random, () => ({ ability: -1 }))],
    [
      "a hall to whom other questions are hard",
      false,
      (random) => {
        const harder = bank.questions.map(() => normal(random) * 0.8);
        return people(120, random, () => ({ harder, ability: normal(random) }));
      },
    ],
    ["a class taught one mistake", false, (random) => taught(40, 1, random)],
    ["a big class taught two", false, (random) => taught(150, 2, random)],
    ["a list of answers passed around", true, (random) => copying(24, 7, random)],
    ["a shorter list of mistakes, more people", true, (random) => copying(36, 5, random)],
    [
      "a list passed around in a village that learns",
      true,
      (random) => [...people(30, random), ...copying(32, 7, random), ...people(30, random)],
    ],
    ["a list without a mistake, which nothing tells from knowing", false, (random) => copying(40, 0, random)],
  ])("%s", (_, asked, papers) => {
    for (const seed of SEEDS) expect(judge(papers(randomOf(seed))) !== null).toBe(asked);
  });

  it("names the tests that share them, by day, topic and commune", () => {
    const random = randomOf(3);
    const honest = people(20, random);
    const found = judge([...honest, ...copying(30, 7, random)]);
    expect(found).toMatchObject({ fingerprint: "ai 26080 2026-11-24" });
    expect(found?.figures[0]).toEqual(["day", "24/11/2026"]);
    const {
      tests = 0,
      alikeQuestions,
      alikeAnswers,
      alikeByChance,
    } = Object.fromEntries(found?.figures ?? []) as Record<string, number>;
    expect(found?.attemptIds).toHaveLength(tests);
    const copiers = found?.attemptIds?.filter((id) => Number(id.slice(1)) >= honest.length) ?? [];
    expect(copiers.length).toBeGreaterThanOrEqual(20);
    expect(copiers.length / tests).toBeGreaterThan(0.8);
    expect(found?.personId).toBe(found?.attemptIds?.[0]?.replace("a", "p"));
    expect(alikeQuestions).toBeGreaterThanOrEqual(4);
    expect(alikeAnswers).toBeGreaterThan(3 * (alikeByChance ?? 0));
  });

  it("knows nothing where nobody else was asked the questions", () => {
    const papers = copying(36, 7, randomOf(1));
    expect(judge(papers)).not.toBeNull();
    expect(judge(papers, [])).toBeNull();
    expect(
      judge(
        papers,
        elsewhere.map(([question, wrong]) => [question, wrong, 1] as const),
      ),
    ).toBeNull();
  });

  it("looks at nothing without a test", () => {
    expect(judge([])).toBeNull();
  });
});
