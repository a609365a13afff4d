/**
 * Lesson source → static HTML, in a worker thread with a time limit. What the text can do wrong comes back as
 * faults; only a broken installation throws.
 */
import type { CompileResult } from "./compile-result";
import { askThread, endThread, type ThreadLimits } from "./compile-thread.server";
import { type Fault, START } from "./fault";
import type { MediaMap } from "./resolve-media";
import { splitSource } from "./split-source";

export type { CompileResult } from "./compile-result";
export { COMPONENT_VERSION } from "./component-version";
export type { MediaRef } from "./resolve-media";

let queue: Promise<unknown> = Promise.resolve();

/** Lessons wait for each other: one thread is enough, and one hostile lesson cannot take every core. */
export function compileLesson(
  source: string,
  media: MediaMap,
  limits?: ThreadLimits,
): Promise<CompileResult> {
  const turn = queue.then(() => compileNow(source, media, limits));
  queue = turn.catch(() => undefined);
  return turn;
}

/** Ends the thread; the next lesson starts another. */
export async function closeCompiler(): Promise<void> {
  await queue;
  await endThread();
}

async function compileNow(
  source: string,
  media: MediaMap,
  limits: ThreadLimits | undefined,
): Promise<CompileResult> {
  const split = splitSource(source, "lesson");
  if ("faults" in split) return { ok: false, ...split };
  let reply = await askThread({ source, media }, limits);
  // A busy machine can make an honest lesson late: it gets one more turn, alone on a fresh thread.
  if ("stopped" in reply && reply.stopped === "time" && !reply.cold)
    reply = await askThread({ source, media }, limits);
  if ("result" in reply) return reply.result;
  if ("failure" in reply) throw new Error(`Compiling a lesson failed: ${reply.failure}`);
  return { ok: false, faults: [stoppedFault(reply.stopped)] };
}

function stoppedFault(stopped: "time" | "memory"): Fault {
  return { ...START, code: stopped === "time" ? "too-slow" : "too-heavy" };
}
