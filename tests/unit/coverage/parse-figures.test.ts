import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureKind } from "~/features/coverage/commune-figures/figure-kinds";
import {
  figureCells,
  type ParsedFigure,
  parseCount,
  parseFigures,
} from "~/features/coverage/commune-figures/parse-figures";
import type { TableRow } from "~/platform/spreadsheet/table";
import { parseDay } from "~/platform/text/parse-day";

const communes = [
  { code: "26041", names: ["Phường Trấn Biên", "Trấn Biên"] },
  { code: "25280", names: ["Xã Lộc Thạnh", "Lộc Thạnh"] },
  { code: "25294", names: ["Xã Lộc Thành", "Lộc Thành"] },
  { code: "26068", names: ["Phường Biên Hòa", "Biên Hòa"] },
];
const table = (rows: string[][]): TableRow[] =>
  rows.map((cells, at) => ({ line: at + 1, cells: cells.map((text) => ({ text })) }));
const parse = (rows: string[][], kind = "nguoi-truong-thanh") =>
  parseFigures(table(rows), { kind: figureKind(kind), communes, today: "2026-11-24" });

const HEADING = ["Mã xã", "Xã, phường", "Ngày số liệu", "Dân số", "Số người", "Nguồn", "Ghi chú"];
const said = ({ result }: ParsedFigure) => (result.ok ? result.row : `${result.column} ${result.fault}`);
const first = (row: string[], heading = HEADING) => {
  const parsed = parse([heading, row]);
  if (!parsed.ok) return parsed.fault;
  return said(parsed.rows[0] as ParsedFigure);
};

const GOOD = {
  communeCode: "26041",
  asOf: "2026-06-30",
  population: 12_345,
  people: 9_000,
  source: "Công an xã",
  note: null,
};

describe("a row", () => {
  it.each<[string, string[], object | string]>([
    ["by code and name", ["26041", "Trấn Biên", "30/6/2026", "12.345", "9.000", "Công an xã", ""], GOOD],
    ["by code only", ["26041", "", "30/06/2026", "12345", "9000", "Công an xã", ""], GOOD],
    [
      "by name with its kind",
      ["", "PHƯỜNG TRẤN BIÊN", "2026-06-30", "12 345", "9.000", "Công an xã", ""],
      GOOD,
    ],
    [
      "by a name in NFD, with no-break spaces",
      ["", "Trấn\u00a0Biên".normalize("NFD"), "30.6.2026", "12,345", "9000", "Công an xã", " "],
      GOOD,
    ],
    [
      "by a name with the tone elsewhere",
      ["", "Biên Hoà", "30/6/2026", "12.345", "9.000", "Công an xã", ""],
      { ...GOOD, communeCode: "26068" },
    ],
    [
      "with adults left to be estimated",
      ["26041", "", "30/6/2026", "12.345", "", "Công an xã", "tạm"],
      { ...GOOD, people: null, note: "tạm" },
    ],
    ["of an unknown code", ["99999", "", "30/6/2026", "1", "1", "n", ""], "code placeUnknown"],
    ["of a name without marks", ["", "tran bien", "30/6/2026", "1", "1", "n", ""], "name placeUnknown"],
    [
      "whose code and name differ",
      ["25280", "Lộc Thành", "30/6/2026", "1", "1", "n", ""],
      "name placesDiffer",
    ],
    ["of no place", ["", "", "30/6/2026", "1", "1", "n", ""], "name placeEmpty"],
    ["of no date", ["26041", "", "", "1", "1", "n", ""], "asOf dateEmpty"],
    ["of a day that does not exist", ["26041", "", "31/6/2026", "1", "1", "n", ""], "asOf dateFormat"],
    ["of a day to come", ["26041", "", "25/11/2026", "1", "1", "n", ""], "asOf dateFuture"],
    ["without population", ["26041", "", "30/6/2026", "", "1", "n", ""], "population numberEmpty"],
    ["with half a person", ["26041", "", "30/6/2026", "10", "1,5", "n", ""], "people numberFormat"],
    ["below zero", ["26041", "", "30/6/2026", "-10", "1", "n", ""], "population numberFormat"],
    ["with more adults than people", ["26041", "", "30/6/2026", "10", "11", "n", ""], "people moreThanAll"],
    ["without a source", ["26041", "", "30/6/2026", "10", "1", " ", ""], "source sourceEmpty"],
    ["with a novel for a note", ["26041", "", "30/6/2026", "10", "1", "n", "x".repeat(301)], "note textLong"],
  ])("%s", (_, row, expected) => {
    expect(first(row)).toEqual(expected);
  });

  it("whose cell is computed is not taken", () => {
    const cells = ["26041", "", "30/6/2026", "10", "1", "n", ""].map((text, at) =>
      at === 3 ? { text: "", formula: true as const } : { text },
    );
    const parsed = parseFigures([...table([HEADING]), { line: 2, cells }], {
      kind: figureKind(""),
      communes,
      today: "2026-11-24",
    });
    expect(parsed.ok && said(parsed.rows[0] as ParsedFigure)).toBe("population formula");
  });

  it("of a commune and day that came before is told so, with its line", () => {
    const row = ["26041", "", "30/6/2026", "10", "1", "n", ""];
    const parsed = parse([["Số liệu của thành phố"], HEADING, row, ["", ""], row]);
    expect(
      parsed.ok && parsed.rows.map((one) => [one.line, one.result.ok ? "ok" : one.result.fault]),
    ).toEqual([
      [3, "ok"],
      [5, "twice"],
    ]);
  });
});

it.each<[string, string[][], string]>([
  ["without headings", [["a", "b"]], "noHeading"],
  ["with headings only", [HEADING], "noRows"],
  ["without a place", [["Ngày", "Dân số", "Nguồn"]], "noPlaceColumn"],
  ["without a date", [["Mã", "Dân số", "Nguồn"]], "noDateColumn"],
  ["without a number", [["Mã", "Ngày", "Nguồn"]], "noNumberColumn"],
  ["without a source", [["Mã", "Ngày", "Dân số"]], "noSourceColumn"],
])("a table %s: %s", (_, rows, fault) => {
  expect(parse(rows)).toEqual({ ok: false, fault });
});

it("columns may come in any order and in any capitals", () => {
  expect(
    first(
      ["n", "9.000", "30/6/2026", "12.345", "Trấn Biên"],
      ["NGUỒN", "Số người trưởng thành", "Ngày", "DÂN SỐ", "Tên xã"],
    ),
  ).toEqual({ ...GOOD, source: "n" });
});

it("VNeID asks for the number of people and for no population", () => {
  const rows = [
    ["Mã", "Ngày", "Đã xác nhận", "Nguồn"],
    ["26041", "30/6/2026", "1.200", "n"],
    ["26041", "1/7/2026", "", "n"],
  ];
  const parsed = parse(rows, "vneid");
  expect(parsed.ok && parsed.rows.map(said)).toEqual([
    { ...GOOD, population: null, people: 1_200, source: "n" },
    "people numberEmpty",
  ]);
});

it.each([
  ["0", 0],
  ["1.234.567", 1_234_567],
  ["1,234", 1_234],
  ["12.34", undefined],
  ["1.234,567", undefined],
  ["1e5", undefined],
  ["", undefined],
])("“%s” people are %s", (text, expected) => {
  expect(parseCount(text)).toBe(expected);
});

it("every day is read as it is written", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseDay(day)).toBe(day);
        expect(parseDay(day.split("-").reverse().join("/"))).toBe(day);
      },
    ),
  );
});

it("what a confirmation carries is read as the same rows", () => {
  const row = fc.record({
    communeCode: fc.constantFrom(...communes.map(({ code }) => code)),
    asOf: fc.constantFrom("2026-01-31", "2025-02-28", "2024-02-29"),
    population: fc.integer({ min: 1000, max: 999_999_999 }),
    people: fc.option(fc.integer({ min: 0, max: 1000 })),
    source: fc.constantFrom("Công văn 12/CV", "=1+1", 'có "ngoặc", phẩy'),
    note: fc.option(fc.constantFrom("ghi chú", "-x")),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { minLength: 1, selector: (one) => `${one.communeCode} ${one.asOf}` }),
      (rows) => {
        const parsed = parse(figureCells(rows));
        expect(parsed.ok && parsed.rows.map(said)).toEqual(rows);
      },
    ),
  );
});

it("no table makes it fail in any other way", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: "grapheme" }))), (rows) => {
      const parsed = parse([HEADING, ...rows]);
      expect(typeof parsed.ok).toBe("boolean");
    }),
  );
});
