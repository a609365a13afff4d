/**
 * Any list of people, written in any of the ways in which communes write them, is read back the same, or the row is
 * reported. No row vanishes, and nothing that is no person becomes one.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asFile,
  asSheet,
  type Mess,
  type MessyRow,
  TIDY,
  type TruePerson,
  writeMessy,
} from "#tests/support/messy-roster";
import {
  outlineRoster,
  type RosterContext,
  type RosterOutcome,
  readRoster,
} from "~/features/rosters/reading/read-roster";
import { readTable } from "~/platform/spreadsheet/read-table.server";
import type { Sheet } from "~/platform/spreadsheet/table";

const HAMLETS = ["Ấp 1", "Ấp 2", "Khu phố 3", "Ấp Tân Lập"];
const CONTEXT: RosterContext = {
  today: "2026-11-24",
  communeCode: "26041",
  communes: [{ code: "26041", names: ["Phường Trấn Biên", "Trấn Biên"] }],
  mayEnter: () => true,
  hamlets: HAMLETS.map((fullName, at) => ({
    id: `h${at}`,
    communeCode: "26041",
    fullName,
    name: fullName.replace(/^(Ấp|Khu phố) /, ""),
  })),
  audiences: [{ id: "citizen", name: "Người dân" }],
  audience: "citizen",
  workplaces: [],
};
const LIMITS = { rows: 25_000, columns: 60, cell: 2_000, unpackedBytes: 64 * 1024 * 1024 };

const name = fc
  .tuple(
    fc.constantFrom("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Huỳnh", "Điểu", "Hồ"),
    fc.constantFrom("Văn", "Thị", "Ngọc", "Đức", "Thị Hồng", "Hoàng", "Hữu"),
    fc.constantFrom("Mẫu", "Mậu", "Mến", "Hường", "Bình", "Hoà", "Thuý", "Quý", "Yến", "Nghĩa", "Tuấn"),
  )
  .map((words) => words.join(" "));

const person: fc.Arbitrary<TruePerson> = fc
  .record({
    fullName: name,
    year: fc.integer({ min: 1930, max: 2005 }),
    day: fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })), { nil: null }),
    sex: fc.constantFrom("male" as const, "female" as const),
    phone: fc.option(
      fc.tuple(fc.constantFrom("3", "5", "7", "8", "9"), fc.integer({ min: 0, max: 99_999_999 })),
      { nil: null },
    ),
    id: fc.option(
      fc.tuple(fc.constantFrom("075", "070", "001", "079"), fc.integer({ min: 0, max: 999_999 })),
      { nil: null },
    ),
    hamlet: fc.option(fc.constantFrom(...HAMLETS), { nil: null }),
  })
  .map(({ year, day, phone, id, ...others }) => {
    const two = (number: number) => String(number).padStart(2, "0");
    const century = (year >= 2000 ? 2 : 0) + (others.sex === "female" ? 1 : 0);
    return {
      ...others,
      birth: day ? `${year}-${two(day[0])}-${two(day[1])}` : String(year),
      phone: phone && phone[0] + String(phone[1]).padStart(8, "0"),
      personalId: id && `${id[0]}${century}${two(year % 100)}${String(id[1]).padStart(6, "0")}`,
    };
  });

const mess: fc.Arbitrary<Mess> = fc.record({
  format: fc.constantFrom("xlsx", "csv;", "csv,", "csv\t"),
  encoding: fc.constantFrom("unicode", "unicode", "vni", "tcvn3", "cp1258"),
  decomposed: fc.boolean(),
  titles: fc.integer({ min: 0, max: 3 }),
  order: fc.integer({ min: 0, max: 5 }),
  wording: fc.integer({ min: 0, max: 3 }),
  birth: fc.constantFrom("d/m/y", "d-m-y", "d.m.y", "iso", "serial", "words", "bare-serial"),
  year: fc.constantFrom("bare", "năm", "00/00"),
  phone: fc.constantFrom("whole", "no-zero", "+84", "spaced", "84"),
  personalId: fc.constantFrom("whole", "no-zero", "apostrophe"),
  underSex: fc.boolean(),
  splitName: fc.boolean(),
  sections: fc.boolean(),
  numbering: fc.boolean(),
  blanks: fc.boolean(),
  totals: fc.boolean(),
  twoInOne: fc.constantFrom(0, 2, 5),
  between: fc.constantFrom("\n", "; ", " và "),
});

async function readBack(sheets: readonly Sheet[]): Promise<RosterOutcome[]> {
  const { plan } = await outlineRoster(sheets);
  const outcomes: RosterOutcome[] = [];
  for await (const outcome of readRoster(sheets, plan, CONTEXT)) outcomes.push(outcome);
  return outcomes;
}

/** What the list says of a person, as the reader would say it. TCVN3 has no capitals with a tone: case may differ. */
function truth(
  { fullName, birth, sex, phone, personalId, hamlet }: TruePerson,
  { sections }: Mess,
  section: string | null,
) {
  const place = sections ? (hamlet ?? section) : hamlet;
  return {
    fullName: fullName.normalize("NFC"),
    birth: { year: Number(birth.slice(0, 4)), date: birth.length > 4 ? birth : null },
    sex,
    phone: phone && `+84${phone}`,
    personalId,
    communeCode: "26041",
    hamletId: place === null ? null : `h${HAMLETS.indexOf(place)}`,
    audience: "citizen",
    workplaceId: null,
  };
}

function expectReadBack(rows: readonly MessyRow[], outcomes: readonly RosterOutcome[], how: Mess): void {
  for (const [at, { people, cells }] of rows.entries()) {
    const found = outcomes.filter(({ line }) => line === at + 1);
    const heading = cells.every((cell) => cell === "") || isHeading(rows, at);
    if (people.length === 0) {
      expect(
        found.filter(({ kind }) => kind !== "aside"),
        JSON.stringify(cells),
      ).toEqual([]);
      if (!heading) expect(found.length, JSON.stringify(cells)).toBe(1);
    } else {
      expect(
        found.map((one) => (one.kind === "person" ? one.person : one)),
        JSON.stringify({ cells, how }),
      ).toEqual(people.map((one) => truth(one, how, null)));
    }
  }
}

/** The heading is not reported; it is what the columns are known by. */
function isHeading(rows: readonly MessyRow[], at: number): boolean {
  const first = rows.findIndex(({ cells }) => cells[0] === "STT");
  return at === first || (at === first + 1 && rows[at]?.cells.includes("Nam") === true);
}

describe("any list in any mess", () => {
  it("is read back, person by person", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 3, maxLength: 12 }), mess, async (people, how) => {
        const rows = writeMessy(people, how);
        expectReadBack(rows, await readBack([asSheet(rows)]), how);
      }),
      { numRuns: 400 },
    );
  });

  it("is read back from the bytes of a file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 3, maxLength: 12 }), mess, async (people, how) => {
        const rows = writeMessy(people, how);
        const sheets = await readTable(await asFile(rows, how), LIMITS);
        expectReadBack(rows, await readBack(sheets), how);
      }),
      { numRuns: 60 },
    );
  });
});

describe("cells of any nonsense", () => {
  it("lose no row", async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("", "Nguyễn Văn Mẫu", "1960", "0912345678", "Tổng"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
        async (grid) => {
          const rows = [
            { cells: ["STT", "Họ và tên", "Ngày sinh", "SĐT"], people: [] },
            ...grid.map((cells) => ({ cells, people: [] })),
          ];
          const outcomes = await readBack([asSheet(rows)]);
          for (const [at, { cells }] of rows.entries()) {
            const blank = cells.every((text) => text.replace(/[\s\p{Cc}\p{Cf}]/gu, "") === "");
            const heading = cells === rows[0]?.cells;
            if (!blank && !heading)
              expect(
                outcomes.filter(({ line }) => line === at + 1).length,
                JSON.stringify(cells),
              ).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

it("a tidy list is read back without a note", async () => {
  const rows = writeMessy(fc.sample(person, 5), TIDY);
  const outcomes = await readBack([asSheet(rows)]);
  expect(outcomes.flatMap((one): unknown[] => (one.kind === "person" ? one.notes : [one]))).toEqual([]);
});
