import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTree, makeWellMadeTree } from "#tests/support/content-factories";
import { lessonFigures, sumFigures, unplacedFigures } from "~/features/content/content-figures";
import { textTable } from "~/features/content/text-table";

/** Runs the built command as npm does. */
function contentReport(folder: string, locale: string) {
  const { status, stdout } = spawnSync(process.execPath, [resolve("build/bin/content-report.js"), folder], {
    env: { ...process.env, LANG: locale, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" },
    encoding: "utf8",
  });
  return { status, lines: stdout.trimEnd().split("\n") };
}

/** A row's cells, without what the compressor decides. */
const cells = (line = "") => line.trim().split(/ {2,}/).slice(0, -2);

describe("content:report", () => {
  it("counts every lesson, topic and the programme", () => {
    const { status, lines } = contentReport(makeWellMadeTree(), "en_GB.UTF-8");
    expect(status).toBe(0);
    expect(lines[0]).toBe("1. Chuyên đề một (mot)");
    const head =
      "lesson words minutes words/min pictures clips practices checks sources easy medium hard questions";
    expect(cells(lines[1])).toEqual(head.split(" "));
    expect(lines.slice(2, 5).map(cells)).toEqual([
      ["bai-dau", "24", "1", "24", "1", "0", "0", "2", "1", "1", "0", "0", "1"],
      ["bai-hai", "24", "1", "24", "1", "0", "0", "2", "1", "0", "1", "1", "2"],
      ["sum", "48", "2", "24", "2", "0", "0", "4", "2", "1", "1", "1", "3"],
    ]);
    expect(lines[6]).toBe("The programme: 1 topic, 2 lessons");
    expect(cells(lines[8])).toEqual(cells(lines[4]));
  });

  it("weighs the text and the pictures of each", () => {
    const { lines } = contentReport(makeWellMadeTree(), "en_GB.UTF-8");
    const [text, pictures] = (lines[2] ?? "").trim().split(/ {2,}/).slice(-2).map(Number);
    expect(text).toBeGreaterThan(0.2);
    expect(text).toBeLessThan(2);
    expect(pictures).toBe(0.1);
  });

  it("speaks Vietnamese by default, and names what is asked about no lesson", () => {
    const bank = '<Question id="chung">\nViệc nào đúng?\n\n- [x] Này\n- [ ] Kia\n\n> Vì thế.\n</Question>\n';
    const { lines } = contentReport(makeTree({ "topics/1-mot/questions.mdx": bank }), "");
    expect(lines[1]).toMatch(/^bài +chữ +phút +chữ\/phút/);
    expect(lines[4]).toMatch(/^\(chung cả chuyên đề\) .* 1 +0 +1 +0 +0$/);
  });

  it("tells errors instead, and ends with 1", () => {
    const folder = makeTree({ "programme.yaml": "adultAge: lớn\nname: Thử\nla: 1\n" });
    expect(contentReport(folder, "en_GB.UTF-8")).toEqual({
      status: 1,
      lines: [
        `${folder}/programme.yaml:1:11 “adultAge” must be a whole number from 1 to 100.`,
        "1 error to put right.",
      ],
    });
  });
});

describe("figures", () => {
  const lesson = {
    slug: "bai",
    source: "Một hai ba.",
    fields: { title: "Bài", outcomes: [], sources: ["Luật"] },
  };
  const none = { questions: [] };

  it("add up, with the pace of all words in all minutes", () => {
    const one = lessonFigures({ ...lesson, fields: { ...lesson.fields, minutes: 2 } }, none, {
      text: 1024,
      pictures: 0,
    });
    const two = lessonFigures(lesson, none, { text: 0, pictures: 512 });
    expect(sumFigures([one, two, unplacedFigures(none)])).toMatchObject({
      words: 6,
      minutes: 3,
      pace: 2,
      sources: 2,
      textKb: 1,
      picturesKb: 0.5,
    });
    expect(sumFigures([]).pace).toBe(0);
  });
});

describe("a table for a terminal", () => {
  it("stands in columns, names to the left and figures to the right", () => {
    expect(
      textTable([
        ["bài", "chữ"],
        ["đầu tiên", "7"],
        ["hai", "1.234"],
      ]),
    ).toEqual(["bài         chữ", "đầu tiên      7", "hai       1.234"]);
    expect(textTable([])).toEqual([]);
  });
});
