/** Brings what is derived of one person's marks in one session up to date, in the transaction that added one. */
import { and, eq } from "drizzle-orm";
import { attendanceMarks, attendances } from "#drizzle/schema/classes";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import type { Database } from "~/platform/database/client.server";
import { concludeAttendance } from "./conclude-attendance";

/** The caller holds the lock of the class. */
export async function updateAttendance(tx: Database, sessionId: string, personId: string): Promise<void> {
  const marks = await tx
    .select()
    .from(attendanceMarks)
    .where(and(eq(attendanceMarks.sessionId, sessionId), eq(attendanceMarks.personId, personId)));
  const conclusion = concludeAttendance(marks);
  if (!conclusion) return;
  await tx
    .insert(attendances)
    .values({ sessionId, personId, ...conclusion })
    .onConflictDoUpdate({ target: [attendances.sessionId, attendances.personId], set: conclusion });
  await queueRecount(tx, personId);
}

/** Makes every row anew from the marks, to the same rows: for a new rule, and for a test. */
export async function rebuildAttendances(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(attendances);
    const marked = await tx
      .selectDistinct({ sessionId: attendanceMarks.sessionId, personId: attendanceMarks.personId })
      .from(attendanceMarks);
    for (const { sessionId, personId } of marked) await updateAttendance(tx, sessionId, personId);
  });
}
