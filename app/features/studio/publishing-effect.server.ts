/** Whom publishing concerns, in numbers, before it happens. */
import { eq, sql } from "drizzle-orm";
import { lessonCompletions } from "#drizzle/schema/progress";
import type { Database } from "~/platform/database/client.server";

export interface PublishingEffect {
  /** Who have finished the lesson, and would be asked to read it again. */
  finished: number;
  /** Of them, who hold a valid certificate of its topic, and keep it. */
  certified: number;
}

/** `lessonId` null: a new lesson, which nobody has finished. */
export async function publishingEffect(db: Database, lessonId: string | null): Promise<PublishingEffect> {
  if (!lessonId) return { finished: 0, certified: 0 };
  const [row] = await db
    .select({
      finished: sql`count(*)`.mapWith(Number),
      certified:
        sql`count(*) filter (where exists (select 1 from certificates c join lessons l on l.id = ${lessonId}
        where c.person_id = "lesson_completions"."person_id" and c.topic_id = l.topic_id
          and c.revoked_at is null and c.superseded_at is null))`.mapWith(Number),
    })
    .from(lessonCompletions)
    .where(eq(lessonCompletions.lessonId, lessonId));
  return row ?? { finished: 0, certified: 0 };
}
