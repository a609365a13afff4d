/** The commune of the trial's officer, and people who live there and can sign in. */
import { and, eq } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { makeAccount } from "./accounts-factories";

/** Of "canbo". */
export async function communeOfOfficer(db: Database): Promise<string> {
  const [grant] = await db
    .select({ code: roleGrants.communeCode })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(and(eq(people.username, "canbo"), eq(roleGrants.role, "commune-officer")));
  if (!grant?.code) throw new Error("the trial has no officer");
  return grant.code;
}

/** With the password of the factories and a user name of their own. */
export async function makeNeighbour(db: Database, fields: Parameters<typeof makeAccount>[1] = {}) {
  const username = `thu-${newId()}`.toLowerCase();
  const communeCode = await communeOfOfficer(db);
  return { ...(await makeAccount(db, { username, communeCode, birthYear: 1962, ...fields })), username };
}

/** A neighbour who is a member of the community team. */
export async function makeHelper(db: Database, fullName: string) {
  const helper = await makeNeighbour(db, { fullName });
  const { id: personId, communeCode } = helper;
  await db
    .insert(roleGrants)
    .values({ id: newId(), personId, role: "helper", communeCode, grantedAt: new Date() });
  return helper;
}
