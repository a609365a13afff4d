/** Reads GIFT as Moodle and people write it. Lenient about blank lines inside braces, strict about what it cannot carry. */

import type { QuestionDraft } from "../../bank/question-draft";
import { KEY } from "../../bank/question-draft";
import { tidyDraft } from "../../bank/write-question";
import { explanationFrom, gradesAlike, rightByWeight, textReader } from "../choices";
import { type AddProblem, EMPTY_DRAFT, MOST_QUESTIONS, problemBag, type ReadBank } from "../contract";
import { decodeText } from "../decode-text";
import type { TextFormat } from "../foreign-text";
import { readTags } from "../tags";
import { findSign, unescapeGift } from "./escapes";

interface Block {
  line: number;
  text: string;
  id: string;
  tags: string[];
  category: string;
}

export function readGift(bytes: Uint8Array): ReadBank {
  const { problems, add } = problemBag();
  const bank: ReadBank = { questions: [], problems };
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    add("error", 1, decoded.code);
    return bank;
  }
  if (decoded.encoding === "windows-1258") add("note", 1, "oldEncoding");
  for (const block of blocksOf(decoded.text, add)) {
    if (bank.questions.length >= MOST_QUESTIONS) {
      add("error", block.line, "tooManyQuestions", { most: MOST_QUESTIONS });
      break;
    }
    const draft = readBlock(block, add);
    if (draft) bank.questions.push({ line: block.line, draft: tidyDraft(draft) });
  }
  return bank;
}

/** Blank lines part questions, save inside braces; a comment belongs to the question under it. */
function blocksOf(text: string, add: AddProblem): Block[] {
  const blocks: Block[] = [];
  let category = "";
  let id = "";
  let tags: string[] = [];
  let open: { line: number; lines: string[] } | undefined;
  const close = () => {
    if (open) blocks.push({ line: open.line, text: open.lines.join("\n"), id, tags, category });
    if (open) {
      id = "";
      tags = [];
    }
    open = undefined;
  };
  for (const [index, line] of text.split("\n").entries()) {
    const bare = line.trim();
    const startsAnew = /^(::|\$CATEGORY:)/.test(bare);
    if (open && isUnclosed(open.lines) && startsAnew) {
      add("error", open.line, "braceUnclosed");
      open = undefined;
      id = "";
      tags = [];
    } else if (open && startsAnew) close();
    if (/^\/\//.test(bare)) {
      if (!open) {
        id = /\[id:((?:\\.|[^\]\\])*)\]/.exec(bare)?.[1]?.replace(/\\(.)/g, "$1") ?? id;
        tags.push(
          ...[...bare.matchAll(/\[tag:((?:\\.|[^\]\\])*)\]/g)].map(([, tag = ""]) =>
            tag.replace(/\\(.)/g, "$1"),
          ),
        );
      }
      continue;
    }
    if (/^\$CATEGORY:/.test(bare)) {
      category = bare.slice("$CATEGORY:".length).trim();
      continue;
    }
    if (bare === "" && !(open && isUnclosed(open.lines))) {
      close();
      continue;
    }
    open ??= { line: index + 1, lines: [] };
    open.lines.push(line);
  }
  if (open && isUnclosed(open.lines)) add("error", open.line, "braceUnclosed");
  else close();
  return blocks;
}

function isUnclosed(lines: readonly string[]): boolean {
  const text = lines.join("\n");
  const start = findSign(text, "{");
  return start >= 0 && findSign(text, "}", start) < 0;
}

function readBlock(block: Block, add: AddProblem): QuestionDraft | undefined {
  const { line } = block;
  const titled = /^\s*::((?:\\.|[^\\])*?)::/s.exec(block.text);
  const title = unescapeGift(titled?.[1] ?? "").trim();
  const body = block.text.slice(titled?.[0].length ?? 0);
  const start = findSign(body, "{");
  const end = start < 0 ? -1 : findSign(body, "}", start);
  if (start < 0 || end < 0) {
    add("error", line, "noAnswers");
    return undefined;
  }
  const text = textReader(line, add);
  const before = formatted(body.slice(0, start), "auto");
  const after = body.slice(end + 1).trim();
  const prompt = text(unescapeGift(after ? `${before.text.trim()} …… ${after}` : before.text), before.format);
  if (prompt === "") {
    add("error", line, "noPrompt");
    return undefined;
  }
  const answers = body.slice(start + 1, end).trim();
  const tags = readTags(block.tags);
  for (const tag of tags.unknown) add("loss", line, "tagLost", { tag });
  const common = {
    ...EMPTY_DRAFT,
    key: keyFrom(block.id, title, line, add),
    ...categorySkill(block.category, line, add),
    ...tags.fields,
    prompt,
  };
  const read = readAnswers(answers, before.format, line, text, add);
  return read && { ...common, ...read, type: tags.type ?? read.type };
}

/** The id of our own exports and Moodle's; a title only when it looks like one. */
function keyFrom(id: string, title: string, line: number, add: AddProblem): string {
  if (KEY.test(id)) return id;
  if (id) add("loss", line, "nameLost", { name: id });
  if (KEY.test(title) && /[a-z]{2}/.test(title)) return title;
  if (title) add("loss", line, "nameLost", { name: title });
  return "";
}

/** The last part of a category is as near to a skill as other programs come. */
export function categorySkill(category: string, line: number, add: AddProblem): { skill?: string } {
  const last = category
    .split(/(?<!\/)\/(?!\/)/)
    .map((part) => part.replaceAll("//", "/").trim())
    .filter((part) => part && part !== "top" && !/^\$\w+\$$/.test(part))
    .at(-1);
  if (!last) return {};
  add("note", line, "categoryAsSkill", { name: last });
  return { skill: last };
}

function formatted(text: string, fallback: TextFormat): { text: string; format: TextFormat } {
  const [whole = "", name = ""] = /^\s*\[(html|moodle|plain|markdown)\]/.exec(text) ?? [];
  const formats: Record<string, TextFormat> = {
    html: "html",
    moodle: "auto",
    plain: "plain",
    markdown: "markdown",
  };
  return { text: text.slice(whole.length), format: formats[name] ?? fallback };
}

type Answers = Pick<QuestionDraft, "type" | "options" | "explanation">;

function readAnswers(
  raw: string,
  format: TextFormat,
  line: number,
  text: ReturnType<typeof textReader>,
  add: AddProblem,
): Answers | undefined {
  const say = (piece: string) => {
    const { text: words, format: own } = formatted(piece, format);
    return text(unescapeGift(words.trim()), own);
  };
  const [answers = "", general = ""] = splitGeneral(raw);
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#(.*))?$/is.exec(answers.trim());
  if (truth) {
    const isTrue = /^t/i.test(truth[1] ?? "");
    const [wrong = "", right = ""] = splitAt(truth[2] ?? "", "#");
    const explanation = say(general) || say(right) || say(wrong);
    const told = [wrong, right].filter((piece) => piece.trim()).length;
    if (told > (say(general) ? 0 : 1)) add("loss", line, "feedbackLost");
    const options = [
      { text: "Đúng", right: isTrue },
      { text: "Sai", right: !isTrue },
    ];
    return { type: "true-false", options, explanation };
  }
  if (answers.trim() === "") return refuse(add, line, "essay");
  if (answers.startsWith("#")) return refuse(add, line, "numeric");
  const pieces = piecesOf(answers);
  if (pieces.length === 0) return refuse(add, line, "noAnswers");
  if (pieces.every(({ sign }) => sign === "="))
    return refuse(add, line, pieces.some(({ text: piece }) => /->/.test(piece)) ? "match" : "short");
  const weighted = pieces.some(({ sign, weight }) => sign === "~" && weight !== undefined);
  const rightSigns = pieces.filter(({ sign }) => sign === "=").length;
  const several = rightSigns === 0 || rightSigns > 1;
  const weights = pieces.map(
    ({ sign, weight }) => weight ?? (sign === "=" ? 100 / (several ? rightSigns : 1) : 0),
  );
  const rights = rightByWeight(weights, several);
  const options = pieces.map((piece, index) => ({ text: say(piece.text), right: rights[index] ?? false }));
  if (weighted && !gradesAlike(weights, several)) add("loss", line, "weightsLost");
  const explained = explanationFrom(
    say(general),
    pieces.map(({ feedback }) => say(feedback)),
    options,
  );
  if (explained.dropped > 0) add("loss", line, "feedbackLost");
  return { type: several ? "multiple" : "single", options, explanation: explained.text };
}

function refuse(
  add: AddProblem,
  line: number,
  kind: "essay" | "numeric" | "match" | "short" | "noAnswers",
): undefined {
  if (kind === "noAnswers") add("error", line, "noAnswers");
  else add("error", line, "typeUnknown", { type: kind });
  return undefined;
}

/** `####` opens the words for the whole question. */
function splitGeneral(raw: string): [string, string] {
  for (let at = findSign(raw, "#"); at >= 0; at = findSign(raw, "#", at + 1))
    if (raw.startsWith("####", at)) return [raw.slice(0, at).trim(), raw.slice(at + 4)];
  return [raw, ""];
}

function splitAt(text: string, sign: string): [string, string] {
  const at = findSign(text, sign);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

interface Piece {
  sign: string;
  /** Percent, where one is written. */
  weight: number | undefined;
  text: string;
  feedback: string;
}

function piecesOf(answers: string): Piece[] {
  const pieces: Piece[] = [];
  let at = findSign(answers, "=~");
  while (at >= 0) {
    const next = findSign(answers, "=~", at + 1);
    const raw = answers.slice(at + 1, next < 0 ? undefined : next);
    const [, percent] = /^\s*%(-?\d{1,3}(?:\.\d+)?)%/.exec(raw) ?? [];
    const words = percent === undefined ? raw : raw.replace(/^\s*%[^%]*%/, "");
    const [text, feedback] = splitAt(words, "#");
    pieces.push({
      sign: answers[at] ?? "",
      weight: percent === undefined ? undefined : Number(percent),
      text,
      feedback,
    });
    at = next;
  }
  return pieces;
}
