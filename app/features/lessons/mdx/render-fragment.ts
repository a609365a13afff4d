/** Pieces of a checked question bank (a prompt, an answer, an explanation) as HTML, without the compiler. */
import type { Element, Root as HtmlRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type { PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { word } from "../components/words";
import { addressKind } from "./addresses";
import { attributeOf } from "./tree";

/**
 * Pure. `nodes` come from a tree that `checkMdx` passed: paragraphs give blocks, their children give inline HTML.
 * The one element a question may hold is <Term>; it comes out as components/term.tsx draws it.
 */
export function renderFragment(nodes: RootContent[]): string {
  if (nodes.some((node) => BLOCKS.has(node.type))) return toHtml(toHast(nodes));
  const [paragraph] = toHast([{ type: "paragraph", children: nodes as PhrasingContent[] }]).children;
  return paragraph?.type === "element" ? toHtml(paragraph.children) : "";
}

const BLOCKS = new Set(["paragraph", "list", "table", "blockquote", "code", "thematicBreak"]);

function toHast(children: RootContent[]): HtmlRoot {
  return pipeline.runSync({ type: "root", children } as Root) as HtmlRoot;
}

const pipeline = unified()
  .use(remarkRehype, { handlers: { mdxJsxTextElement: drawTerm } })
  .use(() => markLeavingLinks)
  .freeze();

type Draw = { all(node: MdxJsxTextElement): Element["children"] };

function drawTerm(state: Draw, node: MdxJsxTextElement): Element {
  const span = (className: string, text: string) =>
    element("span", { className: [className] }, [{ type: "text", value: text }]);
  return element("label", { className: ["term"] }, [
    element("input", { type: "checkbox", autoComplete: ["off"] }, []),
    element("dfn", {}, state.all(node)),
    span("visually-hidden", ` (${word("lessons.termOpen")})`),
    span("term-means", ` (${attributeOf(node, "means") ?? ""})`),
  ]);
}

function element(tagName: string, properties: Element["properties"], children: Element["children"]): Element {
  return { type: "element", tagName, properties, children };
}

function markLeavingLinks(tree: HtmlRoot): void {
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName === "a" && addressKind(String(properties.href)) === "web")
      properties.rel = ["noopener", "noreferrer"];
  });
}
