/** Sessions are added to a class and, while nobody was marked in them, taken away. */
import { and, count, eq } from "drizzle-orm";
import { attendanceMarks, classSessions } from "#drizzle/schema/classes";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { queueRecountOfClass } from "./attended-classes.server";
import type { SessionTimes } from "./class-form";
import { lockRunClass } from "./class-policy.server";
import { isOpenToChanges } from "./class-state";

/** "twice": the class has a session that begins then. Conflict once the class is closed. */
export async function addSession(
  db: Database,
  viewer: Viewer,
  classId: string,
  times: SessionTimes,
): Promise<"twice" | undefined> {
  try {
    await db.transaction(async (tx) => {
      await lockOpen(tx, viewer, classId);
      const id = newId();
      await tx.insert(classSessions).values({ id, classId, ...times });
      await noteChange(tx, viewer, classId, { kind: "session-added" });
    });
  } catch (error) {
    if (uniqueViolation(error) === "class_sessions_start_key") return "twice";
    throw error;
  }
  return undefined;
}

/** "marked": somebody was marked in it. "last": a class has at least one. */
export async function removeSession(
  db: Database,
  viewer: Viewer,
  classId: string,
  sessionId: string,
): Promise<"marked" | "last" | undefined> {
  return db.transaction(async (tx) => {
    await lockOpen(tx, viewer, classId);
    const own = await tx.select().from(classSessions).where(eq(classSessions.classId, classId));
    if (!own.some(({ id }) => id === sessionId)) throw notFound(`no session ${sessionId} in ${classId}`);
    if (own.length === 1) return "last";
    const [marks] = await tx
      .select({ count: count() })
      .from(attendanceMarks)
      .where(eq(attendanceMarks.sessionId, sessionId));
    if (marks && marks.count > 0) return "marked";
    await tx
      .delete(classSessions)
      .where(and(eq(classSessions.id, sessionId), eq(classSessions.classId, classId)));
    await noteChange(tx, viewer, classId, { kind: "session-removed" });
    return undefined;
  });
}

async function lockOpen(tx: Database, viewer: Viewer, classId: string): Promise<void> {
  const { state } = await lockRunClass(tx, viewer, classId);
  if (!isOpenToChanges(state)) throw new AppError("conflict", "the class is closed");
}

async function noteChange(
  tx: Database,
  viewer: Viewer,
  classId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await queueRecountOfClass(tx, classId);
  await recordEvent(tx, {
    actorId: viewer.personId,
    action: "class.changed",
    subject: { type: "class", id: classId },
    detail,
  });
}
