/** The topics of the programme, however many there are. */
import { asc, isNull } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import type { Database } from "~/platform/database/client.server";

/** A topic that is offered. `opensOn` is null once the day has come: a date means "not open yet". */
export type Topic = typeof topics.$inferSelect;

/** Retired topics are left out; topics of a later date are there, with their `opensOn`. In the authors' order. */
export async function listTopics(db: Database, today: string): Promise<Topic[]> {
  const rows = await db
    .select()
    .from(topics)
    .where(isNull(topics.retiredAt))
    .orderBy(asc(topics.position), asc(topics.slug));
  return rows.map((topic) => withOpening(topic, today));
}

/** Forgets an opening date that has come. */
export function withOpening(topic: Topic, today: string): Topic {
  return { ...topic, opensOn: topic.opensOn && topic.opensOn > today ? topic.opensOn : null };
}
