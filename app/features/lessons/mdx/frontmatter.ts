/** Frontmatter as plain data: YAML's core types only, no tags, no anchors, no key twice. */
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Fault, Place } from "./fault";
import { START } from "./fault";

export interface Frontmatter {
  data: Record<string, unknown>;
  /** Where a key stands ("minutes", "sources.2"); where the text starts when it is not there. */
  positionOf(key: string): Place;
}

export const NO_FRONTMATTER: Frontmatter = { data: {}, positionOf: () => START };

/** `lineOffset`: lines of the file before the YAML text. */
export function parseFrontmatter(
  yaml: string,
  lineOffset: number,
): { faults: Fault[]; frontmatter: Frontmatter } {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const faults: Fault[] = [];
  const add = (code: Fault["code"], offset: number) => faults.push({ ...place(offset), code });

  // "%TAG", "%YAML": a document that changes how it is read.
  const directive = yaml.split("\n").findIndex((line) => line.startsWith("%"));
  if (directive >= 0) {
    const fault: Fault = { line: directive + 1 + lineOffset, column: 1, code: "frontmatter-tag" };
    return { faults: [fault], frontmatter: NO_FRONTMATTER };
  }

  const document = parseDocument(yaml, {
    schema: "core",
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
    customTags: [],
    resolveKnownTags: false,
    prettyErrors: false,
  });
  for (const error of [...document.errors, ...document.warnings]) {
    const [offset] = error.pos;
    if (error.code === "DUPLICATE_KEY") add("frontmatter-duplicate", offset);
    else if (error.code === "TAG_RESOLVE_FAILED") add("frontmatter-tag", offset);
    else add("frontmatter-syntax", offset);
  }
  visit(document, {
    Node(_key, node) {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node) || node.anchor) add("frontmatter-alias", start);
      else if (node.tag && !IMPLICIT_TAGS.has(node.tag)) add("frontmatter-tag", start);
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key) || typeof pair.key.value !== "string" || pair.key.value === "__proto__")
        add("frontmatter-key", isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0);
    },
  });
  if (document.contents !== null && !isMap(document.contents)) add("frontmatter-shape", 0);
  if (faults.length > 0 || document.contents === null) return { faults, frontmatter: NO_FRONTMATTER };
  return {
    faults,
    frontmatter: {
      data: document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>,
      positionOf: (key) => place(offsetOf(document, key) ?? 0),
    },
  };
}

/** Tags the parser itself puts on plain values. */
const IMPLICIT_TAGS = new Set(
  ["map", "seq", "str", "int", "float", "bool", "null"].map((name) => `tag:yaml.org,2002:${name}`),
);

function offsetOf(document: ReturnType<typeof parseDocument>, key: string): number | undefined {
  const path = key.split(".");
  const last = path.pop() ?? "";
  const holder = path.length > 0 ? document.getIn(path.map(asIndex), true) : document.contents;
  if (isMap(holder)) {
    const pair = holder.items.find((item) => isScalar(item.key) && item.key.value === last);
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const item = document.getIn([...path, last].map(asIndex), true);
  return isNode(item) ? item.range?.[0] : undefined;
}

function asIndex(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
