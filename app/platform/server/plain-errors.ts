/** The last door: what no page answered gets a short text, never a stack. */
import type { NextFunction, Request, Response } from "express";
import { log } from "../log.server";

export function plainErrors(error: unknown, request: Request, response: Response, next: NextFunction): void {
  const status = Number((error as { status?: unknown }).status) || 500;
  if (status >= 500) log.error({ err: error, method: request.method, path: request.path }, "request failed");
  if (response.headersSent) {
    next(error);
    return;
  }
  const words =
    status === 404 ? "Không tìm thấy. / Not found." : "Yêu cầu không thực hiện được. / The request failed.";
  response.status(status).type("text/plain").send(words);
}
