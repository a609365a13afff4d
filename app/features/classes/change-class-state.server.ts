/** A class begins, is closed, is opened again, is reported: class-state.ts says when it may. */
import { and, count, eq } from "drizzle-orm";
import { attendances, classSessions, trainingClasses } from "#drizzle/schema/classes";
import type { Viewer } from "~/features/accounts/viewer";
import type { AuditAction } from "~/features/audit/actions";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { canRunClass, lockHeldClass } from "./class-policy.server";
import { type ClassMove, type ClassMoveFault, moveClass } from "./class-state";

const EVENTS = {
  start: "class.running",
  close: "class.closed",
  reopen: "class.reopened",
  report: "class.reported",
} as const satisfies Record<ClassMove, AuditAction>;

/** Undefined when it moved. Conflict when its state, perhaps changed meanwhile, does not offer the move. */
export async function changeClassState(
  db: Database,
  viewer: Viewer,
  classId: string,
  move: ClassMove,
): Promise<ClassMoveFault | undefined> {
  return db.transaction(async (tx) => {
    const found = await lockHeldClass(tx, viewer, classId);
    // The report leaves the house in the name of the commune.
    if (move === "report" && !canRunClass(viewer, found))
      throw notFound(`no class ${classId} run by ${viewer.personId}`);
    const { state } = found;
    const sessions = await tx.select().from(classSessions).where(eq(classSessions.classId, classId));
    const [disputed] = await tx
      .select({ count: count() })
      .from(attendances)
      .innerJoin(classSessions, eq(classSessions.id, attendances.sessionId))
      .where(and(eq(classSessions.classId, classId), eq(attendances.outcome, "disputed")));
    const moved = moveClass(state, move, {
      starts: sessions.map(({ startsAt }) => startsAt),
      disputed: disputed?.count ?? 0,
      now: now(),
    });
    if (!moved) throw new AppError("conflict", `a class that is ${state} cannot ${move}`);
    if (!moved.ok) return moved.fault;
    await tx.update(trainingClasses).set({ state: moved.state }).where(eq(trainingClasses.id, classId));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: EVENTS[move],
      subject: { type: "class", id: classId },
    });
    return undefined;
  });
}
