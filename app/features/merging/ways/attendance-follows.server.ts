/** Who attended is derived from the marks, which have changed hands: it is concluded anew for both accounts. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { attendances, classSessions } from "#drizzle/schema/classes";
import { lockClass } from "~/features/classes/change-members.server";
import { updateAttendance } from "~/features/classes/update-attendance.server";
import type { Database } from "~/platform/database/client.server";
import type { Pair, Way } from "./way";

const kept = z.array(z.string());

/** After the rule of attendance_marks, in both directions. */
export const attendanceFollows: Way = {
  async move(tx, pair) {
    const held = await tx
      .select({ sessionId: attendances.sessionId })
      .from(attendances)
      .where(eq(attendances.personId, pair.mergedId))
      .orderBy(asc(attendances.sessionId));
    const sessions = held.map(({ sessionId }) => sessionId);
    await concludeAnew(tx, pair, sessions);
    return sessions;
  },
  async undo(tx, pair, _rows, record) {
    await concludeAnew(tx, pair, kept.parse(record));
  },
};

async function concludeAnew(tx: Database, { survivorId, mergedId }: Pair, sessions: string[]): Promise<void> {
  if (sessions.length === 0) return;
  const classes = await tx
    .selectDistinct({ id: classSessions.classId })
    .from(classSessions)
    .where(inArray(classSessions.id, sessions))
    .orderBy(asc(classSessions.classId));
  for (const { id } of classes) await lockClass(tx, id);
  const both = [survivorId, mergedId];
  await tx
    .delete(attendances)
    .where(and(inArray(attendances.sessionId, sessions), inArray(attendances.personId, both)));
  for (const sessionId of sessions) for (const id of both) await updateAttendance(tx, sessionId, id);
}
