/** Reading Markdown trees without recursion: an author's nesting must not become our call stack. */
import type { Nodes, Parents, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { type Place, START } from "./fault";
import { isExpression, literalOf } from "./literals";

export type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Where a node stands in the walk: its parents upward. */
export interface Visit {
  node: Nodes;
  up: Visit | undefined;
  /** 0 for the root. */
  depth: number;
}

export function isElement(node: Nodes): node is ElementNode {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

export function childrenOf(node: Nodes): RootContent[] {
  return "children" in node ? ((node as Parents).children as RootContent[]) : [];
}

/** Shows nothing: a comment, or where a link's address is written. */
export function isSilent(node: Nodes): boolean {
  if (node.type === "definition") return true;
  if (!isExpression(node)) return false;
  const literal = literalOf(node);
  return literal !== undefined && "comment" in literal;
}

/** Every node in reading order. Stops when `visit` answers "stop"; "skip" leaves the children out. */
export function walk(root: Nodes, visit: (at: Visit) => "stop" | "skip" | undefined): void {
  const waiting: Visit[] = [{ node: root, up: undefined, depth: 0 }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const answer = visit(at);
    if (answer === "stop") return;
    if (answer === "skip") continue;
    const children = childrenOf(at.node);
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index];
      if (node) waiting.push({ node, up: at, depth: at.depth + 1 });
    }
  }
}

/** All parents of a visit, nearest first. */
export function parentsOf(at: Visit): Nodes[] {
  const parents: Nodes[] = [];
  for (let up = at.up; up; up = up.up) parents.push(up.node);
  return parents;
}

/** Where a node starts; the nearest place known when the parser gave none. */
export function placeOfNode(...nodes: ({ position?: { start: Place } | undefined } | undefined)[]): Place {
  const start = nodes.find((node) => node?.position)?.position?.start;
  return start ? { line: start.line, column: start.column } : START;
}

/** The visible words of a node. */
export function textOf(node: Nodes): string {
  const words: string[] = [];
  walk(node, ({ node: inner }) => {
    if (inner.type === "text" || inner.type === "inlineCode" || inner.type === "code")
      words.push(inner.value);
    else if (inner.type === "break") words.push(" ");
    return undefined;
  });
  return words.join("");
}

/** The string value of an element's attribute, once the guard has passed it. */
export function attributeOf(node: ElementNode, name: string): string | undefined {
  const attribute = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
  return typeof attribute?.value === "string" ? attribute.value : undefined;
}
