import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMUNES } from "#tests/support/content-factories";
import { readCommunes } from "~/features/content/read-communes";
import { readCsv } from "~/features/content/read-csv";
import { communesText } from "~/features/content/written-communes";

const TODAY = "2026-11-22";
const HEAD = "code,name,type,valid_from,valid_to,population,population_as_of,adults,slug,area_km2";
const GOOD = "26041,Trấn Biên,phuong,2025-07-01";

function faultsOf(...rows: string[]): string[] {
  return readCommunes([HEAD, ...rows].join("\n"), TODAY).faults.map(
    ({ line, column, code, parameters = {} }) =>
      [`${line}:${column} ${code}`, parameters.key].filter(Boolean).join(" "),
  );
}

describe("places/communes.csv", () => {
  it("needs code, name, type and the first day; the rest has defaults", () => {
    const { rows, faults } = readCommunes(`code,name,type,valid_from\n${GOOD}\n`, TODAY);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        code: "26041",
        slug: "tran-bien",
        kind: "phuong",
        name: "Trấn Biên",
        fullName: "Phường Trấn Biên",
        validFrom: "2025-07-01",
        validTo: null,
        formerProvince: "",
        formedFrom: "",
        areaKm2: 0,
        population: null,
      },
    ]);
  });

  it("gives two names that are one without their marks an address each", () => {
    const text = "code,name,type,valid_from\n25280,Lộc Thạnh,xa,2025-07-01\n25294,Lộc Thành,xa,2025-07-01\n";
    expect(readCommunes(text, TODAY).rows.map(({ slug }) => slug)).toEqual([
      "loc-thanh-25280",
      "loc-thanh-25294",
    ]);
  });

  it("reads a list as Excel saves it on a Vietnamese computer", () => {
    const text = "code;name;type;valid_from;area_km2\r\n26041;Trấn Biên;phuong;2025-07-01;30,5\r\n";
    const { rows, faults } = readCommunes(text.replaceAll("\r\n", "\n"), TODAY);
    expect(faults).toEqual([]);
    expect(rows[0]?.areaKm2).toBe(30.5);
  });

  it("takes several populations of one name, a row each", () => {
    const { rows, faults } = readCommunes(
      [HEAD, `${GOOD},,197060,2024-12-31`, `${GOOD},,199000,2025-12-31,140000`].join("\n"),
      TODAY,
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ population }) => [population?.population, population?.adults])).toEqual([
      [197060, null],
      [199000, 140000],
    ]);
  });

  it.each<[what: string, rows: string[], faults: string[]]>([
    ["no rows", [], ["1:1 noRows"]],
    ["a code that lost a digit", ["2604,Trấn Biên,phuong,2025-07-01"], ["2:1 communeCode code"]],
    ["a row without a name", ["26041,,phuong,2025-07-01"], ["2:7 missing name"]],
    ["another kind", ["26041,Trấn Biên,phường,2025-07-01"], ["2:17 communeType type"]],
    ["a day of another order", ["26041,Trấn Biên,phuong,01/07/2025"], ["2:24 date valid_from"]],
    ["a last day before the first", [`${GOOD},2025-06-30`], ["2:35 endsBeforeBegin valid_to"]],
    ["thousands separators", [`${GOOD},,197.060,2024-12-31`], ["2:36 figure population"]],
    ["a population without its day", [`${GOOD},,197060,`], ["2:43 missing population_as_of"]],
    ["more adults than people", [`${GOOD},,100,2024-12-31,101`], ["2:51 moreAdults adults"]],
    ["a population of the future", [`${GOOD},,100,2027-01-01`], ["2:40 laterPopulation population_as_of"]],
    ["a comma outside quotes", [`${GOOD},,,,,,,thừa`], ["2:41 tooManyCells"]],
    ["a quote that never ends", [GOOD, '26042,"Long Bình,phuong,2025-07-01'], ["3:7 csvQuote"]],
    ["a quote that ends too early", ['26041,"Trấn" Biên,phuong,2025-07-01'], ["2:13 csvQuote"]],
    ["the same row twice", [GOOD, GOOD], ["3:1 duplicateRow code"]],
    [
      "one code with two names at one time",
      [GOOD, "26041,Trấn Biên,xa,2026-01-01"],
      ["3:20 overlap valid_from"],
    ],
    [
      "one address for two codes",
      [`${GOOD},,,,,tran-bien`, "26042,Biên,xa,2025-07-01,,,,,tran-bien"],
      ["3:30 slugTaken slug"],
    ],
    [
      "one commune of two sizes",
      ["26041,Trấn Biên,xa,2025-07-01,2026-04-29,,,,,30", "26041,Trấn Biên,phuong,2026-04-30,,,,,,31"],
      ["3:40 differsFromBefore area_km2"],
    ],
    [
      "two populations of one day",
      [
        "26041,Trấn Biên,xa,2025-07-01,2026-04-29,100,2024-12-31",
        "26041,Trấn Biên,phuong,2026-04-30,,101,2024-12-31",
      ],
      ["3:36 differsFromBefore population"],
    ],
  ])("says where %s stands", (_, rows, faults) => {
    expect(faultsOf(...rows)).toEqual(faults);
  });

  it("says which columns are missing or not known", () => {
    const { faults } = readCommunes("code,nme,type,valid_from,ghi chú\n", TODAY);
    expect(faults.map(({ column, code, parameters }) => [column, code, parameters])).toEqual([
      [6, "unknownColumn", { key: "nme", suggestion: "name" }],
      [26, "unknownColumn", { key: "ghi chú" }],
      [1, "missingColumn", { key: "name" }],
    ]);
  });

  it("is written back by an export to the same rows", () => {
    const { rows } = readCommunes(COMMUNES, TODAY);
    expect(readCommunes(communesText(rows), TODAY)).toEqual({ rows, faults: [] });
  });
});

describe("CSV", () => {
  it("reads back whatever a CSV writer writes", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ộ", " ", ",", '"', "\n", ";", "1"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (table) => {
        const text = `a,b\n${stringify(table)}`;
        const wanted = table
          .map((row) => row.map((one) => one.trim()))
          .filter((row) => row.some((one) => one !== ""));
        expect(
          readCsv(text)
            .rows.slice(1)
            .map((row) => row.map((one) => one.text)),
        ).toEqual(wanted);
      }),
    );
  });

  it("knows the place of a cell after quoted commas and line ends", () => {
    const { rows } = readCsv('a,b\n"x, y","hai\ndòng",z\nw,v\n');
    expect(rows[1]?.map(({ line, column }) => `${line}:${column}`)).toEqual(["2:1", "2:8", "3:7"]);
    expect(rows[2]?.map(({ line, column }) => `${line}:${column}`)).toEqual(["4:1", "4:3"]);
  });
});
