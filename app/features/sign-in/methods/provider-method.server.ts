/** Signing in by the province's single sign-on: offered where one is configured. */
import { eq } from "drizzle-orm";
import { signInIdentities } from "#drizzle/schema/accounts";
import type { SignInMethod } from "./method";

export const providerMethod: SignInMethod<"provider"> = {
  id: "provider",
  offer: ({ app, locale }) => (app.env.provider ? { name: app.env.provider.name[locale] } : null),
  async has(db, personId) {
    const found = await db
      .select({ id: signInIdentities.id })
      .from(signInIdentities)
      .where(eq(signInIdentities.personId, personId));
    return found.length > 0;
  },
};
