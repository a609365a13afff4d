/** A stored block of questions.mdx as the draft its author would edit. Pure. */
import type { Blockquote, List, ListItem, RootContent } from "mdast";
import type { Position } from "unist";
import { checkMdx } from "../../lessons/mdx/check-mdx";
import type { Fault } from "../../lessons/mdx/fault";
import { isElement } from "../../lessons/mdx/tree";
import { type ParsedQuestion, parseQuestions } from "../parse-questions";
import type { QuestionDraft } from "./question-draft";
import { writeQuestion } from "./write-question";

export type CheckedDraft = { ok: true; question: ParsedQuestion } | { ok: false; faults: Fault[] };

/**
 * The one door from a draft to what is stored: written as MDX, judged by the guard and by the question's type. A
 * text that closes its block and opens another is refused, as every file's would be.
 */
export function checkDraft(draft: QuestionDraft): CheckedDraft {
  const source = writeQuestion(draft);
  const checked = checkMdx(source, "questions");
  const { questions, faults } = parseQuestions(checked, source);
  const all = [...checked.faults, ...faults];
  const [question, ...more] = questions;
  if (all.length === 0 && question && more.length === 0 && question.key === draft.key)
    return { ok: true, question };
  return { ok: false, faults: all.length > 0 ? all : [{ line: 1, column: 1, code: "syntax" }] };
}

/** Null when the text is not one whole question, which a stored source always is. */
export function readQuestion(source: string): QuestionDraft | null {
  const checked = checkMdx(source, "questions");
  const { questions } = parseQuestions(checked, source);
  const [question] = questions;
  const node = checked.tree.children.find((child) => isElement(child) && child.name === "Question");
  if (!question || !node || !isElement(node) || questions.length !== 1) return null;
  const lines = source.split(/\r\n|\r|\n/);
  const blocks = (node.children as RootContent[]).filter(({ type }) => type !== "definition");
  const list = blocks.find((block): block is List => block.type === "list" && block.children.some(hasBox));
  const quote = blocks.at(-1) as Blockquote;
  if (!list?.position || !quote.position) return null;
  const start = node.position?.start.line ?? 1;
  const above = lines.slice(0, list.position.start.line - 1);
  const head = blocks[0]?.position?.start ?? { line: start, column: 1 };
  return {
    key: question.key,
    type: question.type,
    lesson: question.lessonSlug,
    difficulty: question.difficulty,
    skill: question.skill,
    prompt: [above[head.line - 1]?.slice(head.column - 1) ?? "", ...above.slice(head.line)].join("\n").trim(),
    options: list.children.map((item) => ({ text: optionText(lines, item), right: item.checked === true })),
    explanation: slice(lines, quote.position)
      .map((line) => line.replace(/^[ \t]*> ?/, ""))
      .join("\n")
      .trim(),
  };
}

function hasBox(item: ListItem): boolean {
  return typeof item.checked === "boolean";
}

/** Without the bullet and its box; further lines without the item's indentation. */
function optionText(lines: readonly string[], item: ListItem): string {
  if (!item.position) return "";
  const [first = "", ...rest] = slice(lines, item.position);
  const opening = /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s+/.exec(first)?.[0] ?? "";
  const indent = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(first)?.[0].length ?? 2;
  const unindented = rest.map((line) => line.replace(new RegExp(`^ {0,${indent}}`), ""));
  return [first.slice(opening.length), ...unindented].join("\n").trim();
}

function slice(lines: readonly string[], { start, end }: Position): string[] {
  return lines
    .slice(start.line - 1, end.line)
    .map((line, index) =>
      line.slice(
        index === 0 ? start.column - 1 : 0,
        start.line + index === end.line ? end.column - 1 : undefined,
      ),
    );
}
