/** Ties an account of the provider to one here, in its person's name. */
import { signInIdentities } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import type { Vouched } from "./carried.server";

/** In the caller's transaction. Fails where either of the two is tied already (sign_in_identities_…_key). */
export async function tieIdentity(
  tx: Database,
  personId: string,
  { issuer, subjectHash }: Pick<Vouched, "issuer" | "subjectHash">,
): Promise<void> {
  await tx.insert(signInIdentities).values({ id: newId(), personId, issuer, subjectHash, linkedAt: now() });
  await recordEvent(tx, {
    actorId: personId,
    action: "sign-in.linked",
    subject: { type: "person", id: personId },
    detail: { issuer },
  });
}
