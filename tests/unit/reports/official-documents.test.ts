import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docxRows, docxText, withoutSpaces } from "#tests/support/read-lists";
import { poppler, readLines } from "#tests/support/read-pdf";
import { communeHead, provinceHead } from "~/features/reports/official/document-head.server";
import { docxDocument } from "~/features/reports/official/docx-document.server";
import { headerRows, type OfficialDocument } from "~/features/reports/official/official-document";
import { pdfDocument } from "~/features/reports/official/pdf-document.server";
import { parseTemplate } from "~/features/reports/official/template-form";
import { standardTemplate, TEMPLATE_FIELDS } from "~/features/reports/official/template-words";

const DONG_NAI = {
  province: [
    { name: "Tỉnh Đồng Nai", from: "2025-07-01", to: "2026-04-29" },
    { name: "Thành phố Đồng Nai", from: "2026-04-30" },
  ],
  issuer: ["ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
};

describe("the head of a document", () => {
  it.each([
    ["2026-04-29", "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI"],
    ["2026-04-30", "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI"],
  ])("on %s is %s", (day, superior) => {
    expect(provinceHead(DONG_NAI, day)).toEqual({
      superior: [superior],
      issuer: ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
      place: "Đồng Nai",
    });
  });

  it("of a commune is its People's Committee, at the commune", () => {
    expect(communeHead({ fullName: "Phường Trấn Biên", name: "Trấn Biên" })).toEqual({
      superior: [],
      issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG TRẤN BIÊN"],
      place: "Trấn Biên",
    });
  });
});

describe("the headings of a table", () => {
  it("put neighbours of one group under one heading", () => {
    const column = (header: string, group?: string) => ({ header, group, kind: "text" as const, width: 1 });
    expect(
      headerRows([column("TT"), column("a", "G"), column("b", "G"), column("c"), column("d", "G")]),
    ).toEqual([
      { text: "TT", span: 1, grouped: false },
      { text: "G", span: 2, grouped: true },
      { text: "c", span: 1, grouped: false },
      { text: "G", span: 1, grouped: true },
    ]);
  });
});

const documentOf = (rows: number, landscape = false): OfficialDocument => ({
  caption: "Biểu 1. Đơn vị tính: người",
  landscape,
  ...provinceHead(DONG_NAI, "2026-11-30"),
  numberSuffix: "BC-SKHCN",
  heading: "BÁO CÁO",
  summary: "Kết quả phổ cập kỹ năng số tháng 11/2026",
  period: "Số liệu từ ngày 01/11/2026 đến hết ngày 30/11/2026",
  table: {
    columns: [
      { header: "TT", kind: "integer", width: 4 },
      { header: "Xã, phường", kind: "text", width: 20 },
      { header: "Lũy kế", group: "Người đạt", kind: "integer", width: 10 },
      { header: "Trong kỳ", group: "Người đạt", kind: "integer", width: 10 },
      { header: "Tỷ lệ", kind: "share", width: 8 },
    ],
    rows: Array.from({ length: rows }, (_, at) => [at + 1, `Xã Mẫu ${at + 1}`, 12_345 + at, at, 0.125]),
    total: [null, "Tổng cộng", 1_234_567, 99, 0.5],
  },
  notes: ["(*) Số ước tính."],
  signer: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
  signerName: "Nguyễn Văn Mẫu",
  recipients: ["- UBND thành phố (để báo cáo);", "- Lưu: VT."],
});

const HEAD_WORDS = [
  "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI",
  "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "/BC-SKHCN",
  "BÁO CÁO",
  "Kết quả phổ cập kỹ năng số tháng 11/2026",
  "KT. GIÁM ĐỐC",
  "PHÓ GIÁM ĐỐC",
  "Nguyễn Văn Mẫu",
  "Nơi nhận:",
  "- Lưu: VT.",
];

describe("a Word document", () => {
  it("has head, title, table, signature and recipients, and leaves number and date blank", async () => {
    const file = await docxDocument(documentOf(2));
    const text = docxText(file);
    for (const words of HEAD_WORDS) expect(text).toContain(words);
    expect(text).toMatch(/Số: {5,}\/BC-SKHCN/);
    expect(text).toMatch(/Đồng Nai, ngày {5,}tháng {5,}năm {5,}/);
    expect(docxText(file, "word/styles.xml")).toBe("");
  });

  it("has two rows of headings where columns are grouped, then the rows and the total", async () => {
    const { unzipSync, strFromU8 } = await import("fflate");
    const parts = unzipSync(new Uint8Array(await docxDocument(documentOf(2))));
    const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const table = `<w:tbl>${body.split("<w:tbl>")[2]?.split("</w:tbl>")[0]}</w:tbl>`;
    const { zipSync, strToU8 } = await import("fflate");
    expect(docxRows(zipSync({ "word/document.xml": strToU8(table) }))).toEqual([
      ["TT", "Xã, phường", "Người đạt", "Tỷ lệ"],
      ["", "", "Lũy kế", "Trong kỳ", ""],
      ["1", "Xã Mẫu 1", "12.345", "0", "12,5%"],
      ["2", "Xã Mẫu 2", "12.346", "1", "12,5%"],
      ["", "Tổng cộng", "1.234.567", "99", "50%"],
    ]);
    expect(body).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/);
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(strFromU8(parts["word/styles.xml"] ?? new Uint8Array())).toContain("Times New Roman");
  });
});

describe("a PDF document", () => {
  it.each([false, true])("is A4 (landscape: %s) with everything inside the margins", async (landscape) => {
    const file = await pdfDocument(documentOf(60, landscape));
    const [width, height] = landscape ? [841.89, 595.28] : [595.28, 841.89];
    expect(await poppler(file, "pdfinfo", "$")).toMatch(/Page size: .*A4/);
    const lines = await readLines(file);
    for (const { left, right, bottom } of lines) {
      expect(left).toBeGreaterThan((30 / 25.4) * 72 - 1);
      expect(right).toBeLessThan(width - (15 / 25.4) * 72 + 1);
      expect(bottom).toBeLessThan(height - (20 / 25.4) * 72 + 3);
    }
    const text = withoutSpaces(lines.map((line) => line.text).join(" "));
    for (const words of HEAD_WORDS) expect(text).toContain(withoutSpaces(words));
  });

  it("has page numbers from the second page on, and the headings on each", async () => {
    const file = await pdfDocument(documentOf(95));
    const pages = (await poppler(file, "pdftotext", "-layout", "$", "-")).split("\f").slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    const firstLines = pages.map((page) => page.trim().split("\n")[0]?.trim());
    expect(firstLines.slice(1)).toEqual(pages.slice(1).map((_, at) => String(at + 2)));
    expect(firstLines[0]).not.toBe("1");
    for (const page of pages.slice(0, -1)) expect(page).toContain("Người đạt");
  });
});

describe("the words of a document", () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    const all = { ...standardTemplate("province", "Kết quả {kỳ}"), ...fields };
    for (const [name, value] of Object.entries(all)) data.set(name, value);
    return data;
  };

  it.each([
    [{ heading: "" }, { heading: "empty" }],
    [{ summary: "x".repeat(201) }, { summary: "tooLong" }],
    [{ signer: "A\nB\nC\nD\nE" }, { signer: "tooManyLines" }],
    [
      { heading: "BÁO\nCÁO", recipients: " " },
      { heading: "tooManyLines", recipients: "empty" },
    ],
  ])("%o are refused: %o", (fields, faults) => {
    expect(parseTemplate(form(fields as Record<string, string>))).toEqual({ ok: false, faults });
  });

  it("are taken as they were written, without empty lines; a name may be missing", () => {
    const parsed = parseTemplate(form({ signer: "KT. GIÁM ĐỐC\r\n\r\n PHÓ GIÁM ĐỐC ", signerName: "" }));
    expect(parsed).toMatchObject({
      ok: true,
      template: { signer: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", signerName: "" },
    });
  });

  it("never break the form, whatever is sent", () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(TEMPLATE_FIELDS.map((field) => [field, fc.string()]))),
        (fields) => {
          const parsed = parseTemplate(form(fields as Record<string, string>));
          if (parsed.ok) expect(parseTemplate(form({ ...parsed.template }))).toEqual(parsed);
        },
      ),
    );
  });
});
