/** The thread that compiles lessons, one at a time. Built to build/bin/compile-worker.js. */
import type { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import { stop } from "esbuild";
import { bundleLesson } from "./bundle-lesson";
import { type CompileReply, type CompileRequest, REST } from "./compile-messages";

parentPort?.on("message", async (message: CompileRequest | typeof REST) => {
  if (message === REST) await rest();
  else parentPort?.postMessage(await reply(message));
});

async function reply({ source, media }: CompileRequest): Promise<CompileReply> {
  try {
    return { result: await bundleLesson(source, media) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The bundler's processes. Only the thread that started one can collect it; otherwise it stays a zombie. */
const children = new Set<ChildProcess>();
subscribe("child_process", (message) => {
  const { process: child } = message as { process: ChildProcess };
  children.add(child);
  child.once("exit", () => children.delete(child));
});

async function rest(): Promise<void> {
  const ended = [...children].map((child) => once(child, "exit"));
  await stop();
  await Promise.all(ended);
  parentPort?.close();
}
