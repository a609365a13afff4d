/** What the toolbar and the "/" menu can insert, and the fields each asks for: made from the registry of elements. Pure. */
import { isMediaPath, type MediaKind, mediaExtensions } from "~/features/lessons/mdx/addresses";
import { type AttributeKind, elementsOf } from "~/features/lessons/mdx/elements";
import { type Written, words, writeCheck, writeElement, writeSteps } from "./write-element";

/** A file of the topic's library, with what the library knows of it. */
export interface LibraryChoice {
  path: string;
  /** What a picture shows; "" is decoration, null where nobody was asked. */
  alt: string | null;
  /** Of a clip. */
  captions: string | null;
  poster: string | null;
}

export interface Choices {
  media: readonly LibraryChoice[];
  practices: readonly string[];
}

export interface InsertField {
  name: string;
  /** "file": one of the library's, or one from the device. "check": a box, whose value is the one option. */
  kind: "line" | "lines" | "choice" | "check" | "file";
  required: boolean;
  /** For a choice, a box and a file. */
  options: readonly string[];
  /** Endings of the files that are taken, ".png, .jpg". */
  endings?: string;
}

export interface Insert {
  /** An element's name, or a piece of Markdown. */
  name: string;
  fields: InsertField[];
  /** Fields of which exactly one is filled in. */
  oneOf?: readonly string[];
  write(values: Record<string, string>): Written;
}

/** Elements that ask for more than their attributes, or are part of another. */
const BODIES: Record<string, string[]> = { Callout: ["text"], Video: ["text"], Term: ["text"] };

const line = (name: string, required = true): InsertField => ({ name, kind: "line", required, options: [] });
const lines = (name: string): InsertField => ({ name, kind: "lines", required: true, options: [] });

export function inserts(choices: Choices): Insert[] {
  const elements = [...elementsOf("lesson")].filter(([, rule]) => !rule.inside);
  return [
    ...MARKDOWN,
    {
      name: "attachment",
      fields: [fileField("src", "attachment", true, choices), line("title")],
      write: ({ src = "", title = "" }) => ({ text: `[${words(title)}](${src})`, block: false }),
    },
    ...elements.map(([name, rule]): Insert => {
      if (name === "Check")
        return {
          name,
          fields: [line("prompt"), lines("answers"), line("explanation")],
          write: (values) =>
            writeCheck({
              id: values.id ?? "",
              prompt: values.prompt ?? "",
              answers: values.answers ?? "",
              explanation: values.explanation ?? "",
            }),
        };
      if (name === "Steps")
        return { name, fields: [lines("steps")], write: ({ steps = "" }) => writeSteps(steps) };
      const fields = [...rule.attributes].map(([key, { kind, required }]) =>
        fieldOf(key, kind, required === true, choices),
      );
      const body = (BODIES[name] ?? []).map((field) =>
        rule.shape === "inline" ? line(field) : lines(field),
      );
      return {
        name,
        fields: [
          ...body.filter(() => rule.shape === "inline"),
          ...fields,
          ...body.filter(() => rule.shape !== "inline"),
        ],
        ...(rule.oneOf ? { oneOf: rule.oneOf } : {}),
        write: (values) => writeElement(name, onlyOne(values, rule.oneOf), paragraphs(values.text ?? "")),
      };
    }),
  ];
}

/** Of fields that exclude each other the last that was filled in stands. */
function onlyOne(values: Record<string, string>, names: readonly string[] = []): Record<string, string> {
  const kept = names.findLast((name) => (values[name] ?? "").trim() !== "");
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => name === kept || !names.includes(name)),
  );
}

const block = (text: string): Written => ({ text, block: true });

const MARKDOWN: Insert[] = [
  { name: "heading", fields: [line("title")], write: ({ title = "" }) => block(`## ${words(title)}`) },
  { name: "subheading", fields: [line("title")], write: ({ title = "" }) => block(`### ${words(title)}`) },
  {
    name: "list",
    fields: [lines("entries")],
    write: ({ entries = "" }) =>
      block(
        entriesOf(entries)
          .map((entry) => `- ${entry}`)
          .join("\n"),
      ),
  },
  {
    name: "numbers",
    fields: [lines("entries")],
    write: ({ entries = "" }) =>
      block(
        entriesOf(entries)
          .map((entry, index) => `${index + 1}. ${entry}`)
          .join("\n"),
      ),
  },
  {
    name: "link",
    fields: [line("text"), line("address")],
    write: ({ text = "", address = "" }) => ({
      text: `[${words(text)}](${address.trim().replace(/[()\s<>]/g, encodeURIComponent)})`,
      block: false,
    }),
  },
  {
    name: "table",
    fields: [line("columns"), lines("rows")],
    write: ({ columns = "", rows = "" }) => {
      const head = cells(columns);
      const body = rows
        .split("\n")
        .filter((row) => row.trim())
        .map((row) => head.map((_, index) => cells(row)[index] ?? ""));
      return block([head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n"));
    },
  },
];

function fieldOf(name: string, kind: AttributeKind, required: boolean, choices: Choices): InsertField {
  if (kind === "text") return line(name, required);
  if (kind === "key") return { name, kind: "choice", required, options: choices.practices };
  if (typeof kind !== "object") return fileField(name, kind, required, choices);
  return { name, kind: kind.oneOf.length === 1 ? "check" : "choice", required, options: kind.oneOf };
}

function fileField(name: string, kind: MediaKind, required: boolean, { media }: Choices): InsertField {
  const options = media.map(({ path }) => path).filter((path) => isMediaPath(path, kind));
  return { name, kind: "file", required, options, endings: mediaExtensions(kind) };
}

function paragraphs(text: string): string {
  return text
    .split("\n")
    .filter((one) => one.trim())
    .map(words)
    .join("\n\n");
}

function entriesOf(text: string): string[] {
  return text
    .split("\n")
    .filter((one) => one.trim())
    .map(words);
}

function cells(row: string): string[] {
  return row.split(/[;\t]/).map(words);
}
