/**
 * Whether a PDF is only to be read (ISO 32000-1). It is not drawn anew as pictures are: no kept-up library does that
 * here, and a form of the administration must come out as it went in. So it is looked through instead: what starts
 * something, carries another file, asks for a password or is broken is named. Names are sought in the whole file, whatever its table of
 * objects says, and in the compressed streams that hold objects; "#4A" in a name is the letter J. Never throws.
 */
import { inflateSync } from "node:zlib";

export interface PdfFacts {
  pages: number;
  /** What would do more than show pages, by its name in the file; undefined: nothing. */
  active: string | undefined;
  locked: boolean;
}

export const PDF_BYTES = 10 * 1024 * 1024;
export const PDF_PAGES = 100;
/** Bytes of all streams that hold objects, unpacked: a small file can ask for gigabytes. */
const MOST_UNPACKED = 32 * 1024 * 1024;

/** Actions that run, fetch, send or open (12.6.4), files within the file (7.11.4), and what plays (13). */
const ACTIVE = [
  "JavaScript",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "SubmitForm",
  "ImportData",
  "GoToR",
  "GoToE",
  "RichMedia",
  "RichMediaContent",
  "Rendition",
  "XFA",
] as const;

/** Undefined: it is no whole PDF. */
export function checkPdf(bytes: Buffer): PdfFacts | undefined {
  const text = bytes.toString("latin1");
  if (!/^%PDF-[12]\.\d/.test(text) || !/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-2_048)))
    return undefined;
  const objects = unpackedObjects(bytes, text);
  if (!objects) return undefined;
  const names = namesIn([text, ...objects].map(plainNames));
  const pages = names.get("Page") ?? 0;
  if (pages === 0) return undefined;
  return {
    pages,
    active: ACTIVE.find((name) => names.has(name)),
    locked: names.has("Encrypt"),
  };
}

/** "/J#61vaScript" is "/JavaScript". */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** How often each name is there; of pages those that say what they are. */
function namesIn(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: string) => found.set(name, (found.get(name) ?? 0) + 1);
  for (const text of texts) {
    for (const _ of text.matchAll(/\/Type\s*\/Page(?![A-Za-z])/g)) add("Page");
    for (const name of [...ACTIVE, "Encrypt"])
      if (new RegExp(`/${name}(?![A-Za-z0-9])`).test(text)) add(name);
  }
  return found;
}

/** A dictionary with the keys of a stream of objects (7.5.7), whatever type it claims. */
const HOLDS_OBJECTS = /\/(?:ObjStm\b|First\s+\d)/;

/** Undefined: one cannot be read, or all are larger than a document has any use for. */
function unpackedObjects(bytes: Buffer, text: string): string[] | undefined {
  const objects: string[] = [];
  let unpacked = 0;
  let read = 0;
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = found.index + found[0].length;
    const begin = text.lastIndexOf(" obj", found.index);
    const head = plainNames(text.slice(Math.max(0, begin), found.index));
    if (!HOLDS_OBJECTS.test(head) || text.slice(found.index - 3, found.index) === "end") continue;
    read++;
    if (!/\/Filter/.test(head)) continue;
    const end = text.indexOf("endstream", start);
    if (end < 0 || !/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(head)) return undefined;
    try {
      const content = inflateSync(bytes.subarray(start, end), { maxOutputLength: MOST_UNPACKED - unpacked });
      unpacked += content.length;
      objects.push(content.toString("latin1"));
    } catch {
      return undefined;
    }
  }
  // One that was not met is hidden from us, and perhaps not from a reader.
  return (plainNames(text).match(/\/ObjStm\b/g) ?? []).length > read ? undefined : objects;
}
