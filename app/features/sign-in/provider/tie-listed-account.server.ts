/** An account that an officer made from a list becomes its person's, who has no way into it yet: the provider is one. */
import { eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { agrees, consentsMissing, keepConsents } from "~/features/accounts/agree-at-entry.server";
import type { ConsentId } from "~/features/accounts/consents";
import { type Door, type Entered, enterAccount } from "~/features/accounts/enter-account.server";
import { readAccount } from "~/features/accounts/read-account.server";
import type { Database } from "~/platform/database/client.server";
import type { Vouched } from "./carried.server";
import { findTiedAccount, offerLink } from "./find-accounts.server";
import { tieIdentity } from "./tie-identity.server";

/** What the account says that the provider vouches for, and the commune, to recognise it by. */
export async function showListedAccount(db: Database, personId: string, today: string) {
  const nobody = { personId, fullName: "", communeCode: "", grants: [], sessionId: "" };
  const { fullName, birthYear, birthDate, communeName } = await readAccount(db, nobody, today);
  return {
    fullName,
    birth: { year: birthYear, date: birthDate },
    communeName,
    asksConsent: await consentsMissing(db, personId),
  };
}

export type TieListedResult = ({ ok: true } & Entered) | { ok: false; fault: "consentMissing" | "gone" };

/** "gone": the offer holds no longer. Everything is looked at anew, under the row's lock. */
export async function tieListedAccount(
  db: Database,
  door: Door,
  vouched: Vouched,
  agreedTo: readonly ConsentId[],
): Promise<TieListedResult> {
  return db.transaction(async (tx) => {
    const first = await offerLink(tx, door.keys, vouched);
    if (first.way !== "confirm") return { ok: false, fault: "gone" };
    const { personId } = first;
    await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("update");
    const { way } = await offerLink(tx, door.keys, vouched);
    if (way !== "confirm" || (await findTiedAccount(tx, vouched.subjectHash)))
      return { ok: false, fault: "gone" };
    if (!(await agrees(tx, personId, agreedTo))) return { ok: false, fault: "consentMissing" };
    await keepConsents(tx, personId, agreedTo);
    await tieIdentity(tx, personId, vouched);
    return { ok: true, ...(await enterAccount(tx, door, personId, "provider")) };
  });
}
