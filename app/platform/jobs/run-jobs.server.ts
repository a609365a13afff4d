/**
 * Takes due jobs from the table and runs them, one at a time in this process. Any number of processes may do so:
 * a job is taken with SKIP LOCKED and held by a lease that its holder prolongs, so nobody waits for anybody and
 * the work of a dead process is taken over when its lease ends.
 */
import { and, eq, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { jobs } from "#drizzle/schema/jobs";
import { now } from "../clock.server";
import type { Database } from "../database/client.server";
import { log } from "../log.server";
import type { Job, JobRun } from "./define-job";
import { enqueueDaily } from "./enqueue-daily.server";

const MINUTE = 60_000;
const LEASE = 5 * MINUTE;
const POLL = 1_000;
/** How often progress is written at most. */
const PROGRESS_EVERY = 500;
const KEPT_DAYS = 30;

type TakenJob = Pick<typeof jobs.$inferSelect, "id" | "kind" | "payload" | "attempts">;

/** Runs jobs until the returned function is called, which lets the one under way stop and waits for it. */
export function startJobs(app: JobRun["app"], definitions: readonly Job[]): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let scheduledAt = Number.NEGATIVE_INFINITY;
  const loop = (async () => {
    while (!signal.aborted) {
      try {
        if (performance.now() - scheduledAt > MINUTE) {
          await enqueueDaily(app.db, definitions);
          await forgetEnded(app.db);
          scheduledAt = performance.now();
        }
        await runDueJobs(app, definitions, signal);
      } catch (error) {
        log.error({ err: error }, "jobs: the database did not answer");
      }
      await pause(POLL, signal);
    }
  })();
  return () => {
    stopping.abort();
    return loop;
  };
}

/** Runs everything that is due, and returns how many runs that was. */
export async function runDueJobs(
  app: JobRun["app"],
  definitions: readonly Job[],
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  const byKind = new Map(definitions.map((job) => [job.kind, job]));
  for (let runs = 0; ; runs++) {
    const taken = signal.aborted ? undefined : await takeJob(app.db, [...byKind.keys()]);
    const job = taken && byKind.get(taken.kind);
    if (!taken || !job) return runs;
    await runJob(app, job, taken, signal);
  }
}

/** The job longest due, now held by this process. */
async function takeJob(db: Database, kinds: string[]): Promise<TakenJob | undefined> {
  if (kinds.length === 0) return undefined;
  const next = sql`(select ${jobs.id} from ${jobs} where ${and(
    isNull(jobs.endedAt),
    lte(jobs.dueAt, now()),
    or(isNull(jobs.leasedUntil), lt(jobs.leasedUntil, now())),
    inArray(jobs.kind, kinds),
  )} order by ${jobs.dueAt}, ${jobs.id} limit 1 for update skip locked)`;
  const [row] = await db
    .update(jobs)
    .set({ attempts: sql`${jobs.attempts} + 1`, leasedUntil: leaseEnd() })
    .where(sql`${jobs.id} = ${next}`)
    .returning({ id: jobs.id, kind: jobs.kind, payload: jobs.payload, attempts: jobs.attempts });
  return row;
}

async function runJob(app: JobRun["app"], job: Job, taken: TakenJob, signal: AbortSignal): Promise<void> {
  const { id, attempts } = taken;
  const hold = setInterval(
    () => void setJob(app.db, taken, { leasedUntil: leaseEnd() }).catch(() => {}),
    MINUTE,
  );
  try {
    await job.run(
      {
        app,
        jobId: id,
        attempt: attempts,
        lastAttempt: attempts >= job.attempts,
        progress: progressWriter(app.db, taken),
        signal,
      },
      taken.payload,
    );
    await setJob(app.db, taken, { endedAt: now(), leasedUntil: null, progress: 1, fault: null });
  } catch (error) {
    await setJob(app.db, taken, signal.aborted ? putBack(attempts) : afterFault(error, attempts, job));
    if (!signal.aborted) log.error({ err: error, job: id, kind: job.kind, attempt: attempts }, "job failed");
  } finally {
    clearInterval(hold);
  }
}

const leaseEnd = () => new Date(now().getTime() + LEASE);

/** Changes nothing when another process took the job over meanwhile. */
const setJob = (db: Database, { id, attempts }: TakenJob, values: Partial<typeof jobs.$inferInsert>) =>
  db
    .update(jobs)
    .set(values)
    .where(and(eq(jobs.id, id), eq(jobs.attempts, attempts)));

const putBack = (attempts: number) => ({ leasedUntil: null, attempts: attempts - 1 });

/** Repeated after 1, 4, 16 … minutes; given up after the last attempt. */
function afterFault(error: unknown, attempts: number, job: Job): Partial<typeof jobs.$inferInsert> {
  const fault = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  if (attempts >= job.attempts) return { fault, leasedUntil: null, endedAt: now() };
  return { fault, leasedUntil: null, dueAt: new Date(now().getTime() + MINUTE * 4 ** (attempts - 1)) };
}

function progressWriter(db: Database, taken: TakenJob): JobRun["progress"] {
  let written = Number.NEGATIVE_INFINITY;
  return async (share) => {
    const at = performance.now();
    if (at - written < PROGRESS_EVERY) return;
    written = at;
    await setJob(db, taken, { progress: Math.min(1, Math.max(0, share)), leasedUntil: leaseEnd() });
  };
}

async function forgetEnded(db: Database): Promise<void> {
  await db.delete(jobs).where(lt(jobs.endedAt, new Date(now().getTime() - KEPT_DAYS * 24 * 60 * MINUTE)));
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(finish, milliseconds);
    function finish() {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      done();
    }
    signal.addEventListener("abort", finish);
    if (signal.aborted) finish();
  });
}
