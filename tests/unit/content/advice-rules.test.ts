/** Advice about lessons, rule by rule: what is told, where, and what is left alone. */
import { describe, expect, it } from "vitest";
import { lessonText, WELL_MADE_BODY } from "#tests/support/content-factories";
import { PLAIN_WORDS } from "~/features/content/advice/plain-words";
import type { Surroundings } from "~/features/content/advice/rule";
import { ADVICE_RULES } from "~/features/content/advice/rules";
import { adviseLesson } from "~/features/content/advise-lesson";
import { isWarning } from "~/features/content/content-fault";
import { pagesOf } from "~/features/content/surroundings.server";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";

const HEAD = "sources:\n  - Luật A\n";
const WELL_MADE = lessonText("Bài", WELL_MADE_BODY, HEAD);
/** The line on which the body's first line stands. */
const FIRST = WELL_MADE.split("\n").indexOf("Một đoạn văn.") + 1;
const seen = new Set<string>();

/** Advice for a well made lesson that begins with these lines, with line numbers from its first line. */
function told(body: string, around: Surroundings = {}) {
  const source = lessonText("Bài", `${body}\n\n${WELL_MADE_BODY}`, HEAD);
  expect(checkMdx(source, "lesson").faults).toEqual([]);
  return adviseLesson(source, around).map(({ line, column, code }) => {
    seen.add(code);
    return `${line - FIRST + 1}:${column} ${code}`;
  });
}

const figure = (attributes: string) => `<Figure src="media/hinh.svg" ${attributes} />`;
const syllables = (count: number) => `${Array.from({ length: count }, () => "chữ").join(" ")}.`;

describe("words for pictures", () => {
  it.each([
    ['alt="Ba bậc thang đi lên"', []],
    ['alt="hinh-1.PNG"', ["1:1 altFileName"]],
    ['alt="Hình 1"', ["1:1 altNameless"]],
    ['alt="ảnh chụp màn hình"', ["1:1 altNameless"]],
    ['alt="screenshot"', ["1:1 altNameless"]],
    ['alt="Hình một cụ bà bấm máy"', []],
    ['alt="Ba bậc thang." caption="Ba bậc thang"', ["1:1 altRepeated"]],
    ['alt="Ba bậc thang" caption="Bậc cao nhất là đổi cách làm"', []],
    [`alt="${"a".repeat(150)}"`, []],
    [`alt="${"a".repeat(151)}"`, ["1:1 altLong"]],
  ])("%s is told %j", (attributes, advice) => {
    expect(told(figure(attributes))).toEqual(advice);
  });
});

describe("links", () => {
  it.each([
    ["[Cổng Dịch vụ công](https://dichvucong.gov.vn)", []],
    ["Mở trang, [bấm vào đây](https://a.vn).", ["1:11 vagueLink"]],
    ["[**Tại đây**](https://a.vn)", ["1:1 vagueLink"]],
    ["[→ Xem thêm…](https://a.vn)", ["1:1 vagueLink"]],
    ["[Click here](https://a.vn) and [read more](https://a.vn)", ["1:1 vagueLink", "1:32 vagueLink"]],
    ["[https://a.vn/b?c=1](https://a.vn/b?c=1)", ["1:1 bareAddress"]],
    ["[a.vn](https://a.vn)", []],
    ["Dòng đầu\nrồi [ở đây](https://a.vn)", ["2:5 vagueLink"]],
    ["[Xem thêm về mật khẩu](https://a.vn)", []],
  ])("%s is told %j", (body, advice) => {
    expect(told(body)).toEqual(advice);
  });

  const pages = pagesOf([
    { topic: "mot" },
    { topic: "mot", lesson: "bai", headings: [{ id: "muc-mo-dau" }] },
  ]);
  it.each([
    ["/chuyen-de/mot", []],
    ["/chuyen-de/mot/", []],
    ["/chuyen-de/mot/bai", []],
    ["/chuyen-de/mot/bai?x=1#mo-dau", []],
    ["/chuyen-de/mot/bai#muc-mo-dau", []],
    ["/chuyen-de/mot/bai#ket", ["1:1 deadAnchor"]],
    ["/chuyen-de/mot/kiem-tra", []],
    ["/chuyen-de/mot/thuc-hanh/nop", []],
    ["/chuyen-de/mot/khong", ["1:1 deadLink"]],
    ["/chuyen-de/hai", ["1:1 deadLink"]],
    ["/chuyen-de/hai/kiem-tra", ["1:1 deadLink"]],
    ["/xac-minh", []],
    ["https://a.vn/chuyen-de/hai", []],
  ])("to %s is told %j", (address, advice) => {
    expect(told(`[Bài kia](${address})`, { pages })).toEqual(advice);
    expect(told(`[Bài kia](${address})`)).toEqual([]);
  });

  it("to a lesson with a slip in its name is told the right name", () => {
    const source = lessonText("Bài", "[Bài kia](/chuyen-de/mot/bia)");
    const found = adviseLesson(source, { pages }).find(({ code }) => code === "deadLink");
    expect(found?.parameters).toEqual({ address: "/chuyen-de/mot/bia", suggestion: "/chuyen-de/mot/bai" });
  });
});

describe("sentences", () => {
  it.each([
    [syllables(40), []],
    [syllables(41), ["1:1 longSentence"]],
    [`Câu ngắn. ${syllables(41)}`, ["1:11 longSentence"]],
    [`Câu ngắn.\n${syllables(41)}`, ["2:1 longSentence"]],
    [`${syllables(30)} ${syllables(30)}`, []],
    [`${syllables(30).replace(".", ":")} ${syllables(30)}`, ["1:1 longSentence"]],
    [`- ${syllables(30)}\n- ${syllables(41)}`, ["2:3 longSentence"]],
    [`Xem dichvucong.gov.vn 1.234.567 lần, ${syllables(41)}`, ["1:1 longSentence"]],
    [`**Nhớ.** ${syllables(41)}`, ["1:10 longSentence"]],
    [`| A |\n|---|\n| ${syllables(41)} |`, ["3:3 longSentence"]],
  ])("%# are told %j", (body, advice) => {
    expect(told(body)).toEqual(advice);
  });
});

describe("words of official papers", () => {
  it.each([
    ["Ta tiến hành đăng ký.", ["1:4 officialWords"]],
    ["**Tiến hành** đăng ký.", ["1:3 officialWords"]],
    ["Dòng đầu\nnhằm mục đích gì?", ["2:1 officialWords"]],
    ["Dòng nhằm mục\nđích gì?", ["1:6 officialWords"]],
    ["Văn bản ghi “tiến hành ngay”.", []],
    ["Gõ `tiến hành`.", []],
    ["Tiến hànhx và xtiến hành", []],
    ["Thực hiện thanh toán, kê khai", ["1:1 officialWords", "1:23 officialWords"]],
  ])("%s is told %j", (body, advice) => {
    expect(told(body)).toEqual(advice);
  });

  it("have a plain word that is not itself official", () => {
    for (const [official, plain] of PLAIN_WORDS) {
      expect(official).toBe(official.normalize("NFC").toLowerCase());
      expect(told(`Ta ${official}.`), official).toEqual(["1:4 officialWords"]);
      expect(told(`Ta ${plain}.`), plain).toEqual([]);
    }
  });
});

it("letters in a drawing that are hard to see are told at the picture", () => {
  const drawing = '<svg viewBox="0 0 300 100"><text x="9" y="20" fill="#ccc">Mờ</text></svg>';
  const body = `Một dòng.\n\n${figure('alt="Chữ mờ"')}`;
  const other = { drawings: new Map([["media/khac.svg", drawing]]) };
  expect(told(body, other)).toEqual([]);
  const found = told(body, { drawings: new Map([["media/hinh.svg", drawing]]) });
  // The well made body shows the same picture.
  expect(found).toEqual(["3:1 pictureContrast", "7:1 pictureContrast"]);
});

it("every rule's messages are warnings, belong to one rule, and have been given here or in advise-lesson.test", () => {
  const codes = ADVICE_RULES.flatMap((rule) => rule.codes);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(isWarning({ file: "", line: 1, column: 1, code }), code).toBe(true);
  const elsewhere = ["pace", "noSources", "noFigure", "fewChecks", "noRemember", "rememberLong"];
  expect([...seen, ...elsewhere].sort()).toEqual([...codes].sort());
});
