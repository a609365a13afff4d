/** The people on the list of a class, with how often they came and how they did. */
import { and, asc, eq, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { classMembers } from "#drizzle/schema/classes";
import { communeNames, hamlets } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { hamletName } from "~/features/places/hamlet-name";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { findVisibleClass, membersVisibleTo } from "./class-policy.server";
import { type ClassResult, resultsOf } from "./class-results.server";

export interface ClassMember {
  id: string;
  fullName: string;
  birthYear: number;
  communeName: string;
  /** "Khu phố 5"; null: not known. */
  hamletName: string | null;
  /** Sessions they were at. */
  present: number;
  result: ClassResult | null;
}

/** Vietnamese order by given name. Not found for a class that the viewer may not see. */
export async function listMembers(
  db: Database,
  viewer: Viewer,
  classId: string,
  today: string,
): Promise<ClassMember[]> {
  const found = await findVisibleClass(db, viewer, classId);
  const rows = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeName: communeNames.fullName,
      hamlet: { kind: hamlets.kind, name: hamlets.name },
      present: sql<number>`(select count(*)::int from attendances a join class_sessions s on s.id = a.session_id
        where s.class_id = ${classId} and a.person_id = ${people.id} and a.outcome = 'present')`,
    })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .innerJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .leftJoin(hamlets, eq(hamlets.id, people.hamletId))
    .where(and(eq(classMembers.classId, classId), membersVisibleTo(viewer, found)))
    .orderBy(asc(people.sortName), asc(people.id));
  const results = await resultsOf(db, found);
  return rows.map(({ hamlet, ...member }) => ({
    ...member,
    hamletName: hamlet && hamletName(hamlet),
    result: results.get(member.id) ?? null,
  }));
}
