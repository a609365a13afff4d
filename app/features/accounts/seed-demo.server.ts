/**
 * Makes the trial accounts, or brings them up to date: idempotent, and the password follows DEMO_PASSWORD.
 * Without the trial they are locked, so that a known password never opens a real site.
 */
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { consents, passwords, people, roleGrants, sessions } from "#drizzle/schema/accounts";
import { helperLinks } from "#drizzle/schema/classes";
import { communes } from "#drizzle/schema/places";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { type Env, StartError } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { generatedOnce } from "~/platform/secrets.server";
import { fold } from "~/platform/text/fold";
import { nameSortKey } from "~/platform/text/sort-key";
import { CONSENT_PURPOSES } from "./consents";
import { DEMO_ACCOUNTS, DEMO_COMMUNE_SLUG, DEMO_HELP, type DemoAccount } from "./demo-accounts";
import { hashPassword, verifyPassword } from "./hash-password.server";
import { queueRecount } from "./queue-recount.server";

/** Call it after the places are loaded. Returns the password that opens all trial accounts. */
export async function seedDemo(
  db: Database,
  env: Pick<Env, "demoPassword" | "databaseUrl" | "dataDir">,
): Promise<{ password: string }> {
  const password = await demoPassword(env);
  const hash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const communeCode = await demoCommune(tx);
    for (const account of DEMO_ACCOUNTS) {
      const personId = await savePerson(tx, account, communeCode);
      await savePassword(tx, personId, password, hash);
      await saveRole(tx, personId, account.role, communeCode);
      await saveConsent(tx, personId);
    }
    await saveHelp(tx);
  });
  return { password };
}

/** Closes the trial accounts and their sessions: what a start without DEMO does. */
export async function lockDemo(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const demo = tx.select({ id: people.id }).from(people).where(eq(people.isDemo, true));
    await tx.delete(sessions).where(inArray(sessions.userId, demo));
    const closed = await tx
      .update(people)
      .set({ disabledAt: now() })
      .where(and(eq(people.isDemo, true), isNull(people.disabledAt)))
      .returning({ id: people.id });
    for (const { id } of closed) await queueRecount(tx, id);
  });
}

/** The given one; else one kept beside the embedded data; else, on a server, a new one at every start. */
async function demoPassword({
  demoPassword,
  databaseUrl,
  dataDir,
}: Pick<Env, "demoPassword" | "databaseUrl" | "dataDir">): Promise<string> {
  if (demoPassword) return demoPassword;
  return databaseUrl ? speakable() : generatedOnce(join(dataDir, "demo-password"), speakable);
}

/** Easy to read aloud and type on a phone: "thu-4821-7306". */
function speakable(): string {
  const digits = () => String(randomInt(10_000)).padStart(4, "0");
  return `thu-${digits()}-${digits()}`;
}

/** Phường Trấn Biên, or the first commune where content/ has another province. */
async function demoCommune(tx: Database): Promise<string> {
  const [commune] = await tx
    .select({ code: communes.code })
    .from(communes)
    .orderBy(asc(sql`${communes.slug} <> ${DEMO_COMMUNE_SLUG}`), asc(communes.code))
    .limit(1);
  if (!commune) throw new StartError("CONTENT_DIR: no commune was loaded for the trial accounts.");
  return commune.code;
}

async function savePerson(tx: Database, account: DemoAccount, communeCode: string): Promise<string> {
  const { username, fullName, birthYear, audience } = account;
  const [existing] = await tx
    .select({ id: people.id, isDemo: people.isDemo })
    .from(people)
    .where(eq(people.username, username));
  if (existing && !existing.isDemo) {
    throw new StartError(
      `DEMO: the account “${username}” belongs to a real person of this database; start without DEMO.`,
    );
  }
  if (existing) {
    const reopened = await tx
      .update(people)
      .set({ disabledAt: null })
      .where(and(eq(people.id, existing.id), isNotNull(people.disabledAt)))
      .returning({ id: people.id });
    for (const { id } of reopened) await queueRecount(tx, id);
    return existing.id;
  }
  const id = newId();
  await tx.insert(people).values({
    id,
    username,
    fullName,
    searchName: fold(fullName),
    sortName: nameSortKey(fullName),
    birthYear,
    communeCode,
    audience,
    createdAt: now(),
    isDemo: true,
  });
  await queueRecount(tx, id);
  return id;
}

/** Left alone when it still fits, so that a restart does not change the row. */
async function savePassword(tx: Database, personId: string, password: string, hash: string): Promise<void> {
  const [stored] = await tx.select().from(passwords).where(eq(passwords.personId, personId));
  if (stored && (await verifyPassword(stored.hash, password))) return;
  const changed = { hash, changedAt: now() };
  await tx
    .insert(passwords)
    .values({ personId, ...changed })
    .onConflictDoUpdate({ target: passwords.personId, set: changed });
}

async function saveRole(
  tx: Database,
  personId: string,
  role: DemoAccount["role"],
  communeCode: string,
): Promise<void> {
  if (!role) return;
  const scope = role === "commune-officer" || role === "helper" ? communeCode : null;
  const [held] = await tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, role), isNull(roleGrants.revokedAt)));
  if (!held) {
    await tx.insert(roleGrants).values({ id: newId(), personId, role, communeCode: scope, grantedAt: now() });
  }
}

/** Once: who ended it in the trial does not find it begun again. */
async function saveHelp(tx: Database): Promise<void> {
  const idOf = async (username: string) => {
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.username, username));
    return person?.id ?? "";
  };
  const helperId = await idOf(DEMO_HELP.helper);
  const before = await tx
    .select({ id: helperLinks.id })
    .from(helperLinks)
    .where(eq(helperLinks.helperId, helperId))
    .limit(1);
  if (before.length > 0) return;
  for (const [learner, daysAgo] of Object.entries(DEMO_HELP.learners)) {
    const agreedAt = new Date(now().getTime() - daysAgo * 86_400_000);
    await tx.insert(helperLinks).values({ id: newId(), helperId, learnerId: await idOf(learner), agreedAt });
  }
}

/** The trial accounts agreed to what an account needs, as everybody who registers did. */
async function saveConsent(tx: Database, personId: string): Promise<void> {
  const [given] = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(eq(consents.personId, personId))
    .limit(1);
  if (given) return;
  await tx.insert(consents).values(
    CONSENT_PURPOSES.filter(({ required }) => required).map(({ id, textVersion }) => ({
      id: newId(),
      personId,
      purpose: id,
      textVersion,
      channel: "web" as const,
      givenAt: now(),
    })),
  );
}
