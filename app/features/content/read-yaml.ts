/** YAML against a schema, with the place of every fault. Pure. */
import { type Document, isMap, isNode, LineCounter, parseDocument, type YAMLError } from "yaml";
import { z } from "zod";
import type { Place } from "~/features/lessons/mdx/fault";
import { nearestName } from "~/features/lessons/mdx/nearest-name";
import type { ContentFaultCode, FaultAt } from "./content-fault";
import { heard, says } from "./field-schemas";

type Path = readonly PropertyKey[];

export interface ReadYaml<Value> {
  /** Undefined when a fault is worse than a warning. */
  value: Value | undefined;
  faults: FaultAt[];
  /** Where a value begins; the nearest thing around it when it is not there. */
  placeOf(path: Path): Place;
}

/** `firstLine` is the line of the file on which the text begins (front matter begins on 2). */
export function readYaml<Value>(schema: z.ZodType<Value>, text: string, firstLine = 1): ReadYaml<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const placeOf = (path: Path) => placeAt(offsetOf(document, path));
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return { value: undefined, faults: broken.map((error) => syntaxFault(error, placeAt)), placeOf };
  }
  const data = plainValue(document);
  if (data === undefined) {
    return { value: undefined, faults: [{ ...placeAt(0), code: "map", parameters: { key: "" } }], placeOf };
  }
  const unknown = takeUnknownKeys(schema, data);
  const parsed = schema.safeParse(data);
  return {
    value: parsed.success ? parsed.data : undefined,
    faults: [
      ...unknown.map(({ path, known }): FaultAt => {
        const key = String(path.at(-1));
        const suggestion = nearestName(key, known);
        return {
          ...placeAt(keyOffset(document, path)),
          code: "unknownKey",
          parameters: { key, ...(suggestion ? { suggestion } : {}) },
        };
      }),
      ...(parsed.error?.issues ?? []).map((issue) => issueFault(issue, document, placeAt)),
    ].sort((a, b) => a.line - b.line || a.column - b.column),
    placeOf,
  };
}

/** The document as plain values, a key without a value left out; undefined when it is not a map. */
function plainValue(document: Document): Record<string, unknown> | undefined {
  if (document.contents === null) return {};
  if (!isMap(document.contents)) return undefined;
  try {
    return withoutNulls(document.toJS()) as Record<string, unknown>;
  } catch {
    return undefined; // aliases that multiply without end
  }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}

/** Removes what the schema does not know, so that a misspelt key is a warning and not the end. */
function takeUnknownKeys(schema: z.ZodType, data: Record<string, unknown>) {
  const found: { path: PropertyKey[]; known: string[] }[] = [];
  for (const issue of schema.safeParse(data).error?.issues ?? []) {
    if (issue.code !== "unrecognized_keys") continue;
    const holder = issue.path.reduce<Record<PropertyKey, unknown>>(
      (inner, key) => inner[key] as Record<PropertyKey, unknown>,
      data,
    );
    for (const key of issue.keys) {
      delete holder[key];
      found.push({ path: [...issue.path, key], known: knownKeys(schema, issue.path) });
    }
  }
  return found;
}

/** The keys that a schema has for the map at a path. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let inner: unknown = schema;
  for (const step of [...path, undefined]) {
    while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodPipe) {
      inner = inner instanceof z.ZodPipe ? inner.def.in : inner.def.innerType;
    }
    if (step === undefined) break;
    inner = inner instanceof z.ZodArray ? inner.def.element : (inner as z.ZodObject).shape?.[String(step)];
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function issueFault(
  issue: z.core.$ZodIssue,
  document: Document,
  placeAt: (offset: number) => Place,
): FaultAt {
  const place = placeAt(offsetOf(document, issue.path));
  const key = String(issue.path.findLast((step) => typeof step === "string") ?? "");
  const absent = issue.path.length > 0 && isAbsent(document, issue.path);
  const { code, parameters } = heard(absent ? says("missing") : issue.message);
  return { ...place, code, parameters: { ...parameters, key } };
}

function isAbsent(document: Document, path: Path): boolean {
  const value = document.getIn(path as unknown[]);
  return value === undefined || value === null;
}

/** Where a value begins in the text; its key, or the map around it, when it has none. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const node = document.getIn(part as unknown[], true);
    const isEmpty = isNode(node) && node.range?.[0] === node.range?.[1];
    if (isNode(node) && node.range && !isEmpty) return node.range[0];
    if (isEmpty) return keyOffset(document, part);
  }
  return 0;
}

function keyOffset(document: Document, path: Path): number {
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1) as unknown[], true) : document.contents;
  if (!isMap(holder)) return 0;
  const pair = holder.items.find((item) => String(item.key) === String(path.at(-1)));
  return (isNode(pair?.key) ? pair.key.range?.[0] : undefined) ?? holder.range?.[0] ?? 0;
}

const SYNTAX: Record<string, ContentFaultCode> = {
  TAB_AS_INDENT: "yamlTab",
  DUPLICATE_KEY: "yamlDuplicateKey",
  BLOCK_AS_IMPLICIT_KEY: "yamlColon",
};

function syntaxFault(error: YAMLError, placeAt: (offset: number) => Place): FaultAt {
  return { ...placeAt(error.pos[0]), code: SYNTAX[error.code] ?? "yamlSyntax" };
}
