/** The promises of platform/jobs: run if committed, once at a time, repeated after faults, stopped cleanly. */
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { jobs } from "#drizzle/schema/jobs";
import { KEYS } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { fixClock } from "~/platform/clock.server";
import { readEnv } from "~/platform/env.server";
import { defineJob } from "~/platform/jobs/define-job";
import { enqueueDaily } from "~/platform/jobs/enqueue-daily.server";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { runDueJobs, startJobs } from "~/platform/jobs/run-jobs.server";
import { log } from "~/platform/log.server";

const minutesLater = (minutes: number) =>
  fixClock(new Date(Date.parse("2026-11-24T01:00:00Z") + minutes * 60_000));

describeWithDatabase("jobs", (database) => {
  const app = () => ({ db: database(), env: readEnv({}), keys: KEYS });
  const done: string[] = [];
  const note = defineJob({
    kind: "note",
    payload: z.object({ text: z.string() }),
    run: async (_run, { text }) => void done.push(text),
  });
  const failing = defineJob({
    kind: "fail",
    payload: z.object({}),
    attempts: 3,
    run: async () => {
      throw new Error("no such printer");
    },
  });
  const only = async () => {
    const [row] = await database().select().from(jobs);
    if (!row) throw new Error("no job");
    return row;
  };

  beforeEach(async () => {
    minutesLater(0);
    done.length = 0;
    await database().delete(jobs);
    return () => fixClock(null);
  });

  it("runs what was committed, in the order in which it fell due, and nothing twice", async () => {
    await enqueueJob(database(), note, { text: "later" }, { dueAt: new Date("2026-11-24T00:30:00Z") });
    await enqueueJob(database(), note, { text: "first" }, { dueAt: new Date("2026-11-24T00:10:00Z") });
    await enqueueJob(database(), note, { text: "tomorrow" }, { dueAt: new Date("2026-11-25T00:10:00Z") });
    expect(await runDueJobs(app(), [note])).toBe(2);
    expect(done).toEqual(["first", "later"]);
    expect(await runDueJobs(app(), [note])).toBe(0);
  });

  it("runs nothing of a transaction that was rolled back", async () => {
    await expect(
      database().transaction(async (tx) => {
        await enqueueJob(tx, note, { text: "never" });
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect(await runDueJobs(app(), [note])).toBe(0);
  });

  it("takes one job with a key", async () => {
    expect(await enqueueJob(database(), note, { text: "a" }, { key: "november" })).toEqual(
      expect.any(String),
    );
    expect(await enqueueJob(database(), note, { text: "b" }, { key: "november" })).toBeNull();
    await runDueJobs(app(), [note]);
    expect(done).toEqual(["a"]);
  });

  it("leaves a kind that this process does not know to others", async () => {
    await enqueueJob(database(), note, { text: "a" });
    expect(await runDueJobs(app(), [failing])).toBe(0);
    expect(await runDueJobs(app(), [note])).toBe(1);
  });

  it("repeats a fault after 1 and 4 minutes, then gives it up with its words", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    await enqueueJob(database(), failing, {});
    expect(await runDueJobs(app(), [failing])).toBe(1);
    expect(await runDueJobs(app(), [failing])).toBe(0);
    minutesLater(1);
    expect(await runDueJobs(app(), [failing])).toBe(1);
    minutesLater(4);
    expect(await runDueJobs(app(), [failing])).toBe(0);
    expect(await only()).toMatchObject({ endedAt: null, fault: "no such printer" });
    minutesLater(5);
    expect(await runDueJobs(app(), [failing])).toBe(1);
    expect(await only()).toMatchObject({ attempts: 3, endedAt: expect.any(Date), fault: "no such printer" });
    minutesLater(500);
    expect(await runDueJobs(app(), [failing])).toBe(0);
  });

  it("is not taken by a second process while the first works on it, and is when that one died", async () => {
    await enqueueJob(database(), note, { text: "a" });
    await database()
      .update(jobs)
      .set({ attempts: 1, leasedUntil: new Date("2026-11-24T01:05:00Z") });
    expect(await runDueJobs(app(), [note])).toBe(0);
    minutesLater(6);
    expect(await runDueJobs(app(), [note])).toBe(1);
    expect(done).toEqual(["a"]);
  });

  it("is done once each by two runners at a time", async () => {
    const texts = Array.from({ length: 20 }, (_, at) => String(at));
    for (const text of texts) await enqueueJob(database(), note, { text });
    await Promise.all([runDueJobs(app(), [note]), runDueJobs(app(), [note])]);
    expect(done.toSorted()).toEqual(texts.toSorted());
  });

  it("shows how far it is", async () => {
    const seen: number[] = [];
    const half = defineJob({
      kind: "half",
      payload: z.object({}),
      run: async ({ progress, app: { db }, jobId }) => {
        await progress(0.5);
        const [row] = await db.select().from(jobs).where(eq(jobs.id, jobId));
        seen.push(row?.progress ?? -1);
      },
    });
    await enqueueJob(database(), half, {});
    await runDueJobs(app(), [half]);
    expect(seen).toEqual([0.5]);
    expect((await only()).progress).toBe(1);
  });

  it("a stop puts the job under way back, uncounted", async () => {
    let begun = () => {};
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const patient = defineJob({
      kind: "patient",
      payload: z.object({}),
      run: ({ signal }) => {
        begun();
        return new Promise((_, fail) => signal.addEventListener("abort", () => fail(signal.reason)));
      },
    });
    await enqueueJob(database(), patient, {});
    const stop = startJobs(app(), [patient]);
    await running;
    await stop();
    expect(await only()).toMatchObject({ attempts: 0, leasedUntil: null, endedAt: null, fault: null });
  });

  it("refuses a payload that is not of its kind", async () => {
    await expect(enqueueJob(database(), note, { text: 5 } as never)).rejects.toThrow();
  });

  describe("of every day", () => {
    const daily = defineJob({
      kind: "daily",
      payload: z.object({ day: z.string() }),
      daily: { at: "07:30", payload: (day) => (day.endsWith("-26") ? null : { day }) },
      run: async (_run, { day }) => void done.push(day),
    });

    it.each([
      ["2026-11-24T00:29:00Z", "07:29 in Vietnam", []],
      ["2026-11-24T00:30:00Z", "07:30", ["2026-11-24"]],
      ["2026-11-24T16:59:00Z", "23:59, after a long stop", ["2026-11-24"]],
      ["2026-11-25T17:30:00Z", "00:30 of the next day", []],
      ["2026-11-26T05:00:00Z", "a day without work", []],
    ])("at %s (%s)", async (moment, _words, days) => {
      fixClock(moment);
      await Promise.all([enqueueDaily(database(), [daily, note]), enqueueDaily(database(), [daily, note])]);
      await enqueueDaily(database(), [daily, note]);
      await runDueJobs(app(), [daily]);
      expect(done).toEqual(days);
    });
  });
});
