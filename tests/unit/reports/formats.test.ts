import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { FORMATS } from "~/features/reports/formats.server";
import type { Cell, Sheet } from "~/features/reports/sheet";

function sheet(batches: Cell[][][]): Sheet {
  return {
    title: "Hoàn thành",
    columns: [
      { header: "Họ và tên", kind: "text", width: 20 },
      { header: "Số, dòng", kind: "integer", width: 10 },
      { header: "Năm", kind: "year", width: 10 },
      { header: "Tỷ lệ", kind: "share", width: 10 },
      { header: "Ngày", kind: "date", width: 12 },
    ],
    batches: (async function* () {
      yield* batches;
    })(),
    aboutTitle: "Thông tin",
    about: [["Người xuất", "Vũ Đức Mẫu"]],
  };
}

async function written(format: string, batches: Cell[][][]): Promise<Buffer> {
  const out = new PassThrough();
  const whole = buffer(out);
  await FORMATS.find(({ id }) => id === format)?.write(sheet(batches), out, "vi");
  return whole;
}

const ROWS: Cell[][] = [
  ["Nguyễn Thị Hòa", 1234567, 1980, 0.12345, "2026-04-30"],
  ["0751", 0, 1999, 1, "2026-11-22"],
  [null, null, null, null, null],
];
const HOSTILE = [
  '=HYPERLINK("http://x")',
  "+84912345678",
  "-1",
  "@SUM(A1)",
  "\tx",
  "\rx",
  'a"b,c\nd',
  "＝1+1",
];

describe("csv", () => {
  it("begins with a BOM, ends lines with CRLF, and reads back as it was", async () => {
    const file = await written("csv", [ROWS.slice(0, 1), ROWS.slice(1)]);
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.toString().endsWith("\r\n")).toBe(true);
    expect(parse(file, { bom: true })).toEqual([
      ["Họ và tên", "Số, dòng", "Năm", "Tỷ lệ", "Ngày"],
      ["Nguyễn Thị Hòa", "1234567", "1980", "12,35%", "30/04/2026"],
      ["0751", "0", "1999", "100%", "22/11/2026"],
      ["", "", "", "", ""],
    ]);
  });

  it("lets no text begin a formula", async () => {
    const file = await written("csv", [HOSTILE.map((text) => [text, 1, 1, 1, "2026-11-22"])]);
    const names = parse(file, { bom: true, from: 2 }).map(([name]) => name as string);
    expect(names).toEqual(HOSTILE.map((text) => (text.startsWith("a") ? text : `'${text}`)));
  });
});

describe("xlsx", () => {
  async function opened(batches: Cell[][][]) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await written("xlsx", batches)) as unknown as ArrayBuffer);
    return book;
  }

  it("has real numbers and dates, text for ids, a frozen header and who exported it", async () => {
    const book = await opened([ROWS]);
    const page = book.getWorksheet("Hoàn thành");
    expect(page?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(page?.getRow(1).values).toEqual([undefined, "Họ và tên", "Số, dòng", "Năm", "Tỷ lệ", "Ngày"]);
    const cells = page?.getRow(2);
    expect(cells?.getCell(2).value).toBe(1234567);
    expect(cells?.getCell(4)).toMatchObject({ value: 0.12345, numFmt: "0.0%" });
    expect(cells?.getCell(5)).toMatchObject({
      value: new Date("2026-04-30T00:00:00Z"),
      numFmt: "dd/mm/yyyy",
    });
    expect(page?.getRow(3).getCell(1)).toMatchObject({
      value: "0751",
      type: ExcelJS.ValueType.String,
      numFmt: "@",
    });
    expect(page?.getRow(4).getCell(1).value).toBeNull();
    expect(book.getWorksheet("Thông tin")?.getRow(1).values).toEqual([undefined, "Người xuất", "Vũ Đức Mẫu"]);
  });

  it("holds no formula, whatever the text", async () => {
    const book = await opened([HOSTILE.map((text) => [text, 1, 1, 1, "2026-11-22"])]);
    const cells = HOSTILE.map((_, index) => book.worksheets[0]?.getRow(index + 2).getCell(1));
    expect(cells.map((cell) => cell?.type)).toEqual(HOSTILE.map(() => ExcelJS.ValueType.String));
    expect(cells.map((cell) => cell?.value)).toEqual(HOSTILE.map((text) => text.replace("\r", "\n")));
  });
});

describe.each(FORMATS)("$id", (format) => {
  it("stops asking for rows when the reader is gone", async () => {
    let asked = 0;
    const out = new PassThrough();
    const endless: Sheet = {
      ...sheet([]),
      batches: (async function* () {
        for (;;) {
          asked += 1;
          yield Array.from({ length: 1_000 }, () => [Math.random().toString(36), 1, 1980, 0.5, "2026-11-22"]);
        }
      })(),
    };
    const done = expect(format.write(endless, out, "vi")).rejects.toThrow();
    for await (const _chunk of out) if (asked > 1) break;
    await done;
    expect(asked).toBeGreaterThan(1);
  });

  it("keeps the pace of its reader instead of filling memory", async () => {
    const batchCount = 200;
    let asked = 0;
    const random = () => Math.random().toString(36);
    const long: Sheet = {
      ...sheet([]),
      batches: (async function* () {
        for (; asked < batchCount; asked++)
          yield Array.from({ length: 500 }, () => [random() + random(), 1, 1980, 0.5, "2026-11-22"]);
      })(),
    };
    const out = new PassThrough();
    const done = format.write(long, out, "vi");
    const moments: { asked: number; read: number }[] = [];
    let read = 0;
    for await (const chunk of out) {
      read += (chunk as Buffer).length;
      moments.push({ asked, read });
      await setImmediate();
    }
    await done;
    const ahead = moments.map((moment) => moment.asked - (moment.read / read) * batchCount);
    expect(Math.max(...ahead)).toBeLessThan(batchCount / 4);
  });
});
