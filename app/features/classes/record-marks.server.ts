/**
 * Marks that officers and trainers made on their devices, sent at once or hours later. Every mark has an id made where it was made:
 * sent twice it is one. Each is answered, so that a device knows what to forget and what to show.
 */
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { ATTENDANCE_MARKS, attendanceMarks, classMembers, classSessions } from "#drizzle/schema/classes";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { findPersonByCardToken } from "./card-token.server";
import { lockHeldClass } from "./class-policy.server";
import { updateAttendance } from "./update-attendance.server";

/** A device may have been without network over a weekend of classes. */
const LONGEST_AGE_MS = 14 * 24 * 3_600_000;
/** People come before it begins. */
export const EARLY_MS = 60 * 60_000;
export const MAX_MARKS = 500;

export const markSchema = z.object({
  id: z.string().regex(/^[\w-]{16,64}$/),
  /** A person of the list, or the token of the card that was read. */
  person: z.string().max(64).optional(),
  card: z.string().max(300).optional(),
  mark: z.enum(ATTENDANCE_MARKS),
  settles: z.boolean().optional(),
  /** Milliseconds since it was made, by the device's own clock: whatever that clock says, the span is right. */
  age: z.number().int().min(0).max(LONGEST_AGE_MS),
});
/** What the outbox of a device sends (platform/outbox). */
export const marksSchema = z.object({ owner: z.string(), items: z.array(markSchema).max(MAX_MARKS) });

export type SentMark = z.output<typeof markSchema>;

/** unknownCard: nobody's, or revoked. notListed: not on the list of the class. tooEarly: the session has not begun. */
export type MarkFault = "unknownCard" | "notListed" | "tooEarly" | "notRunning";

export interface MarkAnswer {
  id: string;
  /** Whom it was about, where that is known. */
  personId?: string;
  fault?: MarkFault;
}

/** An answer for each mark, in their order. Not found for a session of a class that the viewer does not hold. */
export async function recordMarks(
  db: Database,
  viewer: Viewer,
  { classId, sessionId }: { classId: string; sessionId: string },
  sent: readonly SentMark[],
): Promise<MarkAnswer[]> {
  return db.transaction(async (tx) => {
    const { state } = await lockHeldClass(tx, viewer, classId);
    const [session] = await tx
      .select()
      .from(classSessions)
      .where(and(eq(classSessions.id, sessionId), eq(classSessions.classId, classId)));
    if (!session) throw notFound(`no session ${sessionId} in ${classId}`);
    const recordedAt = now();
    const known = await knownIds(tx, sent);
    const answers: MarkAnswer[] = [];
    for (const mark of sent) {
      const personId = mark.card ? await findPersonByCardToken(tx, mark.card) : mark.person;
      const refuse = (fault: MarkFault) => answers.push({ id: mark.id, personId, fault });
      // A mark that is stored needs no second judgement: its first answer was lost on the way.
      if (known.has(mark.id)) answers.push({ id: mark.id, personId });
      else if (!personId) refuse("unknownCard");
      else if (state !== "running") refuse("notRunning");
      else {
        const markedAt = new Date(recordedAt.getTime() - mark.age);
        if (markedAt.getTime() < session.startsAt.getTime() - EARLY_MS) refuse("tooEarly");
        else if (!(await isListed(tx, classId, personId))) refuse("notListed");
        else {
          known.add(mark.id);
          await tx.insert(attendanceMarks).values({
            id: mark.id,
            sessionId,
            personId,
            mark: mark.mark,
            method: mark.card ? "card" : "hand",
            settles: mark.settles ?? false,
            markedAt,
            recordedAt,
            recordedBy: viewer.personId,
          });
          await updateAttendance(tx, sessionId, personId);
          answers.push({ id: mark.id, personId });
        }
      }
    }
    return answers;
  });
}

/** An id that another session's mark bears is nobody's to use again either. */
async function knownIds(tx: Database, sent: readonly SentMark[]): Promise<Set<string>> {
  if (sent.length === 0) return new Set();
  const rows = await tx
    .select({ id: attendanceMarks.id })
    .from(attendanceMarks)
    .where(
      inArray(
        attendanceMarks.id,
        sent.map(({ id }) => id),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

async function isListed(tx: Database, classId: string, personId: string): Promise<boolean> {
  const [member] = await tx
    .select({ id: classMembers.personId })
    .from(classMembers)
    .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId)));
  return member !== undefined;
}
