/** A person as the viewer of work done in their name behind the pages, with the roles they hold now. */
import { and, eq, isNull } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { Viewer } from "./viewer";

/** Not found for somebody unknown or shut out. */
export async function viewerOf(db: Database, personId: string): Promise<Viewer> {
  const [person] = await db
    .select({ fullName: people.fullName, communeCode: people.communeCode })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.disabledAt)));
  if (!person) throw notFound(`no person ${personId}`);
  const grants = await db
    .select({
      role: roleGrants.role,
      communeCode: roleGrants.communeCode,
      topicId: roleGrants.topicId,
    })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)));
  return { personId, ...person, grants, sessionId: "" };
}
