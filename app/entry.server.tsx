/** Renders a page on the server. Pages of learners carry no script, so there is nothing to stream twice. */
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { SESSION_COOKIE } from "./features/accounts/auth.server";
import { AppError } from "./platform/errors";
import { log } from "./platform/log.server";
import { withoutZeroBytes } from "./platform/server/without-zero-bytes";

const RENDER_TIMEOUT_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let renderedStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onShellReady() {
          const body = withoutZeroBytes();
          headers.set("Content-Type", "text/html; charset=utf-8");
          // On a shared phone the next person must not find the last one's pages behind the back button.
          if (!headers.has("Cache-Control"))
            headers.set("Cache-Control", isSignedIn(request) ? "no-store" : "no-cache");
          resolve(new Response(createReadableStreamFromReadable(body), { status: renderedStatus, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          renderedStatus = 500;
          log.error({ err: error }, "render failed");
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_MS).unref();
  });
}

function isSignedIn(request: Request): boolean {
  return request.headers.get("Cookie")?.includes(`${SESSION_COOKIE}=`) ?? false;
}

/** Unexpected errors are logged with their stack; the reader gets a plain page (root.tsx). */
export const handleError: HandleErrorFunction = (error, { request }) => {
  const expected = error instanceof AppError || (isRouteErrorResponse(error) && error.status < 500);
  if (request.signal.aborted || expected) return;
  log.error({ err: error, method: request.method, path: new URL(request.url).pathname }, "request failed");
};
