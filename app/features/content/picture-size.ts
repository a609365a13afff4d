/** Pixels of a picture from its first bytes, so that a page keeps its room while it loads. Pure. */
import { localName, svgParts } from "./svg-tags";

export interface PictureSize {
  width: number;
  height: number;
}

/** Undefined when the bytes do not say. `mime` as in media-kinds.ts. */
export function pictureSize(mime: string, bytes: Buffer): PictureSize | undefined {
  try {
    const size = READERS[mime]?.(bytes);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    return undefined; // a file that ends before its header does
  }
}

const READERS: Record<string, (bytes: Buffer) => PictureSize | undefined> = {
  "image/png": (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  "image/gif": (bytes) => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  "image/jpeg": jpegSize,
  "image/webp": webpSize,
  "image/svg+xml": (bytes) => svgSize(bytes.toString("utf8")),
};

/** The first frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(bytes: Buffer): PictureSize | undefined {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  return undefined;
}

function webpSize(bytes: Buffer): PictureSize | undefined {
  const chunk = bytes.toString("latin1", 12, 16);
  if (chunk === "VP8X") return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === "VP8L") {
    const packed = bytes.readUInt32LE(21);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === "VP8 ")
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  return undefined;
}

/** `width` and `height` in pixels, else the sides of the view box. */
function svgSize(source: string): PictureSize | undefined {
  for (const part of svgParts(source)) {
    if (part.kind !== "tag" || localName(part.tag.name) !== "svg") continue;
    const values = new Map(part.tag.attributes.map(({ name, value }) => [name, value.trim()]));
    const pixels = (name: string) => Number(/^(\d+(?:\.\d+)?)(?:px)?$/.exec(values.get(name) ?? "")?.[1]);
    const [width, height] = [pixels("width"), pixels("height")];
    if (width > 0 && height > 0) return { width: Math.round(width), height: Math.round(height) };
    const [, , boxWidth = 0, boxHeight = 0] = (values.get("viewBox") ?? "").split(/[\s,]+/).map(Number);
    return { width: Math.round(boxWidth), height: Math.round(boxHeight) };
  }
  return undefined;
}
