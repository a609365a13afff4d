/** Gia đình số: people make a household, join one by its code, and leave it. */
import { count, eq, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { householdMembers, households } from "#drizzle/schema/classes";
import { limitHelperCodes } from "~/features/accounts/rate-limits.server";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { newId, randomCode } from "~/platform/ids.server";
import { normalizeHelperCode } from "../helpers/helper-code.server";

/** More than live in any house: then a code went round a village. */
export const MOST_MEMBERS = 15;

export interface OwnHousehold {
  code: string;
  /** How many, the viewer included; no names: what others do is theirs to tell. */
  members: number;
  /** Whether somebody of them holds a certificate that counts. */
  finished: boolean;
}

export async function readOwnHousehold(db: Database, viewer: Viewer): Promise<OwnHousehold | undefined> {
  const [row] = await selectRows<OwnHousehold>(
    db,
    sql`select h.code, (select count(*)::int from household_members m where m.household_id = h.id) as members,
      exists (select 1 from household_members m join certificates c on c.person_id = m.person_id
        join topics t on t.id = c.topic_id and t.counts_toward_target
        where m.household_id = h.id and c.revoked_at is null and c.superseded_at is null) as finished
    from household_members own join households h on h.id = own.household_id
    where own.person_id = ${viewer.personId}`,
  );
  return row;
}

/** Whoever is in one already keeps it. */
export async function makeHousehold(db: Database, viewer: Viewer): Promise<void> {
  await db.transaction(async (tx) => {
    await lockSelf(tx, viewer);
    if (await isMember(tx, viewer)) return;
    const householdId = newId();
    const at = now();
    await tx.insert(households).values({ id: householdId, code: randomCode(8), createdAt: at });
    await tx.insert(householdMembers).values({ personId: viewer.personId, householdId, joinedAt: at });
  });
}

/** "code": nobody's; "full": of more people than a house holds; "member": of one already, to be left first. */
export async function joinHousehold(
  db: Database,
  viewer: Viewer,
  typed: string,
): Promise<"code" | "full" | "member" | undefined> {
  await limitHelperCodes(db, viewer.personId);
  return db.transaction(async (tx) => {
    await lockSelf(tx, viewer);
    const [house] = await tx
      .select()
      .from(households)
      .where(eq(households.code, normalizeHelperCode(typed)))
      .for("update");
    if (!house) return "code";
    if (await isMember(tx, viewer)) return "member";
    const [inIt] = await tx
      .select({ count: count() })
      .from(householdMembers)
      .where(eq(householdMembers.householdId, house.id));
    if ((inIt?.count ?? 0) >= MOST_MEMBERS) return "full";
    await tx
      .insert(householdMembers)
      .values({ personId: viewer.personId, householdId: house.id, joinedAt: now() });
    return undefined;
  });
}

/** The last one closes the door. */
export async function leaveHousehold(db: Database, viewer: Viewer): Promise<void> {
  await db.transaction(async (tx) => {
    const [own] = await tx
      .delete(householdMembers)
      .where(eq(householdMembers.personId, viewer.personId))
      .returning({ householdId: householdMembers.householdId });
    if (!own) return;
    await tx.execute(sql`delete from households h where h.id = ${own.householdId}
      and not exists (select 1 from household_members m where m.household_id = h.id)`);
  });
}

async function lockSelf(tx: Database, { personId }: Viewer): Promise<void> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
}

async function isMember(tx: Database, { personId }: Viewer): Promise<boolean> {
  const rows = await tx.select().from(householdMembers).where(eq(householdMembers.personId, personId));
  return rows.length > 0;
}
