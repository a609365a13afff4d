/** The title in a lesson's head, also while the rest of the text has faults. Pure. */

import { parseFrontmatter } from "~/features/lessons/mdx/frontmatter";
import { splitSource } from "~/features/lessons/mdx/split-source";
import { normalizeLine } from "~/platform/text/normalize";

/** Undefined where there is none to be read. */
export function titleOf(source: string): string | undefined {
  const split = splitSource(source, "lesson");
  if ("faults" in split) return undefined;
  const { title } = parseFrontmatter(split.yaml, split.yamlLine).frontmatter.data;
  return typeof title === "string" ? normalizeLine(title).slice(0, 200) || undefined : undefined;
}
