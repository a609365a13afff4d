/** The tags of an SVG picture in one pass, however hostile the text: each letter is looked at a fixed number of times. */
export interface SvgTag {
  /** As written, with its prefix: "xlink:href" for attributes, "svg:rect" for elements. */
  name: string;
  attributes: { name: string; value: string }[];
  /** `<rect … />`: no end tag follows. */
  closed: boolean;
}

/** A part of the text that is not plain words. */
export type SvgPart = { offset: number } & (
  | { kind: "tag"; tag: SvgTag; end: number }
  | { kind: "end" }
  /** `<?…?>`, `<!…>`, CDATA and the words in a style element; comments are left out. */
  | { kind: "instruction" | "declaration" | "data"; text: string }
  /** Nothing after this can be trusted. */
  | { kind: "broken" }
);

const ENCLOSED = [
  { open: "<!--", close: "-->", kind: "comment" },
  { open: "<![CDATA[", close: "]]>", kind: "data" },
  { open: "<?", close: "?>", kind: "instruction" },
  { open: "<!", close: ">", kind: "declaration" },
  { open: "</", close: ">", kind: "end" },
] as const;

export function* svgParts(source: string): Generator<SvgPart> {
  for (let offset = source.indexOf("<"); offset >= 0; ) {
    const enclosed = ENCLOSED.find(({ open }) => source.startsWith(open, offset));
    const end = enclosed
      ? closing(source, enclosed.close, offset + enclosed.open.length)
      : endOfTag(source, offset + 1);
    if (end < 0) {
      yield { offset, kind: "broken" };
      return;
    }
    const text = source.slice(offset, end);
    const next = source.indexOf("<", end);
    if (!enclosed) {
      const tag = readTag(text.slice(1, -1));
      yield { offset, kind: "tag", tag, end };
      if (localName(tag.name) === "style")
        yield { offset: end, kind: "data", text: source.slice(end, next < 0 ? undefined : next) };
    } else if (enclosed.kind === "end") yield { offset, kind: "end" };
    else if (enclosed.kind !== "comment") yield { offset, kind: enclosed.kind, text };
    offset = next;
  }
}

function closing(source: string, close: string, from: number): number {
  const at = source.indexOf(close, from);
  return at < 0 ? -1 : at + close.length;
}

/** After the ">" outside quotes; -1 when there is none, or a "<" comes first, which XML allows nowhere in a tag. */
function endOfTag(source: string, from: number): number {
  let quote = "";
  for (let at = from; at < source.length; at++) {
    const letter = source[at] ?? "";
    if (letter === "<") return -1;
    if (quote) quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at + 1;
  }
  return -1;
}

/** Sticky: what it cannot read is stepped over letter by letter. */
const ATTRIBUTE = /\s*([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/y;

function readTag(inside: string): SvgTag {
  const [, name = ""] = /^([^\s/]*)/.exec(inside) ?? [];
  const attributes: SvgTag["attributes"] = [];
  for (let at = name.length; at < inside.length; ) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(inside);
    if (found) attributes.push({ name: found[1] ?? "", value: found[2] ?? found[3] ?? "" });
    at = found ? ATTRIBUTE.lastIndex : at + 1;
  }
  return { name, attributes, closed: inside.endsWith("/") };
}

/** Without its prefix, which anybody may choose; in lower case. */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}
