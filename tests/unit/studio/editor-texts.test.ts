import { describe, expect, it } from "vitest";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { elementsOf } from "~/features/lessons/mdx/elements";
import { commentLine } from "~/features/studio/comment-line";
import { aroundChanges, diffTexts } from "~/features/studio/diff-texts";
import { inserts } from "~/features/studio/editor/insert-forms";
import { words } from "~/features/studio/editor/write-element";
import { editorWords } from "~/features/studio/editor-words";
import { htmlToMdx } from "~/features/studio/html-to-mdx";
import { LOCALES, translator } from "~/i18n/translate";

const CHOICES = {
  media: ["media/a.png", "media/b.mp4", "media/b.vtt", "media/c.pdf"].map((path) => ({
    path,
    alt: null,
    captions: null,
    poster: null,
  })),
  practices: ["thu"],
};
/** Whatever somebody types into a form's field. */
const NASTY = [
  'Một "câu" <script>',
  "{process.env}",
  "# không phải tên mục",
  "a | b; c",
  "* sao",
  "1. một",
  "&amp; ~~x~~",
];

describe("what the toolbar inserts", () => {
  it("is every element of the registry that stands by itself", () => {
    const names = inserts(CHOICES).map(({ name }) => name);
    for (const [name, rule] of elementsOf("lesson")) if (!rule.inside) expect(names).toContain(name);
  });

  it.each(inserts(CHOICES))(
    "$name passes the guard, whatever is typed into its fields",
    ({ fields, write }) => {
      for (const typed of NASTY) {
        const values = Object.fromEntries(
          fields.map(({ name, kind, options }) => [
            name,
            options.length > 0 ? (options[0] ?? "") : kind === "lines" ? `${typed}\nMột dòng khác` : typed,
          ]),
        );
        const { text, block } = write({
          id: "cau-1",
          address: "https://dongnai.gov.vn",
          ...values,
          ...("address" in values ? { address: "https://dongnai.gov.vn" } : {}),
        });
        expect(
          checkMdx(block ? `## Trước\n\n${text}\n\nSau.\n` : `Trước ${text} sau.\n`, "lesson").faults,
        ).toEqual([]);
      }
    },
  );

  it("has words for everything it says", () => {
    for (const locale of LOCALES)
      expect(JSON.stringify(editorWords(translator(locale)))).not.toContain("studio.");
    const said = editorWords(translator("vi"));
    for (const map of [said.inserts, said.fields, said.options])
      for (const word of Object.values(map)) expect(word).toBeTruthy();
  });

  it("takes plain words for plain words", () => {
    expect(words(" <b> {x}  *y* ")).toBe("\\<b\\> \\{x\\} \\*y\\*");
  });
});

describe("HTML of a clipboard or a document", () => {
  it.each<[name: string, html: string, text: string, lost: object]>([
    [
      "headings begin at the second level",
      "<h1>Một</h1><h2>Hai</h2><h3>Ba</h3>",
      "## Một\n\n### Hai\n\n### Ba",
      { deepHeading: 1 },
    ],
    [
      "Word's own elements",
      "<p class=MsoNormal>Chữ <b>đậm</b><o:p></o:p></p><!--[if gte mso 9]><xml/><![endif]-->",
      "Chữ **đậm**",
      {},
    ],
    ["lists", "<ul><li>Một</li><li>Hai</li></ul><ol><li>A</li></ol>", "- Một\n- Hai\n\n1. A", {}],
    [
      "a table",
      "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
      "| A | B |\n| - | - |\n| 1 | 2 |",
      {},
    ],
    [
      "merged cells",
      '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">1</td></tr></table>',
      "| A | B |\n| - | - |\n| 1 |   |",
      { mergedCells: 1 },
    ],
    [
      "scripts and frames",
      "<p>Chữ</p><script>alert(1)</script><iframe src=x></iframe>",
      "Chữ",
      { script: 1, embedded: 1 },
    ],
    [
      "links of other kinds",
      '<a href="javascript:alert(1)">bấm</a> <a href="https://dongnai.gov.vn">trang</a>',
      "bấm [trang](https://dongnai.gov.vn)",
      { link: 1 },
    ],
    [
      "a page of Word with its head, a comment and a highlight",
      "<html><head><style><!-- p {margin:0} --></style><title>Tệp</title></head><body><!--StartFragment-->" +
        "<p class=MsoTitle>Tên</p><p class=MsoNormal><span style='background:yellow;mso-highlight:yellow'>Chữ</span>" +
        "<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[A1]</a></span></p>" +
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Góp ý riêng</p></div></div>" +
        "<!--EndFragment--></body></html>",
      "## Tên\n\nChữ",
      { comment: 1, highlight: 1 },
    ],
    [
      "a footnote, whose sign led to a place that stayed behind",
      '<p>Chữ<a href="#_ftn1"><span>[1]</span></a></p><p><a href="#_ftnref1">[1]</a> Theo luật.</p>',
      "Chữ\\[1]\n\n\\[1] Theo luật.",
      {},
    ],
    [
      "cells of several lines, which do not grow together",
      "<table><tr><td><p><b>Việc</b></p></td></tr><tr><td><p>Một</p><p>Hai</p><ul><li>ý</li></ul></td></tr></table>",
      "| **Việc**    |\n| ----------- |\n| Một; Hai; ý |",
      { cellLines: 1 },
    ],
    [
      "Google's page, bold by style alone",
      '<b style="font-weight:normal" id="docs-internal-guid-1"><h2><span style="font-weight:700">Tên</span></h2>' +
        '<p><span style="font-weight:400">Chữ </span><span style="font-weight:700">đậm </span><span style="font-style:italic">nghiêng</span></p></b>',
      "## Tên\n\nChữ **đậm** *nghiêng*",
      {},
    ],
    [
      "raised and lowered digits",
      "<p>30 m<sup>2</sup> H<sub>2</sub>O n<sup>ième</sup></p>",
      "30 m² H₂O nième",
      {},
    ],
    ["pictures nobody kept", '<p>Chữ <img src="x.png"></p>', "Chữ", { picture: 1 }],
    [
      "signs of MDX",
      "<p>{process.env} &lt;script&gt; import x</p>",
      "\\{process.env} \\<script> import x",
      {},
    ],
  ])("%s", (_, html, text, lost) => {
    const clean = htmlToMdx(html);
    expect(clean.text.trim()).toBe(text);
    expect(clean.lost).toEqual(lost);
    expect(checkMdx(clean.text, "lesson").faults).toEqual([]);
  });

  it("takes Word's list paragraphs for lists, inside each other, each kind for itself", () => {
    const item = (list: string, level: number, mark: string, words: string) =>
      `<p class=MsoListParagraph style='margin-left:.5in;mso-list:${list} level${level} lfo1'><![if !supportLists]>` +
      `<span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; ` +
      `</span></span></span><![endif]>${words}<o:p></o:p></p>\n`;
    const html =
      item("l0", 1, "·", "Mở ứng dụng") +
      item("l0", 2, "o", "Bấm <b>Đăng nhập </b>trước") +
      item("l0", 1, "·", "Xem lại") +
      item("l1", 1, "3.", "Bước ba") +
      item("l1", 1, "4.", "Bước bốn") +
      "<p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Hết.</p>";
    const { text, lost } = htmlToMdx(html);
    expect(text.replace(/\n+/g, "\n").trim()).toBe(
      "- Mở ứng dụng\n  - Bấm **Đăng nhập** trước\n- Xem lại\n3. Bước ba\n4. Bước bốn\nHết.",
    );
    expect(lost).toEqual({});
  });

  it("keeps a picture as a figure that waits for its description", () => {
    const { text } = htmlToMdx('<p><img src="p1" alt=""></p>', () => "media/hinh-1.png");
    expect(text.trim()).toBe('<Figure src="media/hinh-1.png" alt="" />');
  });
});

describe("two texts side by side", () => {
  it("marks the words that differ, on lines that belong together", () => {
    const rows = diffTexts("Một\nMật khẩu dài tám chữ.\nBa\n", "Một\nMật khẩu dài mười hai chữ.\nBa\nBốn\n");
    expect(rows.map(({ before, after }) => [before?.line ?? null, after?.line ?? null])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [null, 4],
    ]);
    const marked = (side: "before" | "after") =>
      rows[1]?.[side]?.parts.filter(({ changed }) => changed).map(({ text }) => text.trim());
    expect(marked("before")).toEqual(["tám"]);
    expect(marked("after")).toEqual(["mười", "hai"]);
  });

  it("gives both texts back, whatever they are", () => {
    const texts = ["", "a", "a\n", "a\nb\nc\n", "c\nb\na\n", "\n\n", "Đồng Nai\nđồng nai\n"];
    const whole = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
    for (const before of texts)
      for (const after of texts) {
        const rows = diffTexts(before, after);
        const side = (name: "before" | "after") =>
          rows
            .flatMap((row) => (row[name] ? [`${row[name].parts.map(({ text }) => text).join("")}\n`] : []))
            .join("");
        expect([side("before"), side("after")]).toEqual([whole(before), whole(after)]);
      }
  });

  it("leaves out what is far from a change", () => {
    const text = Array.from({ length: 30 }, (_, index) => `${index}`).join("\n");
    const shown = aroundChanges(diffTexts(text, text.replace("15", "x")), 2);
    expect(shown.map((row) => row?.after?.line ?? null)).toEqual([null, 14, 15, 16, 17, 18, null]);
  });
});

describe("a comment at a line", () => {
  it.each<[lines: string[], line: number, quote: string, now: number]>([
    [["a", "b"], 2, "b", 2],
    [["mới", "a", "b"], 2, "b", 3],
    [["b", "a", "x", "b"], 2, "b", 1],
    [["a"], 5, "b", 1],
    [["a", ""], 2, "", 2],
  ])("%o: line %i of “%s” is now at %i", (lines, line, quote, at) => {
    expect(commentLine(lines, line, quote)).toBe(at);
  });
});
