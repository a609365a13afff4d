/** Makes a checked tree ready to render: heading ids, stored media, self-check parts, table labels. */
import type { Root, RootContent, Table } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { LessonHeading } from "#drizzle/schema/lessons";
import { word } from "../components/words";
import { readCheck } from "./check-shape";
import { countWords } from "./count-words";
import type { Fault } from "./fault";
import { giveHeadingIds, headingAt, shortHeadingId } from "./heading-ids";
import { type MediaMap, resolveMedia } from "./resolve-media";
import { attributeOf, type ElementNode, isElement, placeOfNode, textOf, walk } from "./tree";

export interface PreparedLesson {
  faults: Fault[];
  headings: LessonHeading[];
  /** Kinds of islands the page needs. */
  islands: string[];
  words: number;
}

/** Elements that a script may make nicer, by the name of their island. */
const ISLANDS = new Map([["Video", "video"]]);

/** Changes the tree in place. Only for a tree that the check found no fault with. */
export function prepareLesson(tree: Root, media: MediaMap): PreparedLesson {
  const words = countWords(tree);
  const headings = giveHeadingIds(tree);
  const faults = [...resolveMedia(tree, media), ...resolveFragments(tree, headings)];
  const islands = new Set<string>();
  let tables = 0;
  walk(tree, ({ node }) => {
    if (node.type === "table") labelTable(node, ++tables);
    if (isElement(node)) {
      const island = ISLANDS.get(node.name ?? "");
      if (island) islands.add(island);
      if (node.name === "Check") node.children = checkParts(node) as typeof node.children;
    }
    return undefined;
  });
  return { faults, headings, islands: [...islands], words };
}

/** Each table a name for its region, each cell the name of its column, for where rows are drawn as blocks. */
function labelTable(table: Table, number: number): void {
  const [head, ...rows] = table.children;
  const columns = head?.children.map((cell) => textOf(cell).trim()) ?? [];
  table.data = { hProperties: { label: word("lessons.table", { number }), columns: columns.length } };
  for (const row of rows)
    for (const [index, cell] of row.children.entries())
      cell.data = { hProperties: { dataColumn: columns[index] || undefined } };
}

/** Links within the lesson lead to one of its headings. */
function resolveFragments(tree: Root, headings: LessonHeading[]): Fault[] {
  const faults: Fault[] = [];
  walk(tree, ({ node }) => {
    if ((node.type !== "link" && node.type !== "definition") || !node.url.startsWith("#")) return undefined;
    const heading = headingAt(node.url.slice(1), headings);
    if (heading) node.url = `#${heading.id}`;
    else
      faults.push({
        ...placeOfNode(node),
        code: "anchor-missing",
        parameters: {
          name: node.url.slice(1),
          allowed: headings.map(({ id }) => `#${shortHeadingId(id)}`).join(", ") || "–",
        },
      });
    return undefined;
  });
  return faults;
}

/** The author's paragraphs, list and quote as the parts of components/check.tsx. */
function checkParts(check: ElementNode): RootContent[] {
  const { prompt, answers, explanation } = readCheck(check);
  const group = `tu-kiem-tra-${attributeOf(check, "id")}`;
  const several: Record<string, string> =
    answers.filter(({ right }) => right).length > 1 ? { several: "yes" } : {};
  const promptPart = part(
    "CheckPrompt",
    several,
    prompt.map((paragraph) => ({
      ...paragraph,
      data: { hName: "span", hProperties: { className: ["check-prompt"] } },
    })),
  );
  const answerParts = answers.map(({ right, text }, index) =>
    part(
      "CheckAnswer",
      { group, number: String(index + 1), ...(right && { right: "yes" }), ...several },
      text.children,
    ),
  );
  return [
    part("CheckGroup", {}, [promptPart, ...answerParts]),
    part("CheckExplanation", {}, explanation?.children ?? []),
  ];
}

function part(name: string, attributes: Record<string, string>, children: RootContent[]): MdxJsxFlowElement {
  return {
    type: "mdxJsxFlowElement",
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: "mdxJsxAttribute",
      name: key,
      value,
    })),
    children: children as MdxJsxFlowElement["children"],
  };
}
