/** What follows when the provider has vouched for somebody: in, to a page of theirs, or why not. */

import { type Door, type Entered, enterAccount } from "~/features/accounts/enter-account.server";
import { formerAccounts } from "~/features/accounts/former-accounts.server";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import type { Vouched } from "./carried.server";
import { findTiedAccount, offerLink } from "./find-accounts.server";
import type { ProviderFault } from "./paths";

export type Arrival =
  | ({ to: "account" } & Entered)
  /** Tied to the account in use already. */
  | { to: "own" }
  /** To say whether an account is to be tied. */
  | { to: "link" }
  /** To open an account. */
  | { to: "register" }
  | { to: "fault"; fault: ProviderFault };

/** `viewer`: who is signed in on this device; `link`: they asked for their own account to be tied. */
export async function enterByProvider(
  db: Database,
  door: Door,
  { vouched, link, viewer }: { vouched: Vouched; link: boolean; viewer: Viewer | null },
): Promise<Arrival> {
  const tied = await findTiedAccount(db, vouched.subjectHash);
  if (tied && link && viewer) {
    if (tied.personId === viewer.personId) return { to: "own" };
    const former = await formerAccounts(db, viewer.personId);
    return former.includes(tied.personId) ? { to: "link" } : { to: "fault", fault: "elsewhere" };
  }
  if (tied?.closed) {
    await recordEvent(db, {
      actorId: null,
      action: "session.refused",
      subject: { type: "person", id: tied.personId },
    });
    return { to: "fault", fault: tied.closed };
  }
  if (tied)
    return db.transaction(async (tx) => ({
      to: "account" as const,
      ...(await enterAccount(tx, door, tied.personId, "provider")),
    }));
  if (viewer) return { to: "link" };
  const { way } = await offerLink(db, door.keys, vouched);
  return { to: way === "none" ? "register" : "link" };
}
