/**
 * Serves stored media by hash: what lies under an address never changes, so browsers keep it for a year. Ranges for
 * clips that are wound on. A sandbox policy of their own: an SVG opened by itself runs nothing.
 */
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Request, RequestHandler, Response } from "express";
import { isKey, type ObjectStore } from "../storage/object-store";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function mediaFiles(store: ObjectStore): RequestHandler {
  return (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.set("Allow", "GET, HEAD").sendStatus(405);
      return;
    }
    answer(store, request, response).catch((error: Error) => {
      // Half an answer cannot be taken back: the browser sees that it is short.
      if (response.headersSent) response.destroy(error);
      else next(error);
    });
  };
}

async function answer(store: ObjectStore, request: Request, response: Response): Promise<void> {
  const key = keyOf(request.path);
  if (!key) return notThere(response);
  const ranged = request.method === "HEAD" || request.headers.range !== undefined;
  const found = ranged ? await store.stat(key) : undefined;
  if (ranged && !found) return notThere(response);
  response.set({ ETag: `"${key}"`, "Content-Security-Policy": POLICY });
  // Before headers for ever are sent it is known that the file is there: nothing missing is remembered for a year.
  if (request.fresh) return void response.set("Cache-Control", FOR_EVER).sendStatus(304);
  const range = found && wantedRange(request, response, found.bytes);
  if (range === "none") return void response.set("Content-Range", `bytes */${found?.bytes}`).sendStatus(416);
  const read = request.method === "HEAD" ? found && { ...found, stream: null } : await store.read(key, range);
  if (!read) return notThere(response);
  response.type(extname(key)).set({
    "Cache-Control": FOR_EVER,
    "Accept-Ranges": "bytes",
    "Content-Length": String(range ? range.end - range.start + 1 : read.bytes),
  });
  // A part must arrive as it is: compressed, its numbers would be wrong.
  if (range)
    response
      .status(206)
      .set("Content-Range", `bytes ${range.start}-${range.end}/${read.bytes}`)
      .set("Cache-Control", `${FOR_EVER}, no-transform`);
  if (read.stream) await pipeline(read.stream, response);
  else response.end();
}

const FOR_EVER = "public, max-age=31536000, immutable";

function notThere(response: Response): void {
  response.removeHeader("ETag");
  response.status(404).set("Cache-Control", "no-store").type("text").end("Không tìm thấy. / Not found.");
}

function keyOf(path: string): string | undefined {
  try {
    const key = decodeURIComponent(path.slice(1));
    return isKey(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

/** One range (RFC 9110, 14): several at once, or of an older file, get the whole. "none": it lies outside. */
function wantedRange(request: Request, response: Response, bytes: number) {
  const older = request.headers["if-range"];
  if (older !== undefined && older !== response.get("ETag")) return undefined;
  const ranges = request.range(bytes, { combine: true });
  if (ranges === -1) return "none" as const;
  if (ranges === undefined || ranges === -2 || ranges.type !== "bytes" || ranges.length !== 1)
    return undefined;
  return ranges[0];
}
