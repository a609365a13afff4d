/**
 * The safety boundary: an allow-list over the parsed tree. Whatever is not named here is refused, so a new
 * syntax of the parser is refused until someone thinks about it. Pure; evaluates nothing.
 */
import type { Nodes, Root } from "mdast";
import { addressKind, isMediaPath, mediaExtensions } from "./addresses";
import { elementsOf, isElementElsewhere, type MdxKind } from "./elements";
import type { Fault, FaultCode } from "./fault";
import { guardAttributes } from "./guard-attributes";
import { isExpression, literalOf } from "./literals";
import { nearestName } from "./nearest-name";
import { type ElementNode, isElement, placeOfNode, type Visit, walk } from "./tree";

export const DEEPEST = 60;
export const MOST_NODES = 20_000;
/** Nobody reads more of them than this at a time. */
export const MOST_FAULTS = 100;

const MARKDOWN = new Set([
  "root",
  "paragraph",
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "code",
  "break",
  "link",
  "linkReference",
  "image",
  "definition",
  "list",
  "listItem",
  "table",
  "tableRow",
  "tableCell",
  "blockquote",
  "heading",
  "thematicBreak",
]);

/** Refusals that deserve a sentence of their own. */
const REFUSED: Record<string, FaultCode> = {
  mdxjsEsm: "esm",
  footnoteReference: "footnote",
  footnoteDefinition: "footnote",
  yaml: "frontmatter-late",
};

export function guardTree(tree: Root, kind: MdxKind): Fault[] {
  const faults: Fault[] = [];
  let nodes = 0;
  walk(tree, (at) => {
    nodes++;
    if (nodes > MOST_NODES || at.depth > DEEPEST) {
      const [code, limit] =
        nodes > MOST_NODES ? (["too-many", MOST_NODES] as const) : (["too-deep", DEEPEST] as const);
      faults.push({ ...placeOfNode(at.node, at.up?.node), code, parameters: { limit } });
      return "stop";
    }
    faults.push(...guardNode(at, kind));
    return faults.length > MOST_FAULTS ? "stop" : undefined;
  });
  return faults;
}

function guardNode({ node, up }: Visit, kind: MdxKind): Fault[] {
  if (isElement(node)) return guardElement(node, kind);
  const refuse = (code: FaultCode, parameters?: Fault["parameters"]): Fault[] => [
    { ...placeOfNode(node, up?.node), code, ...(parameters && { parameters }) },
  ];
  if (isExpression(node)) return literalOf(node) ? [] : refuse("expression");
  if (node.type === "imageReference")
    return refuse("picture-address", { allowed: mediaExtensions("picture") });
  if (!MARKDOWN.has(node.type)) return refuse(REFUSED[node.type] ?? "node-type", { type: node.type });
  const refused = refusedAddress(node);
  return refused ? refuse(...refused) : [];
}

/** Links by scheme, wherever their address is written; a picture is always a file beside the lesson. */
function refusedAddress(node: Nodes): [FaultCode, Fault["parameters"]] | undefined {
  if ((node.type === "link" || node.type === "definition") && addressKind(node.url) === undefined)
    return ["link-address", { address: shorten(node.url) }];
  if (node.type === "image" && !isMediaPath(node.url, "picture"))
    return ["picture-address", { allowed: mediaExtensions("picture") }];
  return undefined;
}

function shorten(address: string): string {
  const shown = address.replace(/\p{C}/gu, "�");
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}

function guardElement(node: ElementNode, kind: MdxKind): Fault[] {
  const name = node.name ?? "";
  const elements = elementsOf(kind);
  const rule = elements.get(name);
  if (rule) return guardAttributes(node, rule);
  const place = placeOfNode(node);
  if (isElementElsewhere(kind, name))
    return [{ ...place, code: `element-not-in-${kind}`, parameters: { name } }];
  const near = nearestName(name, elements.keys());
  if (near && name !== name.toLowerCase())
    return [{ ...place, code: "element-near", parameters: { name, near } }];
  if (HTML_NAME.test(name)) return [{ ...place, code: "html-tag", parameters: { name } }];
  return [
    { ...place, code: "element-unknown", parameters: { name, allowed: [...elements.keys()].join(", ") } },
  ];
}

const HTML_NAME = /^[a-z][a-z0-9-]*$/;
