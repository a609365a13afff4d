/** Counts and lists of the ministry's: which of them is the figure of a day. Never both. */
import { expect, it } from "vitest";
import { type ConfirmedFacts, confirmedFigure } from "~/features/coverage/confirmed-figure";

const NOTHING: ConfirmedFacts = {
  count: null,
  countBefore: null,
  list: null,
  wholeList: null,
  listedFrom: null,
  listed: 0,
  listedWithin: 0,
};
const count = (people: number, asOf: string) => ({ people, asOf, source: "số liệu" });
const list = (asOf: string) => ({ asOf, source: "danh sách" });
const whole = (asOf: string, listed: number) => ({
  list: list(asOf),
  wholeList: list(asOf),
  listedFrom: "2026-05-02",
  listed,
  listedWithin: 4,
});
const part = (asOf: string, listed: number) => ({ ...whole(asOf, listed), wholeList: null });

it.each<[string, Partial<ConfirmedFacts>, [number | null, number | null, string | null]]>([
  ["nothing is known", {}, [null, null, null]],
  ["a count", { count: count(10, "2026-10-01") }, [10, null, "count"]],
  ["two counts", { count: count(10, "2026-10-01"), countBefore: 7 }, [10, 3, "count"]],
  ["a whole list alone", whole("2026-10-20", 9), [9, 4, "list"]],
  ["a part of a list alone", part("2026-10-20", 2), [2, 4, "list"]],
  [
    "a whole list after a count",
    { count: count(10, "2026-10-01"), ...whole("2026-10-20", 9) },
    [9, 4, "list"],
  ],
  ["both of one day", { count: count(10, "2026-10-20"), ...whole("2026-10-20", 9) }, [9, 4, "list"]],
  [
    "a count after a whole list",
    { count: count(12, "2026-10-25"), countBefore: 10, ...whole("2026-10-20", 9) },
    [12, 2, "count"],
  ],
  [
    "a part of a list after a count",
    { count: count(10, "2026-10-01"), ...part("2026-10-20", 2) },
    [10, null, "count"],
  ],
  [
    "a whole list of a later day beside an earlier count",
    { count: count(10, "2026-10-01"), listedFrom: "2026-05-02", listed: 9, listedWithin: 4 },
    [10, null, "count"],
  ],
  [
    "a whole list of a later day alone: it knows the days of its confirmations",
    { listedFrom: "2026-05-02", listed: 9, listedWithin: 4 },
    [9, 4, "list"],
  ],
  ["a list whose people were confirmed later", { listedFrom: "2026-11-20" }, [null, null, null]],
  [
    "nobody named here, but somebody named elsewhere moved here",
    { listed: 1, listedWithin: 1 },
    [1, 1, "list"],
  ],
])("%s", (_, facts, [people, within, kind]) => {
  const figure = confirmedFigure({ ...NOTHING, ...facts }, "2026-10-31");
  expect([figure.people, figure.within, figure.from?.kind ?? null]).toEqual([people, within, kind]);
});
