/** The sheet: one question a row. Headings are found by their words, wherever they stand. */
import { fold } from "~/platform/text/fold";
import type { Difficulty } from "../../draw-questions";

export const COLUMNS = {
  key: "Mã câu",
  type: "Loại câu",
  prompt: "Câu hỏi",
  right: "Đáp án đúng",
  explanation: "Giải thích",
  lesson: "Bài học",
  difficulty: "Mức độ",
  skill: "Kỹ năng",
  markup: "Cách ghi",
} as const;
export type Column = keyof typeof COLUMNS;

/** Other headings that trainers give the same column. */
const ALSO: Partial<Record<Column, readonly string[]>> = {
  key: ["ma", "ma cau hoi"],
  type: ["loai", "loai cau hoi"],
  prompt: ["noi dung", "noi dung cau hoi", "cau hoi"],
  right: ["dap an dung", "dap an", "da"],
  explanation: ["giai thich", "loi giai"],
  lesson: ["bai", "bai hoc"],
  difficulty: ["muc do", "do kho"],
  skill: ["ki nang", "chu de"],
};

/** As many as letters: nobody reads more options. */
export const MOST_OPTIONS = 26;

export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

export function optionHeading(index: number): string {
  return `Ý ${letterOf(index)}`;
}

const OPTION_WORDS = ["", "i", "phuong an", "lua chon", "dap an"];

/** Which column a heading names: a field, or an option by its place. */
export function readHeading(text: string): Column | number | undefined {
  const heard = fold(text);
  // The letter is read before fold(), which makes one of I and Y.
  const [, words = "", letter = ""] = /^(.*?)\s*([A-Z])$/i.exec(text.trim()) ?? [];
  if (letter && OPTION_WORDS.includes(fold(words))) return letter.toUpperCase().charCodeAt(0) - 65;
  const columns = Object.keys(COLUMNS) as Column[];
  return columns.find((name) => fold(COLUMNS[name]) === heard || ALSO[name]?.includes(heard));
}

export const TYPE_WORDS: Record<string, string> = {
  single: "Một đáp án đúng",
  multiple: "Nhiều đáp án đúng",
  "true-false": "Đúng/Sai",
};

export const DIFFICULTY_WORDS: Record<Difficulty, string> = { easy: "Dễ", medium: "Trung bình", hard: "Khó" };

/** In the column “Cách ghi”: texts are Markdown, letter by letter. Empty: plain text. */
export const MARKDOWN = "markdown";

/** The value whose words, or name, a cell holds. */
export function valueNamed<Value extends string>(
  words: Record<Value, string>,
  text: string,
): Value | undefined {
  const heard = fold(text);
  return (Object.keys(words) as Value[]).find(
    (value) => fold(words[value]) === heard || fold(value) === heard,
  );
}
