/** Fragment ids of headings: the words without marks, once each. */
import type { Heading, Root } from "mdast";
import type { LessonHeading } from "#drizzle/schema/lessons";
import { textOf } from "./tree";

/** Keeps an author's words from taking an id of the page around the lesson. */
const PREFIX = "muc-";
const LONGEST = 60;

/** Headings in order, each with its id; also written into the tree for the renderer. */
export function giveHeadingIds(tree: Root): LessonHeading[] {
  const taken = new Set<string>();
  return tree.children.filter(isLessonHeading).map((node) => {
    const text = textOf(node).replace(/\s+/g, " ").trim();
    const id = freeId(PREFIX + slugOf(text), taken);
    node.data = { ...node.data, hProperties: { id } };
    return { id, depth: node.depth, text };
  });
}

/** The heading that `#…` leads to, written with or without our prefix. */
export function headingAt(fragment: string, headings: LessonHeading[]): LessonHeading | undefined {
  return headings.find(({ id }) => id === fragment || id === PREFIX + fragment);
}

export function shortHeadingId(id: string): string {
  return id.slice(PREFIX.length);
}

function isLessonHeading(node: Root["children"][number]): node is Heading & { depth: 2 | 3 } {
  return node.type === "heading" && (node.depth === 2 || node.depth === 3);
}

/** "Vì sao là bây giờ?" → "vi-sao-la-bay-gio". */
function slugOf(text: string): string {
  const slug = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const short = slug.length > LONGEST ? slug.slice(0, LONGEST).replace(/-[^-]*$/, "") : slug;
  return short || "phan";
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
