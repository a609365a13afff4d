/** Opens an account for somebody whom the provider vouches for: no password, the provider is the way in. */
import { type Door, type Entered, enterAccount } from "~/features/accounts/enter-account.server";
import { type NewAccount, openAccount } from "~/features/accounts/open-account.server";
import { limitRegistration } from "~/features/accounts/rate-limits.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import type { Vouched } from "./carried.server";
import { tieIdentity } from "./tie-identity.server";

export type RegisterByProviderResult =
  | ({ ok: true } & Entered)
  /** "tied": an account was opened by this identity meanwhile. */
  | { ok: false; fault: "emailTaken" | "tied" };

/**
 * The personal id is the provider's where it told one, whatever the form says. Throws AppError "too-many" when this
 * address opened too many accounts lately. `mark`: see open-account.server.ts.
 */
export async function registerByProvider(
  db: Database,
  door: Door & { mark?: string },
  vouched: Vouched,
  account: Omit<NewAccount, "username">,
): Promise<RegisterByProviderResult> {
  await limitRegistration(db, door);
  try {
    const entered = await db.transaction(async (tx) => {
      const personalId = vouched.personalId ?? account.personalId;
      const personId = await openAccount(tx, door, { ...account, personalId, username: null });
      await tieIdentity(tx, personId, vouched);
      return enterAccount(tx, door, personId, "provider");
    });
    return { ok: true, ...entered };
  } catch (error) {
    switch (uniqueViolation(error)) {
      case "people_email_key":
        return { ok: false, fault: "emailTaken" };
      case "sign_in_identities_subject_key":
        return { ok: false, fault: "tied" };
      default:
        throw error;
    }
  }
}
