/** From a checked question bank to questions as they are stored. Pure; faults carry their place. */
import type { RootContent } from "mdast";
import type { CheckedMdx } from "../lessons/mdx/check-mdx";
import type { Fault } from "../lessons/mdx/fault";
import { renderFragment } from "../lessons/mdx/render-fragment";
import { attributeOf, type ElementNode, isElement, placeOfNode } from "../lessons/mdx/tree";
import type { Difficulty } from "./draw-questions";
import type { QuestionBlock, QuestionType } from "./question-types/contract";
import { findQuestionType, impliedType, QUESTION_TYPES } from "./question-types/registry";

export interface ParsedQuestion {
  /** The author's stable id. */
  key: string;
  type: string;
  lessonSlug: string | null;
  difficulty: Difficulty;
  /** A tag in the author's words. */
  skill: string | null;
  /** The block as it stands in the file. */
  source: string;
  body: unknown;
  line: number;
  column: number;
}

export interface ParsedBank {
  faults: Fault[];
  /** In the file's order; questions with faults are left out. */
  questions: ParsedQuestion[];
}

/** Faults of MDX itself are in `checked`; these are the ones only a question can have. */
export function parseQuestions(checked: CheckedMdx, source: string): ParsedBank {
  const lines = source.split(/\r\n|\r|\n/);
  const bank: ParsedBank = { faults: [], questions: [] };
  for (const node of checked.tree.children) {
    if (!isElement(node) || node.name !== "Question") continue;
    const parsed = parseQuestion(node, lines);
    if ("faults" in parsed) bank.faults.push(...parsed.faults);
    else bank.questions.push(parsed);
  }
  return bank;
}

function parseQuestion(node: ElementNode, lines: readonly string[]): ParsedQuestion | { faults: Fault[] } {
  const place = placeOfNode(node);
  const block = blockOf(node);
  if (!block) return { faults: [{ ...place, code: "question-no-explanation" }] };
  const type = typeOf(node, block);
  if ("code" in type) return { faults: [type] };
  const parsed = type.parse(block);
  if (!parsed.ok) return parsed;
  return {
    key: attributeOf(node, "id") ?? "",
    type: type.id,
    lessonSlug: attributeOf(node, "lesson") ?? null,
    difficulty: (attributeOf(node, "difficulty") as Difficulty | undefined) ?? "medium",
    skill: attributeOf(node, "skill") ?? null,
    source: sourceOf(node, lines),
    body: parsed.body,
    ...place,
  };
}

/** The last thing in a question is the quote that explains it. */
function blockOf(node: ElementNode): QuestionBlock | undefined {
  const children = (node.children as RootContent[]).filter((child) => child.type !== "definition");
  const last = children.at(-1);
  if (last?.type !== "blockquote" || last.children.length === 0) return undefined;
  return {
    content: children.slice(0, -1),
    explanation: last.children,
    ...placeOfNode(node),
    render: (nodes) => renderFragment([...nodes]),
  };
}

function typeOf(node: ElementNode, block: QuestionBlock): QuestionType | Fault {
  const place = placeOfNode(node);
  const named = attributeOf(node, "type");
  if (named === undefined) return impliedType(block) ?? { ...place, code: "question-no-right-option" };
  const known = QUESTION_TYPES.map(({ id }) => id).join(", ");
  return findQuestionType(named) ?? { ...place, code: "question-type", parameters: { type: named, known } };
}

function sourceOf(node: ElementNode, lines: readonly string[]): string {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return lines
    .slice(start.line - 1, end.line)
    .map((line, index) => {
      const to = start.line + index === end.line ? end.column - 1 : undefined;
      return line.slice(index === 0 ? start.column - 1 : 0, to);
    })
    .join("\n");
}
