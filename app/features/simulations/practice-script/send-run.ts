/** Hands a finished run to the server, which grades it itself. */
import type { Action } from "../engine";

export type SendReply = "saved" | "signed-out" | "failed";

export interface FinishedRun {
  key: string;
  revision: string;
  actions: Action[];
  seconds: number;
}

const PATIENCE_MS = 20_000;

export async function sendRun(path: string, run: FinishedRun): Promise<SendReply> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(run),
      redirect: "manual",
      signal: patience.signal,
    });
    if (response.ok) return "saved";
    // The way to the sign-in page, or somebody else is signed in here now.
    return response.type === "opaqueredirect" || response.status === 409 ? "signed-out" : "failed";
  } catch {
    return "failed";
  } finally {
    clearTimeout(timer);
  }
}

/** A name for a run that no other run of this person has. */
export function newRunKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
