/** Spreadsheets that people bring in: what they say is read, what is hostile in them is refused. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFirstSheet, readOwnCsv } from "~/platform/spreadsheet/read-first-sheet.server";
import { readTable } from "~/platform/spreadsheet/read-table.server";
import type { TableLimits, TableRow } from "~/platform/spreadsheet/table";
import { xmlEvents } from "~/platform/spreadsheet/xml-events";

const LIMITS: TableLimits = { rows: 100, columns: 10, cell: 50, unpackedBytes: 200_000 };
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook of one sheet, its parts written by hand. */
function book(sheetData: string, { strings = "", around = (xml: string) => xml } = {}): Uint8Array {
  const parts = {
    "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:r="r"><x:sheets><x:sheet name="A" r:id="r1"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
    "xl/worksheets/sheet1.xml": around(
      `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

async function rowsOf(bytes: Uint8Array, limits = LIMITS): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for (const sheet of await readTable(bytes, limits)) for await (const row of sheet.rows()) rows.push(row);
  return rows;
}

const row = (cells: string) => `<row r="1">${cells}</row>`;
const many = (count: number, xml: string) => xml.repeat(count);

describe("a cell of a workbook", () => {
  it.each<[string, string, unknown]>([
    ["a shared text, also of several runs", `<c t="s"><v>0</v></c>`, { text: "Trần Thị Mẫu" }],
    ["a text of its own", `<c t="inlineStr"><is><t>a &amp; b</t></is></c>`, { text: "a & b" }],
    ["marked text", `<c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>`, { text: "<b>" }],
    ["a number", `<c><v>1960</v></c>`, { text: "1960", number: true }],
    ["a day", `<c s="1"><v>22039</v></c>`, { text: "1960-05-03" }],
    ["a year in a cell of days", `<c s="1"><v>1960</v></c>`, { text: "1960", number: true }],
    ["yes", `<c t="b"><v>1</v></c>`, { text: "TRUE" }],
    ["no", `<c t="b"><v>0</v></c>`, { text: "FALSE" }],
    ["a formula, whatever it came to", `<c><f>1+1</f><v>2</v></c>`, { text: "", formula: true }],
    ["an entity nobody declared stays an error", `<c t="str"><v>&bomb;</v></c>`, "fileBroken"],
  ])("%s", async (_, cell, wanted) => {
    const strings = `<si><r><t>Trần </t></r><r><t>Thị Mẫu</t></r><rPh><t>x</t></rPh></si>`;
    const read = await rowsOf(book(row(cell), { strings })).catch(({ fault }) => fault);
    expect(typeof read === "string" ? read : read[0]?.cells[0]).toEqual(wanted);
  });

  it("stands where its row and column say, and lines only grow", async () => {
    const read = await rowsOf(
      book(
        `<row r="3"><c r="C3"><v>1</v></c></row><row r="2"><c><v>2</v></c></row><row r="x"><c><v>3</v></c></row>`,
      ),
    );
    expect(read.map(({ line, cells }) => [line, cells.map(({ text }) => text)])).toEqual([
      [3, ["", "", "1"]],
      [4, ["2"]],
      [5, ["3"]],
    ]);
  });
});

describe("a hostile workbook", () => {
  const doctype = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`;
  it.each<[string, () => Uint8Array, string]>([
    ["a document type", () => book("", { around: (xml) => doctype + xml }), "fileBroken"],
    [
      "an outside entity",
      () => book("", { around: (xml) => `<!DOCTYPE x SYSTEM "file:///etc/passwd">${xml}` }),
      "fileBroken",
    ],
    ["a sheet that ends in the middle", () => book("", { around: (xml) => xml.slice(0, -20) }), "fileBroken"],
    ["tags that cross", () => book("<row><c></row></c>"), "fileBroken"],
    ["nesting without end", () => book(many(20_000, "<a>")), "fileBroken"],
    ["megabytes of nothing in some hundred bytes", () => book(many(3_000_000, " ")), "fileLarge"],
    ["one text of megabytes", () => book(row(`<c t="str"><v>${many(1_000_000, "a")}</v></c>`)), "fileLarge"],
    ["a cell too long", () => book(row(`<c t="str"><v>${many(51, "a")}</v></c>`)), "fileLarge"],
    ["a column too far", () => book(row(`<c r="XFD1"><v>1</v></c>`)), "fileLarge"],
    ["too many rows", () => book(many(101, "<row><c><v>1</v></c></row>")), "fileLarge"],
    ["more texts than cells", () => book("", { strings: many(1_001, "<si/>") }), "fileLarge"],
    ["a zip without a workbook", () => zipSync({ "a.txt": strToU8("a") }), "fileKind"],
    ["a workbook cut off", () => book(row("<c><v>1</v></c>")).slice(0, -30), "fileBroken"],
    [
      "bytes changed in the middle",
      () => book(many(90, row("<c><v>1</v></c>"))).fill(255, 60, 90),
      "fileBroken",
    ],
  ])("with %s is refused", async (_, bytes, fault) => {
    await expect(rowsOf(bytes())).rejects.toMatchObject({ name: "TableError", fault });
  });

  it("is unpacked only as far as its rows are asked for", async () => {
    const [sheet] = await readTable(book(row("<c><v>7</v></c>") + many(3_000_000, " ")), LIMITS);
    const rows = sheet?.rows()[Symbol.asyncIterator]();
    expect(await rows?.next()).toMatchObject({ value: { cells: [{ text: "7" }] } });
    await expect(rows?.next()).rejects.toMatchObject({ fault: "fileLarge" });
  });
});

describe("CSV", () => {
  const csv = (text: string) => rowsOf(new TextEncoder().encode(text));

  it.each([",", ";", "\t"])("is separated by what its first lines have most of: %j", async (by) => {
    const [, second] = await csv(`\uFEFFTên${by}Tuổi${by}Ấp\r\n"Mẫu${by} A"${by}70${by}Ấp 1\r\n`);
    expect(second).toEqual({
      line: 2,
      cells: [{ text: `Mẫu${by} A` }, { text: "70", number: true }, { text: "Ấp 1" }],
    });
  });

  it("keeps lines as they are counted, letters whole across pieces, and formulas out", async () => {
    const rows = await csv(`${"🌾".repeat(20)},a\n\n=1+1,'=b\n`);
    expect(rows).toEqual([
      { line: 1, cells: [{ text: "🌾".repeat(20) }, { text: "a" }] },
      { line: 3, cells: [{ text: "", formula: true }, { text: "=b" }] },
    ]);
    const read = await readOwnCsv(`${many(2, `${"x".repeat(32_002)},b\n`)}🌾,c\n${many(500, "🌾,d\n")}`);
    expect(read.ok && read.rows.every(({ cells }) => !cells[0]?.text.includes("\uFFFD"))).toBe(true);
  });

  it.each<[string, string, string]>([
    ["an open quotation", 'a,"b\n', "fileBroken"],
    ["a quotation of the whole file", `"${"a".repeat(60_000)}`, "fileBroken"],
    ["a line that never ends", "a".repeat(60_000), "fileBroken"],
    ["too many rows", "a,b\n".repeat(101), "fileLarge"],
    ["too many columns", ",".repeat(10), "fileLarge"],
    ["a cell too long", "a".repeat(51), "fileLarge"],
  ])("with %s is refused", async (_, text, fault) => {
    await expect(csv(text)).rejects.toMatchObject({ fault });
  });

  it("of our own is separated by commas, however many semicolons its texts have", async () => {
    const read = await readOwnCsv("Nguồn,Số\na;b;c;d;e,1\n");
    expect(read.ok && read.rows[1]?.cells.map(({ text }) => text)).toEqual(["a;b;c;d;e", "1"]);
  });
});

it("a file in an old encoding is read for lists of people, and refused where words must match", async () => {
  const bytes = new Uint8Array([0x4d, 0xe3, 0x0a]);
  expect((await rowsOf(bytes))[0]?.cells).toEqual([{ text: "Mã" }]);
  expect(await readFirstSheet(bytes)).toEqual({ ok: false, fault: "fileEncoding" });
});

it("XML is read the same in whatever pieces it comes", async () => {
  const xml = `<?xml version="1.0"?><a:b c="1 &lt; 2"><!-- <x> --><d/>một &#7897; hai<![CDATA[ ]] > ]]></a:b>`;
  const events = async (size: number) => {
    const found: unknown[] = [];
    async function* pieces() {
      for (let at = 0; at < xml.length; at += size) yield xml.slice(at, at + size);
    }
    for await (const event of xmlEvents(pieces())) found.push(event);
    return found;
  };
  const whole = await events(xml.length);
  expect(whole).toEqual([
    { kind: "open", name: "b", attributes: { c: "1 < 2" } },
    { kind: "open", name: "d", attributes: {} },
    { kind: "close", name: "d" },
    { kind: "text", text: "một ộ hai" },
    { kind: "text", text: " ]] > " },
    { kind: "close", name: "b" },
  ]);
  for (const size of [1, 2, 3, 7]) expect(await events(size)).toEqual(whole);
});
