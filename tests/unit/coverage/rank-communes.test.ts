import { describe, expect, it } from "vitest";
import { rankCommunes, wilsonInterval } from "~/features/coverage/rank-communes";

const commune = (name: string, counted: number, adults: number | null) => ({
  code: name,
  name,
  counted,
  adults,
  share: adults ? counted / adults : null,
});

describe("the Wilson interval", () => {
  // Textbook values: 95 %, without continuity correction.
  it.each([
    [0, 10, 0, 0.2775],
    [1, 10, 0.0179, 0.4042],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [500, 1_000, 0.4691, 0.5309],
  ])("of %i of %i is %f to %f", (reached, of, lower, upper) => {
    const interval = wilsonInterval(reached, of);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it("takes more people than adults as all of them", () => {
    expect(wilsonInterval(12, 10)).toEqual(wilsonInterval(10, 10));
  });
});

describe("ranking communes", () => {
  it("puts a large commune before a tiny one with a higher share, and the other way round at the end", () => {
    const rows = [
      commune("Bé Tí", 3, 4),
      commune("Lớn", 7_000, 10_000),
      commune("Vừa", 400, 1_000),
      commune("Bé Không", 0, 4),
      commune("Lớn Chậm", 100, 10_000),
      commune("Chậm", 40, 1_000),
    ];
    const { best, slowest } = rankCommunes(rows, 2);
    expect(best.map(({ name }) => name)).toEqual(["Lớn", "Vừa"]);
    expect(slowest.map(({ name }) => name)).toEqual(["Lớn Chậm", "Chậm"]);
  });

  it("has no commune in both lists, none without adults, and equal ones by name", () => {
    const rows = [commune("Đak Ơ", 5, 100), commune("Dầu Giây", 5, 100), commune("An Lộc", 0, null)];
    expect(rankCommunes(rows)).toMatchObject({ best: [{ name: "Dầu Giây" }], slowest: [{ name: "Đak Ơ" }] });
    expect(rankCommunes([])).toEqual({ best: [], slowest: [] });
  });

  it("says nothing where nobody has begun, and lets nobody lead without anybody", () => {
    expect(rankCommunes([commune("A", 0, 100), commune("B", 0, 50)])).toEqual({ best: [], slowest: [] });
    const rows = [commune("A", 0, 100), commune("B", 0, 50), commune("C", 1, 50), commune("D", 0, 70)];
    expect(rankCommunes(rows)).toMatchObject({
      best: [{ name: "C" }],
      slowest: [{ name: "A" }, { name: "D" }],
    });
  });
});
