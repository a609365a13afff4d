/** Puts work into the queue, in the caller's transaction: it is run if, and only if, that commits. */
import { jobs } from "#drizzle/schema/jobs";
import { now } from "../clock.server";
import type { Database } from "../database/client.server";
import { newId } from "../ids.server";
import type { JobOf } from "./define-job";

interface Options {
  /** Not before this moment; at once when left out. */
  dueAt?: Date;
  /** A second job with the same key is not put in. */
  key?: string;
}

/** The job's id; null when one with its key exists. */
export async function enqueueJob<Payload>(
  db: Database,
  job: JobOf<Payload>,
  payload: Payload,
  { dueAt = now(), key }: Options = {},
): Promise<string | null> {
  const [row] = await db
    .insert(jobs)
    .values({ id: newId(), kind: job.kind, payload: job.check(payload), key, createdAt: now(), dueAt })
    .onConflictDoNothing({ target: jobs.key })
    .returning({ id: jobs.id });
  return row?.id ?? null;
}
