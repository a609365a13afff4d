/**
 * The one error type of the product. Services throw it for what a correct page never asks for; expected form
 * failures are values. guard() (features/accounts/guard.server.ts) maps it to HTTP.
 */
export type ErrorKind = "not-found" | "forbidden" | "conflict" | "invalid" | "too-many" | "unavailable";

const STATUS: Record<ErrorKind, number> = {
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
  "too-many": 429,
  unavailable: 503,
};

export class AppError extends Error {
  override name = "AppError";
  constructor(
    readonly kind: ErrorKind,
    /** For the log; users see the words of their language for `kind`. */
    message: string = kind,
    /** For "too-many" and "unavailable": seconds until it may be tried again. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
  get status(): number {
    return STATUS[this.kind];
  }
}

export const notFound = (message?: string) => new AppError("not-found", message);
