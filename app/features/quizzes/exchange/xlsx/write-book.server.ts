/** The bank as a sheet, and the template to fill in: the same columns, with a second sheet that explains them. */
import ExcelJS from "exceljs";
import type { QuestionDraft } from "../../bank/question-draft";
import { problemBag, type WrittenBank } from "../contract";
import {
  COLUMNS,
  type Column,
  DIFFICULTY_WORDS,
  letterOf,
  MARKDOWN,
  MOST_OPTIONS,
  optionHeading,
  TYPE_WORDS,
} from "./columns";

/** Rows of a template that offer the lists. */
const TEMPLATE_ROWS = 300;
const USUAL_OPTIONS = 5;

export async function writeXlsx(questions: readonly QuestionDraft[]): Promise<WrittenBank> {
  const { problems, add } = problemBag();
  const most = Math.max(USUAL_OPTIONS, ...questions.map(({ options }) => options.length));
  const carried = questions.filter((draft, index) => {
    const fits = draft.options.length <= MOST_OPTIONS;
    if (!fits) add("loss", index + 1, "manyOptions", { key: draft.key, most: MOST_OPTIONS });
    return fits;
  });
  const bytes = await book(carried, Math.min(most, MOST_OPTIONS), []);
  return { bytes, problems };
}

/** `lessons`: slugs of the topic, offered as a list. */
export function writeTemplate(lessons: readonly string[]): Promise<Uint8Array> {
  return book([], USUAL_OPTIONS, lessons);
}

async function book(
  questions: readonly QuestionDraft[],
  options: number,
  lessons: readonly string[],
): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet("Câu hỏi", { views: [{ state: "frozen", ySplit: 1 }] });
  const places = Array.from({ length: options }, (_, index) => index);
  const head: Column[] = ["key", "type", "prompt"];
  const tail: Column[] = ["right", "explanation", "lesson", "difficulty", "skill", "markup"];
  sheet.columns = [
    ...head.map((column) => ({ header: COLUMNS[column], key: column, width: column === "prompt" ? 50 : 20 })),
    ...places.map((place) => ({ header: optionHeading(place), key: letterOf(place), width: 28 })),
    ...tail.map((column) => ({
      header: COLUMNS[column],
      key: column,
      width: column === "explanation" ? 50 : 18,
    })),
  ];
  sheet.getRow(1).font = { bold: true };
  for (const draft of questions) {
    const right = draft.options.flatMap((option, index) => (option.right ? letterOf(index) : []));
    sheet.addRow({
      key: draft.key,
      type: TYPE_WORDS[draft.type] ?? draft.type,
      prompt: draft.prompt,
      ...Object.fromEntries(draft.options.map(({ text }, index) => [letterOf(index), text])),
      right: right.join(", "),
      explanation: draft.explanation,
      lesson: draft.lesson ?? "",
      difficulty: DIFFICULTY_WORDS[draft.difficulty],
      skill: draft.skill ?? "",
      markup: MARKDOWN,
    });
  }
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: "top" };
  });
  const last = Math.max(TEMPLATE_ROWS, questions.length + 1);
  offer(sheet, "type", Object.values(TYPE_WORDS), last);
  offer(sheet, "difficulty", Object.values(DIFFICULTY_WORDS), last);
  if (lessons.length > 0) offer(sheet, "lesson", lessons, last);
  if (questions.length === 0) explain(file.addWorksheet("Hướng dẫn"));
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function offer(sheet: ExcelJS.Worksheet, column: Column, values: readonly string[], last: number) {
  const list = `"${values.join(",")}"`;
  // Excel takes no longer list inside a cell's rule.
  if (list.length > 255) return;
  for (let row = 2; row <= last; row++)
    sheet.getCell(row, sheet.getColumn(column).number).dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [list],
    };
}

const MANUAL = [
  ["Mã câu", "Để trống với câu mới. Ghi mã của câu đang có nếu muốn thay câu đó."],
  [
    "Loại câu",
    "Chọn trong danh sách. Để trống: một đáp án đúng, hoặc nhiều nếu cột “Đáp án đúng” có nhiều chữ.",
  ],
  ["Câu hỏi", "Viết như trong Word. Xuống dòng trong ô bằng Alt + Enter."],
  ["Ý A, Ý B, …", "Mỗi ý một ô. Ô trống được bỏ qua."],
  ["Đáp án đúng", "Chữ của ý đúng: C. Nhiều ý đúng: A, C."],
  ["Giải thích", "Người học đọc sau khi nộp bài: vì sao ý này đúng."],
  ["Bài học", "Tên ngắn của bài, như trên địa chỉ trang. Có thể để trống."],
  ["Mức độ", "Dễ, Trung bình hoặc Khó. Để trống: Trung bình."],
  ["Kỹ năng", "Vài chữ để lọc câu hỏi. Có thể để trống."],
  ["Cách ghi", "Để trống. Chỉ tệp xuất từ ngân hàng mới ghi “markdown”."],
] as const;

function explain(sheet: ExcelJS.Worksheet) {
  sheet.columns = [{ width: 22 }, { width: 90 }];
  for (const [name, words] of MANUAL) sheet.addRow([name, words]);
  sheet.getColumn(1).font = { bold: true };
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: "top" };
  });
}
