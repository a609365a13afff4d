/** Lets a person in who has proven themselves: the session, whoever used the device before signed out. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { closeSession, identify, openSession } from "./auth.server";
import { type SecondFactor, secondFactorOf } from "./second-factor";

export interface Door {
  keys: Keys;
  publicUrl: string;
  demo: boolean;
  device: string;
  /** The client's network address. */
  address: string;
  /** With the session of whoever used the device before, which ends. */
  cookieHeader: string | null;
}

export interface Entered {
  setCookie: string;
  /** What the person's roles still ask for. */
  secondFactor: SecondFactor;
}

/** In the caller's transaction. `by`: which way they came, where the log is to tell it from others. */
export async function enterAccount(
  tx: Database,
  { publicUrl, device, cookieHeader, demo }: Door,
  personId: string,
  by?: "provider",
): Promise<Entered> {
  await closeSession(tx, publicUrl, cookieHeader);
  await recordEvent(tx, {
    actorId: personId,
    action: "session.opened",
    subject: { type: "person", id: personId },
    detail: { device, ...(by && { by }) },
  });
  const setCookie = await openSession(tx, publicUrl, personId, device);
  const identified = await identify(tx, publicUrl, setCookie);
  return { setCookie, secondFactor: identified ? secondFactorOf(identified, { demo }) : "not-needed" };
}
