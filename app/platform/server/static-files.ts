/** The build's files, which never change under their address. */
import { existsSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import express, { type RequestHandler } from "express";

const FOR_EVER = { immutable: true, maxAge: "1y", fallthrough: false, index: false } as const;

/** Hashed files of the build, as Brotli where the browser takes it (scripts/build.mjs made it). */
export function builtFiles(folder: string): RequestHandler {
  const files = express.static(folder, FOR_EVER);
  return (request, response, next) => {
    const path = `${request.baseUrl}${request.path}`;
    request.url = path;
    if (request.acceptsEncodings("br") && existsSync(join(folder, normalize(`${path}.br`)))) {
      request.url = `${path}.br`;
      response.type(extname(path)).set({ "Content-Encoding": "br", Vary: "Accept-Encoding" });
    }
    files(request, response, next);
  };
}
