/** Files as Moodle, Word and people make them: what is read, and what is listed because it cannot be. */
import { describe, expect, it } from "vitest";
import { aiken } from "~/features/quizzes/exchange/aiken/aiken";
import { countFaulty, type ExchangeFormat, type ReadBank } from "~/features/quizzes/exchange/contract";
import { gift } from "~/features/quizzes/exchange/gift/gift";
import { writeGift } from "~/features/quizzes/exchange/gift/write-gift";
import { moodleXml } from "~/features/quizzes/exchange/moodle-xml/moodle-xml";
import { pasted } from "~/features/quizzes/exchange/pasted/pasted";

async function read(format: ExchangeFormat, text: string | Uint8Array): Promise<ReadBank> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return (await format.read?.(bytes)) ?? { questions: [], problems: [] };
}

/** "A* B C": the right ones starred. */
const options = (bank: ReadBank, index = 0) =>
  bank.questions[index]?.draft.options.map(({ text, right }) => `${text}${right ? "*" : ""}`);
const told = ({ problems }: ReadBank) => problems.map(({ line, level, code }) => `${line} ${level} ${code}`);

describe("GIFT", () => {
  it("undoes escapes and joins lines", async () => {
    const bank = await read(
      gift,
      "::c1::Viết \\{x\\} \\= 1 \\~ 2 \\# 3\\: thế nào?\\nDòng hai {\n=đúng \\= 1\n~sai \\~ 2\n}\n",
    );
    expect(bank.questions[0]?.draft.prompt).toBe("Viết \\{x} = 1 \\~ 2 # 3: thế nào?\\\nDòng hai");
    expect(options(bank)).toEqual(["đúng = 1*", "sai \\~ 2"]);
  });
  it("takes a category as the skill, and comments for what they are", async () => {
    const bank = await read(
      gift,
      "// ghi chú\r\n$CATEGORY: $course$/top/An toàn\r\n\r\nOTP là gì?{=Mã một lần ~Mật khẩu}\r\n",
    );
    expect(bank.questions[0]).toMatchObject({
      line: 4,
      draft: { skill: "An toàn", type: "single", key: "" },
    });
    expect(told(bank)).toEqual(["4 note categoryAsSkill"]);
  });
  it("reads several right options with weights that grade as ours", async () => {
    const bank = await read(gift, "Chọn{~%50%A1 ~%50%B1 ~%-50%C1}");
    expect(bank.questions[0]?.draft.type).toBe("multiple");
    expect(options(bank)).toEqual(["A1*", "B1*", "C1"]);
    expect(bank.problems).toEqual([]);
  });
  it.each([
    ["other weights", "Chọn{~%70%A1 ~%30%B1 ~%-100%C1}"],
    ["half marks beside the right option", "Chọn{=A1 ~%50%B1 ~C1}"],
  ])("lists %s as lost", async (_, text) => {
    expect(told(await read(gift, text))).toEqual(["1 loss weightsLost"]);
  });
  it("reads true and false, with what explains them", async () => {
    const bank = await read(gift, "Mặt trời mọc ở đằng đông.{TRUE#Sai rồi#Đúng vậy####Ai cũng thấy}");
    expect(options(bank)).toEqual(["Đúng*", "Sai"]);
    expect(bank.questions[0]?.draft.explanation).toBe("Ai cũng thấy");
    expect(told(bank)).toEqual(["1 loss feedbackLost"]);
  });
  it("names each type it cannot carry, with its line, and reads on", async () => {
    const bank = await read(
      gift,
      "Tự luận {}\n\nSố {#3:2}\n\nNgắn {=một =1}\n\nNối {=a -> b =c -> d}\n\nMô tả thôi\n\nCòn lại{=x ~y}",
    );
    expect(told(bank)).toEqual([
      "1 error typeUnknown",
      "3 error typeUnknown",
      "5 error typeUnknown",
      "7 error typeUnknown",
      "9 error noAnswers",
    ]);
    expect(bank.questions).toHaveLength(1);
  });
  it("goes on after a brace that nobody closed", async () => {
    const bank = await read(gift, "::a::Hỏng {\n=x\n~y\n\n::b::Lành {=x ~y}");
    expect(told(bank)).toEqual(["1 error braceUnclosed", "5 loss nameLost"]);
    expect(bank.questions.map(({ line }) => line)).toEqual([5]);
  });
  it("makes HTML our text and lists pictures", async () => {
    const bank = await read(
      gift,
      '[html]<p>Xem <b>hình</b> <img src\\="a.png" alt\\="con dấu"></p>{=<i>x</i> ~y}',
    );
    expect(bank.questions[0]?.draft.prompt).toBe("Xem **hình** \\[con dấu]");
    expect(options(bank)).toEqual(["*x**", "y"]);
    expect(told(bank)).toEqual(["1 loss pictureLost"]);
  });
  it("lists a <Term> on the way out, which other programs do not show", () => {
    const written = writeGift([
      {
        key: "a",
        type: "single",
        lesson: null,
        difficulty: "easy",
        skill: null,
        prompt: '<Term means="mã">OTP</Term>',
        options: [],
        explanation: "",
      },
    ]);
    expect(written.problems).toMatchObject([{ line: 1, level: "loss", code: "termElsewhere" }]);
  });
});

describe("Moodle XML", () => {
  const quiz = (inner: string) =>
    `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<quiz>\r\n${inner}\r\n</quiz>`;
  it("reads CDATA, categories, pictures inside, weights and feedback", async () => {
    const bank = await read(
      moodleXml,
      quiz(`<question type="category"><category><text>$course$/top/Mạng</text></category></question>
<question type="multichoice"><name><text>Câu OTP</text></name>
<questiontext format="html"><text><![CDATA[<p>Mã <strong>OTP</strong> &amp; bạn<img src="@@PLUGINFILE@@/a.png" alt=""></p>]]></text>
<file name="a.png" encoding="base64">iVBORw0KGgo=</file></questiontext>
<generalfeedback format="html"><text></text></generalfeedback><single>false</single>
<answer fraction="50" format="html"><text><![CDATA[<p>Không đọc cho ai</p>]]></text><feedback><text>Đúng: mã là của bạn</text></feedback></answer>
<answer fraction="50" format="html"><text>Cúp máy</text><feedback><text></text></feedback></answer>
<answer fraction="-50" format="html"><text>Đọc ngay</text><feedback><text></text></feedback></answer>
<tags><tag><text>do-kho:hard</text></tag><tag><text>2026</text></tag></tags></question>`),
    );
    expect(bank.questions[0]?.draft).toMatchObject({
      type: "multiple",
      difficulty: "hard",
      skill: "Mạng",
      key: "",
      prompt: "Mã **OTP** & bạn",
      explanation: "Đúng: mã là của bạn",
    });
    expect(options(bank)).toEqual(["Không đọc cho ai*", "Cúp máy*", "Đọc ngay"]);
    expect(told(bank).sort()).toEqual([
      "4 loss nameLost",
      "4 loss pictureLost",
      "4 loss tagLost",
      "4 note categoryAsSkill",
      "6 loss fileLost",
    ]);
  });
  it("reads true and false", async () => {
    const bank = await read(
      moodleXml,
      quiz(`<question type="truefalse"><questiontext format="plain_text"><text>Nước sôi ở 100 độ.</text></questiontext>
<answer fraction="0"><text>false</text></answer><answer fraction="100"><text>true</text></answer></question>`),
    );
    expect(options(bank)).toEqual(["Đúng*", "Sai"]);
  });
  it.each([
    [
      "an entity bomb",
      `<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><quiz>&b;</quiz>`,
      "xmlDoctype",
    ],
    ["a file from the machine", `<!DOCTYPE q SYSTEM "file:///etc/passwd"><quiz/>`, "xmlDoctype"],
    ["an unknown entity", "<quiz>&nope;</quiz>", "xmlBroken"],
    ["endless depth", "<quiz>".repeat(5000), "fileLarge"],
    ["another language", "<html></html>", "notMoodle"],
    ["an end too early", "<quiz><question>", "xmlBroken"],
  ])("refuses %s", async (_, xml, code) => {
    const bank = await read(moodleXml, xml);
    expect(bank).toMatchObject({ questions: [], problems: [{ level: "error", code }] });
  });
  it("lets no script and no address of another kind into our text", async () => {
    const bank = await read(
      moodleXml,
      quiz(
        `<question type="multichoice"><questiontext format="html"><text><![CDATA[<p onclick="x()">A<script>alert(1)</script><a href="javascript:x()">b</a><iframe src="//e"></iframe>{1+1}</p>]]></text></questiontext><single>true</single><answer fraction="100"><text>x</text></answer><answer fraction="0"><text>y</text></answer></question>`,
      ),
    );
    expect(bank.questions[0]?.draft.prompt).toBe("Ab\\{1+1}");
    expect(told(bank)).toEqual(["3 loss elementLost", "3 loss elementLost", "3 loss elementLost"]);
  });
});

describe("Aiken", () => {
  it("reads questions and names each fault by line", async () => {
    const bank = await read(
      aiken,
      "Thủ đô?\nA. Huế\nB. Hà Nội\nANSWER: B\n\nThiếu?\nA) x\nB) y\nANSWER: C\n\nDang dở?\nA. x\nB. y\n",
    );
    expect(options(bank)).toEqual(["Huế", "Hà Nội*"]);
    expect(told(bank)).toEqual(["9 error answerUnknown", "11 error noAnswerLine"]);
  });
});

describe("pasted text", () => {
  it.each([
    ["a star", "Câu 1. Mã OTP là gì?\nA. Mật khẩu\nB. Số nhà\n*C. Mã dùng một lần\n"],
    ["a line under it", "Câu 1: Mã OTP là gì?\na) Mật khẩu\nb) Số nhà\nc) Mã dùng một lần\nĐáp án: C"],
    ["options on one line", "Câu 1. Mã OTP là gì? A. Mật khẩu\tB. Số nhà   C. Mã dùng một lần\nĐÁP ÁN: c"],
    ["a table at the end", "1. Mã OTP là gì?\nA. Mật khẩu\nB. Số nhà\nC. Mã dùng một lần\n\nĐÁP ÁN\n1. C"],
    [
      "a table in one line",
      "Câu 1) Mã OTP là gì?\nA. Mật khẩu\nB. Số nhà\nC. Mã dùng một lần\n\nBảng đáp án:\n1-C",
    ],
  ])("knows the right option by %s", async (_, text) => {
    const bank = await read(pasted, text);
    expect(bank.problems).toEqual([]);
    expect(bank.questions[0]?.draft.prompt).toBe("Mã OTP là gì?");
    expect(options(bank)).toEqual(["Mật khẩu", "Số nhà", "Mã dùng một lần*"]);
  });
  it("reads several, with what stands beside them", async () => {
    const bank = await read(
      pasted,
      "Câu 1. Việc nào an toàn?\nA. Đổi mật khẩu\nB. Đọc mã\nC. Cúp máy\nĐáp án: A, C\nGiải thích: Mã là của bạn.\nKhông đưa ai.\nMức độ: Vận dụng\nKỹ năng: An toàn\nBài: an-toan\n\nCâu 2. Trái Đất tròn.\nA. Đúng\nB. Sai\nĐáp án: A",
    );
    expect(bank.problems).toEqual([]);
    expect(bank.questions.map(({ draft }) => draft)).toMatchObject([
      {
        type: "multiple",
        difficulty: "hard",
        skill: "An toàn",
        lesson: "an-toan",
        explanation: "Mã là của bạn.\\\nKhông đưa ai.",
      },
      { type: "true-false" },
    ]);
  });
  it.each([
    ["no right option", "Câu 1. Gì?\nA. x\nB. y", "1 error noRightOption"],
    ["an answer that is none", "Câu 1. Gì?\nA. x\nB. y\nĐáp án: D", "4 error answerUnknown"],
    ["a star and another answer", "Câu 1. Gì?\n*A. x\nB. y\nĐáp án: B", "4 error answersDiffer"],
    ["one option", "Câu 1. Gì?\nA. x\nĐáp án: A", "1 error fewOptions"],
    ["words before the first question", "Đề thi\nCâu 1. Gì?\n*A. x\nB. y", "1 loss textOutside"],
  ])("says where there is %s", async (_, text, problem) => {
    expect(told(await read(pasted, text))).toEqual([problem]);
  });
  it("reads an old file in Windows-1258, whose marks stand apart", async () => {
    // "Câu 1. Thế nào?" with combining marks, as that code page writes it: ế = ê + sắc (0xEC).
    const old = [
      0x43, 0xe2, 0x75, 0x20, 0x31, 0x2e, 0x20, 0x54, 0x68, 0xea, 0xec, 0x20, 0x6e, 0xe0, 0x6f, 0x3f,
    ];
    const rest = [...new TextEncoder().encode("\r\n*A. x\r\nB. y")];
    const bank = await read(pasted, new Uint8Array([...old, ...rest]));
    expect(bank.questions[0]?.draft.prompt).toBe("Thế nào?");
    expect(told(bank)).toEqual(["1 note oldEncoding"]);
  });
  it("keeps signs of Markdown and MDX as signs", async () => {
    const bank = await read(pasted, "Câu 1. 5*3*2 < {x} _a_ ?\n*A. <script>\nB. - y");
    expect(bank.questions[0]?.draft.prompt).toBe("5\\*3\\*2 \\< \\{x} \\_a\\_ ?");
  });
});

describe("the number of questions left out for a fault", () => {
  const good = "Câu 1. Một cộng một?\nA. 1\n*B. 2\n";

  it.each([
    ["a good one", good, 0],
    ["one of which nothing could be read", "Câu 1. Thiếu phương án?\n", 1],
    ["one without a right answer beside a good one", `${good}Câu 2. Hai cộng hai?\nA. 3\nB. 4\n`, 1],
    ["one whose answer is no option", "Câu 1. Một?\nA. 1\nB. 2\nĐáp án: D\n", 1],
    ["two that could not be read", "Câu 1. Một?\nCâu 2. Hai?\n", 2],
    ["a text without questions: that is the file's fault", "Kính gửi các bạn", 0],
  ])("of %s", async (_, text, faulty) =>
    expect(countFaulty((await read(pasted, text)).problems)).toBe(faulty),
  );
});
