/**
 * Other programs' text (plain, HTML, Markdown) as text by our rules: no HTML, no pictures, no headings, and every
 * sign that means something to MDX written as a sign. What had to go is named.
 */
import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type { Paragraph, PhrasingContent, Root } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { normalizeText } from "~/platform/text/normalize";
import { addressKind } from "../../lessons/mdx/addresses";
import { checkMdx } from "../../lessons/mdx/check-mdx";

export interface OurText {
  text: string;
  /** "picture", or the name of an element that is gone. */
  lost: string[];
}

export type TextFormat = "plain" | "html" | "auto" | "markdown";

/** "auto" is Moodle's own: plain text unless it holds tags. */
export function ourText(text: string, format: TextFormat): OurText {
  const clean = normalizeText(text);
  if (clean === "") return { text: "", lost: [] };
  if (format === "markdown") return { text: markdownText(clean), lost: [] };
  if (format === "html" || (format === "auto" && /<\/?[a-z][^<>]*>|&#?\w+;/i.test(clean)))
    return htmlText(clean);
  return { text: plainText(clean), lost: [] };
}

/** Exactly these letters, with no sign of them meaning anything; line ends stay. */
export function plainText(text: string): string {
  const blocks = normalizeText(text).split(/\n{2,}/);
  const children = blocks.map((block): Paragraph => {
    const lines = block.split("\n").map((line) => line.trim());
    return {
      type: "paragraph",
      children: lines.flatMap((line, index): PhrasingContent[] => [
        ...(index > 0 ? [{ type: "break" as const }] : []),
        { type: "text", value: line },
      ]),
    };
  });
  return markdownOf({ type: "root", children });
}

function markdownOf(tree: Root): string {
  const written = writer.stringify(tree) as string;
  // An address in a sentence stays readable; MDX links it, and the guard judges where it leads.
  return normalizeText(written.replace(/\b(https?)\\:\/\//g, "$1://").replace(/\bwww\\\./g, "www."));
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, { bullet: "-", emphasis: "*", rule: "-", resourceLink: true })
  .freeze();

/** Ours already, when the guard takes it; else its braces and angle brackets are signs, not syntax. */
function markdownText(text: string): string {
  // A word in front: only braces and brackets are asked about, not what opens a line.
  const asQuestion = `<Question id="x">\nx ${text}\n</Question>`;
  const faults = checkMdx(asQuestion, "questions").faults;
  return faults.length === 0 ? text : text.replace(/(?<!\\)([{}<])/g, "\\$1");
}

const KEPT = new Set(
  "p div span br b strong i em ul ol li a blockquote code pre table thead tbody tfoot tr td th del s strike h1 h2 h3 h4 h5 h6 html body head section article font hr colgroup col".split(
    " ",
  ),
);
/** Their contents are no text either. */
const SILENT = new Set(
  "script style template iframe object embed svg math canvas audio video noscript".split(" "),
);
const MOST_DEPTH = 60;

function htmlText(html: string): OurText {
  const lost = new Set<string>();
  const hast = unified().use(rehypeParse, { fragment: true }).parse(html) as HtmlRoot;
  if (depthOf(hast) > MOST_DEPTH) return { text: plainText(html.replace(/<[^>]*>/g, " ")), lost: ["html"] };
  hast.children = cleaned(hast.children as ElementContent[], lost);
  const mdast = unified().use(rehypeRemark).runSync(hast) as Root;
  visit(mdast, "heading", (node) => {
    const paragraph = node as unknown as Paragraph;
    paragraph.type = "paragraph";
    paragraph.children = [{ type: "strong", children: paragraph.children }];
  });
  return { text: markdownOf(mdast), lost: [...lost] };
}

function cleaned(nodes: readonly ElementContent[], lost: Set<string>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [node];
    if (node.type !== "element") return [];
    return cleanedElement(node, lost);
  });
}

function cleanedElement(node: Element, lost: Set<string>): ElementContent[] {
  const { tagName, properties } = node;
  if (tagName === "img") {
    lost.add("picture");
    const alt = String(properties.alt ?? "").trim();
    return alt ? [{ type: "text", value: `[${alt}]` }] : [];
  }
  if (SILENT.has(tagName)) {
    lost.add(tagName);
    return [];
  }
  const children = cleaned(node.children, lost);
  if (tagName === "input") return [];
  if (tagName === "a" && addressKind(String(properties.href ?? "")) === undefined) {
    if (properties.href !== undefined) lost.add("a");
    return children;
  }
  if (!KEPT.has(tagName)) {
    lost.add(tagName);
    return children;
  }
  return [{ ...node, properties: tagName === "a" ? { href: properties.href } : {}, children }];
}

/** Without recursion: an author's nesting must not become our call stack. */
function depthOf(root: HtmlRoot): number {
  let deepest = 0;
  const waiting: [HtmlRoot | Element, number][] = [[root, 0]];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const [node, depth] = at;
    deepest = Math.max(deepest, depth);
    for (const child of node.children) if (child.type === "element") waiting.push([child, depth + 1]);
  }
  return deepest;
}
