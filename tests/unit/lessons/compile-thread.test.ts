import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { askThread, endThread } from "~/features/lessons/mdx/compile-thread.server";

const request = { source: "Chào **bạn**", media: new Map() };
const answer = { result: { ok: true, html: expect.stringContaining("<strong>bạn</strong>") } };

/** A busy machine is not what these tests are about. */
const PATIENT = { cold: 60_000, warm: 60_000, memory: 256 };
vi.setConfig({ testTimeout: 120_000 });

afterAll(endThread);

describe("the compile thread", () => {
  it("answers, first cold, then warm", async () => {
    expect(await askThread(request, PATIENT)).toMatchObject({ ...answer, cold: true });
    expect(await askThread(request, PATIENT)).toMatchObject({ ...answer, cold: false });
  });

  it("is stopped when it is late, and the next lesson gets a new one", async () => {
    expect(await askThread(request, { cold: 1, warm: 1, memory: 256 })).toEqual({
      stopped: "time",
      cold: false,
    });
    expect(await askThread(request, PATIENT)).toMatchObject({ ...answer, cold: true });
  });

  it("is stopped when it takes too much memory, and the next lesson gets a new one", async () => {
    await endThread();
    const heavy = {
      ...request,
      media: new Map(
        Array.from({ length: 200_000 }, (_, i) => [`media/${i}`, { hash: `${i}`, url: "", mime: "" }]),
      ),
    };
    expect(await askThread(heavy, { ...PATIENT, memory: 24 })).toEqual({
      stopped: "memory",
      cold: true,
    });
    expect(await askThread(request, PATIENT)).toMatchObject({ ...answer, cold: true });
  });

  it.skipIf(!existsSync("/proc/self/stat"))("leaves no process behind when it ends", async () => {
    await endThread();
    const before = bundlers();
    await askThread(request, PATIENT);
    expect(bundlers()).toBe(before + 1);
    await endThread();
    expect(bundlers()).toBe(before);
  });
});

/** This process's esbuild children, zombies included. */
function bundlers(): number {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/stat`, "utf8");
      } catch {
        return "";
      }
    })
    .filter((stat) => / \(esbuild\) \S (\d+) /.exec(stat)?.[1] === String(process.pid)).length;
}
