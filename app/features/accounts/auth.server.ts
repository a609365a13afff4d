/**
 * Sessions by Lucia 3, behind this one file (it is at its end of life upstream; see README's decisions).
 * Lucia stores the cookie value as the row's id; the adapter here stores its SHA-256, so that a copy of the
 * database opens no session.
 */
import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { and, eq, lte, sql } from "drizzle-orm";
import { type Adapter, generateIdFromEntropySize, Lucia, TimeSpan } from "lucia";
import { people, roleGrants, secondFactors, sessions } from "#drizzle/schema/accounts";
import { now } from "~/platform/clock.server";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import type { Role, Viewer } from "./viewer";

export const SESSION_COOKIE = "phien";

interface UserAttributes {
  fullName: string;
  communeCode: string;
  grants: { role: Role; communeCode: string | null; topicId: string | null }[];
  hasSecondFactor: boolean;
}

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>;
    DatabaseUserAttributes: UserAttributes;
    DatabaseSessionAttributes: { device: string; secondFactorAt?: Date | null };
  }
}

function makeLucia(adapter: Adapter, secure: boolean) {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(30, "d"),
    sessionCookie: { name: SESSION_COOKIE, attributes: { secure, sameSite: "lax", path: "/" } },
    getUserAttributes: (user) => user,
    getSessionAttributes: ({ secondFactorAt }) => ({ secondFactorAt }),
  });
}

export function lucia(db: Database, publicUrl: string) {
  return makeLucia(hashingAdapter(db), publicUrl.startsWith("https:"));
}

function hashingAdapter(db: Database): Adapter {
  const adapter = new DrizzlePostgreSQLAdapter(db as never, sessions as never, people as never);
  return {
    deleteExpiredSessions: () => adapter.deleteExpiredSessions(),
    deleteSession: (id) => adapter.deleteSession(sha256(id)),
    deleteUserSessions: (userId) => adapter.deleteUserSessions(userId),
    getUserSessions: (userId) => adapter.getUserSessions(userId),
    setSession: (session) => adapter.setSession({ ...session, id: sha256(session.id) }),
    updateSessionExpiration: (id, expiresAt) => adapter.updateSessionExpiration(sha256(id), expiresAt),
    getSessionAndUser: async (id) => (await selectSession(db, id)) ?? [null, null],
  };
}

/** Session, person and roles in one query: it runs on every request of a signed-in person. */
async function selectSession(db: Database, id: string) {
  const grants = db
    .select({
      list: sql<
        UserAttributes["grants"]
      >`coalesce(json_agg(json_build_object('role', ${roleGrants.role}, 'communeCode', ${roleGrants.communeCode}, 'topicId', ${roleGrants.topicId})), '[]'::json)`,
    })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, people.id), sql`${roleGrants.revokedAt} is null`));
  const factor = db
    .select({ one: sql`1` })
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, people.id), sql`${secondFactors.confirmedAt} is not null`));
  const [row] = await db
    .select({
      userId: people.id,
      expiresAt: sessions.expiresAt,
      device: sessions.device,
      secondFactorAt: sessions.secondFactorAt,
      fullName: people.fullName,
      communeCode: people.communeCode,
      grants: sql<UserAttributes["grants"]>`(${grants})`,
      hasSecondFactor: sql<boolean>`exists (${factor})`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(and(eq(sessions.id, sha256(id)), sql`${people.disabledAt} is null`));
  if (!row) return undefined;
  const { userId, expiresAt, device, secondFactorAt, ...attributes } = row;
  return [
    { id, userId, expiresAt, attributes: { device, secondFactorAt } },
    { id: userId, attributes },
  ] as [
    {
      id: string;
      userId: string;
      expiresAt: Date;
      attributes: { device: string; secondFactorAt: Date | null };
    },
    { id: string; attributes: UserAttributes },
  ];
}

/** As lucia makes them; whatever else stands in the cookie is nobody's, and costs no query. */
const SESSION_ID = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([a-z0-9]{40})\\s*(?:;|$)`);

/**
 * The id in a Cookie header, or null. Lucia's own reader decodes every cookie and throws at a lone per cent sign, which
 * another program of the same domain may have left there.
 */
function readSessionId(cookieHeader: string | null): string | null {
  return SESSION_ID.exec(cookieHeader ?? "")?.[1] ?? null;
}

/** Opens a session and returns the Set-Cookie value. `db` may be a transaction. */
export async function openSession(
  db: Database,
  publicUrl: string,
  personId: string,
  device: string,
): Promise<string> {
  const auth = lucia(db, publicUrl);
  const session = await auth.createSession(personId, { device });
  return auth.createSessionCookie(session.id).serialize();
}

/** Sessions past their time are refused anyway; this keeps the table small. Run at start. */
export async function removeExpiredSessions(db: Database): Promise<void> {
  await db.delete(sessions).where(lte(sessions.expiresAt, now()));
}

/** Closes the session of this request and returns the Set-Cookie value that clears the cookie. */
export async function closeSession(
  db: Database,
  publicUrl: string,
  cookieHeader: string | null,
): Promise<string> {
  const auth = lucia(db, publicUrl);
  const id = readSessionId(cookieHeader);
  if (id) await auth.invalidateSession(id);
  return auth.createBlankSessionCookie().serialize();
}

/**
 * Gives the viewer's session another id and returns its Set-Cookie value. Where a session comes to hold more than it did,
 * an id that somebody learnt or planted before opens nothing.
 */
export async function renewSession(db: Database, publicUrl: string, { sessionId }: Viewer): Promise<string> {
  const id = generateIdFromEntropySize(25);
  await db
    .update(sessions)
    .set({ id: sha256(id) })
    .where(eq(sessions.id, sessionId));
  return lucia(db, publicUrl).createSessionCookie(id).serialize();
}

export interface Identified {
  /** With every role the person holds, whether or not this session has shown a second factor. */
  viewer: Viewer;
  hasSecondFactor: boolean;
  secondFactorShown: boolean;
  /** Present when the session was extended and the cookie must be sent again. */
  setCookie?: string;
}

/** The person a Cookie header stands for, or null. */
export async function identify(
  db: Database,
  publicUrl: string,
  cookieHeader: string | null,
): Promise<Identified | null> {
  const auth = lucia(db, publicUrl);
  const id = readSessionId(cookieHeader);
  if (!id) return null;
  const { session, user } = await auth.validateSession(id);
  if (!session) return null;
  return {
    viewer: {
      personId: user.id,
      fullName: user.fullName,
      communeCode: user.communeCode,
      grants: user.grants,
      sessionId: sha256(session.id),
    },
    hasSecondFactor: user.hasSecondFactor,
    secondFactorShown: Boolean(session.secondFactorAt),
    setCookie: session.fresh ? auth.createSessionCookie(session.id).serialize() : undefined,
  };
}
