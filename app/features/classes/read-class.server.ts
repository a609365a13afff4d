/** A class as its page shows it: what, where, when, who teaches, who is on the list, who came. */
import { and, asc, count, countDistinct, eq, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import {
  attendances,
  classCommunes,
  classMembers,
  classSessions,
  classTrainers,
} from "#drizzle/schema/classes";
import { communeNames, communes } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import {
  type ClassRow,
  canHoldClass,
  canListInClass,
  canRunClass,
  findVisibleClass,
} from "./class-policy.server";

export interface ClassSession {
  id: string;
  startsAt: Date;
  endsAt: Date;
  present: number;
  disputed: number;
}

export interface ClassPage extends Omit<ClassRow, "createdBy" | "createdAt" | "taught"> {
  topic: { title: string; titleEn: string | null; slug: string };
  communeName: string;
  communeSlug: string;
  /** Names of the communes invited, the one with the hall among them. */
  invited: { code: string; fullName: string }[];
  trainers: { id: string; fullName: string }[];
  sessions: ClassSession[];
  listed: number;
  /** What the viewer may do with it (class-policy.server.ts): run it; begin, close and hold it; list people in it. */
  runs: boolean;
  holds: boolean;
  lists: boolean;
}

/** Not found for a class that the viewer may not see. `today` is "2026-11-22". */
export async function readClass(db: Database, viewer: Viewer, id: string, today: string): Promise<ClassPage> {
  const found = await findVisibleClass(db, viewer, id);
  const [topic] = await db
    .select({ title: topics.title, titleEn: topics.titleEn, slug: topics.slug })
    .from(topics)
    .where(eq(topics.id, found.topicId));
  if (!topic) throw new Error(`no topic ${found.topicId}`);
  const invited = await db
    .select({ code: classCommunes.communeCode, fullName: communeNames.fullName })
    .from(classCommunes)
    .innerJoin(communeNames, and(eq(communeNames.communeCode, classCommunes.communeCode), nameHoldsOn(today)))
    .where(eq(classCommunes.classId, id))
    .orderBy(asc(communeNames.searchName));
  const [host] = await db
    .select({ slug: communes.slug })
    .from(communes)
    .where(eq(communes.code, found.communeCode));
  const trainers = await db
    .select({ id: people.id, fullName: people.fullName })
    .from(classTrainers)
    .innerJoin(people, eq(people.id, classTrainers.personId))
    .where(eq(classTrainers.classId, id))
    .orderBy(asc(people.sortName), asc(people.id));
  const [listed] = await db.select({ count: count() }).from(classMembers).where(eq(classMembers.classId, id));
  const { createdBy, createdAt, taught, ...facts } = found;
  return {
    ...facts,
    topic,
    communeName: invited.find(({ code }) => code === found.communeCode)?.fullName ?? found.communeCode,
    communeSlug: host?.slug ?? "",
    invited,
    trainers,
    sessions: await listSessions(db, id),
    listed: listed?.count ?? 0,
    runs: canRunClass(viewer, found),
    holds: canHoldClass(viewer, found),
    lists: canListInClass(viewer, { ...found, invited: invited.map(({ code }) => code) }),
  };
}

/** In their order, with how many were there. */
export async function listSessions(db: Database, classId: string): Promise<ClassSession[]> {
  const among = (outcome: string) =>
    sql<number>`(${countDistinct(sql`case when ${attendances.outcome} = ${outcome} then ${attendances.personId} end`)})::int`;
  return db
    .select({
      id: classSessions.id,
      startsAt: classSessions.startsAt,
      endsAt: classSessions.endsAt,
      present: among("present"),
      disputed: among("disputed"),
    })
    .from(classSessions)
    .leftJoin(attendances, eq(attendances.sessionId, classSessions.id))
    .where(eq(classSessions.classId, classId))
    .groupBy(classSessions.id)
    .orderBy(asc(classSessions.startsAt), asc(classSessions.id));
}
