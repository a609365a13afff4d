/** Who completed what: one row a person and topic, which is a valid certificate. */
import { and, count, desc, eq, exists, gte, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { communeNames, communes } from "#drizzle/schema/places";
import { attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { vietnamMidnight } from "~/i18n/format";
import type { Database } from "~/platform/database/client.server";
import { nameMatches } from "~/platform/database/name-search.server";
import { attemptMadeUnder, madeUnder } from "./attempt-circumstances.server";
import { COMPLETIONS_PER_PAGE, type CompletionFilters } from "./completion-filters";
import { administeredBy } from "./scope.server";
import { isValidCertificate } from "./valid-certificate.server";

const COLUMNS = {
  id: certificates.id,
  personId: certificates.personId,
  number: certificates.number,
  topicTitle: topics.title,
  topicTitleEn: topics.titleEn,
  /** When the person first held it; a reissued paper changes nothing. */
  completedAt: certificates.earnedAt,
  score: certificates.score,
  fullName: people.fullName,
  birthYear: people.birthYear,
  phone: people.phone,
  personalIdHint: people.personalIdHint,
  audience: people.audience,
  communeCode: people.communeCode,
  communeName: communeNames.fullName,
  ...madeUnder,
} as const;

export type Completion = Awaited<ReturnType<typeof selectCompletions>>[number];

/** How many rows the filters leave: the number on the screen and in the export. */
export async function countCompletions(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: CompletionFilters,
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .innerJoin(topics, eq(topics.id, certificates.topicId))
    .innerJoin(communes, eq(communes.code, people.communeCode))
    .innerJoin(communeNames, and(eq(communeNames.communeCode, communes.code), nameHoldsOn(today)))
    .where(fitting(db, viewer, filters));
  return row?.count ?? 0;
}

/** A page of the screen, the latest first. */
export function listCompletions(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: CompletionFilters,
): Promise<Completion[]> {
  return selectCompletions(db, today, fitting(db, viewer, filters), {
    limit: COMPLETIONS_PER_PAGE,
    offset: (filters.page - 1) * COMPLETIONS_PER_PAGE,
  });
}

/**
 * All pages, a batch at a time, each found by the last row of the one before: no cursor, no transaction held open,
 * and rows that are added meanwhile lie before the first batch.
 */
export async function* completionBatches(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: CompletionFilters,
  limit = 1_000,
): AsyncGenerator<Completion[]> {
  let after: SQL | undefined;
  for (;;) {
    const batch = await selectCompletions(db, today, and(fitting(db, viewer, filters), after), { limit });
    if (batch.length > 0) yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < limit) return;
    after = or(
      lt(certificates.earnedAt, last.completedAt),
      and(eq(certificates.earnedAt, last.completedAt), lt(certificates.id, last.id)),
    );
  }
}

function selectCompletions(
  db: Database,
  today: string,
  where: SQL | undefined,
  { limit, offset = 0 }: { limit: number; offset?: number },
) {
  return db
    .select(COLUMNS)
    .from(certificates)
    .innerJoin(attempts, eq(attempts.id, certificates.attemptId))
    .innerJoin(people, eq(people.id, certificates.personId))
    .innerJoin(topics, eq(topics.id, certificates.topicId))
    .innerJoin(communes, eq(communes.code, people.communeCode))
    .innerJoin(communeNames, and(eq(communeNames.communeCode, communes.code), nameHoldsOn(today)))
    .where(where)
    .orderBy(desc(certificates.earnedAt), desc(certificates.id))
    .limit(limit)
    .offset(offset);
}

/** The commune is the one the person lives in now: its officer answers for them. */
function fitting(
  db: Database,
  viewer: Viewer,
  { name, commune, topic, circumstances, from, to }: CompletionFilters,
): SQL | undefined {
  const under = attemptMadeUnder(circumstances);
  return and(
    isValidCertificate(),
    // A second paper of one person, kept by the account that was made one with theirs (features/merging).
    isNull(people.mergedIntoId),
    administeredBy(viewer, people.communeCode),
    nameMatches(people.searchName, name),
    commune ? eq(communes.slug, commune) : undefined,
    topic ? eq(topics.slug, topic) : undefined,
    under &&
      exists(
        db
          .select({ one: sql`1` })
          .from(attempts)
          .where(and(eq(attempts.id, certificates.attemptId), under)),
      ),
    from ? gte(certificates.earnedAt, vietnamMidnight(from)) : undefined,
    to ? lt(certificates.earnedAt, vietnamMidnight(to, 1)) : undefined,
  );
}
