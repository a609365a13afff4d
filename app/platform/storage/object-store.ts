/**
 * Where files lie that belong to the site and not to one machine: a folder, or any S3-compatible store. One contract,
 * tested on both. Every key is "<SHA-256>/<file name>", so what lies under a key never changes, and no key leaves its
 * place. Every method rejects with StoreError when the store does not do its work.
 */
import type { Readable } from "node:stream";

export interface StoredObject {
  key: string;
  bytes: number;
}

/** Bytes by number from 0, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface ObjectStore {
  /** Rejects with a sentence for the person who starts the program when files cannot be kept there. */
  check(): Promise<void>;
  /** Whole or not at all: nobody ever reads half of it. What lies there is replaced. */
  put(key: string, content: Buffer): Promise<void>;
  /** Undefined when nothing lies there. */
  stat(key: string): Promise<{ bytes: number } | undefined>;
  /** All of it, or a range that lies within it. Undefined when nothing lies there. */
  read(key: string, range?: ByteRange): Promise<{ bytes: number; stream: Readable } | undefined>;
  /** What lies there, or what lies under one hash, by key. */
  list(hash?: string): AsyncIterable<StoredObject>;
  /** Everything under a hash; nothing to remove is no fault. */
  remove(hash: string): Promise<void>;
}

const HASH = /^[0-9a-f]{64}$/;
const LONGEST_NAME = 255;

export function isKey(text: string): boolean {
  const [hash = "", name = "", ...more] = text.split("/");
  return more.length === 0 && HASH.test(hash) && isName(name);
}

/** Neither a way out of the folder nor something that a file system refuses. */
function isName(name: string): boolean {
  return (
    name !== "" &&
    !name.startsWith(".") &&
    !/[\\\p{Cc}]/u.test(name) &&
    Buffer.byteLength(name) <= LONGEST_NAME
  );
}

/** A fault of the program, not of the store. */
export function assertKey(key: string): void {
  if (!isKey(key)) throw new RangeError(`“${key}” is no key of a stored file.`);
}

export function assertHash(hash: string): void {
  if (!HASH.test(hash)) throw new RangeError(`“${hash}” is no hash of a stored file.`);
}
