/** Pairs of accounts that may be one person, for an officer to look at side by side. */
import { and, asc, count, desc, eq, inArray, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { countedSpans, twinDecisions, undecidedTwins } from "#drizzle/schema/coverage";
import { communeNames } from "#drizzle/schema/places";
import type { Viewer } from "~/features/accounts/viewer";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { certifiedSpan } from "./certified-span.server";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";
import { TWINS_PER_PAGE } from "./twin-filters";
import { isValidCertificate } from "./valid-certificate.server";

export interface Twin {
  id: string;
  fullName: string;
  birthYear: number;
  birthDate: string | null;
  phone: string | null;
  personalIdHint: string | null;
  audience: string;
  communeName: string;
  createdAt: Date;
  /** The day from which this account counts, or null. */
  countsFrom: string | null;
  certificates: { title: string; earnedAt: Date }[];
}

export interface TwinPair {
  twins: [Twin, Twin];
  decision: { decision: "same" | "different"; decidedAt: Date; decidedBy: string } | null;
}

interface PairRow {
  firstId: string;
  secondId: string;
  decision: TwinPair["decision"];
}

/** Pairs nobody has decided on, and how many of them there are. `page` from 1. */
export async function listUndecidedTwins(
  db: Database,
  viewer: Viewer,
  today: string,
  page: number,
): Promise<{ pairs: TwinPair[]; count: number }> {
  await recountQueued(db);
  const { firstId, secondId } = undecidedTwins;
  const rows = await db
    .select({ firstId, secondId })
    .from(undecidedTwins)
    .where(administeredBy(viewer, undecidedTwins.communeCode))
    .orderBy(asc(undecidedTwins.communeCode), asc(firstId), asc(secondId))
    .limit(TWINS_PER_PAGE)
    .offset((page - 1) * TWINS_PER_PAGE);
  const pairs = await withTwins(
    db,
    today,
    rows.map((row) => ({ ...row, decision: null })),
  );
  return { pairs, count: await countUndecidedTwins(db, viewer) };
}

/** For a notice on other pages; the roll-up is as of the last recount. */
export async function countUndecidedTwins(db: Database, viewer: Viewer): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(undecidedTwins)
    .where(administeredBy(viewer, undecidedTwins.communeCode));
  return row?.count ?? 0;
}

const first = alias(people, "first_person");
const second = alias(people, "second_person");
const decider = alias(people, "decider");

/** The condition that both people of a pair live where the viewer administers. */
function bothAdministered(viewer: Viewer): SQL | undefined {
  return and(administeredBy(viewer, first.communeCode), administeredBy(viewer, second.communeCode));
}

/** Decisions made so far, the latest first. */
export async function listDecidedTwins(
  db: Database,
  viewer: Viewer,
  today: string,
  page: number,
): Promise<{ pairs: TwinPair[]; count: number }> {
  const decided = () =>
    db
      .select({
        firstId: twinDecisions.firstId,
        secondId: twinDecisions.secondId,
        decision: twinDecisions.decision,
        decidedAt: twinDecisions.decidedAt,
        decidedBy: decider.fullName,
      })
      .from(twinDecisions)
      .innerJoin(first, eq(first.id, twinDecisions.firstId))
      .innerJoin(second, eq(second.id, twinDecisions.secondId))
      .innerJoin(decider, eq(decider.id, twinDecisions.decidedBy))
      .where(bothAdministered(viewer));
  const rows = await decided()
    .orderBy(desc(twinDecisions.decidedAt), asc(twinDecisions.firstId), asc(twinDecisions.secondId))
    .limit(TWINS_PER_PAGE)
    .offset((page - 1) * TWINS_PER_PAGE);
  const [total] = await db.select({ count: count() }).from(decided().as("decided"));
  const pairs = await withTwins(
    db,
    today,
    rows.map(({ firstId, secondId, ...decision }) => ({ firstId, secondId, decision })),
  );
  return { pairs, count: total?.count ?? 0 };
}

async function withTwins(db: Database, today: string, rows: PairRow[]): Promise<TwinPair[]> {
  const twins = await selectTwins(
    db,
    today,
    rows.flatMap(({ firstId, secondId }) => [firstId, secondId]),
  );
  return rows.flatMap(({ firstId, secondId, decision }) => {
    const [one, other] = [twins.get(firstId), twins.get(secondId)];
    return one && other ? [{ twins: [one, other] as [Twin, Twin], decision }] : [];
  });
}

async function selectTwins(db: Database, today: string, ids: string[]): Promise<Map<string, Twin>> {
  if (ids.length === 0) return new Map();
  const accounts = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      birthDate: people.birthDate,
      phone: people.phone,
      personalIdHint: people.personalIdHint,
      audience: people.audience,
      communeName: communeNames.fullName,
      createdAt: people.createdAt,
      countsFrom: countedSpans.countsFrom,
    })
    .from(people)
    .innerJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .leftJoin(countedSpans, certifiedSpan(today))
    .where(inArray(people.id, ids));
  const held = await db
    .select({
      personId: certificates.personId,
      title: topics.title,
      earnedAt: certificates.earnedAt,
    })
    .from(certificates)
    .innerJoin(topics, eq(topics.id, certificates.topicId))
    .where(and(inArray(certificates.personId, ids), isValidCertificate()))
    .orderBy(asc(certificates.earnedAt));
  return new Map(
    accounts.map((account) => [
      account.id,
      { ...account, certificates: held.filter((one) => one.personId === account.id) },
    ]),
  );
}
