/**
 * What a way of signing in is. A method is two files, its server side and its panel on the sign-in page, a line in
 * each registry (registry.server.ts, panels.ts) and its words. Whatever a method asks for, it ends in the same
 * session (accounts/enter-account.server.ts), which may still ask for the second factor.
 */
import type { ReactNode } from "react";
import type { App } from "~/platform/app-context.server";
import type { Database } from "~/platform/database/client.server";

/** What the panel of each method needs; it goes to the page as JSON. */
export interface Offers {
  card: { cards: { id: string; sign: number }[] };
  password: { script: string | undefined };
  provider: { name: string };
}
export type MethodId = keyof Offers;

export interface Asked {
  app: App;
  request: Request;
  locale: "vi" | "en";
}

export interface SignInMethod<Id extends MethodId = MethodId> {
  id: Id;
  /** Null where it is not configured, or cannot be used on this device. */
  offer(asked: Asked): Offers[Id] | null;
  /** Whether this person has set it up: it is a way into their account, and a proof that the account is theirs. */
  has(db: Database, personId: string): Promise<boolean>;
}

export interface PanelProps<Offer> {
  offer: Offer;
  /** The page of this site to go on to. */
  back: string | null;
  /** What was typed into the password form, when it came back. */
  identifier?: string;
}

export type Panels = { [Id in MethodId]: (props: PanelProps<Offers[Id]>) => ReactNode };
