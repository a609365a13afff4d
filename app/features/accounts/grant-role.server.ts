/** The province's administrator gives a person a role. It holds from the next page the person opens. */
import { and, eq, isNull } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { communes } from "#drizzle/schema/places";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { mayManageRoles, needsCommune, ROLE_CHOICES, takesTopic } from "./manage-roles";
import type { Role, Viewer } from "./viewer";

export interface RoleWish {
  personId: string;
  /** As the form has it: a role of ROLE_CHOICES, or nothing chosen. */
  role: string;
  /** For an officer; otherwise left aside. */
  communeCode: string;
  /** For a source trainer: a topic's id; empty: every topic. Otherwise left aside. */
  topicId?: string;
}

export type RoleFault = "roleEmpty" | "roleCommuneEmpty" | "roleTopicUnknown" | "roleHeld";

/** Undefined when given. */
export async function grantRole(
  db: Database,
  viewer: Viewer,
  wish: RoleWish,
): Promise<RoleFault | undefined> {
  if (!mayManageRoles(viewer)) throw notFound();
  const role = ROLE_CHOICES.find((one) => one === wish.role);
  if (!role) return "roleEmpty";
  return db.transaction(async (tx) => {
    const communeCode = needsCommune(role) ? await existingCommune(tx, wish.communeCode) : null;
    if (communeCode === undefined) return "roleCommuneEmpty";
    const topicId = takesTopic(role) && wish.topicId ? await existingTopic(tx, wish.topicId) : null;
    if (topicId === undefined) return "roleTopicUnknown";
    await lockPerson(tx, wish.personId);
    const given = await giveRole(tx, {
      personId: wish.personId,
      role,
      communeCode,
      topicId,
      grantedBy: viewer.personId,
    });
    return given ? undefined : "roleHeld";
  });
}

/**
 * Writes the grant and its event; false when it is held already. Takes no viewer: for grantRole() and for the
 * command that makes a province's first administrator.
 */
export async function giveRole(
  tx: Database,
  grant: {
    personId: string;
    role: Role;
    communeCode: string | null;
    topicId?: string | null;
    grantedBy: string | null;
  },
): Promise<boolean> {
  const { personId, role, communeCode, topicId = null, grantedBy } = grant;
  const held = await tx
    .select({ communeCode: roleGrants.communeCode, topicId: roleGrants.topicId })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, role), isNull(roleGrants.revokedAt)));
  if (held.some((one) => one.communeCode === communeCode && one.topicId === topicId)) return false;
  await tx.insert(roleGrants).values({ id: newId(), grantedAt: now(), ...grant });
  await recordEvent(tx, {
    actorId: grantedBy,
    action: "role.granted",
    subject: { type: "person", id: personId },
    detail: { role, communeCode, ...(topicId ? { topicId } : {}) },
  });
  return true;
}

async function existingCommune(tx: Database, code: string): Promise<string | undefined> {
  const [commune] = await tx.select({ code: communes.code }).from(communes).where(eq(communes.code, code));
  return commune?.code;
}

async function existingTopic(tx: Database, id: string): Promise<string | undefined> {
  const [topic] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.id, id));
  return topic?.id;
}

/** Two administrators at once give a role once. */
async function lockPerson(tx: Database, personId: string): Promise<void> {
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.disabledAt)))
    .for("update");
  if (!person) throw notFound();
}
