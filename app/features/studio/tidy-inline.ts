/**
 * Emphasis as a person would type it: other programs put the space into the bold words ("**Mật khẩu **phải"), cut one
 * bold word into three, nest bold in bold, and make headings bold. Pure but for the tree it changes.
 */
import type { Emphasis, Heading, PhrasingContent, Root, Strong } from "mdast";
import { visit } from "unist-util-visit";

export function tidyInline(tree: Root): void {
  visit(tree, (node) => {
    if (!("children" in node) || !node.children.some((child) => child.type === "text" || isMarked(child)))
      return;
    const parent = node as Strong | Emphasis | Heading;
    parent.children = tidied(parent.children, plainOf(parent));
  });
}

/** The mark that says nothing in here: a heading is bold as it is. */
function plainOf({ type }: Strong | Emphasis | Heading): string {
  return type === "heading" ? "strong" : type;
}

function tidied(children: readonly PhrasingContent[], plain: string): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  const add = (node: PhrasingContent) => {
    const last = made.at(-1);
    if (node.type === "text" && last?.type === "text") last.value += node.value;
    else if (isMarked(node) && last?.type === node.type) last.children.push(...node.children);
    else made.push(node);
  };
  for (const child of children) {
    if (!isMarked(child)) add(child);
    else if (child.type === plain) for (const inner of tidied(child.children, plain)) add(inner);
    else {
      const { before, inside, after } = withoutEdges(tidied(child.children, child.type));
      if (before) add({ type: "text", value: before });
      if (inside.length > 0) add({ ...child, children: inside });
      if (after) add({ type: "text", value: after });
    }
  }
  return made;
}

function isMarked(node: { type: string }): node is Strong | Emphasis {
  return node.type === "strong" || node.type === "emphasis";
}

/** The spaces at both ends stand outside. */
function withoutEdges(children: PhrasingContent[]) {
  const inside = [...children];
  let [before, after] = ["", ""];
  const first = inside[0];
  if (first?.type === "text") {
    const value = first.value.trimStart();
    before = first.value.slice(0, first.value.length - value.length);
    inside[0] = { ...first, value };
    if (value === "") inside.shift();
  }
  const last = inside.at(-1);
  if (last?.type === "text") {
    const value = last.value.trimEnd();
    after = last.value.slice(value.length);
    inside[inside.length - 1] = { ...last, value };
    if (value === "") inside.pop();
  }
  return { before, inside, after };
}
