/**
 * Keeps finished pages for visitors without a session for a few seconds, compressed as they were sent. A page
 * asks for it with `Surrogate-Control: max-age=…` (browsers still ask each time: after signing in nobody sees
 * the signed-out copy); pages of learners carry no nonce and no script, so one copy serves all. Any form sent to this process empties it, and age bounds what another process changed.
 */
import type { Request, RequestHandler, Response } from "express";

interface Page {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
  freshUntil: number;
}

const MAX_PAGES = 500;
const MAX_PAGE_BYTES = 512 * 1024;
const KEPT_HEADERS = ["content-type", "content-encoding", "cache-control", "vary"];
/** What a page may depend on besides its address. */
const VARIES_BY_COOKIE = /(?:^|;\s*)hien-thi=([^;]*)/;

/** `sessionCookie`: whoever sends it always gets a page of their own. */
export function pageCache({
  sessionCookie,
  clock = Date.now,
}: {
  sessionCookie: string;
  clock?: () => number;
}): RequestHandler {
  const pages = new Map<string, Page>();
  return (request, response, next) => {
    if (request.method !== "GET") {
      if (request.method !== "HEAD" && !request.is("json")) pages.clear();
      next();
      return;
    }
    if (request.get("Cookie")?.includes(`${sessionCookie}=`)) {
      next();
      return;
    }
    const key = keyOf(request);
    const page = pages.get(key);
    if (page && page.freshUntil > clock()) {
      response.status(page.status).set(page.headers).end(page.body);
      return;
    }
    keepWhatIsSent(response, clock, (finished) => {
      if (pages.size >= MAX_PAGES) pages.delete(pages.keys().next().value as string);
      pages.set(key, finished);
    });
    next();
  };
}

function keyOf(request: Request): string {
  const preferences = VARIES_BY_COOKIE.exec(request.get("Cookie") ?? "")?.[1] ?? "";
  return [request.originalUrl, preferences, request.get("Accept-Encoding") ?? ""].join("\n");
}

function keepWhatIsSent(response: Response, clock: () => number, keep: (page: Page) => void): void {
  const { write, end } = response;
  const chunks: Buffer[] = [];
  const collect = (chunk: unknown) => {
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    else if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
  };
  response.write = ((...parameters: Parameters<typeof write>) => {
    collect(parameters[0]);
    return write.apply(response, parameters);
  }) as typeof write;
  response.end = ((...parameters: Parameters<typeof end>) => {
    collect(parameters[0]);
    const seconds = sharedSeconds(response);
    const body = Buffer.concat(chunks);
    if (seconds > 0 && body.length <= MAX_PAGE_BYTES) {
      const headers = Object.fromEntries(
        KEPT_HEADERS.flatMap((name) => {
          const value = response.getHeader(name);
          return value === undefined ? [] : [[name, value as string | string[]]];
        }),
      );
      keep({ status: response.statusCode, headers, body, freshUntil: clock() + seconds * 1000 });
    }
    return end.apply(response, parameters);
  }) as typeof end;
}

function sharedSeconds(response: Response): number {
  if (response.statusCode !== 200 || response.getHeader("set-cookie")) return 0;
  return Number(/^max-age=(\d+)$/.exec(String(response.getHeader("surrogate-control") ?? ""))?.[1] ?? 0);
}
