/** Loads accounts with everybody who is linked to them, so that whoCounts can judge whole groups. */
import { and, eq, inArray, or, sql } from "drizzle-orm";
import { moves, people } from "#drizzle/schema/accounts";
import { linkedPeople, twinDecisions } from "#drizzle/schema/coverage";
import { type Database, selectRows } from "~/platform/database/client.server";
import type { Home } from "./homes";
import { accountsAsked, loadConfirmed, loadDeaths, loadHeld, loadHomes } from "./load-facts.server";
import { nameKey } from "./same-name";
import type { Candidate, TwinDecision } from "./same-person";

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
  mergedIntoId: people.mergedIntoId,
  createdAt: people.createdAt,
} as const;

type Account = Pick<typeof people.$inferSelect, keyof typeof ACCOUNT> & { homes: Home[] };

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
    const linked = new Set(await selectLinked(db, frontier));
    frontier = await selectAccounts(
      db,
      [...linked].filter((id) => !accounts.has(id)),
    );
  }
  const members = [...accounts.keys()];
  const confirmed = await loadConfirmed(db, [...accounts.values()]);
  const held = await loadHeld(db, [...accounts.values()], confirmed);
  const deaths = await loadDeaths(db, members);
  const candidates = [...accounts.values()].map(
    ({ searchName, communeCode, isDemo, disabledAt, mergedIntoId, createdAt, ...account }) => ({
      ...account,
      diedOn: deaths.get(account.id) ?? null,
      confirmedIds: (confirmed.get(account.id) ?? []).map(({ idHash }) => idHash),
      // A demo account that was closed because the demo is over never counts, nor does one that is another's by now.
      held: (isDemo && disabledAt) || mergedIntoId !== null ? [] : (held.get(account.id) ?? []),
    }),
  );
  const decisions = members.length
    ? await db.select().from(twinDecisions).where(inArray(twinDecisions.firstId, members))
    : [];
  return { candidates, decisions };
}

async function selectAccounts(db: Database, ids: readonly string[]): Promise<Account[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(ACCOUNT)
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
  const homes = await loadHomes(db, rows);
  return rows.map((row) => ({ ...row, homes: homes(row) }));
}

/** Who has a personal id, a decision, a name, birth and commune, or a past in common with one of `accounts`. */
async function selectLinked(db: Database, accounts: Account[]): Promise<string[]> {
  return [
    ...(await selectByPersonalId(db, accounts)),
    ...(await selectByConfirmation(db, accounts)),
    ...(await selectNamesakes(db, accounts)),
    ...(await selectDecidedSame(db, accounts)),
    ...(await selectJudgedWith(db, accounts)),
  ];
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

async function selectByPersonalId(db: Database, accounts: Account[]): Promise<string[]> {
  const hashes = accounts.flatMap((account) => account.personalIdHash ?? []);
  if (hashes.length === 0) return [];
  return idsOf(await db.select({ id: people.id }).from(people).where(inArray(people.personalIdHash, hashes)));
}

/** Who has the number that an administrator said is this account's, or was said to have this account's. */
async function selectByConfirmation(db: Database, accounts: Account[]): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    db,
    sql`with ${accountsAsked(accounts)}
    select c.decided_person_id as "id" from asked a join vneid_confirmations c on c.id_hash = a.hash
    where c.decided_person_id is not null
    union select p.id from asked a join vneid_confirmations c on c.decided_person_id = a.id
    join people p on p.personal_id_hash = c.id_hash`,
  );
  return idsOf(rows);
}

/**
 * People of one name and birth year who live, or lived, in a commune where one of `accounts` ever did. The index
 * holds the folded name; which of those found bear the name itself is decided in code.
 */
async function selectNamesakes(db: Database, accounts: Account[]): Promise<string[]> {
  const wanted = JSON.stringify(
    accounts.flatMap(({ homes, searchName, birthYear }) =>
      homes.map(({ communeCode }) => ({ communeCode, searchName, birthYear })),
    ),
  );
  const list = sql`(select distinct * from jsonb_to_recordset(${wanted}::jsonb) as w("communeCode" text, "searchName" text, "birthYear" int)) wanted`;
  const named = sql`${people.searchName} = wanted."searchName" and ${people.birthYear} = wanted."birthYear"`;
  const columns = { id: people.id, fullName: people.fullName };
  const found = [
    ...(await db
      .select(columns)
      .from(people)
      .innerJoin(list, sql`${people.communeCode} = wanted."communeCode" and ${named}`)),
    ...(await db
      .select(columns)
      .from(moves)
      .innerJoin(people, eq(people.id, moves.personId))
      .innerJoin(list, sql`${moves.fromCommune} = wanted."communeCode" and ${named}`)),
  ];
  const names = new Set(accounts.map(({ fullName }) => nameKey(fullName)));
  return idsOf(found.filter(({ fullName }) => names.has(nameKey(fullName))));
}

async function selectDecidedSame(db: Database, accounts: Account[]): Promise<string[]> {
  const ids = idsOf(accounts);
  const decisions = await db
    .select()
    .from(twinDecisions)
    .where(
      and(
        eq(twinDecisions.decision, "same"),
        or(inArray(twinDecisions.firstId, ids), inArray(twinDecisions.secondId, ids)),
      ),
    );
  return decisions.flatMap(({ firstId, secondId }) => [firstId, secondId]);
}

/** Links that are gone still matter once: who was held back by somebody may count now. */
async function selectJudgedWith(db: Database, accounts: Account[]): Promise<string[]> {
  const groups = db
    .select({ key: linkedPeople.groupKey })
    .from(linkedPeople)
    .where(inArray(linkedPeople.personId, idsOf(accounts)));
  return idsOf(
    await db
      .select({ id: linkedPeople.personId })
      .from(linkedPeople)
      .where(inArray(linkedPeople.groupKey, groups)),
  );
}
