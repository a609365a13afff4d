import { expect, it } from "vitest";
import { homesOf, type Move } from "~/features/coverage/homes";

const move = (movedOn: string, fromCommune: string, toCommune: string): Move => ({
  movedOn,
  fromCommune,
  toCommune,
});

it.each<[string, Move[], string, string[]]>([
  ["never moved", [], "A", ["A "]],
  ["moved once", [move("2026-05-01", "A", "B")], "B", ["A ", "B 2026-05-01"]],
  [
    "moved twice",
    [move("2026-05-01", "A", "B"), move("2026-06-01", "B", "C")],
    "C",
    ["A ", "B 2026-05-01", "C 2026-06-01"],
  ],
  [
    "chose again on the same day",
    [move("2026-05-01", "A", "B"), move("2026-05-01", "B", "C")],
    "C",
    ["A ", "C 2026-05-01"],
  ],
])("somebody who %s", (_, moves, now, expected) => {
  expect(homesOf(moves, now).map(({ communeCode, from }) => `${communeCode} ${from}`)).toEqual(expected);
});
