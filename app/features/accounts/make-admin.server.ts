/** Makes an existing account the province's administrator: how a new database gets its first one. */
import { and, eq, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import type { Database } from "~/platform/database/client.server";
import { StartError } from "~/platform/env.server";
import { endSecondFactor } from "./change-second-factor.server";
import { giveRole } from "./grant-role.server";
import { normalizeUsername } from "./username";

/**
 * Throws StartError when there is no such account. `made` is false when it is an administrator already. A second
 * factor that the account has set up ends: it is the way back in for an only administrator who lost the phone.
 */
export async function makeAdmin(db: Database, account: string): Promise<{ fullName: string; made: boolean }> {
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: people.id, fullName: people.fullName })
      .from(people)
      .where(and(eq(people.username, normalizeUsername(account)), isNull(people.disabledAt)))
      .for("update");
    if (!person) {
      throw new StartError(
        `There is no account “${account}”: register it on the site first, then run this again.`,
      );
    }
    await endSecondFactor(tx, null, person.id);
    const made = await giveRole(tx, {
      personId: person.id,
      role: "province-admin",
      communeCode: null,
      grantedBy: null,
    });
    return { fullName: person.fullName, made };
  });
}
