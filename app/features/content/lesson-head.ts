/**
 * The lines at the head of a lesson as the fields of a form, and back, so that nobody has to meet YAML. What the form
 * does not know and what it does not change stays as it was written, comments too. Pure.
 */
import { type Document, isMap, parseDocument, YAMLMap } from "yaml";
import { START } from "~/features/lessons/mdx/fault";
import { parseFrontmatter } from "~/features/lessons/mdx/frontmatter";
import type { FaultAt } from "./content-fault";
import { heard } from "./field-schemas";
import { lessonSchema } from "./lesson-frontmatter.schema";

export const HEAD_FIELDS = ["title", "minutes", "outcomes", "sources"] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** As typed: outcomes and sources an entry a line; "" where there is nothing. */
export type LessonHead = Record<HeadField, string>;

export interface HeadFault extends FaultAt {
  field: HeadField;
  /** The entry, from 1, where one of a list is at fault. */
  entry?: number;
}

const HEAD = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** Undefined while the head in the text cannot be read: it is corrected there. */
export function readLessonHead(source: string): LessonHead | undefined {
  const head = splitHead(source);
  const document = head && readable(head.yaml);
  if (!document) return undefined;
  const data = (document.toJS() ?? {}) as Record<string, unknown>;
  return {
    title: asText(data.title),
    minutes: asText(data.minutes),
    outcomes: asLines(data.outcomes),
    sources: asLines(data.sources),
  };
}

/** The text with this head; or what is wrong with a field; undefined while the head in the text cannot be read. */
export function writeLessonHead(
  source: string,
  typed: LessonHead,
): { source: string } | { faults: HeadFault[] } | undefined {
  const head = splitHead(source);
  const document = head && readable(head.yaml);
  const before = readLessonHead(source);
  if (!head || !document || !before) return undefined;
  const values = valuesOf(typed);
  const judged = lessonSchema.safeParse(values);
  if (!judged.success) return { faults: judged.error.issues.map(faultOf) };
  for (const field of HEAD_FIELDS) {
    if (asWritten(valuesOf(before)[field]) === asWritten(values[field])) continue;
    const value = judged.data[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) document.delete(field);
    else document.set(field, value);
  }
  return { source: `---\n${document.toString({ lineWidth: 0 })}---\n${head.body}` };
}

/** `body`: what follows the closing dashes. Undefined: it begins like a head and is none. */
function splitHead(source: string): { yaml: string; body: string } | undefined {
  const text = source.replace(/^\uFEFF/, "");
  const found = HEAD.exec(text);
  if (found) return { yaml: found[1] ?? "", body: text.slice(found[0].length) };
  return text.trimStart().startsWith("---") ? undefined : { yaml: "", body: `\n${text}` };
}

/** Undefined for what the guard refuses too: faults of syntax, aliases, tags, anything but a map. */
function readable(yaml: string): Document | undefined {
  if (parseFrontmatter(yaml, 1).faults.length > 0) return undefined;
  const document = parseDocument(yaml);
  if (document.contents === null) document.contents = new YAMLMap() as unknown as typeof document.contents;
  return isMap(document.contents) ? document : undefined;
}

function valuesOf({ title, minutes, outcomes, sources }: LessonHead) {
  const number = minutes.trim();
  return {
    title,
    // What is no number is left as text: the schema says what it takes.
    minutes: number === "" ? undefined : /^\d{1,9}$/.test(number) ? Number(number) : number,
    outcomes: linesOf(outcomes),
    sources: linesOf(sources),
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^\s*[-•*]\s+/, "").trim())
    .filter(Boolean);
}

function asWritten(value: unknown): string {
  return JSON.stringify(value ?? null).normalize("NFC");
}

function faultOf(issue: { path: PropertyKey[]; message: string }): HeadFault {
  const field = HEAD_FIELDS.find((one) => one === issue.path[0]) ?? "title";
  const entry = issue.path[1];
  return {
    ...START,
    field,
    ...heard(issue.message),
    ...(typeof entry === "number" ? { entry: entry + 1 } : {}),
  };
}

function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number"
    ? String(value).replace(/\s+/g, " ").trim()
    : "";
}

/** A source may be a title with an address. */
function asLines(value: unknown): string {
  const entries = Array.isArray(value) ? value : [];
  return entries
    .map((entry: unknown) => {
      if (typeof entry !== "object" || entry === null) return asText(entry);
      const { title, url } = entry as Record<string, unknown>;
      return `${asText(title)} (${asText(url)})`;
    })
    .join("\n");
}
