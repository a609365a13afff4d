/**
 * The code on the screen of the hall: whoever can see it is there. It changes every half minute and belongs to one
 * session; a photograph sent to somebody at home is worth nothing by the time it is opened. Nothing of it is stored:
 * it is a keyed hash of the session and the half minute, so it cannot be made up either.
 */
import { timingSafeEqual } from "node:crypto";
import type { Keys } from "~/platform/crypto.server";

export const WINDOW_MS = 30_000;
/** How long the code before is taken too: a phone needs a moment between seeing and opening. */
export const GRACE_MS = 15_000;

export interface HallCode {
  /** In the QR code. */
  token: string;
  /** Six digits, for phones without a camera. */
  typed: string;
  /** Milliseconds until it changes. */
  changesIn: number;
}

export function hallCode(keys: Keys, sessionId: string, now: Date): HallCode {
  const window = windowAt(now);
  return {
    token: `${window.toString(36)}.${signature(keys, sessionId, window)}`,
    typed: digits(keys, sessionId, window),
    changesIn: (window + 1) * WINDOW_MS - now.getTime(),
  };
}

/** Whether a scanned code is this session's, and of now. */
export function isHallToken(keys: Keys, sessionId: string, token: string, now: Date): boolean {
  return validWindows(now).some((window) =>
    isEqual(token, `${window.toString(36)}.${signature(keys, sessionId, window)}`),
  );
}

export function isHallDigits(keys: Keys, sessionId: string, typed: string, now: Date): boolean {
  return validWindows(now).some((window) => isEqual(typed, digits(keys, sessionId, window)));
}

const windowAt = (now: Date) => Math.floor(now.getTime() / WINDOW_MS);

function validWindows(now: Date): number[] {
  const current = windowAt(now);
  return now.getTime() - current * WINDOW_MS < GRACE_MS ? [current, current - 1] : [current];
}

const signature = (keys: Keys, sessionId: string, window: number) =>
  keys.hash("attendance-code", `${sessionId} ${window}`).slice(0, 32);

function digits(keys: Keys, sessionId: string, window: number): string {
  const hash = keys.hash("attendance-code", `${sessionId} ${window} digits`);
  return String(Number.parseInt(hash.slice(0, 12), 16) % 1_000_000).padStart(6, "0");
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
