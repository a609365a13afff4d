/** What the toolbar and the "/" menu can insert, and the fields each asks for: made from the registry of elements. Pure. */
import { type MediaKind, mediaExtensions } from "~/features/lessons/mdx/addresses";
import { type AttributeKind, elementsOf } from "~/features/lessons/mdx/elements";
import { type Written, words, writeCheck, writeElement, writeSteps } from "./write-element";

export interface Choices {
  media: readonly string[];
  practices: readonly string[];
}

export interface InsertField {
  name: string;
  kind: "line" | "lines" | "choice";
  required: boolean;
  /** For a choice. */
  options: readonly string[];
}

export interface Insert {
  /** An element's name, or a piece of Markdown. */
  name: string;
  fields: InsertField[];
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
        write: (values) => writeElement(name, values, paragraphs(values.text ?? "")),
      };
    }),
  ];
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

function fieldOf(
  name: string,
  kind: AttributeKind,
  required: boolean,
  { media, practices }: Choices,
): InsertField {
  if (kind === "text") return line(name, required);
  if (kind === "key") return { name, kind: "choice", required, options: practices };
  const options = typeof kind === "object" ? kind.oneOf : media.filter((path) => isOf(path, kind));
  return { name, kind: "choice", required, options };
}

function isOf(path: string, kind: MediaKind): boolean {
  return mediaExtensions(kind)
    .split(", ")
    .some((extension) => path.toLowerCase().endsWith(extension));
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
