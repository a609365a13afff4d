/** Officers say who of their commune is a helper (Tổ chuyển đổi số cộng đồng, Đại sứ số), and how many each helps. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { communeNames } from "#drizzle/schema/places";
import { giveRole } from "~/features/accounts/grant-role.server";
import { administeredCommunes, administersCommune, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

/** "held": they are a helper there already. Not found for a person outside the viewer's communes. */
export async function appointHelper(
  db: Database,
  viewer: Viewer,
  personId: string,
): Promise<"held" | undefined> {
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ communeCode: people.communeCode })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.disabledAt)))
      .for("update");
    if (!person || !administersCommune(viewer, person.communeCode))
      throw notFound(`no person ${personId} for ${viewer.personId}`);
    const given = await giveRole(tx, {
      personId,
      role: "helper",
      communeCode: person.communeCode,
      grantedBy: viewer.personId,
    });
    return given ? undefined : "held";
  });
}

/** Their learners are nobody's until they agree to somebody else. Not found for a helper of other communes. */
export async function dismissHelper(db: Database, viewer: Viewer, grantId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [grant] = await tx
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.id, grantId), eq(roleGrants.role, "helper"), isNull(roleGrants.revokedAt)))
      .for("update");
    if (!grant?.communeCode || !administersCommune(viewer, grant.communeCode))
      throw notFound(`no helper ${grantId} for ${viewer.personId}`);
    await tx.update(roleGrants).set({ revokedAt: now() }).where(eq(roleGrants.id, grantId));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "role.revoked",
      subject: { type: "person", id: grant.personId },
      detail: { role: "helper", communeCode: grant.communeCode },
    });
  });
}

export interface AppointedHelper {
  grantId: string;
  fullName: string;
  birthYear: number;
  communeName: string;
  learners: number;
}

/** Of the viewer's communes, in Vietnamese order. */
export async function listHelpers(db: Database, viewer: Viewer, today: string): Promise<AppointedHelper[]> {
  const own = administeredCommunes(viewer);
  return db
    .select({
      grantId: roleGrants.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeName: communeNames.fullName,
      learners: sql<number>`(select count(*)::int from helper_links l where l.helper_id = ${people.id} and l.ended_at is null)`,
    })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .innerJoin(communeNames, and(eq(communeNames.communeCode, roleGrants.communeCode), nameHoldsOn(today)))
    .where(
      and(
        eq(roleGrants.role, "helper"),
        isNull(roleGrants.revokedAt),
        own === "all" ? undefined : inArray(roleGrants.communeCode, own.length > 0 ? [...own] : [""]),
      ),
    )
    .orderBy(asc(people.sortName), asc(roleGrants.id));
}
