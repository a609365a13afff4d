/** One topic by its address. */
import { and, eq, isNull } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { type Topic, withOpening } from "./list-topics.server";

/** Not found when there is none, it is retired, or `today` ("2026-11-22") is before its opening date. */
export async function findTopic(db: Database, slug: string, today: string): Promise<Topic> {
  const [row] = await db
    .select()
    .from(topics)
    .where(and(eq(topics.slug, slug), isNull(topics.retiredAt)));
  const topic = row && withOpening(row, today);
  if (!topic || topic.opensOn) throw notFound(`no topic ${slug}`);
  return topic;
}
