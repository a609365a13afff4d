/**
 * The one door for authored text. Pure and synchronous: parses and judges, evaluates nothing, never throws.
 * What passes holds only known elements with literal attributes, safe addresses and plain Markdown.
 */
import type { Root } from "mdast";
import type { MdxKind } from "./elements";
import { type Fault, inReadingOrder, START } from "./fault";
import { type Frontmatter, NO_FRONTMATTER, parseFrontmatter } from "./frontmatter";
import { guardStructure } from "./guard-structure";
import { guardTree, MOST_FAULTS } from "./guard-tree";
import { parseMdx } from "./parse-mdx";
import { simplifyTree } from "./simplify-tree";
import { splitSource } from "./split-source";

export type { MdxKind } from "./elements";

export interface CheckedMdx {
  /** In reading order; empty means that the text may be compiled. */
  faults: Fault[];
  /** The document without its frontmatter; empty when there are faults of syntax or safety. */
  tree: Root;
  frontmatter: Frontmatter;
}

export function checkMdx(source: string, kind: MdxKind): CheckedMdx {
  try {
    return check(source, kind);
  } catch {
    // A parser that gave up on hostile text (most often: too deep for its call stack).
    return { faults: [{ ...START, code: "syntax" }], tree: emptyTree(), frontmatter: NO_FRONTMATTER };
  }
}

function check(source: string, kind: MdxKind): CheckedMdx {
  const split = splitSource(source, kind);
  if ("faults" in split) return { ...split, tree: emptyTree(), frontmatter: NO_FRONTMATTER };
  const { faults: yamlFaults, frontmatter } = parseFrontmatter(split.yaml, split.yamlLine);
  const parsed = parseMdx(split.body);
  if ("faults" in parsed)
    return { faults: inReadingOrder([...yamlFaults, ...parsed.faults]), tree: emptyTree(), frontmatter };
  const { tree } = parsed;
  const unsafe = guardTree(tree, kind);
  const misplaced = unsafe.some(({ code }) => code === "too-deep" || code === "too-many")
    ? []
    : guardStructure(tree, kind);
  const faults = inReadingOrder([...yamlFaults, ...unsafe, ...misplaced]).slice(0, MOST_FAULTS);
  if (unsafe.length > 0) return { faults, tree: emptyTree(), frontmatter };
  simplifyTree(tree);
  return { faults, tree, frontmatter };
}

function emptyTree(): Root {
  return { type: "root", children: [] };
}
