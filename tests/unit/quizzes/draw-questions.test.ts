import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BankEntry, drawQuestions } from "~/features/quizzes/draw-questions";

/** `bankOf({ a: "eemh" })`: lesson a has two easy questions, a medium and a hard one. */
function bankOf(lessons: Record<string, string>): BankEntry[] {
  const levels = { e: "easy", m: "medium", h: "hard" } as const;
  return Object.entries(lessons).flatMap(([lesson, letters]) =>
    [...letters].map((letter, index) => ({
      id: `${lesson}${index + 1}`,
      lessonId: lesson === "none" ? null : lesson,
      difficulty: levels[letter as keyof typeof levels],
    })),
  );
}

const countBy = (drawn: BankEntry[], key: (entry: BankEntry) => string | null) =>
  drawn.reduce<Record<string, number>>((counts, entry) => {
    counts[key(entry) ?? "none"] = (counts[key(entry) ?? "none"] ?? 0) + 1;
    return counts;
  }, {});

const anyBank = fc
  .array(
    fc.record({
      lessonId: fc.constantFrom("a", "b", "c", null),
      difficulty: fc.constantFrom("easy", "medium", "hard"),
    }),
    { maxLength: 40 },
  )
  .map((entries): BankEntry[] => entries.map((entry, index) => ({ id: `q${index}`, ...entry })));
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const anyCount = fc.integer({ min: 0, max: 50 });

describe("a draw", () => {
  it("is never different for the same bank and seed, whatever order the database gives", () => {
    fc.assert(
      fc.property(anyBank, anyCount, anySeed, (bank, count, seed) => {
        expect(drawQuestions([...bank].reverse(), count, seed)).toEqual(drawQuestions(bank, count, seed));
      }),
    );
  });

  it("has the wanted size, or the whole bank, and no question twice", () => {
    fc.assert(
      fc.property(anyBank, anyCount, anySeed, (bank, count, seed) => {
        const drawn = drawQuestions(bank, count, seed);
        expect(drawn).toHaveLength(Math.min(count, bank.length));
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
    );
  });

  it.each([
    ["two lessons give five each", { a: "eemmhh", b: "eemmhh" }, 10, { a: 5, b: 5 }],
    [
      "a lesson with few questions gives them all, the others the rest",
      { a: "e", b: "emhemh", c: "emhemh" },
      9,
      { a: 1, b: 4, c: 4 },
    ],
    ["questions of no lesson are as good as a lesson's", { a: "emh", none: "emh" }, 4, { a: 2, none: 2 }],
  ] as [string, Record<string, string>, number, Record<string, number>][])(
    "is fair to lessons: %s",
    (_rule, lessons, count, wanted) => {
      for (let seed = 0; seed < 50; seed++)
        expect(countBy(drawQuestions(bankOf(lessons), count, seed), (entry) => entry.lessonId)).toEqual(
          wanted,
        );
    },
  );

  it("differs by at most one between lessons that have enough", () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawQuestions(bankOf({ a: "emhemh", b: "emhemh", c: "emhemh" }), 10, seed);
      expect(Object.values(countBy(drawn, (entry) => entry.lessonId)).sort()).toEqual([3, 3, 4]);
    }
  });

  it("is as hard as the bank, whatever the seed", () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawQuestions(bankOf({ a: "eeeemmmmhhhh" }), 6, seed);
      expect(countBy(drawn, (entry) => entry.difficulty)).toEqual({ easy: 2, medium: 2, hard: 2 });
    }
  });

  it("gives every question of a lesson the same chance", () => {
    const bank = bankOf({ a: "eeemmhhh" });
    const draws = 4000;
    const times = new Map<string, number>();
    for (let seed = 0; seed < draws; seed++)
      for (const { id } of drawQuestions(bank, 3, seed)) times.set(id, (times.get(id) ?? 0) + 1);
    const expected = (draws * 3) / bank.length;
    for (const { id } of bank) expect(Math.abs((times.get(id) ?? 0) - expected) / expected).toBeLessThan(0.1);
  });

  it("of attempts already begun stays what it was", () => {
    const bank = bankOf({ a: "eemmhh", b: "eemmhh" });
    expect(drawQuestions(bank, 5, 20261122).map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "b6",
        "a2",
        "a4",
        "b2",
        "b3",
      ]
    `);
  });
});
