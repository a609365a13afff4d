/** The fact that a person has read every lesson of a topic: noted the moment it becomes true. */
import { type SQL, sql } from "drizzle-orm";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { type Database, selectRows } from "~/platform/database/client.server";

/**
 * When the person's own last lesson of the topic is read. The caller holds the lock on decisions about the person:
 * two last lessons read at once would each miss the other.
 */
export async function finishTopic(
  tx: Database,
  { personId, topicId, at }: { personId: string; topicId: string; at: Date },
): Promise<void> {
  await finish(tx, at, sql`select ${personId}::text as person_id, ${topicId}::text as topic_id`);
}

/** All who had only lessons left to read that have just left these topics: in the transaction that retired them. */
export async function finishShortenedTopics(tx: Database, topicIds: string[], at: Date): Promise<void> {
  await finish(
    tx,
    at,
    sql`select distinct c.person_id, l.topic_id from lesson_completions c join lessons l on l.id = c.lesson_id
      where l.topic_id in (select jsonb_array_elements_text(${JSON.stringify(topicIds)}::jsonb))`,
  );
}

/** Of those who may have. A topic without lessons is finished by nobody; who finished once keeps their day. */
async function finish(tx: Database, at: Date, readers: SQL): Promise<void> {
  const outline = sql`select 1 from lessons l where l.topic_id = reader.topic_id and l.retired_at is null`;
  const finished = await selectRows<{ personId: string }>(
    tx,
    sql`insert into finished_topics (person_id, topic_id, finished_at)
      select reader.person_id, reader.topic_id, ${at.toISOString()}::timestamptz from (${readers}) reader
      where exists (${outline}) and not exists (${outline} and not exists (
        select 1 from lesson_completions c where c.lesson_id = l.id and c.person_id = reader.person_id))
      on conflict do nothing returning person_id as "personId"`,
  );
  for (const { personId } of finished) await queueRecount(tx, personId);
}
