/**
 * XML as a small tree with line numbers. A document type, and with it every entity that could grow or fetch, is
 * refused before anything is built; depth and number of elements are bounded.
 */
import { SaxesParser } from "saxes";

export interface XmlElement {
  name: string;
  line: number;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text directly in it, CDATA included. */
  text: string;
}

export type ReadXml =
  | { ok: true; root: XmlElement }
  | { ok: false; line: number; code: "xmlBroken" | "xmlDoctype" | "fileLarge" };

const MOST_ELEMENTS = 200_000;
const DEEPEST = 40;

class Refusal extends Error {
  constructor(
    readonly line: number,
    readonly code: "xmlBroken" | "xmlDoctype" | "fileLarge",
  ) {
    super(code);
  }
}

export function readXml(text: string): ReadXml {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const root: XmlElement = { name: "", line: 1, attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [root];
  let elements = 0;
  const addText = (piece: string) => {
    const at = open.at(-1);
    if (at) at.text += piece;
  };
  parser.on("doctype", () => {
    throw new Refusal(parser.line, "xmlDoctype");
  });
  parser.on("error", () => {
    throw new Refusal(parser.line, "xmlBroken");
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements++;
    if (elements > MOST_ELEMENTS || open.length > DEEPEST) throw new Refusal(parser.line, "fileLarge");
    const element: XmlElement = {
      name,
      line: parser.line,
      attributes: attributes as Record<string, string>,
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, line: error.line, code: error.code };
    throw error;
  }
  const [top] = root.children;
  return top ? { ok: true, root: top } : { ok: false, line: 1, code: "xmlBroken" };
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Moodle writes most words as `<name><text>…</text></name>`. */
export function wordsOf(element: XmlElement | undefined): string {
  return childOf(element, "text")?.text ?? element?.text ?? "";
}
