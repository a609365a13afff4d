/**
 * Opens a zip archive that nobody vouches for (APPNOTE 4.3.12). A small file can hold gigabytes and lie about it, so
 * what counts is what comes out, and unpacking stops at the limit.
 */
import { inflateRawSync } from "node:zlib";

export interface ZipLimits {
  bytes: number;
  entries: number;
}

/** Contents by name. "large": more than the limits; undefined: no archive, encrypted, or broken. */
export function unzipWithin(bytes: Buffer, limits: ZipLimits): Map<string, Buffer> | "large" | undefined {
  try {
    return unzip(bytes, limits);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "large" : undefined;
  }
}

const STORED = 0;
const DEFLATED = 8;

function unzip(bytes: Buffer, limits: ZipLimits): Map<string, Buffer> | "large" | undefined {
  const end = bytes.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end < 0 || bytes.readUInt32LE(0) !== 0x04034b50) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) return "large";
  const files = new Map<string, Buffer>();
  let left = limits.bytes;
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50 || bytes.readUInt16LE(at + 8) & 1) return undefined;
    const [method, packed, header] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    if (start + packed > bytes.length) return undefined;
    const data = bytes.subarray(start, start + packed);
    if (method !== STORED && method !== DEFLATED) return undefined;
    const content = method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
    left -= content.length;
    if (left < 0) return "large";
    files.set(name, content);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
