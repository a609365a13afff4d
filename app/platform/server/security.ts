/**
 * Headers and the same-origin rule. No inline script anywhere; `strict-dynamic` lets the nonced entry of
 * trainers' and officers' pages load its modules.
 */
import { randomBytes } from "node:crypto";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";

const nonceOf = (response: unknown) => `'nonce-${(response as Response).locals.nonce}'`;

export function giveNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals.nonce = randomBytes(16).toString("base64");
  next();
}

export function securityHeaders({
  https,
  development,
}: {
  https: boolean;
  development: boolean;
}): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'", (_request, response) => nonceOf(response)],
        "style-src": development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        "img-src": ["'self'", "data:"],
        "media-src": ["'self'", "blob:"],
        "connect-src": development ? ["'self'", "ws:"] : ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        // The studio shows a lesson as learners see it, in a frame of its own page.
        "frame-ancestors": ["'self'"],
        ...(https ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
}

const CHANGES = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Refuses a change that another site's page sent (CSRF). Sec-Fetch-Site where the browser gives it, else
 * Origin against Host; old browsers that give neither still cannot send our SameSite=Lax cookie.
 */
export function sameOriginOnly(request: Request, response: Response, next: NextFunction): void {
  if (!CHANGES.has(request.method) || isSameOrigin(request)) {
    next();
    return;
  }
  response
    .status(403)
    .type("text/plain")
    .send("Yêu cầu đến từ một trang khác nên bị từ chối. / Cross-site request refused.");
}

function isSameOrigin(request: Request): boolean {
  const site = request.get("Sec-Fetch-Site");
  if (site) return site === "same-origin" || site === "none";
  const origin = request.get("Origin");
  if (!origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.get("Host");
}

/** Forms are small; addresses that take files have limits of their own. Reads nothing, so Remix still streams the body. */
export function limitBody(
  maxBytes: number,
  larger: readonly { at: RegExp; maxBytes: number }[] = [],
): RequestHandler {
  return (request, response, next) => {
    const length = Number(request.get("Content-Length") ?? 0);
    const most = larger.find(({ at }) => at.test(request.path))?.maxBytes ?? maxBytes;
    if (length > most || (CHANGES.has(request.method) && request.get("Transfer-Encoding"))) {
      response.status(413).type("text/plain").send("Dữ liệu gửi lên quá lớn. / The request is too large.");
      return;
    }
    next();
  };
}
