/** What /tai-khoan/xac-thuc-hai-lop shows: a QR code to set up, or how many recovery codes are left. */
import { eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { qrShape } from "~/platform/qr-code";
import { countRecoveryCodes } from "./recovery-codes.server";
import type { SecondFactor } from "./second-factor";
import { beginSecondFactor } from "./set-up-second-factor.server";
import { totpAddress } from "./totp.server";
import type { Viewer } from "./viewer";

/** The name an authenticator app shows beside the codes. */
const SITE = "Bình dân học vụ số Đồng Nai";

export interface SecondFactorPage {
  /** Present while none is set up. `secret` in groups of four, to be typed where no camera can read the code. */
  setUp?: { qr: { side: number; path: string }; secret: string; required: boolean };
  codesLeft: number;
}

export async function secondFactorPage(
  db: Database,
  viewer: Viewer,
  keys: Keys,
  state: SecondFactor,
): Promise<SecondFactorPage> {
  if (state === "shown") return { codesLeft: await countRecoveryCodes(db, viewer.personId) };
  const secret = await beginSecondFactor(db, viewer, keys);
  if (!secret) return { codesLeft: await countRecoveryCodes(db, viewer.personId) };
  const [person] = await db
    .select({ username: people.username })
    .from(people)
    .where(eq(people.id, viewer.personId));
  const address = totpAddress(secret, { site: SITE, account: person?.username ?? viewer.fullName });
  return {
    setUp: {
      qr: qrShape(address),
      secret: secret.match(/.{1,4}/g)?.join(" ") ?? secret,
      required: state === "to-set-up",
    },
    codesLeft: 0,
  };
}
