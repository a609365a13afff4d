import { beforeAll, describe, expect, it } from "vitest";
import { HARD_NAMES, NAMES_WITH_RARE_LETTERS } from "#tests/support/hard-names";
import { makePrinted } from "#tests/support/printed-certificate";
import { poppler, type ReadLine, readLines, readLinesOfAll, requirePoppler } from "#tests/support/read-pdf";
import { printedName } from "~/features/certificates/pdf/certificate-words";
import { PAGE } from "~/features/certificates/pdf/page";
import { renderCertificate } from "~/features/certificates/pdf/render-certificate.server";

const SITE = "https://binhdanhocvuso.dongnai.gov.vn";
const PORTION = 50;

/** Letters alone: a long name is cut into lines where it fits, and marks may be read apart. */
const letters = (text: string) => text.normalize("NFC").replaceAll("ʼ", "’").replace(/\s/g, "");

/** Pairs of lines whose boxes meet; the boxes of a reader are taller than most letters. */
function overlaps(lines: ReadLine[]): string[] {
  const found: string[] = [];
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const apart =
        one.right <= other.left ||
        other.right <= one.left ||
        one.bottom <= other.top ||
        other.bottom <= one.top;
      if (!apart) found.push(`${one.text} | ${other.text}`);
    }
  }
  return found;
}

/** Lines that leave the frame. */
function outside(lines: ReadLine[]): string[] {
  return lines
    .filter(
      ({ left, top, right, bottom }) =>
        left < 45 || top < 45 || right > PAGE.width - 45 || bottom > PAGE.height - 33,
    )
    .map(({ text }) => text);
}

beforeAll(requirePoppler);

describe("the two hundred hardest names", () => {
  it("are two hundred at least, from one letter to sixty, with every Vietnamese letter in every tone", () => {
    const lengths = HARD_NAMES.map((name) => [...name.normalize("NFC")].length);
    expect(HARD_NAMES.length).toBeGreaterThanOrEqual(200);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([1, 60]);
    const used = new Set(HARD_NAMES.join("").normalize("NFC").toLocaleLowerCase("vi"));
    const alphabet = [..."aăâeêioôơuưy"].flatMap((vowel) =>
      ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"].map((tone) => (vowel + tone).normalize("NFC")),
    );
    expect([...alphabet, ..."bcdđghklmnpqrstvx"].filter((letter) => !used.has(letter))).toEqual([]);
  });

  const portions = Array.from({ length: Math.ceil(HARD_NAMES.length / PORTION) }, (_, index) =>
    HARD_NAMES.slice(index * PORTION, (index + 1) * PORTION),
  );
  it.each(portions.map((names, index) => [index * PORTION + 1, names] as const))(
    "from number %i on are printed in full, read back, and nothing overlaps",
    async (_, names) => {
      const pdfs = await Promise.all(
        names.map((fullName) => renderCertificate(makePrinted({ fullName }), SITE)),
      );
      const pages = await readLinesOfAll(pdfs);
      expect(pages).toHaveLength(names.length);
      for (const [index, lines] of pages.entries()) {
        const fullName = names[index] ?? "";
        expect(letters(lines.map(({ text }) => text).join(""))).toContain(letters(printedName(fullName)));
        expect(overlaps(lines), fullName).toEqual([]);
        expect(outside(lines), fullName).toEqual([]);
      }
    },
  );
});

describe("a certificate as a PDF", () => {
  const render = (fields: Parameters<typeof makePrinted>[0] = {}) =>
    renderCertificate(makePrinted(fields), SITE);
  const textOf = async (pdf: Uint8Array) => (await readLines(pdf)).map(({ text }) => text);

  it("says all that the paper must say", async () => {
    const lines = await textOf(await render());
    expect(lines).toEqual(
      expect.arrayContaining([
        "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "Số: 000123/2026/BDHVS",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "GIẤY CHỨNG NHẬN HOÀN THÀNH",
        "Chương trình Bình dân học vụ số Đồng Nai",
        "NGUYỄN THỊ HỒNG HẠNH",
        "Sinh năm 1958, Phường Trấn Biên, thành phố Đồng Nai",
        "Nhận thức về chuyển đổi số và an toàn trên không gian mạng",
        "với kết quả bài kiểm tra đạt 87%",
        "Đồng Nai, ngày 22 tháng 11 năm 2026",
        "binhdanhocvuso.dongnai.gov.vn/xac-minh",
        "7K3Q-M9XW-D2A4-RT6V-B8YZ",
      ]),
    );
  });

  it("is one A4 page on its side, tagged, in Vietnamese, with its title shown", async () => {
    const info = await poppler(await render(), "pdfinfo", "$");
    expect(info).toMatch(/Title: +Giấy chứng nhận hoàn thành – Nhận thức/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Pages: +1\n/);
    expect(info).toMatch(/Page size: +841.89 x 595.28 pts \(A4\)/);
    expect(Buffer.from(await render()).toString("latin1")).toMatch(/\/Lang \(vi-VN\)/);
  });

  it("is read aloud in order: who issues, the title, whom, what for, and the picture by its words", async () => {
    const structure = await poppler(await render(), "pdfinfo", "-struct-text", "$");
    const order = ["SỞ KHOA HỌC", "H1 (block)", "GIẤY CHỨNG NHẬN", "HẠNH", "Nhận thức", "87%", "Figure"];
    const places = order.map((text) => structure.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("holds its fonts and no other", async () => {
    const fonts = (await poppler(await render(), "pdffonts", "$")).trim().split("\n").slice(2);
    expect(
      fonts.map((line) => line.replace(/^\w+\+(\S+).*?(yes|no) +(yes|no) +(yes|no).*$/, "$1 $2")),
    ).toEqual(["BeVietnamPro-Regular yes", "BeVietnamPro-Bold yes"]);
  });

  it.each(NAMES_WITH_RARE_LETTERS)(
    "spells %s for readers, though it is drawn letter by mark",
    async (fullName) => {
      const pdf = await render({ fullName });
      const structure = await poppler(pdf, "pdfinfo", "-struct-text", "$");
      expect(structure.normalize("NFC")).toContain(`"${printedName(fullName)}"`);
    },
  );

  it.each([
    [
      "a long topic",
      { topicTitle: "Ứng dụng trí tuệ nhân tạo trong xử lý văn bản và hồ sơ một cửa ".repeat(4).trim() },
    ],
    ["a topic of one endless word", { topicTitle: "Ẳ".repeat(200) }],
    [
      "many long issuers",
      {
        issuer: Array.from(
          { length: 4 },
          () => "TRUNG TÂM KHOA HỌC VÀ CÔNG NGHỆ VÀ CHUYỂN ĐỔI SỐ THÀNH PHỐ ĐỒNG NAI",
        ).join("\n"),
      },
    ],
    [
      "a long programme",
      { programmeName: "Bình dân học vụ số và phổ cập kỹ năng số toàn dân Đồng Nai ".repeat(3).trim() },
    ],
    ["a long commune", { communeName: "Xã Nguyễn Phước Hoàng Thiên Ngọc Trường Phương Quỳnh Thượng" }],
    ["a long number", { number: "000000000123/2026/GCN-SKHCN-TTKHCN-CHUYENDOISO-DONGNAI-BDHVS" }],
    [
      "everything long",
      {
        fullName: "Ẳ Ậ ".repeat(15).trim(),
        topicTitle: "Ứng dụng trí tuệ nhân tạo trong xử lý văn bản và hồ sơ một cửa ".repeat(3).trim(),
        issuer:
          "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nTRUNG TÂM KHOA HỌC VÀ CÔNG NGHỆ\nPHÒNG ĐÀO TẠO",
        programmeName: "Bình dân học vụ số và phổ cập kỹ năng số toàn dân thành phố Đồng Nai",
      },
    ],
  ])("keeps everything apart with %s", async (_, fields) => {
    const lines = await readLines(await render(fields));
    const read = letters(lines.map(({ text }) => text).join(""));
    for (const text of Object.values(fields)) {
      for (const line of text.split("\n")) {
        expect(read.toLocaleUpperCase("vi")).toContain(letters(line).toLocaleUpperCase("vi"));
      }
    }
    expect(overlaps(lines)).toEqual([]);
    expect(outside(lines)).toEqual([]);
  });

  it("prints a long address of the site whole", async () => {
    const site = "https://hoc-truc-tuyen-binh-dan-hoc-vu-so.so-khoa-hoc-va-cong-nghe.dongnai.gov.vn/nen-tang";
    const lines = await readLines(await renderCertificate(makePrinted(), site));
    expect(letters(lines.map(({ text }) => text).join(""))).toContain(
      `${site.slice("https://".length)}/xac-minh`,
    );
    expect(overlaps(lines)).toEqual([]);
  });

  it("is the same bytes for the same certificate, and at most 25 KB", async () => {
    const [one, again] = [await render(), await render()];
    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
    expect(one.length).toBeLessThanOrEqual(25_000);
  });
});
