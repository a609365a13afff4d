/** Whether a safe tree is also a well-made lesson or question bank: what stands where, and in which order. */
import type { Heading, Nodes, Root } from "mdast";
import { checkShape } from "./check-shape";
import { type ElementRule, elementsOf, type MdxKind } from "./elements";
import type { Complaint, Fault } from "./fault";
import { guardElementContents, guardElementPlace } from "./guard-elements";
import { attributeOf, isElement, isSilent, parentsOf, placeOfNode, textOf, type Visit, walk } from "./tree";

export function guardStructure(tree: Root, kind: MdxKind): Fault[] {
  const faults: Fault[] = [];
  const firstLines = new Map<string, number>();
  let lastDepth = 1;
  walk(tree, (at) => {
    const { node } = at;
    const place = placeOfNode(node, at.up?.node);
    const complaints = complaintsAbout(at, kind);
    if (kind === "lesson" && node.type === "heading") {
      complaints.push(...guardHeading(at, node, lastDepth));
      lastDepth = node.depth;
    }
    const id = identityOf(node, kind);
    const firstLine = id === undefined ? undefined : firstLines.get(id);
    if (id !== undefined && firstLine !== undefined) complaints.push(["id-repeated", { id, firstLine }]);
    else if (id !== undefined) firstLines.set(id, place.line);

    faults.push(
      ...complaints.map(([code, parameters]) => ({ ...place, code, ...(parameters && { parameters }) })),
    );
    if (isElement(node) && node.name === "Check") faults.push(...checkShape(node));
    return complaints.some(([code]) => code === "outside-question") ? "skip" : undefined;
  });
  return faults;
}

function complaintsAbout(at: Visit, kind: MdxKind): Complaint[] {
  const { node } = at;
  if (kind === "questions" && at.depth === 1 && !isElement(node) && !isSilent(node))
    return [["outside-question"]];
  if (isElement(node)) {
    const rule = elementsOf(kind).get(node.name ?? "");
    if (!rule) return [];
    const misplaced = guardElementPlace(at, node, rule);
    return misplaced.length > 0 ? misplaced : guardElementContents(node, rule);
  }
  switch (node.type) {
    case "heading":
      return kind === "questions" ? [["heading-in-questions"]] : [];
    case "link":
    case "linkReference":
      return showsNothing(node) ? [["link-empty"]] : [];
    case "image":
      if (kind === "questions") return [["picture-in-questions"]];
      return node.alt?.trim() ? [] : [["picture-alt"]];
    case "listItem":
      return typeof node.checked === "boolean" && !isInTickedElement(at) ? [["tick-outside-check"]] : [];
    default:
      return [];
  }
}

function showsNothing(node: Nodes): boolean {
  let shown = textOf(node).trim() !== "";
  walk(node, ({ node: inner }) => {
    shown ||= inner.type === "image";
    return undefined;
  });
  return !shown;
}

/** Elements whose lists are answers to tick. */
const TICKED = new Set(["Check", "Question"]);

function isInTickedElement(at: Visit): boolean {
  return parentsOf(at).some((parent) => isElement(parent) && TICKED.has(parent.name ?? ""));
}

function identityOf(node: Nodes, kind: MdxKind): string | undefined {
  if (!isElement(node)) return undefined;
  const rule: ElementRule | undefined = elementsOf(kind).get(node.name ?? "");
  return rule?.identity && attributeOf(node, rule.identity);
}

/** The page's title is the h1: a lesson has ## and ###, never ### before the first ##. */
function guardHeading(at: Visit, node: Heading, lastDepth: number): Complaint[] {
  const complaints: Complaint[] = [];
  if (at.depth !== 1) complaints.push(["heading-inside"]);
  if (node.depth !== 2 && node.depth !== 3)
    complaints.push(["heading-depth", { marks: "#".repeat(node.depth) }]);
  else if (node.depth - lastDepth > 1) complaints.push(["heading-skip"]);
  if (textOf(node).trim() === "") complaints.push(["heading-empty"]);
  return complaints;
}
