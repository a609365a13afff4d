/** "luot-kiem-tra": one row an attempt at a topic's test, the latest first. It has no screen of its own. */
import { and, count, desc, eq, gte, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm";
import { z } from "zod";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { communeNames, communes } from "#drizzle/schema/places";
import { attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { topicTitle } from "~/features/catalog/topic-words";
import { CIRCUMSTANCES, helpWord, supervisedWord } from "~/features/coverage/attempt-circumstances";
import { attemptMadeUnder, madeUnder } from "~/features/coverage/attempt-circumstances.server";
import { administeredBy } from "~/features/coverage/scope.server";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { vietnamDate, vietnamMidnight } from "~/i18n/format";
import type { Database } from "~/platform/database/client.server";
import { nameMatches } from "~/platform/database/name-search.server";
import { choiceFilter, dayFilter, defineFilters, textFilter } from "~/platform/http/search-filters";
import { defineDataset } from "../dataset";
import { COMMUNE_COLUMNS, PERSON_COLUMNS } from "../person-columns";

const filters = defineFilters(
  {
    name: "ten",
    commune: "xa",
    topic: "chuyen-de",
    result: "ket-qua",
    circumstances: "cach",
    from: "tu",
    to: "den",
  },
  z.object({
    name: textFilter,
    /** Slugs. */
    commune: textFilter,
    topic: textFilter,
    /** Passed, not passed, still open. */
    result: choiceFilter(["dat", "chua-dat", "dang-lam"]),
    circumstances: choiceFilter(CIRCUMSTANCES),
    /** First and last day on which it was begun, in Vietnam. */
    from: dayFilter,
    to: dayFilter,
  }),
);

type Values = ReturnType<typeof filters.read>;
type Row = Awaited<ReturnType<typeof selectAttempts>>[number] & { topic: string };

const BATCH = 1_000;

export const attemptsMade = defineDataset<Row, Values>({
  id: "luot-kiem-tra",
  title: "reports.attempts",
  roles: ["commune-officer", "province-admin"],
  filters,
  columns: [
    ...PERSON_COLUMNS,
    ...COMMUNE_COLUMNS,
    { key: "topic", header: "coverage.topic", kind: "text", width: 40, value: (row) => row.topic },
    { key: "number", header: "reports.attemptNumber", kind: "integer", width: 8, value: (row) => row.number },
    {
      key: "startedOn",
      header: "reports.startedOn",
      kind: "date",
      width: 14,
      value: (row) => vietnamDate(row.startedAt),
    },
    { key: "score", header: "coverage.score", kind: "share", width: 8, value: (row) => row.score },
    {
      key: "result",
      header: "reports.result",
      kind: "text",
      width: 14,
      value: (row, t) =>
        t(row.passed === null ? "reports.open" : row.passed ? "reports.passed" : "reports.notPassed"),
    },
    {
      key: "supervised",
      header: "coverage.supervised",
      kind: "text",
      width: 12,
      value: (row, t) => t(supervisedWord(row)),
    },
    {
      key: "helped",
      header: "coverage.helped",
      kind: "text",
      width: 18,
      value: (row, t) => t(helpWord(row)),
    },
  ],
  async rows({ db, viewer, today, locale }, values) {
    const where = fitting(viewer, today, values);
    const [total] = await db
      .select({ count: count() })
      .from(attempts)
      .innerJoin(people, eq(people.id, attempts.personId))
      .innerJoin(topics, eq(topics.id, attempts.topicId))
      .innerJoin(communes, eq(communes.code, people.communeCode))
      .innerJoin(communeNames, eq(communeNames.communeCode, communes.code))
      .where(where);
    async function* batches() {
      for (let after: SQL | undefined; ; ) {
        const rows = await selectAttempts(db, and(where, after));
        if (rows.length > 0)
          yield rows.map((row) => ({
            ...row,
            topic: topicTitle({ title: row.topicTitle, titleEn: row.topicTitleEn }, locale),
          }));
        const last = rows.at(-1);
        if (!last || rows.length < BATCH) return;
        after = or(
          lt(attempts.startedAt, last.startedAt),
          and(eq(attempts.startedAt, last.startedAt), lt(attempts.id, last.id)),
        );
      }
    }
    return { count: total?.count ?? 0, batches: batches() };
  },
});

function selectAttempts(db: Database, where: SQL | undefined) {
  return db
    .select({
      id: attempts.id,
      number: attempts.number,
      startedAt: attempts.startedAt,
      score: attempts.score,
      passed: attempts.passed,
      ...madeUnder,
      topicTitle: topics.title,
      topicTitleEn: topics.titleEn,
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeCode: people.communeCode,
      communeName: communeNames.fullName,
    })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .innerJoin(topics, eq(topics.id, attempts.topicId))
    .innerJoin(communes, eq(communes.code, people.communeCode))
    .innerJoin(communeNames, eq(communeNames.communeCode, communes.code))
    .where(where)
    .orderBy(desc(attempts.startedAt), desc(attempts.id))
    .limit(BATCH);
}

/** The commune is the one the person lives in now: its officer answers for them. */
function fitting(
  viewer: Viewer,
  today: string,
  { name, commune, topic, result, circumstances, from, to }: Values,
): SQL | undefined {
  return and(
    nameHoldsOn(today),
    administeredBy(viewer, people.communeCode),
    nameMatches(people.searchName, name),
    commune ? eq(communes.slug, commune) : undefined,
    topic ? eq(topics.slug, topic) : undefined,
    result === "dang-lam" ? isNull(attempts.closedAt) : undefined,
    result === "dat" || result === "chua-dat"
      ? and(isNotNull(attempts.closedAt), eq(attempts.passed, result === "dat"))
      : undefined,
    attemptMadeUnder(circumstances),
    from ? gte(attempts.startedAt, vietnamMidnight(from)) : undefined,
    to ? lt(attempts.startedAt, vietnamMidnight(to, 1)) : undefined,
  );
}
