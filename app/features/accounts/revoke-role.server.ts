/** The province's administrator takes a role back; at once, as roles are read with every page. */
import { and, eq, isNull } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { mayManageRoles } from "./manage-roles";
import type { Viewer } from "./viewer";

/** Undefined when taken back. The province's last administrator stays: nobody could give the role again. */
export async function revokeRole(
  db: Database,
  viewer: Viewer,
  { personId, grantId }: { personId: string; grantId: string },
): Promise<"lastAdministrator" | undefined> {
  if (!mayManageRoles(viewer)) throw notFound();
  return db.transaction(async (tx) => {
    const administrators = await lockAdministrators(tx);
    const [grant] = await tx
      .select()
      .from(roleGrants)
      .where(
        and(eq(roleGrants.id, grantId), eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)),
      );
    if (!grant) throw notFound();
    const others = administrators.filter((holder) => holder !== personId);
    if (grant.role === "province-admin" && others.length === 0) return "lastAdministrator";
    await tx.update(roleGrants).set({ revokedAt: now() }).where(eq(roleGrants.id, grantId));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "role.revoked",
      subject: { type: "person", id: personId },
      detail: {
        role: grant.role,
        communeCode: grant.communeCode,
        ...(grant.topicId ? { topicId: grant.topicId } : {}),
      },
    });
    return undefined;
  });
}

/** The people who administer the province, held until the transaction ends: two at once cannot remove each other. */
async function lockAdministrators(tx: Database): Promise<string[]> {
  const rows = await tx
    .select({ personId: roleGrants.personId, disabledAt: people.disabledAt })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(and(eq(roleGrants.role, "province-admin"), isNull(roleGrants.revokedAt)))
    .orderBy(roleGrants.id)
    .for("update", { of: roleGrants });
  return rows.filter((row) => row.disabledAt === null).map((row) => row.personId);
}
