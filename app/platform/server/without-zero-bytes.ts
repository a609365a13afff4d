import { Transform } from "node:stream";

/**
 * Takes out the zero bytes that React 18's stream leaves where a letter of several bytes does not fit into the rest
 * of its 2 KB buffer: browsers show each as �, in Vietnamese on one page of a few. HTML itself has no zero byte.
 */
export function withoutZeroBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
