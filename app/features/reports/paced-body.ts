/** A response body that is made as fast as its reader takes it, and no longer made when the reader is gone. */
import { PassThrough, type Writable } from "node:stream";

interface Reader {
  /** Resolves when what was sent so far is on its way. */
  drained: () => Promise<void>;
  /** Aborted when the reader goes away. */
  signal: AbortSignal;
}

/** `write` fills and ends the stream it is given; when it fails, the body breaks off as a failed transfer. */
export function pacedBody(
  write: (out: Writable) => Promise<void>,
  { drained, signal }: Reader,
): ReadableStream {
  const out = new PassThrough();
  const stop = () => void out.destroy();
  signal.addEventListener("abort", stop, { once: true });
  write(out).catch((error) => out.destroy(error));
  const chunks = out[Symbol.asyncIterator]() as AsyncIterator<Uint8Array<ArrayBuffer>>;
  return new ReadableStream(
    {
      async pull(controller) {
        await drained();
        try {
          const { done, value } = await chunks.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          if (signal.aborted) controller.close();
          else controller.error(error);
        }
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  );
}
