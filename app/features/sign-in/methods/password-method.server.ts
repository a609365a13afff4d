/** Signing in by account name, phone or e-mail with a password: always there. */
import { eq } from "drizzle-orm";
import { passwords } from "#drizzle/schema/accounts";
import type { SignInMethod } from "./method";

export const passwordMethod: SignInMethod<"password"> = {
  id: "password",
  offer: ({ app }) => ({ script: app.islands["show-password"] }),
  async has(db, personId) {
    const found = await db
      .select({ personId: passwords.personId })
      .from(passwords)
      .where(eq(passwords.personId, personId));
    return found.length > 0;
  },
};
