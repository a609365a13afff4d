/**
 * XML as a stream of events, for the few parts of a workbook that are read. It knows no document types and no
 * entities but the five of XML and numeric ones, so nothing can be expanded or fetched.
 */
export type XmlEvent =
  | { kind: "open"; name: string; attributes: Readonly<Record<string, string>> }
  | { kind: "close"; name: string }
  | { kind: "text"; text: string };

/** The longest tag that is still read. */
const MAX_TAG = 64 * 1024;

/** Names without their namespace prefix. Throws on what is not well formed, and on a document type. */
export async function* xmlEvents(pieces: AsyncIterable<string>): AsyncGenerator<XmlEvent> {
  let rest = "";
  for await (const piece of pieces) {
    rest += piece;
    let at = 0;
    for (;;) {
      const open = rest.indexOf("<", at);
      if (open < 0) break;
      const end = tagEnd(rest, open);
      if (end < 0) break;
      if (open > at) yield { kind: "text", text: unescaped(rest.slice(at, open)) };
      yield* tag(rest.slice(open, end));
      at = end;
    }
    rest = rest.slice(at);
    if (rest.startsWith("<") && rest.length > MAX_TAG) throw new Error("a tag without an end");
  }
  if (rest.trim() !== "") throw new Error("XML ends in the middle");
}

/** The place after a tag, comment, CDATA or instruction that begins at `open`; -1: not all of it is here yet. */
function tagEnd(text: string, open: number): number {
  const closer = text.startsWith("<!--", open)
    ? "-->"
    : text.startsWith("<![CDATA[", open)
      ? "]]>"
      : text.startsWith("<?", open)
        ? "?>"
        : undefined;
  if (closer) {
    const end = text.indexOf(closer, open + 2);
    return end < 0 ? -1 : end + closer.length;
  }
  if (text.length - open < 9 && "<![CDATA[".startsWith(text.slice(open))) return -1;
  let quote = "";
  for (let at = open; at < text.length; at++) {
    const letter = text[at] as string;
    if (quote) {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at + 1;
  }
  return -1;
}

function* tag(text: string): Generator<XmlEvent> {
  if (text.startsWith("<![CDATA[")) {
    yield { kind: "text", text: text.slice(9, -3) };
    return;
  }
  if (text.startsWith("<!--") || text.startsWith("<?")) return;
  if (text.startsWith("<!")) throw new Error("a document type is not allowed");
  if (text.startsWith("</")) {
    yield { kind: "close", name: localName(text.slice(2, -1).trim()) };
    return;
  }
  const empty = text.endsWith("/>");
  const inner = text.slice(1, empty ? -2 : -1);
  const name = localName(/^[^\s/]+/.exec(inner)?.[0] ?? "");
  const attributes: Record<string, string> = {};
  for (const [, key = "", double, single] of inner.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[localName(key)] = unescaped(double ?? single ?? "");
  yield { kind: "open", name, attributes };
  if (empty) yield { kind: "close", name };
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x?[\da-fA-F]{1,6}|\w{1,8});/g, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
