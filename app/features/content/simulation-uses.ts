/** Which practices a lesson shows, and what is wrong with the names. Pure. */
import { nearestName } from "~/features/lessons/mdx/nearest-name";
import type { ContentFault } from "./content-fault";
import type { AuthoredTopic } from "./read-topic.server";

/** As the guard lets the element through: a name as text, or as text in braces. */
const ELEMENT = /<Simulation\b[^>]*?\bname=\{?["']([a-z0-9-]+)["']/g;

/** Names in the order of the text, each once. */
export function simulationsIn(source: string): string[] {
  return [...new Set([...source.matchAll(ELEMENT)].map((match) => match[1] ?? ""))];
}

/** A topic's practices: those its lessons show, then those it only requires. */
export function simulationsOfTopic({
  lessons,
  fields,
}: AuthoredTopic): { slug: string; required: boolean }[] {
  const shown = lessons.flatMap(({ source }) => simulationsIn(source));
  return [...new Set([...shown, ...fields.requires])].map((slug) => ({
    slug,
    required: fields.requires.includes(slug),
  }));
}

/** Lessons that show what is not there, and practices that no topic uses. */
export function simulationUseFaults(
  topics: readonly AuthoredTopic[],
  slugs: readonly string[],
): ContentFault[] {
  const faults: ContentFault[] = [];
  for (const { file, source } of topics.flatMap(({ lessons }) => lessons))
    faults.push(...unknownSimulations(file, source, slugs));
  const used = new Set(topics.flatMap((topic) => simulationsOfTopic(topic).map(({ slug }) => slug)));
  for (const slug of slugs)
    if (!used.has(slug))
      faults.push({ file: `simulations/${slug}.yaml`, line: 1, column: 1, code: "unusedSimulation" });
  return faults;
}

/** Practices that a text names and that are not there. */
export function unknownSimulations(file: string, source: string, slugs: readonly string[]): ContentFault[] {
  const faults: ContentFault[] = [];
  for (const match of source.matchAll(ELEMENT)) {
    const name = match[1] ?? "";
    if (slugs.includes(name)) continue;
    const before = source.slice(0, match.index).split("\n");
    const suggestion = nearestName(name, slugs);
    const parameters = { name, ...(suggestion ? { suggestion } : {}) };
    const column = (before.at(-1)?.length ?? 0) + 1;
    faults.push({ file, line: before.length, column, code: "unknownSimulation", parameters });
  }
  return faults;
}
