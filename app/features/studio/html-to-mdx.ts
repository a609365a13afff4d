/**
 * HTML of Word, of a web page or of a converted document as a lesson's MDX: headings, lists, tables, emphasis, links
 * and, where the caller can keep them, pictures. Everything else goes, and what goes is counted. What comes out is
 * text like any other: the guard judges it.
 */
import type { Element, Root as HtmlRoot } from "hast";
import type { Root as Markdown } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { addressKind } from "~/features/lessons/mdx/addresses";
import { normalizeText } from "~/platform/text/normalize";
import { readForeignHabits } from "./foreign-html";
import { tidyInline } from "./tidy-inline";

export const LOSSES = [
  "picture",
  "link",
  "script",
  "form",
  "embedded",
  "mergedCells",
  "deepHeading",
  "tableInTable",
  "cellLines",
  "comment",
  "highlight",
] as const;
export type Loss = (typeof LOSSES)[number];

export interface CleanText {
  text: string;
  /** How often each was left out or made plainer. */
  lost: Partial<Record<Loss, number>>;
}

const GONE: Record<string, Loss | null> = {
  script: "script",
  style: null,
  head: null,
  title: null,
  meta: null,
  link: null,
  noscript: null,
  template: null,
  iframe: "embedded",
  object: "embedded",
  embed: "embedded",
  video: "embedded",
  audio: "embedded",
  canvas: "embedded",
  svg: "embedded",
  math: "embedded",
  form: null,
  input: "form",
  select: "form",
  textarea: "form",
  button: "form",
};

/** `keepPicture` gives the name of a kept picture ("media/hinh-1.png") for its address in the HTML, or nothing. */
export function htmlToMdx(
  html: string,
  keepPicture: (src: string) => string | undefined = () => undefined,
): CleanText {
  const lost: CleanText["lost"] = {};
  const lose = (loss: Loss) => {
    lost[loss] = (lost[loss] ?? 0) + 1;
  };
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html) as HtmlRoot;
  readForeignHabits(tree, lose);
  cleanHtml(tree, lose, keepPicture);
  const markdown = unified().use(rehypeRemark).runSync(tree) as Markdown;
  cleanMarkdown(markdown, lose);
  return { text: normalizeText(writer.stringify(markdown) as string), lost };
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, { bullet: "-", rule: "-", emphasis: "*", listItemIndent: "one", resourceLink: true });

function cleanHtml(
  tree: HtmlRoot,
  lose: (loss: Loss) => void,
  keepPicture: (src: string) => string | undefined,
): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === "comment" || node.type === "doctype") {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type !== "element") return undefined;
    // Word's own elements ("o:p") are wrappers of nothing or of words.
    const loss = GONE[node.tagName];
    if (loss !== undefined) {
      if (loss) lose(loss);
      const kept = node.tagName === "form" ? node.children : [];
      parent.children.splice(index, 1, ...(kept as never[]));
      return index;
    }
    if (node.tagName === "img") {
      const path = keepPicture(String(node.properties.src ?? ""));
      if (!path) {
        lose("picture");
        parent.children.splice(index, 1);
        return index;
      }
      node.properties = { src: path, alt: String(node.properties.alt ?? "") };
    }
    if (node.tagName === "table" && hasInside(node, "table")) lose("tableInTable");
    if (node.tagName === "table" && !hasInside(node, "th")) nameColumns(node);
    if (
      (node.tagName === "td" || node.tagName === "th") &&
      (spans(node, "colSpan") || spans(node, "rowSpan"))
    ) {
      lose("mergedCells");
      node.properties = {};
    }
    if ((node.tagName === "td" || node.tagName === "th") && joinLines(node)) lose("cellLines");
    return undefined;
  });
}

function spans({ properties }: Element, name: "colSpan" | "rowSpan"): boolean {
  return Number(properties[name] ?? 1) > 1;
}

/** A table of ours has a head; where the other program marked none, its first row is one. */
function nameColumns(table: Element): void {
  let done = false;
  visit(table, "element", (inner) => {
    if (done || inner.tagName !== "tr") return;
    for (const cell of inner.children) if (cell.type === "element") cell.tagName = "th";
    done = true;
  });
}

/** A cell holds one line: paragraphs and items are joined, and do not grow together. True where there were several. */
function joinLines(cell: Element): boolean {
  const lines: Element[] = [];
  visit(cell, "element", (inner) => {
    if (/^(p|li|div|h[1-6])$/.test(inner.tagName) && !hasInside(inner, "p")) lines.push(inner);
    if (inner.tagName === "ul" || inner.tagName === "ol") inner.tagName = "span";
    if (inner.tagName === "br") inner.children.push({ type: "text", value: " " });
  });
  for (const line of lines.slice(1)) line.children.unshift({ type: "text", value: "; " });
  for (const line of lines) line.tagName = "span";
  return lines.length > 1;
}

function hasInside(node: Element, tagName: string): boolean {
  let found = false;
  visit(node, "element", (inner) => {
    if (inner !== node && inner.tagName === tagName) found = true;
  });
  return found;
}

/** The text begins at the second level of headings, because the title is the first. */
function cleanMarkdown(tree: Markdown, lose: (loss: Loss) => void): void {
  let top = 6;
  visit(tree, "heading", ({ depth }) => {
    top = Math.min(top, depth);
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === "heading") {
      const depth = 2 + node.depth - top;
      if (depth > 3) lose("deepHeading");
      node.depth = depth > 3 ? 3 : (depth as 2 | 3);
    }
    if (node.type === "html" || node.type === "definition" || node.type === "imageReference") {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type === "link" && !addressKind(node.url)) {
      lose("link");
      parent.children.splice(index, 1, ...(node.children as never[]));
      return index;
    }
    if (node.type === "link") node.title = null;
    return undefined;
  });
  tidyInline(tree);
  liftPictures(tree);
  visit(tree, "paragraph", (node, index, parent) => {
    if (!parent || index === undefined || node.children.length > 0) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A picture alone in a paragraph becomes a <Figure>, whose words for the eye-less the author then writes. */
function liftPictures(tree: Markdown): void {
  tree.children = tree.children.flatMap((node): Markdown["children"] => {
    if (node.type !== "paragraph") return [node];
    const pictures = node.children.filter((child) => child.type === "image");
    if (pictures.length === 0) return [node];
    const rest = node.children.filter((child) => child.type !== "image");
    const figures = pictures.map(
      ({ url, alt }): MdxJsxFlowElement => ({
        type: "mdxJsxFlowElement",
        name: "Figure",
        attributes: [
          { type: "mdxJsxAttribute", name: "src", value: url },
          { type: "mdxJsxAttribute", name: "alt", value: alt ?? "" },
        ],
        children: [],
      }),
    );
    const hasWords = rest.some((child) => child.type !== "text" || child.value.trim() !== "");
    return hasWords ? [{ ...node, children: rest }, ...figures] : figures;
  });
}
