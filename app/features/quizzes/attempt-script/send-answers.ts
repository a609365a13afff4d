/** One message to the server, and what became of it in the few kinds the page has words for. */
import type { QueuedAnswer } from "./answer-queue";

export type Reply =
  /** Taken. `newer`: for these questions another device's newer answer is kept. */
  | { kind: "saved"; newer: number[] }
  /** The attempt is closed; its result is at this path. */
  | { kind: "over"; result: string }
  | { kind: "offline" }
  | { kind: "signed-out" }
  | { kind: "refused" };

const PATIENCE_MS = 20_000;

export async function sendAnswers(
  path: string,
  intent: "save" | "submit",
  answers: readonly QueuedAnswer[],
): Promise<Reply> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ intent, answers }),
      // Lets the last answer out even while the page is being closed.
      keepalive: true,
      redirect: "manual",
      signal: patience.signal,
    });
    if (response.ok || response.status === 409) return (await response.json()) as Reply;
    // A redirect is the way to the sign-in page; 404: someone else signed in on this device.
    if (response.type === "opaqueredirect" || response.status === 404) return { kind: "signed-out" };
    return { kind: response.status < 500 && response.status !== 429 ? "refused" : "offline" };
  } catch {
    return { kind: "offline" };
  } finally {
    clearTimeout(timer);
  }
}
