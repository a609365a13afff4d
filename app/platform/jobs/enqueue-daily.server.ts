/** The daily schedule: today's jobs whose time has come, each put in once however many processes ask. */
import { inArray } from "drizzle-orm";
import { jobs } from "#drizzle/schema/jobs";
import { formatTime, vietnamDate } from "~/i18n/format";
import { now } from "../clock.server";
import type { Database } from "../database/client.server";
import { newId } from "../ids.server";
import type { Job } from "./define-job";

export async function enqueueDaily(db: Database, definitions: readonly Job[]): Promise<void> {
  const [day, time] = [vietnamDate(now()), formatTime(now())];
  const wanted = definitions.flatMap(({ kind, daily }) => {
    const payload = daily && daily.at <= time ? daily.payload(day) : null;
    return payload === null ? [] : [{ kind, payload, key: `${kind} ${day}` }];
  });
  if (wanted.length === 0) return;
  const keys = wanted.map(({ key }) => key);
  const present = await db.select({ key: jobs.key }).from(jobs).where(inArray(jobs.key, keys));
  const missing = wanted.filter(({ key }) => !present.some((row) => row.key === key));
  if (missing.length === 0) return;
  await db
    .insert(jobs)
    .values(missing.map((job) => ({ ...job, id: newId(), createdAt: now(), dueAt: now() })))
    .onConflictDoNothing({ target: jobs.key });
}
