/**
 * A TrueType font without its hinting: the instructions that fit outlines to the pixels of old screens are half of
 * Be Vietnam Pro, no PDF reader of today needs them, and every certificate would carry its share.
 */

interface Table {
  tag: string;
  data: Uint8Array;
}

const HINTING = new Set(["fpgm", "prep", "cvt ", "gasp"]);

/** The same font, outlines and metrics unchanged. Takes fonts of simple glyphs; throws for composite ones. */
export function stripHints(font: Uint8Array): Uint8Array {
  const tables = readTables(font).filter(({ tag }) => !HINTING.has(tag));
  const table = (tag: string) => {
    const found = tables.find((one) => one.tag === tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  const head = view(table("head").data);
  const glyphs = readGlyphs(table("glyf").data, table("loca").data, head.getInt16(50) === 1).map(
    withoutInstructions,
  );
  const offsets = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  let end = 0;
  for (const [index, glyph] of glyphs.entries()) {
    end += glyph.length;
    offsets.setUint32(4 * (index + 1), end);
  }
  table("glyf").data = concat(glyphs);
  table("loca").data = new Uint8Array(offsets.buffer);
  table("head").data = withLongOffsets(table("head").data);
  return writeTables(tables);
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function concat(parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function readTables(font: Uint8Array): Table[] {
  const bytes = view(font);
  return Array.from({ length: bytes.getUint16(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const offset = bytes.getUint32(entry + 8);
    return {
      tag: Buffer.from(font.subarray(entry, entry + 4)).toString("latin1"),
      data: font.subarray(offset, offset + bytes.getUint32(entry + 12)),
    };
  });
}

function readGlyphs(glyf: Uint8Array, loca: Uint8Array, long: boolean): Uint8Array[] {
  const offsets = view(loca);
  const offset = (index: number) => (long ? offsets.getUint32(4 * index) : 2 * offsets.getUint16(2 * index));
  const count = loca.length / (long ? 4 : 2) - 1;
  return Array.from({ length: count }, (_, index) => glyf.subarray(offset(index), offset(index + 1)));
}

/** Sets the instruction length to 0 and leaves the instructions out; a glyph's length stays a multiple of four. */
function withoutInstructions(glyph: Uint8Array): Uint8Array {
  if (glyph.length === 0) return glyph;
  const bytes = view(glyph);
  const contours = bytes.getInt16(0);
  if (contours < 0) throw new Error("composite glyphs are not handled");
  const at = 10 + 2 * contours;
  const rest = glyph.subarray(at + 2 + bytes.getUint16(at));
  const stripped = concat([glyph.subarray(0, at), new Uint8Array(2), rest]);
  return concat([stripped, new Uint8Array(-stripped.length & 3)]);
}

function withLongOffsets(head: Uint8Array): Uint8Array {
  const changed = new Uint8Array(head);
  view(changed).setInt16(50, 1);
  return changed;
}

function writeTables(tables: Table[]): Uint8Array {
  const directory = new DataView(new ArrayBuffer(12 + 16 * tables.length));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, tables.length);
  let offset = directory.byteLength;
  const padded = tables.map(({ tag, data }, index) => {
    const entry = 12 + 16 * index;
    for (const [place, letter] of [...tag].entries()) directory.setUint8(entry + place, letter.charCodeAt(0));
    directory.setUint32(entry + 8, offset);
    directory.setUint32(entry + 12, data.length);
    const bytes = concat([data, new Uint8Array(-data.length & 3)]);
    offset += bytes.length;
    return bytes;
  });
  return concat([new Uint8Array(directory.buffer), ...padded]);
}
