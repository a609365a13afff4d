/** The shape of a self-check question: prompt, answers to tick, explanation. One reader for guard and renderer. */
import type { Blockquote, List, ListItem, Paragraph } from "mdast";
import type { Fault, FaultCode } from "./fault";
import { childrenOf, type ElementNode, isSilent, placeOfNode } from "./tree";

export interface CheckParts {
  prompt: Paragraph[];
  answers: { right: boolean; text: Paragraph }[];
  explanation: Blockquote | undefined;
}

export function checkShape(node: ElementNode): Fault[] {
  const faults: Fault[] = [];
  const add = (code: FaultCode, at: Parameters<typeof placeOfNode>[0]) =>
    faults.push({ ...placeOfNode(at, node), code });
  const blocks = blocksOf(node);
  const listAt = blocks.findIndex(isTickList);
  if (listAt < 0) return [{ ...placeOfNode(node), code: "check-no-answers" }];
  if (listAt === 0) add("check-no-prompt", node);
  for (const block of blocks.slice(0, listAt)) if (block.type !== "paragraph") add("check-prompt", block);
  const list = blocks[listAt] as List;
  for (const item of list.children) if (!answerOf(item)) add("check-answer", item);
  const right = list.children.filter((item) => item.checked === true).length;
  if (list.children.length < 2 || right === 0 || right === list.children.length)
    add("check-right-answers", list);
  const [explanation, ...rest] = blocks.slice(listAt + 1);
  if (explanation?.type !== "blockquote") add("check-explanation", explanation ?? list);
  for (const block of rest) add("check-extra", block);
  return faults;
}

/** Only for an element that `checkShape` found no fault with. */
export function readCheck(node: ElementNode): CheckParts {
  const blocks = blocksOf(node);
  const list = blocks.find(isTickList);
  return {
    prompt: blocks.slice(0, list ? blocks.indexOf(list) : 0).filter((block) => block.type === "paragraph"),
    answers: (list?.children ?? []).flatMap((item) => answerOf(item) ?? []),
    explanation: blocks.find((block) => block.type === "blockquote"),
  };
}

/** What an author sees: comments and link addresses are not there. */
function blocksOf(node: ElementNode) {
  return childrenOf(node).filter((child) => !isSilent(child));
}

function isTickList(block: ReturnType<typeof blocksOf>[number]): block is List {
  return block.type === "list" && block.children.some((item) => typeof item.checked === "boolean");
}

function answerOf(item: ListItem): CheckParts["answers"][number] | undefined {
  const [text, ...rest] = item.children;
  if (typeof item.checked !== "boolean" || text?.type !== "paragraph" || rest.length > 0) return undefined;
  return { right: item.checked, text };
}
