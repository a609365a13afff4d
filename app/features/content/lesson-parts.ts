/** What a lesson is made of, counted as its author wrote it. Pure. */
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { countWords } from "~/features/lessons/mdx/count-words";
import type { Place } from "~/features/lessons/mdx/fault";
import {
  attributeOf,
  childrenOf,
  type ElementNode,
  isElement,
  placeOfNode,
  walk,
} from "~/features/lessons/mdx/tree";
import { simulationsIn } from "./simulation-uses";

export interface LessonParts {
  /** Written syllables of everything that is read, self-check questions included. */
  words: number;
  figures: number;
  videos: number;
  /** Practices it shows. */
  practices: number;
  /** Self-check questions. */
  checks: number;
  /** The "Ghi nhớ" box, with its entries and paragraphs counted; undefined: there is none. */
  remember: (Place & { lines: number }) | undefined;
}

export function lessonParts(source: string): LessonParts {
  const { tree } = checkMdx(source, "lesson");
  const parts: LessonParts = {
    words: countWords(tree),
    figures: 0,
    videos: 0,
    practices: simulationsIn(source).length,
    checks: 0,
    remember: undefined,
  };
  walk(tree, ({ node }) => {
    if (!isElement(node)) return undefined;
    if (node.name === "Figure") parts.figures++;
    if (node.name === "Video") parts.videos++;
    if (node.name === "Check") parts.checks++;
    if (node.name === "Callout" && attributeOf(node, "type") === "remember")
      parts.remember ??= { ...placeOfNode(node), lines: linesOf(node) };
    return undefined;
  });
  return parts;
}

/** Entries of its lists, and paragraphs that stand outside them. */
function linesOf(box: ElementNode): number {
  return childrenOf(box).reduce(
    (lines, block) => lines + (block.type === "list" ? block.children.length : 1),
    0,
  );
}
