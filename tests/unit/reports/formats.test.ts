import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { docxRows, docxText, pdfListText, withoutSpaces } from "#tests/support/read-lists";
import { poppler } from "#tests/support/read-pdf";
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
    foot: "Vũ Đức Mẫu xuất lúc 14:30 22/11/2026",
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

const HEADERS = ["Họ và tên", "Số, dòng", "Năm", "Tỷ lệ", "Ngày"];
const SHOWN = [
  ["Nguyễn Thị Hòa", "1.234.567", "1980", "12,35%", "30/04/2026"],
  ["0751", "0", "1999", "100%", "22/11/2026"],
  ["", "", "", "", ""],
];

describe("docx", () => {
  it("has the rows as a table with a repeated header, and says who and when on every page", async () => {
    const file = await written("docx", [ROWS.slice(0, 1), ROWS.slice(1)]);
    expect(docxRows(file)).toEqual([HEADERS, ...SHOWN]);
    expect(docxText(file)).toContain("Hoàn thành\nNgười xuất: Vũ Đức Mẫu");
    expect(docxText(file, "word/footer1.xml")).toContain("Vũ Đức Mẫu xuất lúc 14:30 22/11/2026 · ");
  });

  it("keeps every sign that XML can write and drops those it cannot", async () => {
    const texts = ['a & b <c> "d"', "K’Liêu ŏ 😀", "x\u0000\u0007y", "]]>"];
    const file = await written("docx", [texts.map((text) => [text, 1, 1, 1, "2026-11-22"])]);
    expect(
      docxRows(file)
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['a & b <c> "d"', "K’Liêu ŏ 😀", "xy", "]]>"]);
  });

  it("is a document without rows where there are none", async () => {
    expect(docxRows(await written("docx", []))).toEqual([HEADERS]);
  });
});

describe("pdf", () => {
  it("has all words of every row, in order, under a header on each page", async () => {
    const long = Array.from({ length: 200 }, (_, at): Cell[] => [
      `Điểu Thị Ngọc Hạnh ${at} ở một nơi có tên rất dài để phải xuống dòng trong ô`,
      at,
      1980,
      0.5,
      "2026-11-22",
    ]);
    const file = await written("pdf", [ROWS, long]);
    const expected = [...SHOWN, ...long.map(([name, at]) => [name, at, "1980", "50%", "22/11/2026"])];
    expect(await pdfListText(file, HEADERS)).toBe(withoutSpaces(expected.flat().join("")));
    expect(await poppler(file, "pdfinfo", "$")).toMatch(/Title: +Hoàn thành\n[\s\S]*Pages: +\d/);
    const last = await poppler(file, "pdftotext", "-f", "3", "-l", "3", "$", "-");
    expect(last).toContain("Vũ Đức Mẫu xuất lúc 14:30 22/11/2026 · 3");
  });

  it("reads back the same in every file, whatever letters the files before it had", async () => {
    for (const name of ["Lê Ý", "ỘỔỒ", "Đoàn Hoài Nhơn"]) {
      const file = await written("pdf", [[[name, 1, 1, 1, "2026-11-22"]]]);
      expect(await pdfListText(file, HEADERS)).toContain(withoutSpaces(name));
    }
  });

  it("embeds its letters, which have no hole for a Vietnamese one", async () => {
    const letters = "ăâđêôơưĂÂĐÊÔƠƯắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹ";
    const file = await written("pdf", [[[letters, 1, 1, 1, "2026-11-22"]]]);
    expect(await pdfListText(file, HEADERS)).toContain(letters);
    const fonts = (await poppler(file, "pdffonts", "$")).trim().split("\n").slice(2);
    expect(fonts.map((line) => line.includes("Tinos") && / yes +yes +yes /.test(line))).toEqual([true, true]);
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
          yield Array.from({ length: 100 }, () => [Math.random().toString(36), 1, 1980, 0.5, "2026-11-22"]);
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
    const rowsInBatch = format.maxRows ? 10 : 100;
    let asked = 0;
    const random = () => Math.random().toString(36);
    const long: Sheet = {
      ...sheet([]),
      batches: (async function* () {
        for (; asked < batchCount; asked++)
          yield Array.from({ length: rowsInBatch }, () => [random() + random(), 1, 1980, 0.5, "2026-11-22"]);
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
