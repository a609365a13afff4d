/** Reads a prompt and its task list: a checked box is a right answer. */
import type { ListItem, RootContent } from "mdast";
import type { Fault, FaultCode } from "../../../lessons/mdx/fault";
import type { ChoiceAuthoring } from "../authoring";
import type { Parsed, QuestionBlock } from "../contract";
import type { ChoiceBody } from "./choice-body";
import { fingerprint } from "./fingerprint";

/** How many right options, and of how many. */
export type ChoiceRules = Pick<ChoiceAuthoring, "right" | "options">;

/** How many boxes are checked, for types that are told by it. */
export function countChecked(block: QuestionBlock): number {
  return itemsOf(block).filter((item) => item.checked === true).length;
}

export function parseChoices(block: QuestionBlock, rules: ChoiceRules): Parsed<ChoiceBody> {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, node?: RootContent, parameters?: Fault["parameters"]) => {
    const { line, column } = node?.position?.start ?? block;
    faults.push({ line, column, code, parameters });
  };
  const listAt = block.content.findIndex(isTaskList);
  const prompt = listAt < 0 ? block.content : block.content.slice(0, listAt);
  const after = listAt < 0 ? [] : block.content.slice(listAt + 1);
  const items = itemsOf(block);

  if (listAt < 0) fault("question-no-options");
  else if (prompt.length === 0) fault("question-no-prompt");
  if (after[0]) fault("question-text-after-options", after[0]);
  for (const item of items) if (typeof item.checked !== "boolean") fault("question-option-without-box", item);

  const options = items.map((item) => {
    const html = block.render(optionContent(item));
    return { id: fingerprint(html), html, right: item.checked === true };
  });
  for (const [index, option] of options.entries()) {
    const first = options.findIndex(({ id }) => id === option.id);
    if (first < index) fault("question-same-option-twice", items[index]);
  }
  if (faults.length === 0) {
    const right = options.filter((option) => option.right).length;
    const wanted = rules.options;
    if (wanted !== undefined && options.length !== wanted)
      fault("question-option-count", undefined, { wanted });
    else if (options.length < 2) fault("question-one-option");
    if (right === 0) fault("question-no-right-option");
    if (rules.right === "one" && right > 1)
      fault("question-several-right-options", undefined, { count: right });
  }
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    body: { version: 1, prompt: block.render(prompt), options, explanation: block.render(block.explanation) },
  };
}

function isTaskList(node: RootContent): boolean {
  return node.type === "list" && node.children.some((item) => typeof item.checked === "boolean");
}

function itemsOf(block: QuestionBlock): ListItem[] {
  const list = block.content.find(isTaskList);
  return list?.type === "list" ? list.children : [];
}

/** An option of one paragraph is inline text: no `<p>` inside its label. */
function optionContent(item: ListItem): readonly RootContent[] {
  const [only, ...more] = item.children;
  return only?.type === "paragraph" && more.length === 0 ? only.children : item.children;
}
