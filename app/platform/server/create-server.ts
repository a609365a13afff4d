/** The HTTP server: static files, headers, then Remix. Knows nothing of the domain. */
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type RequestHandler } from "express";
import type { App } from "../app-context.server";
import { mediaStore } from "../storage/media-store.server";
import { tellDrained } from "./backpressure";
import { mediaFiles } from "./media-files";
import { measure } from "./metrics.server";
import { pageCache } from "./page-cache";
import { plainErrors } from "./plain-errors";
import { giveNonce, limitBody, sameOriginOnly, securityHeaders } from "./security";
import { builtFiles } from "./static-files";

const MAX_FORM_BYTES = 256 * 1024;
const MEGABYTE = 1024 * 1024;
/** A list of people; one of the ministry's; a picture or clip; a file of questions; a document with its pictures; a chapter from the clipboard with its styles; a long lesson as a form sends it. */
const LARGER = [
  { at: /^\/quan-tri\/danh-sach$/, maxBytes: 9 * MEGABYTE },
  { at: /^\/quan-tri\/vneid$/, maxBytes: 33 * MEGABYTE },
  { at: /^\/giang-vien\/hoc-lieu\/[^/]+$/, maxBytes: 41 * MEGABYTE },
  { at: /^\/giang-vien\/ngan-hang\/[^/]+\/nhap$/, maxBytes: 4 * MEGABYTE },
  { at: /^\/giang-vien\/nhap$/, maxBytes: 31 * MEGABYTE },
  { at: /^\/giang-vien\/bai\/\w+\/dan$/, maxBytes: 4 * MEGABYTE },
  { at: /^\/giang-vien\/bai\/\w+(\/luu)?$/, maxBytes: MEGABYTE },
];

export interface ServerParts {
  app: App;
  /** The Remix build, or a function that loads the current one (development). */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Name of the cookie whose owner gets no shared page. */
  sessionCookie: string;
  /** Answers before Remix: the development server's modules. */
  before?: RequestHandler;
}

export function createServer({ app, build, sessionCookie, before }: ServerParts): express.Express {
  const server = express();
  server.disable("x-powered-by");
  server.set("trust proxy", "loopback");
  server.use(measure, giveNonce);
  server.use(
    securityHeaders({ https: app.env.publicUrl.startsWith("https:"), development: before !== undefined }),
  );
  if (!before) server.use(pageCache({ sessionCookie }));
  server.use(compression(), tellDrained);
  if (before) server.use(before);
  server.use(["/assets", "/islands"], builtFiles("build/client"));
  server.use("/media", mediaFiles(mediaStore(app.env)));
  server.use(express.static("public", { maxAge: "1h", index: false }));
  server.use(sameOriginOnly, limitBody(MAX_FORM_BYTES, LARGER));
  server.all(
    "*",
    createRequestHandler({
      build,
      mode: app.env.production ? "production" : "development",
      getLoadContext: (request, response) => ({
        app,
        nonce: response.locals.nonce as string,
        address: request.ip ?? "",
        drained: response.locals.drained as () => Promise<void>,
      }),
    }),
  );
  server.use(plainErrors);
  return server;
}
