/** Who holds which role, for the province's administrators. */
import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm";
import { people, roleGrants, secondFactors } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { communeNames } from "#drizzle/schema/places";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { mayManageRoles } from "./manage-roles";
import { peopleVisibleTo } from "./people-policy.server";
import type { Role, Viewer } from "./viewer";

export interface RoleHolder {
  grantId: string;
  personId: string;
  fullName: string;
  username: string | null;
  role: Role;
  /** The commune of an officer, the topic of a trainer. */
  scopeName: string | null;
  grantedAt: Date;
}

export const HOLDERS_A_PAGE = 50;

/** A page of all who hold a role, by role and name; `page` begins at 1. `today` is "2026-11-22". */
export async function listRoleHolders(
  db: Database,
  viewer: Viewer,
  { page, today }: { page: number; today: string },
): Promise<{ holders: RoleHolder[]; total: number }> {
  if (!mayManageRoles(viewer)) throw notFound();
  const [counted] = await db
    .select({ total: count() })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(inForce());
  const holders = await selectHolders(db, today, inForce())
    .orderBy(asc(roleGrants.role), asc(people.sortName), asc(roleGrants.id))
    .limit(HOLDERS_A_PAGE)
    .offset((page - 1) * HOLDERS_A_PAGE);
  return { holders, total: counted?.total ?? 0 };
}

/** One person and the roles they hold. */
export async function readPersonRoles(db: Database, viewer: Viewer, personId: string, today: string) {
  const [person] = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      username: people.username,
      communeName: communeNames.fullName,
      hasSecondFactor: sql<boolean>`exists (select 1 from ${secondFactors} where ${secondFactors.personId} = ${people.id} and ${secondFactors.confirmedAt} is not null)`,
    })
    .from(people)
    .leftJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .where(and(eq(people.id, personId), peopleVisibleTo(viewer), isNull(people.disabledAt)));
  if (!person || !mayManageRoles(viewer)) throw notFound();
  const grants = await selectHolders(db, today, and(eq(people.id, personId), inForce())).orderBy(
    asc(roleGrants.grantedAt),
    asc(roleGrants.id),
  );
  return { person, grants };
}

const inForce = () => and(isNull(roleGrants.revokedAt), isNull(people.disabledAt));

function selectHolders(db: Database, today: string, condition: SQL | undefined) {
  return db
    .select({
      grantId: roleGrants.id,
      personId: people.id,
      fullName: people.fullName,
      username: people.username,
      role: roleGrants.role,
      scopeName: sql<string | null>`coalesce(${communeNames.fullName}, ${topics.title})`,
      grantedAt: roleGrants.grantedAt,
    })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .leftJoin(communeNames, and(eq(communeNames.communeCode, roleGrants.communeCode), nameHoldsOn(today)))
    .leftJoin(topics, eq(topics.id, roleGrants.topicId))
    .where(condition);
}
