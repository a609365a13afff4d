/**
 * XML as a stream of events, for the few parts of a workbook that are read. A document type, and with it every
 * entity that could grow or fetch, is refused; so is what is nested deeper than any workbook.
 */
import { SaxesParser } from "saxes";

export type XmlEvent =
  | { kind: "open"; name: string; attributes: Readonly<Record<string, string>> }
  | { kind: "close"; name: string }
  | { kind: "text"; text: string };

const DEEPEST = 64;

/** Names without their namespace prefix. Throws on what is not well formed, and on a document type. */
export async function* xmlEvents(pieces: AsyncIterable<string>): AsyncGenerator<XmlEvent> {
  // Without a handler of errors the parser throws.
  const parser = new SaxesParser({ xmlns: false, position: false });
  let found: XmlEvent[] = [];
  let depth = 0;
  const addText = (text: string) => {
    found.push({ kind: "text", text });
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("doctype", () => {
    throw new Error("a document type is not allowed");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Error("nested too deep");
    found.push({ kind: "open", name: localName(name), attributes: withLocalNames(attributes) });
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    found.push({ kind: "close", name: localName(name) });
  });
  for await (const piece of pieces) {
    parser.write(piece);
    yield* found;
    found = [];
  }
  parser.close();
  yield* found;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

function withLocalNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(":"))) return attributes;
  return Object.fromEntries(names.map((name) => [localName(name), attributes[name] as string]));
}
