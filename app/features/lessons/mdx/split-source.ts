/** The first look at a text, before any parser sees it: size, letters, and where the frontmatter ends. */
import type { MdxKind } from "./elements";
import type { Fault, Place } from "./fault";
import { guardBulk, LONGEST_SOURCE } from "./guard-bulk";

export interface SplitSource {
  /** Without the fences; "" when there is none. */
  yaml: string;
  /** Lines before the YAML text: 1 when there is frontmatter. */
  yamlLine: number;
  /** The document with its frontmatter blanked, so that lines keep their numbers. */
  body: string;
}

/** Faults here mean that no parser may look at the text. */
export function splitSource(source: string, kind: MdxKind): SplitSource | { faults: Fault[] } {
  const limit = LONGEST_SOURCE[kind];
  if (source.length > limit)
    return refuse("too-long", placeOf(source, limit), {
      kilobytes: Math.ceil(source.length / 1024),
      limit: limit / 1024,
    });
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const control = FORBIDDEN_LETTER.exec(line);
    if (control) return refuse("control-character", { line: index + 1, column: control.index + 1 });
  }
  const bulk = guardBulk(lines, kind);
  return bulk ? { faults: [bulk] } : splitFrontmatter(lines);
}

/** Control characters, halves of a letter, and marks that turn the direction of text (they hide what is written). */
const FORBIDDEN_LETTER = /(?!\t)\p{Cc}|\p{Cs}|[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

/**
 * `---` alone on line 1 opens YAML, the next `---` alone closes it. Anything else after the dashes would name
 * another frontmatter language ("---js"), which some parsers run: refused, with or without a BOM or spaces.
 */
function splitFrontmatter(lines: string[]): SplitSource | { faults: Fault[] } {
  const first = lines[0] ?? "";
  if (!first.startsWith("---")) {
    const shown = lines.findIndex((line) => line.trim() !== "");
    if (lines[shown]?.trim().startsWith("---"))
      return refuse("frontmatter-late", { line: shown + 1, column: 1 });
    return { yaml: "", yamlLine: 0, body: lines.join("\n") };
  }
  if (first.slice(3).trim() !== "") return refuse("frontmatter-engine", { line: 1, column: 4 });
  const close = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  if (close < 0) return refuse("frontmatter-unclosed", { line: 1, column: 1 });
  return {
    yaml: lines.slice(1, close).join("\n"),
    yamlLine: 1,
    body: "\n".repeat(close + 1) + lines.slice(close + 1).join("\n"),
  };
}

function refuse(code: Fault["code"], place: Place, parameters?: Fault["parameters"]): { faults: Fault[] } {
  return { faults: [{ ...place, code, ...(parameters && { parameters }) }] };
}

/** Line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, Math.max(0, offset)).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
