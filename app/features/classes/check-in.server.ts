/**
 * A learner in the hall marks themselves, and only themselves, with their own phone. Scanning gives a ticket for that
 * phone, because signing in takes longer than a code lives; the ticket is used up by the mark, which is one a person
 * and one a phone.
 */
import { and, eq, gte, lte } from "drizzle-orm";
import { z } from "zod";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import {
  attendanceMarks,
  attendances,
  classCommunes,
  classSessions,
  trainingClasses,
} from "#drizzle/schema/classes";
import { limitAttendanceCodes } from "~/features/accounts/rate-limits.server";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { addOwnName, listedIds, lockClass } from "./change-members.server";
import { DOORS_OPEN_MS, type WindowFault, whatForbidsCheckIn } from "./check-in-window";
import { isHallDigits, isHallToken } from "./rotating-code.server";
import { updateAttendance } from "./update-attendance.server";

export const TICKET_MS = 10 * 60_000;

/** ticket: it is old, of another phone or session, or no ticket. phone: somebody else used this one here. */
export type CheckInFault = WindowFault | "ticket" | "phone" | "notListed" | "noSeats";

const ticketSchema = z.object({ session: z.string(), device: z.string(), at: z.number() });

/** Undefined for a code that is not the one on the screen now. `device`: the random number this phone keeps. */
export function giveTicket(
  keys: Keys,
  { sessionId, token, device }: { sessionId: string; token: string; device: string },
): string | undefined {
  if (!isHallToken(keys, sessionId, token, now())) return undefined;
  return sealTicket(keys, sessionId, device);
}

function sealTicket(keys: Keys, session: string, device: string): string {
  const ticket = { session, device: deviceHash(keys, device), at: now().getTime() };
  return keys.seal("attendance-ticket", JSON.stringify(ticket));
}

export function isTicket(keys: Keys, sessionId: string, ticket: string, device: string): boolean {
  try {
    const {
      session,
      device: of,
      at,
    } = ticketSchema.parse(JSON.parse(keys.open("attendance-ticket", ticket)));
    const age = now().getTime() - at;
    return session === sessionId && of === deviceHash(keys, device) && age >= 0 && age < TICKET_MS;
  } catch {
    return false;
  }
}

const deviceHash = (keys: Keys, device: string) => keys.hash("attendance-device", device);

export interface CheckInPage {
  classId: string;
  topic: { title: string; titleEn: string | null };
  place: string;
  startsAt: Date;
  endsAt: Date;
  /** Whether the viewer is noted as present. */
  present: boolean;
}

/** What the screen of the hall says anyway; not found for an unknown session. */
export async function readCheckIn(
  db: Database,
  viewer: Viewer | null,
  sessionId: string,
): Promise<CheckInPage> {
  const [found] = await db
    .select({
      classId: trainingClasses.id,
      topic: { title: topics.title, titleEn: topics.titleEn },
      place: trainingClasses.place,
      startsAt: classSessions.startsAt,
      endsAt: classSessions.endsAt,
    })
    .from(classSessions)
    .innerJoin(trainingClasses, eq(trainingClasses.id, classSessions.classId))
    .innerJoin(topics, eq(topics.id, trainingClasses.topicId))
    .where(eq(classSessions.id, sessionId));
  if (!found) throw notFound(`no session ${sessionId}`);
  return { ...found, present: viewer !== null && (await isPresent(db, sessionId, viewer.personId)) };
}

async function isPresent(db: Database, sessionId: string, personId: string): Promise<boolean> {
  const [row] = await db
    .select({ outcome: attendances.outcome })
    .from(attendances)
    .where(and(eq(attendances.sessionId, sessionId), eq(attendances.personId, personId)));
  return row?.outcome === "present";
}

/** Undefined when the viewer is noted as present, now or before. */
export async function checkIn(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { sessionId, ticket, device }: { sessionId: string; ticket: string; device: string },
): Promise<CheckInFault | undefined> {
  if (!isTicket(keys, sessionId, ticket, device)) return "ticket";
  return noteSelf(db, viewer, sessionId, deviceHash(keys, device));
}

/** The same by the six digits. `session`: which one they were of; undefined where they are nobody's now. */
export async function checkInByDigits(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { typed, device }: { typed: string; device: string },
): Promise<{ session: string; fault: CheckInFault | undefined } | undefined> {
  await limitAttendanceCodes(db, viewer.personId);
  const moment = now();
  // Only classes that the viewer may be at: digits cannot be tried on all halls of the province at once.
  const open = await db
    .selectDistinct({ id: classSessions.id })
    .from(classSessions)
    .innerJoin(trainingClasses, eq(trainingClasses.id, classSessions.classId))
    .innerJoin(classCommunes, eq(classCommunes.classId, trainingClasses.id))
    .innerJoin(people, and(eq(people.communeCode, classCommunes.communeCode), eq(people.id, viewer.personId)))
    .where(
      and(
        lte(classSessions.startsAt, new Date(moment.getTime() + DOORS_OPEN_MS)),
        gte(classSessions.endsAt, moment),
      ),
    );
  const session = open.find(({ id }) => isHallDigits(keys, id, typed, moment))?.id;
  if (!session) return undefined;
  return { session, fault: await noteSelf(db, viewer, session, deviceHash(keys, device)) };
}

async function noteSelf(
  db: Database,
  viewer: Viewer,
  sessionId: string,
  device: string,
): Promise<CheckInFault | undefined> {
  try {
    return await db.transaction((tx) => noteInClass(tx, viewer, sessionId, device));
  } catch (error) {
    if (uniqueViolation(error) === "attendance_marks_device_key") return "phone";
    throw error;
  }
}

async function noteInClass(
  tx: Database,
  viewer: Viewer,
  sessionId: string,
  device: string,
): Promise<CheckInFault | undefined> {
  const [session] = await tx.select().from(classSessions).where(eq(classSessions.id, sessionId));
  if (!session) throw notFound(`no session ${sessionId}`);
  await lockClass(tx, session.classId);
  const [found] = await tx.select().from(trainingClasses).where(eq(trainingClasses.id, session.classId));
  if (!found) throw notFound();
  const at = now();
  const closed = whatForbidsCheckIn({ ...session, state: found.state }, at);
  if (closed) return closed;
  const fault = await takeSeat(tx, viewer, found);
  if (fault) return fault;
  if (await isPresent(tx, sessionId, viewer.personId)) return undefined;
  await tx.insert(attendanceMarks).values({
    id: newId(),
    sessionId,
    personId: viewer.personId,
    mark: "present",
    method: "screen",
    markedAt: at,
    recordedAt: at,
    recordedBy: viewer.personId,
    deviceHash: device,
  });
  await updateAttendance(tx, sessionId, viewer.personId);
  return undefined;
}

/** On the list already, or put there where the class takes unlisted people of its communes and has a seat. */
async function takeSeat(
  tx: Database,
  viewer: Viewer,
  { id, seats, walkIns }: { id: string; seats: number; walkIns: boolean },
): Promise<CheckInFault | undefined> {
  const listed = await listedIds(tx, id);
  if (listed.has(viewer.personId)) return undefined;
  if (!walkIns || !(await isInvited(tx, viewer, id))) return "notListed";
  if (listed.size >= seats) return "noSeats";
  await addOwnName(tx, viewer, id);
  return undefined;
}

async function isInvited(tx: Database, viewer: Viewer, classId: string): Promise<boolean> {
  const [commune] = await tx
    .select({ code: classCommunes.communeCode })
    .from(classCommunes)
    .innerJoin(people, and(eq(people.communeCode, classCommunes.communeCode), eq(people.id, viewer.personId)))
    .where(eq(classCommunes.classId, classId));
  return commune !== undefined;
}
