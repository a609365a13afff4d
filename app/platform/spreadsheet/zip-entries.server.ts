/** The entries of a zip file by its directory, and their contents within a limit. The file is not trusted. */
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

export interface ZipEntry {
  name: string;
  method: number;
  start: number;
  packed: number;
}

/** More than any real workbook has. */
const MAX_ENTRIES = 2_000;

/** Undefined when the bytes are no zip file, or one that is damaged, encrypted or larger than 4 GB. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const farthest = Math.max(0, end - 65_535);
  while (end >= farthest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < farthest || end < 0) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return undefined;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [packed, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1 || local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50)
      return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) return undefined;
    entries.set(name.replace(/^\//, ""), { name, method, start, packed });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

export class TooLarge extends Error {
  override name = "TooLarge";
}

/** What may still come out of a file, whatever its entries claim: a small file can hold gigabytes. */
export class Budget {
  constructor(private left: number) {}
  take(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new TooLarge();
  }
}

/** An entry's text piece by piece, as fast as it is taken. Throws TooLarge, or what zlib says of a damaged one. */
export async function* entryText(
  bytes: Uint8Array,
  { method, start, packed }: ZipEntry,
  budget: Budget,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  const raw = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new Error(`packed in a way nobody uses: ${method}`);
  const pieces = method === 0 ? Readable.from([raw]) : Readable.from(slices(raw)).pipe(createInflateRaw());
  for await (const piece of pieces as AsyncIterable<Uint8Array>) {
    budget.take(piece.length);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

function* slices(bytes: Uint8Array, size = 64 * 1024): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
