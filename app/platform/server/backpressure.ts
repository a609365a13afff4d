/**
 * Lets whoever makes a long answer keep the pace of its reader. Remix's adapter writes a streamed body as fast as
 * it is made, so a slow line would fill this process's memory; `response.locals.drained()` is the way to wait.
 */
import type { NextFunction, Request, Response } from "express";

/** Mount it after compression, whose buffer it must see. */
export function tellDrained(_request: Request, response: Response, next: NextFunction): void {
  const { write } = response;
  let waiting: Promise<void> | undefined;
  let release = () => {};
  const free = () => {
    waiting = undefined;
    release();
  };
  response.write = ((...parameters: Parameters<typeof write>) => {
    const mayGoOn = write.apply(response, parameters);
    if (!mayGoOn && !response.destroyed) {
      waiting ??= new Promise((done) => {
        release = done;
      });
    }
    return mayGoOn;
  }) as typeof write;
  response.on("drain", free);
  response.on("close", free);
  /** Resolves when what was written so far is on its way, or the reader is gone. */
  response.locals.drained = () => waiting ?? Promise.resolve();
  next();
}
