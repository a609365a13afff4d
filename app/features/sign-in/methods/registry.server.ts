/** The ways of signing in, in the order of the page. */
import type { Database } from "~/platform/database/client.server";
import { cardMethod } from "./card-method.server";
import type { Asked, MethodId, Offers, SignInMethod } from "./method";
import { passwordMethod } from "./password-method.server";
import { providerMethod } from "./provider-method.server";

export const SIGN_IN_METHODS: readonly SignInMethod[] = [cardMethod, passwordMethod, providerMethod];

/** What the sign-in page offers, by method. */
export function offeredMethods(asked: Asked): { id: MethodId; offer: Offers[MethodId] }[] {
  return SIGN_IN_METHODS.flatMap(({ id, offer }) => {
    const offered = offer(asked);
    return offered ? [{ id, offer: offered }] : [];
  });
}

/** The ways into an account that its person has set up. */
export async function waysInto(db: Database, personId: string): Promise<MethodId[]> {
  const ways: MethodId[] = [];
  for (const { id, has } of SIGN_IN_METHODS) if (await has(db, personId)) ways.push(id);
  return ways;
}
