/** Signing in by account name, phone or e-mail, and signing out. */
import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm";
import { passwords, people } from "#drizzle/schema/accounts";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { closeSession, identify, openSession } from "./auth.server";
import { verifyPassword } from "./hash-password.server";
import { parsePhone } from "./phone";
import { countSignInTry } from "./rate-limits.server";
import { type SecondFactor, secondFactorOf } from "./second-factor";
import { normalizeUsername } from "./username";

export interface SignInInput {
  /** As typed into "Tài khoản". */
  identifier: string;
  password: string;
  device: string;
  /** The client's network address. */
  address: string;
  /** With the session of whoever used the browser before, which ends. */
  cookieHeader: string | null;
}

interface Site {
  keys: Keys;
  publicUrl: string;
  demo: boolean;
}

export type SignInResult =
  /** `secondFactor`: what the person's roles still ask for. */
  | { ok: true; setCookie: string; secondFactor: SecondFactor }
  /**
   * "ambiguous": several people share this phone and password; only the account name tells them apart. "merged": this
   * account was made one with another of the same person, which is the one to sign in to.
   */
  | { ok: false; fault: "signInWrong" | "signInAmbiguous" | "signInMerged"; triesLeft: number };

/** People who share a phone and are tried at most: a family, not a street. */
const MAX_CANDIDATES = 6;

/** Throws AppError "too-many" after too many wrong tries. `db` is a client: counted tries outlive a rollback. */
export async function signIn(
  db: Database,
  { keys, publicUrl, demo }: Site,
  { identifier, password, device, address, cookieHeader }: SignInInput,
): Promise<SignInResult> {
  const attempt = await countSignInTry(db, { keys, address }, identifier);
  const candidates = await findCandidates(db, identifier);
  const known = await passwordFits(candidates, password);
  const fitting = known.filter(({ merged }) => !merged);
  const person = fitting.find(({ named }) => named) ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (!person) {
    await recordRefusal(db, candidates[0]?.id ?? null);
    const told = known.length > 0 ? "signInMerged" : "signInWrong";
    const fault = fitting.length > 1 ? "signInAmbiguous" : told;
    return { ok: false, fault, triesLeft: await attempt.refuse() };
  }
  await attempt.forgive();
  const setCookie = await db.transaction(async (tx) => {
    await closeSession(tx, publicUrl, cookieHeader);
    await recordEvent(tx, {
      actorId: person.id,
      action: "session.opened",
      subject: { type: "person", id: person.id },
      detail: { device },
    });
    return openSession(tx, publicUrl, person.id, device);
  });
  const identified = await identify(db, publicUrl, setCookie);
  return {
    ok: true,
    setCookie,
    secondFactor: identified ? secondFactorOf(identified, { demo }) : "not-needed",
  };
}

interface Candidate {
  id: string;
  hash: string;
  /** Found by account name or e-mail, which are one person's; a phone may be shared by several. */
  named: boolean;
  /** Told to whoever knows its password, and opened by nobody. */
  merged: boolean;
}

async function findCandidates(db: Database, identifier: string): Promise<Candidate[]> {
  const name = normalizeUsername(identifier);
  const phone = parsePhone(identifier);
  const named = sql<boolean>`coalesce(${people.username} = ${name} or ${people.email} = ${name}, false)`;
  const merged = sql<boolean>`${people.mergedIntoId} is not null`;
  return db
    .select({ id: people.id, hash: passwords.hash, named, merged })
    .from(people)
    .innerJoin(passwords, eq(passwords.personId, people.id))
    .where(
      and(
        or(
          eq(people.username, name),
          eq(people.email, name),
          phone.ok ? eq(people.phone, phone.value) : undefined,
        ),
        or(isNull(people.disabledAt), merged),
      ),
    )
    .orderBy(asc(merged), desc(named), asc(people.createdAt))
    .limit(MAX_CANDIDATES);
}

async function passwordFits(candidates: Candidate[], password: string): Promise<Candidate[]> {
  if (candidates.length === 0) await verifyPassword(undefined, password);
  const fits = await Promise.all(candidates.map(({ hash }) => verifyPassword(hash, password)));
  return candidates.filter((_, index) => fits[index]);
}

async function recordRefusal(db: Database, personId: string | null): Promise<void> {
  await recordEvent(db, {
    actorId: null,
    action: "session.refused",
    subject: personId ? { type: "person", id: personId } : { type: "unknown", id: "" },
  });
}

/** Returns the Set-Cookie value that clears the cookie. Works without a session too. */
export async function signOut(db: Database, publicUrl: string, cookieHeader: string | null): Promise<string> {
  return db.transaction(async (tx) => {
    const identified = await identify(tx, publicUrl, cookieHeader);
    if (identified) {
      const { personId } = identified.viewer;
      await recordEvent(tx, {
        actorId: personId,
        action: "session.closed",
        subject: { type: "person", id: personId },
      });
    }
    return closeSession(tx, publicUrl, cookieHeader);
  });
}
