/** Where a letter of a block's visible words stands in the author's text. Pure. */
import type { Nodes } from "mdast";
import type { Place } from "~/features/lessons/mdx/fault";
import { placeOfNode, walk } from "~/features/lessons/mdx/tree";

/** `offset` counts in `textOf(block)`. Exact to the line; to the column where nothing before it is escaped. */
export function placeInText(block: Nodes, offset: number): Place {
  let place = placeOfNode(block);
  let passed = 0;
  walk(block, ({ node }) => {
    if (node.type === "break") passed++;
    if (node.type !== "text" && node.type !== "inlineCode" && node.type !== "code") return undefined;
    if (passed + node.value.length <= offset) {
      passed += node.value.length;
      return undefined;
    }
    const lines = node.value.slice(0, offset - passed).split("\n");
    const start = placeOfNode(node, block);
    place = {
      line: start.line + lines.length - 1,
      column: (lines.length === 1 ? start.column : 1) + (lines.at(-1)?.length ?? 0),
    };
    return "stop";
  });
  return place;
}
