/**
 * The habits of other programs in HTML that came over the clipboard, put into the elements they stand for. Word writes
 * list items as paragraphs whose style says "mso-list:l0 level2 lfo1" with the bullet typed in front, and hangs
 * people's comments at the end; Google Docs wraps everything in a <b> that is not bold and says bold by style.
 */
import type { Element, ElementContent, Root } from "hast";
import { CONTINUE, SKIP, visit } from "unist-util-visit";

export type ForeignLoss = "comment" | "highlight";

/** Changes the tree it is given; `lose` is told what is left out. */
export function readForeignHabits(tree: Root, lose: (loss: ForeignLoss) => void): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "text") node.value = node.value.replaceAll("\u00a0", " ");
    // Before the bullets that were typed in front are taken away: they tell the kind of list.
    if ("children" in node) node.children = withLists(node.children as ElementContent[]);
    if (node.type !== "element" || !parent || index === undefined) return CONTINUE;
    const style = styleOf(node);
    const instead = (children: ElementContent[]) => {
      parent.children.splice(index, 1, ...children);
      return [SKIP, index] as [typeof SKIP, number];
    };
    if (/mso-element:\s*comment-list/i.test(style)) {
      for (const child of node.children) if (child.type === "element") lose("comment");
      return instead([]);
    }
    if (isMark(node, style)) return instead([]);
    if (HIGHLIGHT.test(style)) lose("highlight");
    if (node.tagName === "b" && /font-weight:\s*(normal|400)/i.test(style)) return instead(node.children);
    // Its target stayed behind in the other document.
    if (node.tagName === "a" && String(node.properties.href ?? "").startsWith("#"))
      return instead(node.children);
    if (node.tagName === "sup" || node.tagName === "sub") return instead([small(node)]);
    if (node.tagName === "p" && hasClass(node, "MsoTitle")) node.tagName = "h1";
    if (node.tagName === "span") dress(node, style);
    return CONTINUE;
  });
}

const HIGHLIGHT = /mso-highlight:|background(-color)?:\s*(yellow|#ff0\b|#ffff00|rgb\(255, ?255, ?0\))/i;

/** What nobody typed: the bullet before an item, the sign that a comment hangs here. */
function isMark(node: Element, style: string): boolean {
  return IGNORED.test(style) || hasClass(node, "msocomanchor") || hasClass(node, "MsoCommentReference");
}

const IGNORED = /mso-list:\s*Ignore/i;

function dress(node: Element, style: string): void {
  const wrap = (tagName: string) => {
    node.children = [{ type: "element", tagName, properties: {}, children: node.children }];
  };
  if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) wrap("strong");
  if (/font-style:\s*italic/i.test(style)) wrap("em");
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** "m²" and "H₂O" have letters of their own; other raised words are words. */
function small(node: Element): ElementContent {
  const value = wordsIn(node);
  const digits = node.tagName === "sup" ? RAISED : LOWERED;
  const written = value.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  return { type: "text", value: /^\d{1,3}$/.test(value) ? written : value };
}

interface Item {
  level: number;
  list: string;
  /** Null: a bullet. */
  number: number | null;
  element: Element;
}

/** Runs of Word's list paragraphs become lists; everything else stays where it is. */
function withLists(children: ElementContent[]): ElementContent[] {
  if (!children.some((child) => itemOf(child))) return children;
  const made: ElementContent[] = [];
  let run: Item[] = [];
  const close = () => {
    made.push(...nested(run));
    run = [];
  };
  for (const child of children) {
    const item = itemOf(child);
    const [first] = run;
    if (item) {
      if (first && item.level <= first.level && item.list !== first.list) close();
      run.push(item);
    } else if (child.type === "element" || (child.type === "text" && child.value.trim() !== "")) {
      close();
      made.push(child);
    }
  }
  close();
  return made;
}

function itemOf(child: ElementContent): Item | undefined {
  if (child.type !== "element" || !/^(p|h[1-6]|div)$/.test(child.tagName)) return undefined;
  const found = /mso-list:\s*(l\d+) level(\d)/i.exec(styleOf(child));
  if (!found) return undefined;
  let mark = "";
  visit(child, "element", (inner) => {
    if (IGNORED.test(styleOf(inner))) mark ||= wordsIn(inner).trim();
  });
  const number = /^\(?(\d+|[a-zđ]|[ivx]+)[.)]/i.exec(mark)?.[1];
  return {
    level: Number(found[2]),
    list: found[1] ?? "",
    number: number === undefined ? null : Number(number) || 1,
    element: child,
  };
}

/** Items one below the other as lists in lists; a first item that stands too deep stands at the top. */
function nested(items: readonly Item[]): Element[] {
  const lists: Element[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at] as Item;
    let end = at + 1;
    while (end < items.length && (items[end] as Item).level > item.level) end++;
    const entry = element("li", [...item.element.children, ...nested(items.slice(at + 1, end))]);
    const tagName = item.number === null ? "ul" : "ol";
    const last = lists.at(-1);
    if (last?.tagName === tagName) last.children.push(entry);
    else lists.push({ ...element(tagName, [entry]), properties: item.number ? { start: item.number } : {} });
    at = end;
  }
  return lists;
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}

function styleOf({ properties }: Element): string {
  return String(properties.style ?? "");
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function wordsIn(node: Element): string {
  let words = "";
  visit(node, "text", ({ value }) => {
    words += value;
  });
  return words;
}
