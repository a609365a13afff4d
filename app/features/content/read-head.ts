/** The lines between the dashes at the head of a lesson or a bank, read by their schema. Pure. */
import type { z } from "zod";
import { type Fault, START } from "~/features/lessons/mdx/fault";
import { type ReadYaml, readYaml } from "./read-yaml";

/** Where the guard could not read them at all, its words are enough. */
export function readHead<Value>(
  schema: z.ZodType<Value>,
  source: string,
  guardFaults: readonly Fault[],
): ReadYaml<Value> {
  if (guardFaults.some(({ code }) => code.startsWith("frontmatter-") || code === "too-long"))
    return { value: undefined, faults: [], placeOf: () => START };
  const head = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(source)?.[1] ?? "";
  return readYaml(schema, head, 2);
}
