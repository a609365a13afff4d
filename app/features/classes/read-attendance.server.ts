/** The list of one session as whoever takes attendance sees it. */
import { and, asc, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { attendanceMarks, attendances, classMembers, classSessions } from "#drizzle/schema/classes";
import { communeNames, hamlets } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { hamletName } from "~/features/places/hamlet-name";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { type ClassRow, canHoldClass, findVisibleClass } from "./class-policy.server";

export type Outcome = (typeof attendances.$inferSelect)["outcome"];
export type Method = (typeof attendances.$inferSelect)["method"];

export interface ListedForSession {
  id: string;
  fullName: string;
  birthYear: number;
  /** "Khu phố 5, Phường Trấn Biên". */
  home: string;
  outcome: Outcome | null;
  method: Method | null;
  /** Who said what, where marks differ. */
  marks: { mark: "present" | "absent"; method: Method; by: string; at: Date }[];
}

export interface SessionPage {
  found: ClassRow;
  session: { id: string; startsAt: Date; endsAt: Date };
  people: ListedForSession[];
}

/** A session of a class that the viewer holds; not found otherwise. */
export async function findHeldSession(
  db: Database,
  viewer: Viewer,
  { classId, sessionId }: { classId: string; sessionId: string },
): Promise<Omit<SessionPage, "people">> {
  const found = await findVisibleClass(db, viewer, classId);
  if (!canHoldClass(viewer, found)) throw notFound(`${classId} is not held by ${viewer.personId}`);
  const [session] = await db
    .select({ id: classSessions.id, startsAt: classSessions.startsAt, endsAt: classSessions.endsAt })
    .from(classSessions)
    .where(and(eq(classSessions.id, sessionId), eq(classSessions.classId, classId)));
  if (!session) throw notFound(`no session ${sessionId} in ${classId}`);
  return { found, session };
}

/** Vietnamese order by given name. */
export async function readAttendance(
  db: Database,
  viewer: Viewer,
  ids: { classId: string; sessionId: string },
  today: string,
): Promise<SessionPage> {
  const page = await findHeldSession(db, viewer, ids);
  const rows = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeName: communeNames.fullName,
      hamlet: { kind: hamlets.kind, name: hamlets.name },
      outcome: attendances.outcome,
      method: attendances.method,
    })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .innerJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .leftJoin(hamlets, eq(hamlets.id, people.hamletId))
    .leftJoin(attendances, and(eq(attendances.personId, people.id), eq(attendances.sessionId, ids.sessionId)))
    .where(eq(classMembers.classId, ids.classId))
    .orderBy(asc(people.sortName), asc(people.id));
  const differing = await markersOf(db, ids.sessionId);
  return {
    ...page,
    people: rows.map(({ hamlet, communeName, ...person }) => ({
      ...person,
      home: [hamlet && hamletName(hamlet), communeName].filter(Boolean).join(", "),
      marks: differing.get(person.id) ?? [],
    })),
  };
}

async function markersOf(db: Database, sessionId: string): Promise<Map<string, ListedForSession["marks"]>> {
  const rows = await db
    .select({
      personId: attendanceMarks.personId,
      mark: attendanceMarks.mark,
      method: attendanceMarks.method,
      by: people.fullName,
      at: attendanceMarks.markedAt,
    })
    .from(attendanceMarks)
    .innerJoin(
      attendances,
      and(
        eq(attendances.sessionId, attendanceMarks.sessionId),
        eq(attendances.personId, attendanceMarks.personId),
        eq(attendances.outcome, "disputed"),
      ),
    )
    .innerJoin(people, eq(people.id, attendanceMarks.recordedBy))
    .where(eq(attendanceMarks.sessionId, sessionId))
    .orderBy(asc(attendanceMarks.markedAt), asc(attendanceMarks.id));
  const byPerson = new Map<string, ListedForSession["marks"]>();
  for (const { personId, ...mark } of rows) byPerson.set(personId, [...(byPerson.get(personId) ?? []), mark]);
  return byPerson;
}
