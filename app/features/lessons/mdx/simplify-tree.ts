/** After the guard: literals become the text they stand for, comments go. Nothing later sees an expression. */
import type { Root, RootContent } from "mdast";
import { isExpression, literalOf } from "./literals";
import { childrenOf, isElement, walk } from "./tree";

/** Changes the tree in place. Only for a tree without faults. */
export function simplifyTree(tree: Root): void {
  walk(tree, ({ node }) => {
    if (isElement(node)) for (const attribute of node.attributes) simplifyAttribute(attribute);
    if ("children" in node)
      (node as { children: RootContent[] }).children = childrenOf(node).flatMap(simplifyChild);
    return undefined;
  });
}

function simplifyAttribute(attribute: { value?: unknown }): void {
  if (typeof attribute.value !== "object" || attribute.value === null) return;
  const literal = literalOf(attribute.value);
  attribute.value = literal && "value" in literal ? String(literal.value) : "";
}

function simplifyChild(child: RootContent): RootContent[] {
  if (!isExpression(child)) return [child];
  const literal = literalOf(child);
  if (!literal || !("value" in literal)) return [];
  const text = { type: "text" as const, value: String(literal.value), position: child.position };
  return child.type === "mdxFlowExpression"
    ? [{ type: "paragraph", children: [text], position: child.position }]
    : [text];
}
