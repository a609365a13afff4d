/**
 * Reads pasted text. A question opens with "Câu 1." (also ":" or ")", or just "1."); options are lettered, on lines of their own or
 * several on a line; the right one has a star, or is named under the question ("Đáp án: C") or in a table at the
 * end ("1C 2A", "1. C"). "Giải thích:", "Mức độ:", "Bài:" and "Kỹ năng:" are taken where they stand.
 */
import { fold } from "~/platform/text/fold";
import { tidyDraft } from "../../bank/write-question";
import type { Difficulty } from "../../draw-questions";
import { type AddProblem, EMPTY_DRAFT, MOST_QUESTIONS, problemBag, type ReadBank } from "../contract";
import { decodeText } from "../decode-text";
import { plainText } from "../foreign-text";

interface Option {
  letter: string;
  lines: string[];
  starred: boolean;
}

interface Open {
  line: number;
  number: number;
  prompt: string[];
  options: Option[];
  answer: string;
  answerLine: number;
  explanation: string[];
  difficulty: Difficulty;
  lesson: string | null;
  skill: string | null;
}

const START = /^(?:\*\*)?(?:Câu(?:\s+hỏi)?|Question)\s*(\d{1,4})\s*[.:)\]-]?(?:\*\*)?\s*(.*)$/i;
const NUMBERED = /^(\d{1,4})\s*[.)]\s+(.+)$/;
const OPTION = /^(\*?)\s*([A-Ha-h])(\*?)\s?[.)]\s*(.+)$/;
const FIELDS: [keyof typeof HANDLERS, RegExp][] = [
  ["answer", /^(?:đáp\s*án(?:\s*đúng)?|đ\/?a|trả\s*lời|answer)\s*[:.]\s*(.*)$/i],
  ["explanation", /^(?:giải\s*thích|lời\s*giải|hướng\s*dẫn)\s*[:.]\s*(.*)$/i],
  ["difficulty", /^(?:mức\s*độ|độ\s*khó)\s*[:.]\s*(.*)$/i],
  ["lesson", /^(?:[bB]ài(?:\s*học)?)\s*:\s*([a-z0-9-]+)\s*$/],
  ["skill", /^(?:kỹ\s*năng|kĩ\s*năng|chủ\s*đề)\s*:\s*(.*)$/i],
];

const DIFFICULTY_WORDS: Record<string, Difficulty> = {
  de: "easy",
  "nhan biet": "easy",
  "trung binh": "medium",
  "thong hieu": "medium",
  vua: "medium",
  kho: "hard",
  "van dung": "hard",
  "van dung cao": "hard",
};

const HANDLERS = {
  answer: (open: Open, value: string, line: number) => {
    open.answer = value;
    open.answerLine = line;
  },
  explanation: (open: Open, value: string) => {
    open.explanation.push(value);
  },
  difficulty: (open: Open, value: string, line: number, add: AddProblem) => {
    const known = DIFFICULTY_WORDS[fold(value)];
    if (known) open.difficulty = known;
    else add("loss", line, "difficultyUnknown", { value });
  },
  lesson: (open: Open, value: string) => {
    open.lesson = value;
  },
  skill: (open: Open, value: string) => {
    open.skill = value;
  },
};

export function readPasted(bytes: Uint8Array): ReadBank {
  const { problems, add } = problemBag();
  const bank: ReadBank = { questions: [], problems };
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    add("error", 1, decoded.code);
    return bank;
  }
  if (decoded.encoding === "windows-1258") add("note", 1, "oldEncoding");
  const { found, table } = questionsIn(decoded.text, add);
  for (const open of found) {
    if (bank.questions.length >= MOST_QUESTIONS) {
      add("error", open.line, "tooManyQuestions", { most: MOST_QUESTIONS });
      break;
    }
    const draft = finish(open, table.get(open.number), add);
    if (draft) bank.questions.push({ line: open.line, draft });
  }
  if (found.length === 0) add("error", 1, "noQuestions");
  return bank;
}

function questionsIn(text: string, add: AddProblem): { found: Open[]; table: Map<number, string> } {
  const found: Open[] = [];
  const table = new Map<number, string>();
  const named = /^\s*(?:\*\*)?(?:Câu(?:\s+hỏi)?|Question)\s*\d/im.test(text);
  let open: Open | undefined;
  let inTable = false;
  let inExplanation = false;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = index + 1;
    const words = raw.replace(/\s+/g, " ").trim();
    if (words === "") {
      inExplanation = false;
      continue;
    }
    const start = START.exec(words) ?? (named ? null : NUMBERED.exec(words));
    const pairs = answerTable(words);
    if (pairs && (inTable || pairs.length > 1)) {
      for (const [number, letters] of pairs) table.set(number, letters);
      inTable = true;
      continue;
    }
    if (/^(?:bảng\s*)?đáp\s*án\s*:?$/i.test(words)) {
      inTable = true;
      continue;
    }
    if (start) {
      inTable = false;
      inExplanation = false;
      open = newQuestion(line, Number(start[1]));
      found.push(open);
      takeText(open, start[2] ?? "");
      continue;
    }
    if (!open) {
      add("loss", line, "textOutside", { text: shortened(words) });
      continue;
    }
    const field = FIELDS.map(([name, pattern]) => [name, pattern.exec(words)?.[1]] as const).find(
      ([, value]) => value !== undefined,
    );
    if (field) {
      HANDLERS[field[0]](open, (field[1] ?? "").trim(), line, add);
      inExplanation = field[0] === "explanation";
    } else if (inExplanation) open.explanation.push(words);
    else takeText(open, words);
  }
  return { found, table };
}

function newQuestion(line: number, number: number): Open {
  return {
    line,
    number,
    prompt: [],
    options: [],
    answer: "",
    answerLine: line,
    explanation: [],
    difficulty: "medium",
    lesson: null,
    skill: null,
  };
}

/** A line of the question's text or of its options; "A. một B. hai" is two options when their letters follow. */
function takeText(open: Open, words: string): void {
  if (words === "") return;
  const wanted = () => String.fromCharCode(65 + open.options.length);
  const parts = splitOptions(words, wanted());
  for (const part of parts) {
    const option = OPTION.exec(part);
    if (option && option[2]?.toUpperCase() === wanted())
      open.options.push({
        letter: wanted(),
        lines: [option[4] ?? ""],
        starred: Boolean(option[1] || option[3]),
      });
    else if (open.options.length > 0) open.options.at(-1)?.lines.push(part);
    else open.prompt.push(part);
  }
}

/** Where the wanted letter opens the line, or it and the one after it stand inside it in capitals. */
function splitOptions(words: string, first: string): string[] {
  const markOf = (letter: string) => new RegExp(`(?<=^|\\s)\\*?\\s?${letter}\\*?\\s?[.)]\\s*(?=\\S)`, "g");
  const placeOf = (letter: string, from: number) => {
    const mark = markOf(letter);
    mark.lastIndex = from;
    return mark.exec(words)?.index ?? -1;
  };
  const next = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1);
  const opens = OPTION.exec(words)?.[2]?.toUpperCase() === first;
  const start = opens ? 0 : placeOf(first, 0);
  if (start < 0 || (!opens && placeOf(next(first), start + 1) < 0)) return [words];
  const places = [start];
  for (let letter = next(first); letter <= "H"; letter = next(letter)) {
    const place = placeOf(letter, (places.at(-1) ?? 0) + 1);
    if (place < 0) break;
    places.push(place);
  }
  const parts = places.map((place, index) => words.slice(place, places[index + 1]).trim());
  return [words.slice(0, start).trim(), ...parts].filter(Boolean);
}

/** "1C 2A 3-B" or "1. C": number and letters, and nothing else on the line. */
function answerTable(words: string): [number, string][] | undefined {
  const pair = String.raw`(?:Câu\s*)?(\d{1,4})\s*[.:)-]?\s*([A-H](?:\s*[,+]\s*[A-H])*)(?=[\s,;|]|$)`;
  if (!new RegExp(`^(?:${pair}[\\s,;|]*)+$`, "i").test(words)) return undefined;
  return [...words.matchAll(new RegExp(pair, "gi"))].map(([, number, letters = ""]) => [
    Number(number),
    letters.toUpperCase(),
  ]);
}

function finish(open: Open, tabled: string | undefined, add: AddProblem) {
  const { line, options } = open;
  if (open.prompt.length === 0) return add("error", line, "noPrompt");
  if (options.length < 2) return add("error", line, "fewOptions");
  const named = open.answer || (tabled ?? "");
  const letters = [...named.toUpperCase().matchAll(/(?<![\p{L}])([A-H])(?![\p{L}])/gu)].map(
    (match) => match[1] ?? "",
  );
  const starred = options.filter((option) => option.starred).map(({ letter }) => letter);
  const unknown = letters.find((letter) => !options.some((option) => option.letter === letter));
  if (unknown) return add("error", open.answerLine, "answerUnknown", { answer: unknown });
  if (named && letters.length === 0) return add("error", open.answerLine, "answerUnknown", { answer: named });
  if (letters.length === 0 && starred.length === 0) return add("error", line, "noRightOption");
  if (
    letters.length > 0 &&
    starred.length > 0 &&
    [...new Set(letters)].sort().join() !== starred.sort().join()
  )
    return add("error", open.answerLine, "answersDiffer");
  const right = new Set(letters.length > 0 ? letters : starred);
  const texts = options.map(({ lines }) => plainText(lines.join(" ")));
  const isTruth = options.length === 2 && fold(texts.join(" ")) === "dung sai" && right.size === 1;
  return tidyDraft({
    ...EMPTY_DRAFT,
    type: isTruth ? "true-false" : right.size > 1 ? "multiple" : "single",
    lesson: open.lesson,
    difficulty: open.difficulty,
    skill: open.skill,
    prompt: plainText(open.prompt.join("\n")),
    options: options.map(({ letter }, index) => ({ text: texts[index] ?? "", right: right.has(letter) })),
    explanation: plainText(open.explanation.join("\n")),
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
