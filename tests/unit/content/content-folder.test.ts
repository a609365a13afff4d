import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Files,
  lessonText,
  makeFolder,
  makeTree,
  questionText,
  SVG,
  writeFiles,
} from "#tests/support/content-factories";
import { isWarning } from "~/features/content/content-fault";
import { readContent } from "~/features/content/read-content.server";

const TODAY = "2026-11-22";
const TOPIC = "topics/1-mot";

/** "file:line:column code", with "?" before what is only a warning. */
async function faultsIn(folder: string): Promise<string[]> {
  const { content, faults } = await readContent(folder, TODAY);
  expect(content === undefined).toBe(faults.some((fault) => !isWarning(fault)));
  return faults.map((fault) => {
    const code = "code" in fault ? fault.code : fault.textFault.code;
    return `${isWarning(fault) ? "?" : ""}${fault.file}:${fault.line}:${fault.column} ${code}`;
  });
}

describe("a content folder", () => {
  it("without a fault says nothing", async () => {
    expect(await faultsIn(makeTree())).toEqual([]);
  });

  it("needs a programme's name, a topic's title and nothing else", async () => {
    const folder = writeFiles(makeFolder(), {
      "programme.yaml": "name: Khóa học của xã\n",
      "topics/1-a/topic.yaml": "title: A\n",
      "topics/1-a/1-b.mdx": lessonText("B"),
    });
    expect(await faultsIn(folder)).toEqual(["?places/communes.csv:1:1 noCommunes"]);
  });

  it("takes files of Windows and macOS", async () => {
    const bom = "\uFEFF";
    const folder = makeTree({
      "programme.yaml": `${bom}name: Chương trình\r\n`,
      [`${TOPIC}/topic.yaml`]: `${bom}title: ${"Chuyên đề".normalize("NFD")}\r\n`,
      [`${TOPIC}/02-bai-hai.mdx`]: `${bom}${lessonText("Bài hai").replaceAll("\n", "\r\n")}`,
      [`${TOPIC}/.DS_Store`]: "x",
      [`${TOPIC}/media/Thumbs.db`]: "x",
    });
    const { content, faults } = await readContent(folder, TODAY);
    expect(faults).toEqual([]);
    expect(content?.topics[0]?.fields.title).toBe("Chuyên đề");
    expect(content?.topics[0]?.lessons[1]?.source).toBe(lessonText("Bài hai"));
  });

  it.each<[what: string, changes: Files, faults: string[]]>([
    ["no programme.yaml", { "programme.yaml": undefined }, ["programme.yaml:1:1 missingFile"]],
    [
      "programme.yaml by another name",
      { "programme.yaml": undefined, "programe.yaml": "name: x\n" },
      ["?programe.yaml:1:1 unknownFile", "programme.yaml:1:1 missingFile"],
    ],
    ["no topics", { topics: undefined }, ["topics:1:1 noTopics"]],
    [
      "a topic without its file",
      { [`${TOPIC}/topic.yaml`]: undefined },
      [`${TOPIC}/topic.yaml:1:1 missingFile`],
    ],
    ["a file that nothing reads", { "ghi-chu.txt": "x" }, ["?ghi-chu.txt:1:1 unknownFile"]],
    ["a folder that nothing reads", { "topics/cu/bai.txt": "x" }, ["?topics/cu:1:1 unknownFile"]],
    [
      "a topic's folder without its number",
      { "topics/hai/topic.yaml": "title: Hai\n" },
      ["topics/hai:1:1 topicFolderName"],
    ],
    [
      "a lesson's file without its number",
      { [`${TOPIC}/Bài ba.mdx`]: lessonText("Ba") },
      [`${TOPIC}/Bài ba.mdx:1:1 lessonFileName`],
    ],
    [
      "a lesson's ending in capitals",
      { [`${TOPIC}/03-ba.MDX`]: lessonText("Ba") },
      [`${TOPIC}/03-ba.MDX:1:1 lessonFileName`],
    ],
    [
      "two topics of one number",
      { "topics/01-hai/topic.yaml": "title: Hai\n" },
      ["topics/1-mot:1:1 sameNumber"],
    ],
    [
      "two topics of one address",
      { "topics/2-mot/topic.yaml": "title: Hai\n" },
      ["topics/2-mot:1:1 sameAddress"],
    ],
    [
      "two lessons of one number",
      { [`${TOPIC}/02-bai-ba.mdx`]: lessonText("Ba") },
      [`${TOPIC}/02-bai-hai.mdx:1:1 sameNumber`],
    ],
    [
      "two lessons of one address",
      { [`${TOPIC}/03-bai-hai.mdx`]: lessonText("Ba") },
      [`${TOPIC}/03-bai-hai.mdx:1:1 sameAddress`],
    ],
    [
      "a lesson at the address of the test",
      { [`${TOPIC}/03-kiem-tra.mdx`]: lessonText("Ba") },
      [`${TOPIC}/03-kiem-tra.mdx:1:1 reservedAddress`],
    ],
    [
      "an audience that the programme has not",
      { [`${TOPIC}/topic.yaml`]: "title: Một\naudiences: [citizen, citizens]\n" },
      [`?${TOPIC}/topic.yaml:2:22 unknownAudience`],
    ],
    [
      "a lesson without a title",
      { [`${TOPIC}/02-bai-hai.mdx`]: "---\nminutes: 5\n---\n\nChữ.\n" },
      [`${TOPIC}/02-bai-hai.mdx:2:1 missing`],
    ],
    [
      "a lesson without a head",
      { [`${TOPIC}/02-bai-hai.mdx`]: "Chữ.\n" },
      [`${TOPIC}/02-bai-hai.mdx:2:1 missing`],
    ],
    [
      "a lesson's head that is not YAML, said once",
      { [`${TOPIC}/02-bai-hai.mdx`]: "---\ntitle: Học: làm\n---\n\nChữ.\n" },
      [`${TOPIC}/02-bai-hai.mdx:2:8 frontmatter-syntax`],
    ],
    [
      "code in a lesson",
      { [`${TOPIC}/02-bai-hai.mdx`]: lessonText("Bài", "Một {process.env.HOME} hai.") },
      [`${TOPIC}/02-bai-hai.mdx:5:5 expression`],
    ],
    [
      "a link to a heading that is not there",
      { [`${TOPIC}/02-bai-hai.mdx`]: lessonText("Bài", "Xem [phần sau](#phan-sau).") },
      [`${TOPIC}/02-bai-hai.mdx:5:5 anchor-missing`],
    ],
    [
      "a picture that is not there",
      { [`${TOPIC}/media/hinh.svg`]: undefined },
      [`${TOPIC}/01-bai-dau.mdx:9:9 media-missing`],
    ],
    [
      "a picture named in other case",
      { [`${TOPIC}/media/hinh.svg`]: undefined, [`${TOPIC}/media/Hinh.svg`]: SVG },
      [`${TOPIC}/01-bai-dau.mdx:9:9 media-near`, `?${TOPIC}/media/Hinh.svg:1:1 unusedMedia`],
    ],
    [
      "a picture that no lesson shows",
      { [`${TOPIC}/media/thua.svg`]: SVG },
      [`?${TOPIC}/media/thua.svg:1:1 unusedMedia`],
    ],
    [
      "a picture whose name no lesson can write",
      { [`${TOPIC}/media/Ảnh 1.svg`]: SVG },
      [`?${TOPIC}/media/Ảnh 1.svg:1:1 mediaName`],
    ],
    [
      "two pictures whose names are one elsewhere",
      { [`${TOPIC}/media/HINH.svg`]: SVG },
      [
        `${TOPIC}/01-bai-dau.mdx:9:9 media-near`,
        `?${TOPIC}/media/HINH.svg:1:1 unusedMedia`,
        `${TOPIC}/media/hinh.svg:1:1 twinNames`,
      ],
    ],
    [
      "a script in a picture",
      { [`${TOPIC}/media/hinh.svg`]: "<svg>\n<script/></svg>" },
      [`${TOPIC}/01-bai-dau.mdx:9:9 media-missing`, `${TOPIC}/media/hinh.svg:2:1 svgActive`],
    ],
    [
      "one name in two compositions",
      { [`${TOPIC}/media/ảnh.svg`.normalize("NFC")]: SVG, [`${TOPIC}/media/ảnh.svg`.normalize("NFD")]: SVG },
      [`${TOPIC}/media/ảnh.svg:1:1 twinNames`, `?${TOPIC}/media/ảnh.svg:1:1 mediaName`],
    ],
    [
      "a page that calls itself a picture",
      { [`${TOPIC}/media/trang.png`]: "<html></html>" },
      [`${TOPIC}/media/trang.png:1:1 mediaKind`],
    ],
    [
      "captions without their head",
      { [`${TOPIC}/media/loi.vtt`]: "00:00 --> 00:01\nChào\n" },
      [`${TOPIC}/media/loi.vtt:1:1 mediaKind`],
    ],
    [
      "a kind of file that no lesson shows",
      { [`${TOPIC}/media/ban-ve.psd`]: "8BPS" },
      [`?${TOPIC}/media/ban-ve.psd:1:1 unknownFile`],
    ],
    [
      "a question's id twice",
      { [`${TOPIC}/questions.mdx`]: `${questionText("cau-1")}\n${questionText("cau-1")}` },
      [`${TOPIC}/questions.mdx:10:1 id-repeated`],
    ],
    [
      "a question about another lesson",
      { [`${TOPIC}/questions.mdx`]: questionText("cau-1", "bai-dua") },
      [`?${TOPIC}/questions.mdx:1:1 unknownLesson`],
    ],
    [
      "more draws than questions",
      { [`${TOPIC}/questions.mdx`]: `---\ndraw: 5\n---\n\n${questionText("cau-1")}` },
      [`?${TOPIC}/questions.mdx:2:7 drawTooMany`],
    ],
    [
      "a bank without questions",
      { [`${TOPIC}/questions.mdx`]: "---\ndraw: 5\n---\n" },
      [`?${TOPIC}/questions.mdx:1:1 noQuestions`],
    ],
    [
      "a question without a right answer",
      { [`${TOPIC}/questions.mdx`]: questionText("cau-1").replace("[x]", "[ ]") },
      [`${TOPIC}/questions.mdx:1:1 question-no-right-option`],
    ],
    [
      "a text of another code page",
      { [`${TOPIC}/topic.yaml`]: Buffer.from("title: M\xf4t\n", "latin1") },
      [`${TOPIC}/topic.yaml:1:9 notUtf8`],
    ],
    [
      "a huge text",
      { "programme.yaml": `name: x\n${"# \n".repeat(400_000)}` },
      ["programme.yaml:1:1 tooBig"],
    ],
    [
      "a huge lesson",
      { [`${TOPIC}/02-bai-hai.mdx`]: lessonText("Dài", "a b c\n".repeat(20_000)) },
      [`${TOPIC}/02-bai-hai.mdx:10241:5 too-long`],
    ],
    [
      "a fault in the list of communes",
      { "places/communes.csv": "code\n" },
      [
        "places/communes.csv:1:1 missingColumn",
        "places/communes.csv:1:1 missingColumn",
        "places/communes.csv:1:1 missingColumn",
      ],
    ],
  ])("with %s says where", async (_, changes, faults) => {
    expect(await faultsIn(makeTree(changes))).toEqual(faults);
  });

  it("that is not there is one fault", async () => {
    expect(await faultsIn(join(makeFolder(), "nowhere"))).toEqual([":1:1 missingFolder"]);
  });

  it("never follows a link out of itself", async () => {
    const outside = makeFolder();
    writeFileSync(join(outside, "secret.yaml"), "title: Bí mật\n");
    const folder = makeTree({ [`${TOPIC}/topic.yaml`]: undefined });
    symlinkSync(join(outside, "secret.yaml"), join(folder, TOPIC, "topic.yaml"));
    symlinkSync(outside, join(folder, "topics/2-ngoai"));
    expect(await faultsIn(folder)).toEqual([
      `${TOPIC}/topic.yaml:1:1 outsideLink`,
      "topics/2-ngoai:1:1 outsideLink",
    ]);
  });

  it("may hold links to its own files, and survives links to nothing and to themselves", async () => {
    const folder = makeTree();
    symlinkSync("hinh.svg", join(folder, TOPIC, "media/anh.svg"));
    symlinkSync("khong-co.svg", join(folder, TOPIC, "media/hong.svg"));
    symlinkSync("vong.svg", join(folder, TOPIC, "media/vong.svg"));
    expect(await faultsIn(folder)).toEqual([
      `?${TOPIC}/media/anh.svg:1:1 unusedMedia`,
      `${TOPIC}/media/hong.svg:1:1 notAFile`,
      `${TOPIC}/media/vong.svg:1:1 notAFile`,
    ]);
  });

  it("does not wait for a pipe", async () => {
    const folder = makeTree();
    execFileSync("mkfifo", [join(folder, TOPIC, "03-bai-ba.mdx")]);
    mkdirSync(join(folder, TOPIC, "04-bai-bon.mdx"));
    expect(await faultsIn(folder)).toEqual([
      `${TOPIC}/03-bai-ba.mdx:1:1 notAFile`,
      `?${TOPIC}/04-bai-bon.mdx:1:1 unknownFile`,
    ]);
  });
});

const PRACTICE = `title: Thử
roles:
  - { id: ban, name: Bạn }
screens:
  - { id: mot, title: Một, parts: [{ buttons: [Mở, Đóng] }] }
steps:
  - { id: mo, role: ban, screen: mot, task: Mở ra., click: Mở }
endings:
  - { id: end, title: Xong, text: Tốt. }
paths:
  - { name: Đóng trước, slips: [{ step: mo, label: Đóng }], score: 0 }
`;
const SHOWN = {
  [`${TOPIC}/02-bai-hai.mdx`]: lessonText("Bài hai", '<Simulation name="thu" title="Thử" />'),
  "simulations/thu.yaml": PRACTICE,
};

describe("a content folder with a practice", () => {
  it.each([
    ["that holds", {}, []],
    [
      "that no lesson shows and no topic requires",
      { [`${TOPIC}/02-bai-hai.mdx`]: lessonText("Bài hai") },
      ["?simulations/thu.yaml:1:1 unusedSimulation"],
    ],
    ["that its topic requires", { [`${TOPIC}/topic.yaml`]: "title: Một\nrequires: [thu]\n" }, []],
    [
      "that a topic requires by a wrong name",
      { [`${TOPIC}/topic.yaml`]: "title: Một\nrequires:\n  - thi\n" },
      [`${TOPIC}/topic.yaml:3:5 unknownSimulation`],
    ],
    [
      "that a lesson shows by a wrong name",
      { [`${TOPIC}/01-bai-dau.mdx`]: lessonText("Bài", 'Chữ.\n\n<Simulation name="thi" title="Thử" />') },
      [`${TOPIC}/01-bai-dau.mdx:7:1 unknownSimulation`, `?${TOPIC}/media/hinh.svg:1:1 unusedMedia`],
    ],
    [
      "whose file name is no address",
      { "simulations/Thử.yaml": PRACTICE },
      ["simulations/Thử.yaml:1:1 simulationFileName"],
    ],
    [
      "whose label is not on the screen",
      { "simulations/thu.yaml": PRACTICE.replace("click: Mở", "click: Mo") },
      ["simulations/thu.yaml:7:60 stepLabel"],
    ],
    [
      "whose wrong path scores something else",
      { "simulations/thu.yaml": PRACTICE.replace("score: 0", "score: 50") },
      ["simulations/thu.yaml:11:68 pathScore"],
    ],
    [
      "that misses its steps",
      { "simulations/thu.yaml": PRACTICE.replace(/steps:\n.*\n/, "") },
      ["simulations/thu.yaml:1:1 missing"],
    ],
    [
      "with a misspelt key in a screen",
      { "simulations/thu.yaml": PRACTICE.replace("title: Một", "titel: Một, title: Một") },
      ["?simulations/thu.yaml:5:16 unknownKey"],
    ],
  ])("%s", async (_, changes, faults) => {
    expect(await faultsIn(makeTree({ ...SHOWN, ...changes }))).toEqual(faults);
  });
});
