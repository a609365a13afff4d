/** Keeps whoever writes faster than a reader reads at the reader's pace. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";

/**
 * A function to call between pieces of work: lets other requests in, waits while `out` (or `waiting`, bytes on
 * their way to it) is full, and rejects once the reader is gone.
 */
export function readerPace(out: Writable, waiting: () => number = () => 0): () => Promise<void> {
  const gone = new AbortController();
  out.once("close", () => gone.abort());
  return async () => {
    await setImmediate();
    while (!gone.signal.aborted && (out.writableNeedDrain || waiting() > 0)) {
      if (out.writableNeedDrain) await once(out, "drain", { signal: gone.signal });
      else await setImmediate();
    }
    if (!out.writableEnded) gone.signal.throwIfAborted();
  };
}
