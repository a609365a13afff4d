import { expect, it } from "vitest";
import { seededRandom, shuffled } from "~/features/quizzes/seeded-random";

it("is sfc32: the same numbers for ever", () => {
  const random = seededRandom(20261122, 3);
  expect([random(), random(), random()].map((number) => number * 2 ** 32)).toMatchInlineSnapshot(`
    [
      393411989,
      954905126,
      208468760,
    ]
  `);
});

it("gives every stream of a seed numbers of its own", () => {
  const firsts = Array.from({ length: 1000 }, (_, stream) => seededRandom(7, stream)());
  expect(new Set(firsts).size).toBe(1000);
});

it("shuffles into every order about equally often", () => {
  const times = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed++) {
    const order = shuffled(["a", "b", "c"], seededRandom(seed)).join("");
    times.set(order, (times.get(order) ?? 0) + 1);
  }
  expect([...times.keys()].sort()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
  for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
