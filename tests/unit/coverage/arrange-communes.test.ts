import { describe, expect, it } from "vitest";
import {
  addUp,
  arrangeCommunes,
  type CommuneCoverage,
  towardTarget,
} from "~/features/coverage/arrange-communes";
import { coverageFilters } from "~/features/coverage/coverage-filters";

function commune(name: string, fields: Partial<CommuneCoverage> = {}): CommuneCoverage {
  const figures = { adults: 100, counted: 10, ...fields };
  return {
    code: name,
    slug: name,
    kind: "xa",
    name,
    fullName: `Xã ${name}`,
    adultsEstimated: true,
    adultsAsOf: "2024-12-31",
    grown: 0,
    grownFrom: "2026-10-26",
    ...towardTarget(figures.counted, figures.adults, 0.8),
    ...figures,
  };
}

describe("toward the target", () => {
  it.each([
    [0, 100, { share: 0, missing: 80 }],
    [80, 100, { share: 0.8, missing: 0 }],
    [81, 100, { share: 0.81, missing: 0 }],
    [0, 101, { share: 0, missing: 81 }],
    [0, 30, { share: 0, missing: 24 }],
    [5, null, { share: null, missing: null }],
    [5, 0, { share: null, missing: null }],
  ])("%i of %s adults", (counted, adults, expected) => {
    expect(towardTarget(counted, adults, 0.8)).toEqual(expected);
  });

  it("several communes are judged by their sum, not by their average", () => {
    const total = addUp([commune("A", { counted: 90 }), commune("B", { adults: 900, counted: 0 })], 0.8);
    expect(total).toMatchObject({ communes: 2, adults: 1_000, counted: 90, share: 0.09, missing: 710 });
  });
});

describe("the list of communes", () => {
  const rows = [
    commune("Đak Lua", { counted: 5, kind: "xa" }),
    commune("Định Quán", { counted: 20 }),
    commune("Dầu Giây", { counted: 20, kind: "phuong", fullName: "Phường Dầu Giây" }),
    commune("An Phước", { adults: null, share: null, missing: null }),
  ];
  const names = (query: string) =>
    arrangeCommunes(rows, coverageFilters.read(new URLSearchParams(query))).map(({ name }) => name);

  it.each([
    ["", ["An Phước", "Dầu Giây", "Đak Lua", "Định Quán"]],
    ["chieu=giam", ["Định Quán", "Đak Lua", "Dầu Giây", "An Phước"]],
    ["ten=dinh", ["Định Quán"]],
    ["ten=ĐỊNH QUÁN", ["Định Quán"]],
    ["ten=phường", ["Dầu Giây"]],
    ["ten=an", ["An Phước"]],
    ["loai=xa", ["An Phước", "Đak Lua", "Định Quán"]],
    ["sap=ti-le&chieu=giam", ["Dầu Giây", "Định Quán", "Đak Lua", "An Phước"]],
    ["sap=ti-le&chieu=tang", ["Đak Lua", "Dầu Giây", "Định Quán", "An Phước"]],
    ["sap=con-thieu&chieu=giam", ["Đak Lua", "Dầu Giây", "Định Quán", "An Phước"]],
    ["sap=khong-co&chieu=len&loai=thon", ["An Phước", "Dầu Giây", "Đak Lua", "Định Quán"]],
  ])("as asked by ?%s", (query, expected) => {
    expect(names(query)).toEqual(expected);
  });
});
