/**
 * The contract of work that runs behind the pages. Adding one: a `defineJob` in its feature, and a line in
 * app/start/jobs.server.ts.
 *
 *     export const remind = defineJob({ kind: "remind-officers", payload: z.object({ month: z.string() }),
 *       daily: { at: "07:30", payload: (day) => ({ month: day.slice(0, 7) }) },
 *       run: async ({ app, progress, signal }, { month }) => { … } });
 *     await enqueueJob(tx, remind, { month: "2026-11" });   // is run if, and only if, `tx` commits
 *
 * A run that throws is repeated after 1, 4, 16 … minutes, `attempts` times in all; a run whose process died is
 * repeated by another. So a run may happen twice: what it does must stand a repetition. When the process is told
 * to stop, `signal` is aborted; a run that then ends by throwing is put back without counting. It may query
 * `app.db` and open transactions; `progress` belongs outside a transaction.
 */
import type { z } from "zod";
import type { App } from "../app-context.server";

export interface JobRun {
  app: Pick<App, "db" | "env" | "keys">;
  jobId: string;
  /** 1 for the first run. */
  attempt: number;
  /** Whether another run follows if this one throws. */
  lastAttempt: boolean;
  /** Says how far it is, 0–1. Cheap to call often. */
  progress(share: number): Promise<void>;
  /** Aborted when the process stops: a long run looks at it between batches. */
  signal: AbortSignal;
}

export interface Daily<Payload> {
  /** "07:30", in Vietnam. A process that was down at that time catches up on the same day. */
  at: string;
  /** `day`: "2026-11-24". Null: nothing to do on that day. */
  payload(day: string): Payload | null;
}

export interface JobDefinition<Payload> {
  /** Stable: it is stored. */
  kind: string;
  payload: z.ZodType<Payload>;
  /** Runs in all before it is given up; 5 when left out. */
  attempts?: number;
  daily?: Daily<Payload>;
  run(run: JobRun, payload: Payload): Promise<void>;
}

/** A job whose payload only it knows. */
export interface Job {
  kind: string;
  attempts: number;
  daily?: Daily<unknown>;
  /** Throws when the stored payload is not of its kind. */
  run(run: JobRun, payload: unknown): Promise<void>;
}

/** What enqueueJob needs to know of one. */
export interface JobOf<Payload> extends Job {
  check(payload: Payload): Payload;
}

export function defineJob<Payload>(definition: JobDefinition<Payload>): JobOf<Payload> {
  const { kind, attempts = 5, daily, payload: schema } = definition;
  return {
    kind,
    attempts,
    daily,
    check: (payload) => schema.parse(payload),
    run: async (run, payload) => definition.run(run, schema.parse(payload)),
  };
}
