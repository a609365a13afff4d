/**
 * What an MP4 clip says about itself (ISO/IEC 14496-12): boxes in boxes, each with its length. Lengths are checked
 * against what is really there before anything is read. Pure; throws RefusedFile only.
 */
import { RefusedFile } from "./media-refusal";

export interface ClipFacts {
  width: number;
  height: number;
  seconds: number;
  codecs: string[];
}

interface Box {
  type: string;
  /** Of its content, without the header. */
  start: number;
  end: number;
}

/** More boxes in one place than any camera writes. */
const MOST_BOXES = 2_000;

export function readMp4(bytes: Buffer): ClipFacts {
  const top = boxes(bytes, 0, bytes.length);
  if (top[0]?.type !== "ftyp") throw new RefusedFile("broken");
  if (top.some(({ type }) => type === "moof")) throw new RefusedFile("fragmented");
  const movie = top.find(({ type }) => type === "moov");
  const media = top.filter(({ type }) => type === "mdat");
  if (!movie || media.every(({ start, end }) => end === start)) throw new RefusedFile("broken");
  const parts = boxes(bytes, movie.start, movie.end);
  const seconds = durationOf(bytes, need(parts, "mvhd"));
  const facts: ClipFacts = { width: 0, height: 0, seconds, codecs: [] };
  for (const { start, end } of parts.filter(({ type }) => type === "trak")) {
    const track = boxes(bytes, start, end);
    const about = inside(bytes, need(track, "mdia"));
    const handler = need(about, "hdlr");
    const kind = text(bytes, handler.start + 8, handler);
    if (kind !== "vide" && kind !== "soun") continue;
    const table = inside(bytes, need(inside(bytes, need(about, "minf")), "stbl"));
    const samples = need(table, "stsd");
    facts.codecs.push(text(bytes, samples.start + 12, samples));
    if (kind !== "vide") continue;
    const head = need(track, "tkhd");
    facts.width = number(bytes, head.end - 8, head) >>> 16;
    facts.height = number(bytes, head.end - 4, head) >>> 16;
  }
  return facts;
}

function boxes(bytes: Buffer, from: number, end: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at < end; ) {
    if (found.length === MOST_BOXES || at + 8 > end) throw new RefusedFile("broken");
    const [length, header] = lengthAt(bytes, at, end);
    const next = at + length;
    if (length < header || next > end) throw new RefusedFile("broken");
    found.push({ type: bytes.toString("latin1", at + 4, at + 8), start: at + header, end: next });
    at = next;
  }
  return found;
}

/** Length and length of the header. 0: to the end; 1: eight bytes after the name hold it. */
function lengthAt(bytes: Buffer, at: number, end: number): [number, number] {
  const length = bytes.readUInt32BE(at);
  if (length === 0) return [end - at, 8];
  if (length !== 1) return [length, 8];
  if (at + 16 > end) throw new RefusedFile("broken");
  return [Number(bytes.readBigUInt64BE(at + 8)), 16];
}

const inside = (bytes: Buffer, { start, end }: Box) => boxes(bytes, start, end);

function need(found: readonly Box[], type: string): Box {
  const box = found.find((one) => one.type === type);
  if (!box) throw new RefusedFile("broken");
  return box;
}

function durationOf(bytes: Buffer, box: Box): number {
  const long = number(bytes, box.start, box) >>> 24 === 1;
  const scale = number(bytes, box.start + (long ? 20 : 12), box);
  const high = long ? number(bytes, box.start + 24, box) * 2 ** 32 : 0;
  const seconds = (high + number(bytes, box.start + (long ? 28 : 16), box)) / scale;
  if (!(seconds > 0) || !Number.isFinite(seconds)) throw new RefusedFile("broken");
  return seconds;
}

function number(bytes: Buffer, at: number, { start, end }: Box): number {
  if (at < start || at + 4 > end) throw new RefusedFile("broken");
  return bytes.readUInt32BE(at);
}

function text(bytes: Buffer, at: number, box: Box): string {
  number(bytes, at, box);
  return bytes.toString("latin1", at, at + 4);
}
