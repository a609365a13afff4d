/** Drafts as trainers might write them, whose text holds every sign that some format gives a meaning. */
import fc from "fast-check";
import type { QuestionDraft } from "~/features/quizzes/bank/question-draft";
import { checkDraft, readQuestion } from "~/features/quizzes/bank/read-question";
import { keyFor, tidyDraft } from "~/features/quizzes/bank/write-question";

const WORDS = [
  "mật khẩu",
  "OTP",
  "chuyển đổi số",
  "dichvucong.gov.vn",
  "50%",
  "%50%",
  "a = b",
  "x ~ y",
  "\\{ngoặc\\}",
  "#1",
  "A. B",
  "C) D",
  "“dẫn”",
  "&amp;",
  "&",
  "**đậm**",
  "*nghiêng*",
  "\\[markdown]",
  "[html]",
  "::",
  "//",
  "$CATEGORY:",
  "->",
  "####",
  "Đáp án: C",
  "ANSWER: B",
  "Câu 1.",
  "1 \\< 2",
  "a > b",
  "`mã`",
  '{"chữ"}',
  ">",
  "'",
  '"',
  "]]>",
  "[liên kết](https://example.vn/a?b=1&c=2)",
  "=SUM(A1)",
  "@",
  "T",
  "TRUE",
  "\\\\n",
  "\\n",
  "ký tự 𝄞",
  "é",
  "|",
];
const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(" "));
const block = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .chain((lines) => fc.constantFrom("\n", "\n\n", "\\\n").map((end) => lines.join(end)));

function draftOf(type: string, most: number) {
  return fc
    .record({
      lesson: fc.constantFrom(null, "bai-mot", "bai-hai"),
      difficulty: fc.constantFrom("easy" as const, "medium" as const, "hard" as const),
      skill: fc.option(fc.constantFrom("An toàn", "a]b", "x\\y", "kỹ năng: khác", 'có "ngoặc" & dấu'), {
        nil: null,
      }),
      prompt: block,
      texts: fc.uniqueArray(line, { minLength: 2, maxLength: type === "true-false" ? 2 : 6 }),
      right: fc.array(fc.nat(5), { minLength: 1, maxLength: most }),
      explanation: block,
    })
    .map(({ texts, right, ...rest }): QuestionDraft => {
      const places = new Set(right.map((place) => place % texts.length));
      const draft = tidyDraft({
        ...rest,
        type,
        key: "",
        options: texts.map((text, index) => ({ text, right: places.has(index) })),
      });
      return { ...draft, key: keyFor(draft) };
    });
}

/** Only what the bank takes: a bank holds nothing else. As it reads back from its source. */
export const anyDraft: fc.Arbitrary<QuestionDraft> = fc
  .oneof(draftOf("single", 1), draftOf("multiple", 4), draftOf("true-false", 1))
  .map((draft) => {
    const checked = checkDraft(draft);
    return checked.ok ? readQuestion(checked.question.source) : null;
  })
  .filter((draft) => draft !== null);
