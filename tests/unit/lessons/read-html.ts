/**
 * Reads the HTML of a lesson strictly: tags in lower case, attributes in double quotes, everything closed, no stray
 * angle bracket. Whatever a browser could read in another way makes it throw.
 */
export interface Tag {
  name: string;
  attributes: Map<string, string>;
}

const VOID = new Set(["br", "hr", "img", "input", "source", "track"]);
const PIECE = /<([a-z][a-z0-9]*)((?: [A-Za-z][A-Za-z-]*="[^"<>]*")*)(\/?)>|<\/([a-z][a-z0-9]*)>|([^<>]+)/y;

export function readHtml(html: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < html.length) {
    const at = PIECE.lastIndex;
    const match = PIECE.exec(html);
    if (!match) throw new Error(`Not strict HTML at ${at}: ${html.slice(at, at + 80)}`);
    const [, name, attributes = "", slash, closed] = match;
    if (name) {
      tags.push({ name, attributes: readAttributes(attributes) });
      if (VOID.has(name) !== (slash === "/")) throw new Error(`<${name}> is closed the wrong way.`);
      if (!VOID.has(name)) open.push(name);
    } else if (closed && open.pop() !== closed) throw new Error(`</${closed}> closes another element.`);
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(", ")}`);
  return tags;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} stands twice.`);
    attributes.set(name, decode(value));
  }
  return attributes;
}

function decode(value: string): string {
  return value.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Record<string, string> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};
