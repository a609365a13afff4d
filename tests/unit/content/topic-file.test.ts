import { describe, expect, it } from "vitest";
import { lessonSchema } from "~/features/content/lesson-frontmatter.schema";
import { questionBankSchema } from "~/features/content/question-bank.schema";
import { readYaml } from "~/features/content/read-yaml";
import { topicSchema } from "~/features/content/topic.schema";

const places = (faults: { line: number; column: number; code: string }[]) =>
  faults.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe("topic.yaml", () => {
  it("needs a title and nothing else", () => {
    expect(readYaml(topicSchema, "title: Chuyên đề\n").value).toEqual({
      title: "Chuyên đề",
      summary: "",
      countsTowardTarget: true,
      attempts: 0,
      cooldown: 0,
      requiresSupervision: false,
      requires: [],
    });
  });

  it.each([
    ["attempts: 3", { attempts: 3, cooldown: 60 }],
    ["attempts: 3\ncooldown: 15", { attempts: 3, cooldown: 15 }],
    ["attempts: 3\ncooldown: 0", { attempts: 3, cooldown: 0 }],
    ["attempts: 0", { attempts: 0, cooldown: 0 }],
    ["opensOn: 2027-01-15", { opensOn: "2027-01-15" }],
    ["opensOn:", { title: "Chuyên đề" }],
    ["audiences: [citizen]", { audiences: ["citizen"] }],
    ["titleEn: A topic", { titleEn: "A topic" }],
    ["passMark: 75", { passMark: 0.75 }],
    ["summary: >\n  Một câu\n  hai dòng.", { summary: "Một câu hai dòng." }],
  ])("reads %j", (lines, wanted) => {
    const { value, faults } = readYaml(topicSchema, `title: Chuyên đề\n${lines}\n`);
    expect(faults).toEqual([]);
    expect(value).toMatchObject(wanted);
  });

  it.each([
    ["countsTowardTarget: yes", "2:21 boolean"],
    ["attempts: -1", "2:11 wholeNumber"],
    ["attempts: nhiều", "2:11 wholeNumber"],
    ["cooldown: 1 giờ", "2:11 wholeNumber"],
    ["opensOn: 15/01/2027", "2:10 date"],
    ["audiences: citizen", "2:12 list"],
    ["audiences:\n  - citizen\n  - { id: student }", "4:5 text"],
    [`titleEn: ${"a".repeat(201)}`, "2:10 tooLong"],
    ["open_on: 2027-01-15", "2:1 unknownKey"],
  ])("says where %j is wrong", (lines, fault) => {
    expect(places(readYaml(topicSchema, `title: Chuyên đề\n${lines}\n`).faults)).toEqual([fault]);
  });

  it("knows the place of a value that is right, for what only its reader can judge", () => {
    const { placeOf } = readYaml(topicSchema, "title: x\naudiences:\n  - citizen\n  - nobody\n");
    expect(placeOf(["audiences", 1])).toEqual({ line: 4, column: 5 });
    expect(placeOf(["opensOn"])).toEqual({ line: 1, column: 1 });
  });
});

describe("the head of a lesson", () => {
  it("needs a title; counts its lines from the dashes", () => {
    expect(readYaml(lessonSchema, "title: Bài\n", 2).value).toEqual({
      title: "Bài",
      outcomes: [],
      sources: [],
    });
    expect(places(readYaml(lessonSchema, "minutes: 5\n", 2).faults)).toEqual(["2:1 missing"]);
    expect(places(readYaml(lessonSchema, "title: Bài\nminutes: 0\n", 2).faults)).toEqual([
      "3:10 wholeNumber",
    ]);
  });

  it("takes a source in words, or with its address", () => {
    const text =
      "title: Bài\nsources:\n  - Luật A\n  - { title: Luật B, url: https://vanban.example.vn/b }\n";
    expect(readYaml(lessonSchema, text).value?.sources).toEqual([
      "Luật A",
      "Luật B (https://vanban.example.vn/b)",
    ]);
  });

  it.each([
    ["sources:\n  - { title: Luật B, url: 'javascript:alert(1)' }", "3:5 source"],
    ["sources:\n  - 12", "3:5 source"],
    ["sources: Luật A", "2:10 list"],
    ["outcomes:\n  - Kể được: ba điều", "3:5 text"],
    ["minute: 5", "2:1 unknownKey"],
  ])("says where %j is wrong", (lines, fault) => {
    expect(places(readYaml(lessonSchema, `title: Bài\n${lines}\n`).faults)).toEqual([fault]);
  });
});

describe("the head of a question bank", () => {
  it("needs nothing", () => {
    expect(readYaml(questionBankSchema, "").value).toEqual({});
  });

  it.each([
    ["draw: 0", "2:7 wholeNumber"],
    ["timeLimitMinutes: hai mươi", "2:19 wholeNumber"],
    ["timeLimit: 20", "2:1 unknownKey"],
  ])("says where %j is wrong", (line, fault) => {
    expect(places(readYaml(questionBankSchema, `${line}\n`, 2).faults)).toEqual([fault]);
  });
});
