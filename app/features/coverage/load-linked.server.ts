/** Loads accounts with everybody who is linked to them, so that whoCounts can judge whole groups. */
import { and, eq, inArray, min, or, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { linkedPeople, twinDecisions } from "#drizzle/schema/coverage";
import { vietnamDate } from "~/i18n/format";
import type { Database } from "~/platform/database/client.server";
import { nameKey } from "./same-name";
import type { Candidate, TwinDecision } from "./same-person";
import { isValidCertificate } from "./valid-certificate.server";

const ACCOUNT = {
  id: people.id,
  fullName: people.fullName,
  searchName: people.searchName,
  birthYear: people.birthYear,
  birthDate: people.birthDate,
  communeCode: people.communeCode,
  personalIdHash: people.personalIdHash,
  isDemo: people.isDemo,
  disabledAt: people.disabledAt,
} as const;

type Account = Pick<typeof people.$inferSelect, keyof typeof ACCOUNT>;

/**
 * The people of `ids`, all that are linked to any of them now or were judged with any of them last time, and so
 * on: complete groups, possibly several.
 */
export async function loadLinked(
  db: Database,
  ids: readonly string[],
): Promise<{ candidates: Candidate[]; decisions: TwinDecision[] }> {
  const accounts = new Map<string, Account>();
  let frontier = await selectAccounts(db, ids);
  while (frontier.length > 0) {
    for (const account of frontier) accounts.set(account.id, account);
    const linked = await selectLinked(db, frontier);
    frontier = linked.filter((account) => !accounts.has(account.id));
  }
  const members = [...accounts.keys()];
  const certified = await certifiedDays(db, members);
  const candidates = [...accounts.values()].map(({ searchName, isDemo, disabledAt, ...account }) => ({
    ...account,
    // A demo account that was closed because the demo is over never counts.
    certifiedOn: isDemo && disabledAt ? null : (certified.get(account.id) ?? null),
  }));
  const decisions = members.length
    ? await db.select().from(twinDecisions).where(inArray(twinDecisions.firstId, members))
    : [];
  return { candidates, decisions };
}

async function selectAccounts(db: Database, ids: readonly string[]): Promise<Account[]> {
  if (ids.length === 0) return [];
  return db
    .select(ACCOUNT)
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
}

/** People with a personal id, a decision, a name, birth and commune, or a past in common with one of `accounts`. */
async function selectLinked(db: Database, accounts: Account[]): Promise<Account[]> {
  return [
    ...(await selectByPersonalId(db, accounts)),
    ...(await selectNamesakes(db, accounts)),
    ...(await selectDecidedSame(db, accounts)),
    ...(await selectJudgedWith(db, accounts)),
  ];
}

async function selectByPersonalId(db: Database, accounts: Account[]): Promise<Account[]> {
  const hashes = accounts.flatMap((account) => account.personalIdHash ?? []);
  return hashes.length ? db.select(ACCOUNT).from(people).where(inArray(people.personalIdHash, hashes)) : [];
}

/** The index holds the folded name; which of those found bear the name itself is decided in code. */
async function selectNamesakes(db: Database, accounts: Account[]): Promise<Account[]> {
  const wanted = JSON.stringify(
    accounts.map(({ communeCode, searchName, birthYear }) => ({ communeCode, searchName, birthYear })),
  );
  const found = await db
    .select(ACCOUNT)
    .from(people)
    .innerJoin(
      sql`(select distinct * from jsonb_to_recordset(${wanted}::jsonb) as w("communeCode" text, "searchName" text, "birthYear" int)) wanted`,
      sql`${people.communeCode} = wanted."communeCode" and ${people.searchName} = wanted."searchName" and ${people.birthYear} = wanted."birthYear"`,
    );
  const keyOf = ({ communeCode, birthYear, fullName }: Account) =>
    `${communeCode} ${birthYear} ${nameKey(fullName)}`;
  const keys = new Set(accounts.map(keyOf));
  return found.filter((account) => keys.has(keyOf(account)));
}

async function selectDecidedSame(db: Database, accounts: Account[]): Promise<Account[]> {
  const ids = accounts.map((account) => account.id);
  const decisions = await db
    .select()
    .from(twinDecisions)
    .where(
      and(
        eq(twinDecisions.decision, "same"),
        or(inArray(twinDecisions.firstId, ids), inArray(twinDecisions.secondId, ids)),
      ),
    );
  return selectAccounts(
    db,
    decisions.flatMap(({ firstId, secondId }) => [firstId, secondId]),
  );
}

/** Links that are gone still matter once: who was held back by somebody may count now. */
async function selectJudgedWith(db: Database, accounts: Account[]): Promise<Account[]> {
  const groups = db
    .select({ key: linkedPeople.groupKey })
    .from(linkedPeople)
    .where(
      inArray(
        linkedPeople.personId,
        accounts.map((account) => account.id),
      ),
    );
  const rows = await db
    .select({ id: linkedPeople.personId })
    .from(linkedPeople)
    .where(inArray(linkedPeople.groupKey, groups));
  return selectAccounts(
    db,
    rows.map((row) => row.id),
  );
}

/** First day on which each held what is still a valid certificate of a topic that counts. */
async function certifiedDays(db: Database, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ personId: certificates.personId, earnedAt: min(certificates.earnedAt) })
    .from(certificates)
    .innerJoin(topics, eq(topics.id, certificates.topicId))
    .where(
      and(inArray(certificates.personId, ids), eq(topics.countsTowardTarget, true), isValidCertificate()),
    )
    .groupBy(certificates.personId);
  return new Map(
    rows.flatMap(({ personId, earnedAt }) => (earnedAt ? [[personId, vietnamDate(earnedAt)]] : [])),
  );
}
