/** Elements of a lesson as MDX, from what somebody filled into a form: they never meet a bracket. Pure. */
import { elementsOf } from "~/features/lessons/mdx/elements";

export interface Written {
  /** What goes into the text. */
  text: string;
  /** Whether it stands on lines of its own. */
  block: boolean;
}

/** Attributes in the order of the registry; empty ones are left out. `body` is what stands inside, as MDX. */
export function writeElement(name: string, values: Record<string, string>, body = ""): Written {
  const rule = elementsOf("lesson").get(name);
  if (!rule) throw new Error(`no element ${name}`);
  const written = [...rule.attributes.keys()].flatMap((key) => {
    const value = (values[key] ?? "").replace(/\s+/g, " ").trim();
    return value ? ` ${key}="${escaped(value)}"` : [];
  });
  const head = `<${name}${written.join("")}`;
  if (rule.holds === "nothing") return { text: `${head} />`, block: rule.shape === "block" };
  if (rule.shape === "inline") return { text: `${head}>${words(body)}</${name}>`, block: false };
  return { text: `${head}>\n${body.trim()}\n</${name}>`, block: true };
}

/** A question to check oneself by: the first answer line is right, and so is every one that begins with "*". */
export function writeCheck({
  id,
  prompt,
  answers,
  explanation,
}: Record<"id" | "prompt" | "answers" | "explanation", string>): Written {
  const lines = answers.split("\n").flatMap((line) => line.trim() || []);
  const marked = lines.some((line) => line.startsWith("*"));
  const list = lines.map((line, index) => {
    const right = marked ? line.startsWith("*") : index === 0;
    return `- [${right ? "x" : " "}] ${words(line.replace(/^\*\s*/, ""))}`;
  });
  return writeElement(
    "Check",
    { id },
    [words(prompt), list.join("\n"), `> ${words(explanation)}`].join("\n\n"),
  );
}

/** Steps from lines: each is one. */
export function writeSteps(lines: string): Written {
  const steps = lines
    .split("\n")
    .flatMap((line) => line.trim() || [])
    .map((title) => `<Step title="${escaped(title)}">\n</Step>`);
  return { text: `<Steps>\n${steps.join("\n")}\n</Steps>`, block: true };
}

/** Plain words as Markdown: no sign of them means anything. */
export function words(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>|~]/g, "\\$&")
    .replace(/^(#{1,6}|[-+]|\d+[.)]|>)(?=\s)/, "\\$1");
}

function escaped(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
