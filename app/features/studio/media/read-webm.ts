/**
 * What a WebM clip says about itself (RFC 8794 and 9559): elements in elements, each with a name and a length of one to
 * eight bytes. Pure; throws RefusedFile only.
 */
import { RefusedFile } from "./media-refusal";
import type { ClipFacts } from "./read-mp4";

interface Element {
  id: number;
  start: number;
  end: number;
}

const HEAD = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const CODEC = 0x86;
const VIDEO = 0xe0;
const WIDTH = 0xb0;
const HEIGHT = 0xba;
const CLUSTER = 0x1f43b675;
const MOST_ELEMENTS = 200_000;

export function readWebm(bytes: Buffer): ClipFacts {
  const [head, segment] = elements(bytes, 0, bytes.length);
  if (head?.id !== HEAD || segment?.id !== SEGMENT) throw new RefusedFile("broken");
  const docType = find(elements(bytes, head.start, head.end), DOC_TYPE);
  if (textOf(bytes, docType) !== "webm") throw new RefusedFile("kind");
  const parts = elements(bytes, segment.start, segment.end);
  if (!parts.some(({ id }) => id === CLUSTER)) throw new RefusedFile("broken");
  const info = find(parts, INFO);
  const about = elements(bytes, info.start, info.end);
  const scale = about.find(({ id }) => id === SCALE);
  const nanoseconds = scale ? wholeOf(bytes, scale) : 1_000_000;
  const seconds = (realOf(bytes, find(about, DURATION)) * nanoseconds) / 1e9;
  if (!(seconds > 0) || !Number.isFinite(seconds)) throw new RefusedFile("broken");
  const facts: ClipFacts = { width: 0, height: 0, seconds, codecs: [] };
  const tracks = find(parts, TRACKS);
  for (const track of elements(bytes, tracks.start, tracks.end).filter(({ id }) => id === TRACK)) {
    const said = elements(bytes, track.start, track.end);
    facts.codecs.push(textOf(bytes, find(said, CODEC)));
    const video = said.find(({ id }) => id === VIDEO);
    if (!video) continue;
    const size = elements(bytes, video.start, video.end);
    facts.width = wholeOf(bytes, find(size, WIDTH));
    facts.height = wholeOf(bytes, find(size, HEIGHT));
  }
  return facts;
}

/** Clips written while they were made leave lengths open (all bits 1): such an element goes to the end. */
function elements(bytes: Buffer, from: number, end: number): Element[] {
  const found: Element[] = [];
  for (let at = from; at < end; ) {
    if (found.length === MOST_ELEMENTS) throw new RefusedFile("broken");
    const id = variable(bytes, at, end, 4, true);
    const length = variable(bytes, id.next, end, 8, false);
    const next = length.open ? end : length.next + length.value;
    if (next > end) throw new RefusedFile("broken");
    found.push({ id: id.value, start: length.next, end: next });
    at = next;
  }
  return found;
}

/** A number whose first byte says by its leading zeros how many bytes it has. */
function variable(bytes: Buffer, at: number, end: number, most: number, withMark: boolean) {
  const first = at < end ? (bytes[at] ?? 0) : 0;
  const size = Math.clz32(first) - 23;
  if (first === 0 || size > most || at + size > end) throw new RefusedFile("broken");
  let value = withMark ? first : first & (0xff >> size);
  let open = (first & (0xff >> size)) === 0xff >> size;
  for (let index = 1; index < size; index++) {
    const byte = bytes[at + index] ?? 0;
    open &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value, next: at + size, open };
}

function find(among: readonly Element[], id: number): Element {
  const found = among.find((one) => one.id === id);
  if (!found) throw new RefusedFile("broken");
  return found;
}

function textOf(bytes: Buffer, { start, end }: Element): string {
  if (end - start > 64) throw new RefusedFile("broken");
  return bytes.toString("latin1", start, end).replace(/\0+$/, "");
}

function wholeOf(bytes: Buffer, { start, end }: Element): number {
  if (end - start < 1 || end - start > 6) throw new RefusedFile("broken");
  return bytes.readUIntBE(start, end - start);
}

function realOf(bytes: Buffer, { start, end }: Element): number {
  if (end - start === 4) return bytes.readFloatBE(start);
  if (end - start === 8) return bytes.readDoubleBE(start);
  throw new RefusedFile("broken");
}
