/** The length of a text as its reader meets it: words, which in Vietnamese are written syllables. Pure. */
import type { Nodes } from "mdast";
import { textOf, walk } from "./tree";

const TEXT_BLOCKS = new Set(["paragraph", "heading", "tableCell", "code"]);

/** Words of paragraphs, headings, table cells and code; not of a picture's description. */
export function countWords(tree: Nodes): number {
  let words = 0;
  walk(tree, ({ node }) => {
    if (!TEXT_BLOCKS.has(node.type)) return undefined;
    words += textOf(node).split(/\s+/).filter(Boolean).length;
    return "skip";
  });
  return words;
}
