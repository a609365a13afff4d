/** Gives attempts that are there circumstances: one in five was supervised, one in seven had a helper beside. */
import { sql } from "drizzle-orm";
import { supervisedTests } from "#drizzle/schema/quizzes";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { AT, makePerson } from "./factories";

export async function makeCircumstances(db: Database, { communeCode }: { communeCode: string }) {
  const officer = await makePerson(db, { communeCode });
  const [topic] = await db.query.topics.findMany({ limit: 1 });
  const id = newId();
  await db.insert(supervisedTests).values({
    ...{ id, topicId: topic?.id ?? "", communeCode, room: "Phòng mẫu", supervisorId: officer.id },
    ...{ opensAt: AT, closesAt: AT },
  });
  await db.execute(sql`with numbered as (select id, row_number() over (order by id) as n from attempts)
    update attempts a set supervised_test_id = case when n % 5 = 0 then ${id} end,
      helper_id = case when n % 7 = 0 then ${officer.id} end,
      help_mode = case when n % 7 = 0 then 'reading' end,
      help_consent_at = case when n % 7 = 0 then a.started_at end
    from numbered where numbered.id = a.id`);
}
