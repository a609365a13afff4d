/**
 * How people did in a class. A test of its topic that was passed on the platform on one of the days from its first
 * session to its last needs nobody to type it in; what somebody typed in, with the reason, comes before it.
 */
import { and, asc, eq, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { classMembers, classResults } from "#drizzle/schema/classes";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { normalizeLine } from "~/platform/text/normalize";
import { lockHeldClass } from "./class-policy.server";

export interface ClassResult {
  passed: boolean;
  /** On the platform, or typed in by this person for this reason. */
  how: { kind: "platform" } | { kind: "typed"; reason: string; by: string };
}

/** By person; nobody of whom nothing is known. */
export async function resultsOf(
  db: Database,
  { id, topicId }: { id: string; topicId: string },
): Promise<Map<string, ClassResult>> {
  const passed = await selectRows<{ personId: string }>(
    db,
    sql`with days as (
      select min((starts_at at time zone 'Asia/Ho_Chi_Minh')::date) as first,
        max((ends_at at time zone 'Asia/Ho_Chi_Minh')::date) as last
      from class_sessions where class_id = ${id}
    )
    select distinct a.person_id as "personId" from attempts a
    join class_members m on m.person_id = a.person_id and m.class_id = ${id}, days
    where a.topic_id = ${topicId} and a.passed and a.help_mode is distinct from 'practice'
      and (a.closed_at at time zone 'Asia/Ho_Chi_Minh')::date between days.first and days.last`,
  );
  const results = new Map<string, ClassResult>(
    passed.map(({ personId }) => [personId, { passed: true, how: { kind: "platform" } }]),
  );
  const typed = await db
    .select({
      personId: classResults.personId,
      result: classResults.result,
      reason: classResults.reason,
      by: people.fullName,
    })
    .from(classResults)
    .innerJoin(people, eq(people.id, classResults.recordedBy))
    .where(eq(classResults.classId, id))
    .orderBy(asc(classResults.recordedAt), asc(classResults.id));
  for (const { personId, result, reason, by } of typed)
    results.set(personId, { passed: result === "passed", how: { kind: "typed", reason, by } });
  return results;
}

export const SHORTEST_REASON = 5;
const LONGEST_REASON = 300;

/** "reason": too short or too long to say anything. Not found for somebody who is not on the list. */
export async function recordResult(
  db: Database,
  viewer: Viewer,
  classId: string,
  { personId, result, reason }: { personId: string; result: string; reason: string },
): Promise<"reason" | undefined> {
  if (result !== "passed" && result !== "failed") throw new AppError("invalid");
  const why = normalizeLine(reason);
  if (why.length < SHORTEST_REASON || why.length > LONGEST_REASON) return "reason";
  return db.transaction(async (tx) => {
    const { state } = await lockHeldClass(tx, viewer, classId);
    if (state === "planned" || state === "reported") throw new AppError("conflict", `the class is ${state}`);
    const [member] = await tx
      .select({ id: classMembers.personId })
      .from(classMembers)
      .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId)));
    if (!member) throw notFound(`no member ${personId} of ${classId}`);
    const id = newId();
    await tx
      .insert(classResults)
      .values({ id, classId, personId, result, reason: why, recordedBy: viewer.personId, recordedAt: now() });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "class.result-recorded",
      subject: { type: "class", id: classId },
      detail: { personId, decision: result, reason: why },
    });
    return undefined;
  });
}
