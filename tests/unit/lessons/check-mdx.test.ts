import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { describeFault } from "~/features/lessons/mdx/fault";
import { translator } from "~/i18n/translate";
import { vi } from "~/i18n/vi";

const codes = (source: string, kind: "lesson" | "questions" = "lesson") =>
  checkMdx(source, kind).faults.map(({ line, column, code }) => `${line}:${column} ${code}`);

const CHECK = "Hỏi?\n\n- [x] a\n- [ ] b\n\n> Vì vậy.";

describe("a lesson is well made when", () => {
  it.each<[rule: string, source: string, faults: string[]]>([
    ["its headings are ## and ###", "## Một\n\n### Hai\n\n## Ba", []],
    ["it has no heading of the page's own rank", "# Một", ["1:1 heading-depth"]],
    ["it has no fourth rank", "## Một\n\n#### Hai", ["3:1 heading-depth"]],
    ["ranks are not skipped", "### Một", ["1:1 heading-skip"]],
    ["headings have words", "##", ["1:1 heading-empty"]],
    ["headings stand by themselves", "> ## Một", ["1:3 heading-inside"]],
    ["links have words", "[](https://a.vn)", ["1:1 link-empty"]],
    ["pictures have words", "![](media/a.svg)", ["1:1 picture-alt"]],
    ["tick boxes are answers", "- [x] a\n- [ ] b", ["1:1 tick-outside-check", "2:1 tick-outside-check"]],
    ["block elements have lines of their own", '<Callout type="tip">x</Callout>', ["1:1 element-own-line"]],
    ["blocks are not in lists", '- <Callout type="tip">\n  x\n  </Callout>', ["1:3 element-top"]],
    [
      "callouts are not in callouts",
      '<Callout type="tip">\n<Callout type="tip">\nx\n</Callout>\n</Callout>',
      ["2:1 element-top"],
    ],
    [
      "figures may be in steps",
      '<Steps>\n<Step title="a">\n<Figure src="media/a.svg" alt="b" />\n</Step>\n</Steps>',
      [],
    ],
    ["steps are in Steps", '<Step title="a">\nx\n</Step>', ["1:1 element-inside"]],
    [
      "Steps hold steps only",
      '<Steps>\nchữ\n\n<Step title="a">\nx\n</Step>\n</Steps>',
      ["1:1 element-holds-only"],
    ],
    ["elements have content", '<Callout type="tip">\n</Callout>', ["1:1 element-empty"]],
    ["a comment is no content", '<Callout type="tip">\n{/* x */}\n</Callout>', ["1:1 element-empty"]],
    ["decoration needs no words", '<Figure src="media/a.svg" decorative="yes" />', []],
    ["words are never left empty", '<Figure src="media/a.svg" alt="" />', ["1:27 attribute-text"]],
    ["no words and no decoration", '<Figure src="media/a.svg" />', ["1:1 attribute-words"]],
    [
      "words for what is decoration",
      '<Figure src="media/a.svg" alt="b" decorative="yes" />',
      ["1:1 attribute-words"],
    ],
    [
      "decoration is said with yes",
      '<Figure src="media/a.svg" decorative="no" />',
      ["1:27 attribute-choice"],
    ],
    ["figures have none", '<Figure src="media/a.svg" alt="b">\nx\n</Figure>', ["1:1 element-holds-nothing"]],
    ["terms are in sentences", 'Một <Term means="x">tệp</Term>.', []],
    ["terms are not blocks", '<Term means="x">\ntệp\n</Term>', ["1:1 element-in-sentence"]],
    ["terms are not in headings", '## Một <Term means="x">tệp</Term>', ["1:8 term-in-link-or-heading"]],
    ["terms are not in links", '[<Term means="x">tệp</Term>](/a)', ["1:2 term-in-link-or-heading"]],
    ["terms hold no links", '<Term means="x">[tệp](/a)</Term> b', ["1:1 element-holds-words"]],
    ["required attributes are there", "<Callout>\nx\n</Callout>", ["1:1 attribute-missing"]],
    ["attached files lie beside the lesson", "[Mẫu đơn](media/mau-don.pdf)", []],
    ["and nowhere else", "[Mẫu đơn](../mau-don.pdf)", ["1:1 link-address"]],
    ["self-checks have their shape", `<Check id="a">\n${CHECK}\n</Check>`, []],
    [
      "self-checks are known by one id",
      `<Check id="a">\n${CHECK}\n</Check>\n\n<Check id="a">\n${CHECK}\n</Check>`,
      ["10:1 id-repeated"],
    ],
    ["self-checks have answers", '<Check id="a">\nHỏi?\n</Check>', ["1:1 check-no-answers"]],
    ["self-checks ask", '<Check id="a">\n- [x] a\n- [ ] b\n\n> c\n</Check>', ["1:1 check-no-prompt"]],
    ["self-checks ask in paragraphs", `<Check id="a">\n- một\n\n${CHECK}\n</Check>`, ["2:1 check-prompt"]],
    [
      "every answer has a box",
      '<Check id="a">\nHỏi?\n\n- [x] a\n- [ ] b\n- c\n\n> d\n</Check>',
      ["6:1 check-answer"],
    ],
    [
      "an answer is one line",
      '<Check id="a">\nHỏi?\n\n- [x] a\n\n  thêm\n- [ ] b\n\n> d\n</Check>',
      ["4:1 check-answer"],
    ],
    [
      "some answer is right",
      '<Check id="a">\nHỏi?\n\n- [ ] a\n- [ ] b\n\n> c\n</Check>',
      ["4:1 check-right-answers"],
    ],
    [
      "some answer is wrong",
      '<Check id="a">\nHỏi?\n\n- [x] a\n- [x] b\n\n> c\n</Check>',
      ["4:1 check-right-answers"],
    ],
    ["self-checks explain", '<Check id="a">\nHỏi?\n\n- [x] a\n- [ ] b\n</Check>', ["4:1 check-explanation"]],
    ["self-checks end there", `<Check id="a">\n${CHECK}\n\nThêm.\n</Check>`, ["9:1 check-extra"]],
    [
      "no answer holds a term",
      '<Check id="a">\nHỏi?\n\n- [x] a <Term means="x">b</Term>\n- [ ] b\n\n> c\n</Check>',
      ["4:9 term-in-answer"],
    ],
  ])("%s", (_rule, source, faults) => {
    expect(codes(source)).toEqual(faults);
  });
});

describe("a question bank", () => {
  it.each<[rule: string, source: string, faults: string[]]>([
    [
      "holds questions",
      `<Question id="a" lesson="b" difficulty="easy" skill="c">\n${CHECK}\n</Question>`,
      [],
    ],
    ["may have comments between them", "{/* phần một */}", []],
    ["holds nothing else", "Chữ thừa.\n\n- một", ["1:1 outside-question", "3:1 outside-question"]],
    ["has no headings", '<Question id="a">\n## Một\n</Question>', ["2:1 heading-in-questions"]],
    ["has no pictures", '<Question id="a">\n![x](media/a.svg)\n</Question>', ["2:1 picture-in-questions"]],
    ["has no lesson elements", '<Callout type="tip">\nx\n</Callout>', ["1:1 element-not-in-questions"]],
    [
      "knows its difficulties",
      '<Question id="a" difficulty="dễ">\nx\n</Question>',
      ["1:18 attribute-choice"],
    ],
    [
      "names each question once",
      '<Question id="a">\nx\n</Question>\n\n<Question id="a">\ny\n</Question>',
      ["5:1 id-repeated"],
    ],
  ])("%s", (_rule, source, faults) => {
    expect(codes(source, "questions")).toEqual(faults);
  });
});

describe("frontmatter", () => {
  const source = "---\ntitle: Một\nminutes: 7\nsources:\n  - a\n  - b\n---\n\n# Sai";

  it("is plain data with the place of every key", () => {
    const { frontmatter } = checkMdx(source, "lesson");
    expect(frontmatter.data).toEqual({ title: "Một", minutes: 7, sources: ["a", "b"] });
    expect(frontmatter.positionOf("minutes")).toEqual({ line: 3, column: 1 });
    expect(frontmatter.positionOf("sources.1")).toEqual({ line: 6, column: 5 });
    expect(frontmatter.positionOf("missing")).toEqual({ line: 2, column: 1 });
  });

  it("keeps the line numbers of the body, whatever ends the lines", () => {
    for (const end of ["\n", "\r\n", "\r"])
      expect(codes(source.replaceAll("\n", end))).toEqual(["9:1 heading-depth"]);
  });

  it("keeps dates and numbers as YAML 1.2 reads them, never as objects", () => {
    const { frontmatter } = checkMdx("---\non: 2026-11-22\nno: 010\nyes: on\n---\n", "lesson");
    expect(frontmatter.data).toEqual({ on: "2026-11-22", no: 10, yes: "on" });
  });

  it("may be missing", () => {
    expect(checkMdx("Chào", "lesson").frontmatter.data).toEqual({});
  });
});

describe("faults", () => {
  const all = Object.keys(vi).flatMap((key) => (key.startsWith("lessons.fault.") ? [key.slice(14)] : []));
  const sources = readdirSync("app/features", { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join("app/features", name), "utf8"))
    .join("\n");

  it("have a sentence for every code, and a code for every sentence", () => {
    expect(all.filter((code) => !sources.includes(`"${code}"`) && !/^element-not-in-/.test(code))).toEqual(
      [],
    );
  });

  it("suggest the nearest name", () => {
    const [element] = checkMdx('<Vidoe src="media/a.mp4" />', "lesson").faults;
    const [attribute] = checkMdx('<Figure scr="media/a.svg" alt="b" />', "lesson").faults;
    const [missing] = checkMdx('<Figure src="media/a.svg" />', "lesson").faults;
    const say = (fault: typeof element) => fault && describeFault(fault, translator("vi"));
    expect(say(element)).toBe("Phần tử <Vidoe> không có; ý bạn là <Video>?");
    expect(say(attribute)).toBe("<Figure> không có thuộc tính scr; ý bạn là src?");
    expect(say(missing)).toContain('alt="…" nói hình cho thấy gì, hoặc decorative="yes"');
  });

  it("are all told, in reading order", () => {
    expect(codes('<Figure src="x" />\n\n# Một\n\n[a](b)')).toEqual([
      "1:1 attribute-words",
      "1:9 attribute-media",
      "3:1 heading-depth",
      "5:1 link-address",
    ]);
  });
});

describe("the programme's own lessons and question banks", () => {
  const files = readdirSync("content/topics", { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".mdx"));

  it.each(files)("%s has no fault", (name) => {
    const kind = name.endsWith("questions.mdx") ? "questions" : "lesson";
    expect(codes(readFileSync(join("content/topics", name), "utf8"), kind)).toEqual([]);
  });
});
