/** One worker thread for compiling, with limits on memory and time; it ends by itself when nobody needs it. */
import { once } from "node:events";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { type CompileReply, type CompileRequest, REST } from "./compile-messages";

export interface ThreadLimits {
  /** Milliseconds for the first lesson of a thread, which pays for loading the compiler. */
  cold: number;
  /** Milliseconds for every other lesson. A usual one takes 50. */
  warm: number;
  /** Megabytes. */
  memory: number;
}

/** For an author who waits. */
export const LIMITS: ThreadLimits = { cold: 10_000, warm: 2_000, memory: 256 };
/** For a start, where nobody waits and the machine may be busy: a late lesson must not keep the site away. */
export const PATIENT_LIMITS: ThreadLimits = { cold: 120_000, warm: 20_000, memory: LIMITS.memory };
/** Milliseconds that an idle thread stays, and that an ending one may take. */
const IDLE_TIME = 30_000;
const ENDING_TIME = 2_000;

export type ThreadReply = CompileReply | { stopped: "time" | "memory" };

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;

/** One request at a time: the caller waits for the reply before the next. */
export async function askThread(
  request: CompileRequest,
  limits: ThreadLimits = LIMITS,
): Promise<ThreadReply & { cold: boolean }> {
  clearTimeout(idle);
  const cold = thread === undefined;
  thread ??= startThread(limits.memory);
  thread.ref();
  const reply = await replyOf(thread, request, cold ? limits.cold : limits.warm);
  if ("stopped" in reply) await killThread();
  else restThread(thread);
  return { ...reply, cold };
}

/** Lets the thread put its things away; the next request starts another. */
export async function endThread(): Promise<void> {
  clearTimeout(idle);
  const ending = thread;
  thread = undefined;
  if (!ending) return;
  ending.ref();
  ending.postMessage(REST);
  const late = setTimeout(() => void ending.terminate(), ENDING_TIME);
  await once(ending, "exit");
  clearTimeout(late);
}

/** For a thread that does not answer. */
async function killThread(): Promise<void> {
  const ending = thread;
  thread = undefined;
  await ending?.terminate();
}

/** No environment, no options of this process: the thread knows nothing worth stealing. */
function startThread(memory: number): Worker {
  const worker = new Worker(resolve("build/bin/compile-worker.js"), {
    env: { NODE_ENV: "production" },
    execArgv: [],
    argv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
  const forget = () => {
    if (thread === worker) thread = undefined;
  };
  return worker.on("error", forget).on("exit", forget);
}

/** A resting thread does not keep the process alive. */
function restThread(resting: Worker): void {
  resting.unref();
  idle = setTimeout(() => void endThread(), IDLE_TIME).unref();
}

function replyOf(worker: Worker, request: CompileRequest, limit: number): Promise<ThreadReply> {
  return new Promise((done, fail) => {
    const clear = () => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    const onMessage = (reply: CompileReply) => {
      clear();
      done(reply);
    };
    const onError = (error: Error & { code?: string }) => {
      clear();
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") done({ stopped: "memory" });
      else fail(error);
    };
    const onExit = (code: number) => onError(new Error(`The compile thread ended with ${code}.`));
    const timer = setTimeout(() => {
      clear();
      done({ stopped: "time" });
    }, limit);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}
