/** The last door: what no page answered gets a short text, never a stack. */
import type { NextFunction, Request, Response } from "express";
import { log } from "../log.server";

const WORDS: Record<number, string> = {
  404: "Không tìm thấy. / Not found.",
  503: "Chưa đọc được tệp. Xin thử lại sau ít phút. / The file cannot be read now. Please try again in a few minutes.",
};

export function plainErrors(error: unknown, request: Request, response: Response, next: NextFunction): void {
  const status = Number((error as { status?: unknown }).status) || 500;
  if (status >= 500) log.error({ err: error, method: request.method, path: request.path }, "request failed");
  if (response.headersSent) {
    next(error);
    return;
  }
  response
    .status(status)
    .type("text/plain")
    .send(WORDS[status] ?? "Yêu cầu không thực hiện được. / The request failed.");
}
