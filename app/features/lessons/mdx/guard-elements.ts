/** Where an element may stand and what it may hold (the table is elements.ts). */
import type { Nodes } from "mdast";
import type { ElementRule } from "./elements";
import type { Complaint } from "./fault";
import { isExpression } from "./literals";
import {
  childrenOf,
  type ElementNode,
  isElement,
  isSilent,
  parentsOf,
  textOf,
  type Visit,
  walk,
} from "./tree";

export function guardElementPlace(at: Visit, node: ElementNode, rule: ElementRule): Complaint[] {
  const name = node.name ?? "";
  const parents = parentsOf(at);
  if (rule.shape === "inline") {
    if (node.type === "mdxJsxFlowElement") return [["element-in-sentence", { name }]];
    if (parents.some(takesNoTerm)) return [["term-in-link-or-heading", { name }]];
    if (parents.some(isAnswer)) return [["term-in-answer", { name }]];
    return [];
  }
  if (node.type === "mdxJsxTextElement") return [["element-own-line", { name }]];
  if (rule.inside)
    return isNamed(parents[0], rule.inside) ? [] : [["element-inside", { name, parent: rule.inside }]];
  const top = parents[0]?.type === "root" || (rule.alsoInStep && isNamed(parents[0], "Step"));
  return top ? [] : [["element-top", { name }]];
}

export function guardElementContents(node: ElementNode, rule: ElementRule): Complaint[] {
  const name = node.name ?? "";
  const shown = childrenOf(node).filter((child) => !isSilent(child));
  if (rule.holds === "nothing") return shown.length > 0 ? [["element-holds-nothing", { name }]] : [];
  if (shown.length === 0 || (rule.holds === "text" && textOf(node).trim() === ""))
    return rule.mayBeEmpty ? [] : [["element-empty", { name }]];
  if (rule.holds === "text" && !holdsOnlyWords(node)) return [["element-holds-words", { name }]];
  if (typeof rule.holds !== "object") return [];
  const { only } = rule.holds;
  return shown.every((child) => isNamed(child, only)) ? [] : [["element-holds-only", { name, only }]];
}

const WORDS = new Set(["text", "strong", "emphasis", "inlineCode", "delete"]);

function holdsOnlyWords(node: ElementNode): boolean {
  let onlyWords = true;
  walk(node, ({ node: inner }) => {
    onlyWords &&= inner === node || WORDS.has(inner.type) || isExpression(inner);
    return undefined;
  });
  return onlyWords;
}

/** Something to press inside something to press, or in a heading's name, confuses everyone. */
function takesNoTerm(node: Nodes): boolean {
  return (
    ["link", "linkReference", "heading"].includes(node.type) || (isElement(node) && node.name === "Term")
  );
}

function isAnswer(node: Nodes): boolean {
  return node.type === "listItem" && typeof node.checked === "boolean";
}

function isNamed(node: Nodes | undefined, name: string): boolean {
  return node !== undefined && isElement(node) && node.name === name;
}
