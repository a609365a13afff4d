/** Who is on the list of a class. */
import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import {
  attendanceMarks,
  classCommunes,
  classMembers,
  classSessions,
  trainingClasses,
} from "#drizzle/schema/classes";
import { peopleVisibleTo } from "~/features/accounts/people-policy.server";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { type ClassRow, findVisibleClass, membersHandledBy } from "./class-policy.server";
import { isOpenToChanges } from "./class-state";

export interface Added {
  added: number;
  /** On the list already. */
  known: number;
  /** Outside the viewer's communes, or of a commune that is not invited. */
  refused: number;
}

/**
 * Puts people of the viewer's communes on the list, if theirs are invited; all of them or, where there are not as many
 * seats, none: then the seats that are left.
 */
export async function addMembers(
  db: Database,
  viewer: Viewer,
  classId: string,
  personIds: readonly string[],
): Promise<{ ok: true; value: Added } | { ok: false; seatsLeft: number }> {
  const asked = [...new Set(personIds)];
  return db.transaction(async (tx) => {
    const found = await lockOpen(tx, viewer, classId);
    const listed = await listedIds(tx, classId);
    const fitting =
      asked.length === 0
        ? []
        : await tx
            .select({ id: people.id })
            .from(people)
            .innerJoin(
              classCommunes,
              and(eq(classCommunes.communeCode, people.communeCode), eq(classCommunes.classId, classId)),
            )
            .where(and(inArray(people.id, asked), peopleVisibleTo(viewer), isNull(people.disabledAt)));
    const fresh = fitting.map(({ id }) => id).filter((id) => !listed.has(id));
    const seatsLeft = found.seats - listed.size;
    if (fresh.length > seatsLeft) return { ok: false, seatsLeft: Math.max(0, seatsLeft) };
    await insertMembers(tx, viewer, classId, fresh);
    const known = fitting.length - fresh.length;
    return { ok: true, value: { added: fresh.length, known, refused: asked.length - fitting.length } };
  });
}

/** The viewer's own name, by themselves: features/classes/check-in.server.ts says when they may. */
export async function addOwnName(tx: Database, viewer: Viewer, classId: string): Promise<void> {
  await insertMembers(tx, viewer, classId, [viewer.personId]);
}

async function insertMembers(tx: Database, viewer: Viewer, classId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const addedAt = now();
  await tx
    .insert(classMembers)
    .values(ids.map((personId) => ({ classId, personId, addedBy: viewer.personId, addedAt })));
  await recordEvent(tx, {
    actorId: viewer.personId,
    action: "class.members-added",
    subject: { type: "class", id: classId },
    detail: { rows: ids.length },
  });
}

/** "marked": somebody whose presence was noted stays. Not found for a person who is not theirs to list. */
export async function removeMember(
  db: Database,
  viewer: Viewer,
  classId: string,
  personId: string,
): Promise<"marked" | undefined> {
  return db.transaction(async (tx) => {
    const found = await lockOpen(tx, viewer, classId);
    const [member] = await tx
      .select({ id: people.id })
      .from(classMembers)
      .innerJoin(people, eq(people.id, classMembers.personId))
      .where(
        and(
          eq(classMembers.classId, classId),
          eq(classMembers.personId, personId),
          membersHandledBy(viewer, found),
        ),
      );
    if (!member) throw notFound(`no member ${personId} of ${classId}`);
    const [marks] = await tx
      .select({ count: count() })
      .from(attendanceMarks)
      .innerJoin(classSessions, eq(classSessions.id, attendanceMarks.sessionId))
      .where(and(eq(classSessions.classId, classId), eq(attendanceMarks.personId, personId)));
    if (marks && marks.count > 0) return "marked";
    await tx
      .delete(classMembers)
      .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId)));
    await queueRecount(tx, personId);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "class.member-removed",
      subject: { type: "class", id: classId },
      detail: { personId },
    });
    return undefined;
  });
}

/** Officers of invited communes list their own people, so seeing the class is enough. */
async function lockOpen(tx: Database, viewer: Viewer, classId: string): Promise<ClassRow> {
  await lockClass(tx, classId);
  const found = await findVisibleClass(tx, viewer, classId);
  if (!isOpenToChanges(found.state)) throw new AppError("conflict", "the class is closed");
  return found;
}

/** One after the other, so that nobody takes the last seat twice. */
export async function lockClass(tx: Database, classId: string): Promise<void> {
  await tx
    .select({ id: trainingClasses.id })
    .from(trainingClasses)
    .where(eq(trainingClasses.id, classId))
    .for("update");
}

export async function listedIds(tx: Database, classId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: classMembers.personId })
    .from(classMembers)
    .where(eq(classMembers.classId, classId));
  return new Set(rows.map(({ id }) => id));
}
