/** The dated facts of accounts: where they lived, what they came to and when, who died. */
import { asc, eq, inArray, min, type SQL, sql } from "drizzle-orm";
import { deaths, moves } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { finishedTopics } from "#drizzle/schema/progress";
import { classAttendedOn } from "~/features/classes/attended-classes.server";
import { vietnamDate } from "~/i18n/format";
import { type Database, selectRows } from "~/platform/database/client.server";
import { type Home, homesOf, type Move } from "./homes";
import { type Paper, paperSpans } from "./paper-spans";
import type { Candidate } from "./same-person";
import { unite } from "./span";

/** Says of each of `accounts` where it lived. */
export async function loadHomes(
  db: Database,
  accounts: readonly { id: string }[],
): Promise<(account: { id: string; communeCode: string }) => Home[]> {
  const rows = await db
    .select()
    .from(moves)
    .where(
      inArray(
        moves.personId,
        accounts.map(({ id }) => id),
      ),
    )
    .orderBy(asc(moves.movedOn), asc(moves.recordedAt), asc(moves.id));
  const byPerson = groupBy<Move & { personId: string }>(rows, ({ personId }) => personId);
  return ({ id, communeCode }) => homesOf(byPerson.get(id) ?? [], communeCode);
}

export async function loadDeaths(db: Database, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select().from(deaths).where(inArray(deaths.personId, ids));
  return new Map(rows.map(({ personId, diedOn }) => [personId, diedOn]));
}

/** What the ministry's lists say of each account, by its personal id or by an administrator's decision. */
export async function loadConfirmed(
  db: Database,
  accounts: readonly { id: string; personalIdHash: string | null }[],
): Promise<Map<string, { idHash: string; confirmedOn: string }[]>> {
  const rows = await selectRows<{ personId: string; idHash: string; confirmedOn: string }>(
    db,
    sql`with ${accountsAsked(accounts)}
    select a.id as "personId", c.id_hash as "idHash", c.confirmed_on::text as "confirmedOn"
    from asked a join vneid_confirmations c on c.id_hash = a.hash
    union select a.id, c.id_hash, c.confirmed_on::text
    from asked a join vneid_confirmations c on c.decided_person_id = a.id`,
  );
  return groupBy(rows, ({ personId }) => personId);
}

/** A common table expression `asked` of ids and hashes of personal ids. */
export function accountsAsked(accounts: readonly { id: string; personalIdHash: string | null }[]): SQL {
  const asked = JSON.stringify(accounts.map(({ id, personalIdHash: hash }) => ({ id, hash })));
  return sql`asked as (select * from jsonb_to_recordset(${asked}::jsonb) as a(id text, hash text))`;
}

/**
 * What each account held, and when: registered since it was opened; confirmed on VNeID since the ministry says so; trained since it first finished a topic, or did
 * whatever else trains (a further kind of fact is a further query in trainedOn, and a further line in
 * count-plain.server.ts); certified in each topic, and certified toward the target, while a paper holds.
 */
export async function loadHeld(
  db: Database,
  accounts: readonly { id: string; createdAt: Date }[],
  confirmed: ReadonlyMap<string, readonly { confirmedOn: string }[]>,
): Promise<Map<string, Candidate["held"]>> {
  if (accounts.length === 0) return new Map();
  const ids = accounts.map(({ id }) => id);
  const trained = await trainedOn(db, ids);
  const papers = await papersOf(db, ids);
  const counting = await countingTopics(db);
  return new Map(
    accounts.map(({ id, createdAt }) => {
      const day = trained.get(id);
      const registered = {
        stage: "registered" as const,
        topicId: "",
        from: vietnamDate(createdAt),
        until: null,
      };
      return [
        id,
        [
          registered,
          ...(day ? [{ stage: "trained" as const, topicId: "", from: day, until: null }] : []),
          ...(confirmed.get(id) ?? []).map(({ confirmedOn: from }) => ({
            stage: "confirmed" as const,
            topicId: "",
            from,
            until: null,
          })),
          ...certified(papers.get(id) ?? [], counting),
        ],
      ];
    }),
  );
}

/** The first day on which each was trained: had read a topic, or attended a class (classes/class-attended.ts). */
async function trainedOn(db: Database, ids: string[]): Promise<Map<string, string>> {
  const finished = await db
    .select({ personId: finishedTopics.personId, at: min(finishedTopics.finishedAt) })
    .from(finishedTopics)
    .where(inArray(finishedTopics.personId, ids))
    .groupBy(finishedTopics.personId);
  const first = new Map(finished.flatMap(({ personId, at }) => (at ? [[personId, vietnamDate(at)]] : [])));
  for (const [personId, day] of await classAttendedOn(db, ids)) {
    const before = first.get(personId);
    if (before === undefined || day < before) first.set(personId, day);
  }
  return first;
}

async function papersOf(db: Database, ids: string[]): Promise<Map<string, Paper[]>> {
  const papers = await db
    .select({
      id: certificates.id,
      personId: certificates.personId,
      topicId: certificates.topicId,
      issuedAt: certificates.issuedAt,
      earnedAt: certificates.earnedAt,
      revokedAt: certificates.revokedAt,
      supersededAt: certificates.supersededAt,
      supersededById: certificates.supersededById,
    })
    .from(certificates)
    .where(inArray(certificates.personId, ids));
  return groupBy(papers, ({ personId }) => personId);
}

/** The topics that count toward the target, retired or not. */
async function countingTopics(db: Database): Promise<Set<string>> {
  const rows = await db.select({ id: topics.id }).from(topics).where(eq(topics.countsTowardTarget, true));
  return new Set(rows.map(({ id }) => id));
}

function certified(papers: readonly Paper[], counting: ReadonlySet<string>): Candidate["held"] {
  const spans = paperSpans(papers);
  const towardTarget = spans.filter(({ topicId }) => counting.has(topicId));
  return [["", towardTarget] as const, ...groupBy(spans, ({ topicId }) => topicId)].flatMap(([topicId, of]) =>
    unite(of).map((span) => ({ ...span, stage: "passed" as const, topicId })),
  );
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
