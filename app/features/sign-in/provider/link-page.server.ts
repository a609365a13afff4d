/** What /dang-nhap/dinh-danh/lien-ket asks, of somebody signed in and of somebody who is not. */
import { formatBirth } from "~/features/accounts/birth";
import { showField } from "~/features/accounts/personal-fields";
import { personalIdHint } from "~/features/accounts/personal-id";
import type { Viewer } from "~/features/accounts/viewer";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import type { Vouched } from "./carried.server";
import { offerLink } from "./find-accounts.server";
import { showListedAccount } from "./tie-listed-account.server";
import { isFreshSession, ownTie, type TieFault } from "./tie-own-account.server";

export type LinkPage =
  | {
      asks: "own";
      person: string;
      fault: TieFault | null;
      /** Masked; null: none is added. */
      addsId: string | null;
      hasTwin: boolean;
      fresh: boolean;
    }
  | { asks: "sign-in" | "officer" | "none" }
  | { asks: "confirm"; fullName: string; birth: string; communeName: string | null; asksConsent: boolean };

export async function readLinkPage(
  db: Database,
  keys: Keys,
  viewer: Viewer | null,
  vouched: Vouched,
): Promise<LinkPage> {
  if (viewer) {
    const { fault, addsPersonalId, hasTwin } = await ownTie(db, keys, viewer, vouched);
    const hint = addsPersonalId && vouched.personalId ? personalIdHint(vouched.personalId) : null;
    return {
      asks: "own",
      person: viewer.fullName,
      fault,
      addsId: showField("personalIdHint", hint, "self"),
      hasTwin,
      fresh: await isFreshSession(db, viewer),
    };
  }
  const offer = await offerLink(db, keys, vouched);
  if (offer.way !== "confirm") return { asks: offer.way };
  const { birth, ...account } = await showListedAccount(db, offer.personId, vietnamDate(now()));
  return { asks: "confirm", ...account, birth: formatBirth(birth) };
}
