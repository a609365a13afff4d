/** What topicCompletion() decides on, for one person and topic. */
import { eq } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { readTopics } from "./read-topics.server";
import type { TopicState } from "./topic-completion";

/** `personId` null: nothing is read or passed. Throws notFound for an unknown or retired topic. */
export async function topicState(
  db: Database,
  personId: string | null,
  topicId: string,
): Promise<TopicState> {
  const [topic] = await readTopics(db, personId, eq(topics.id, topicId));
  if (!topic) throw notFound();
  return topic;
}
