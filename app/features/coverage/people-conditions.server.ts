/** What the filters of a list of people come to as conditions on rows of `people`. */
import { and, eq, gt, isNull, lte, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { countedSpans, linkedConfirmations } from "#drizzle/schema/coverage";
import { communes } from "#drizzle/schema/places";
import { administeredCommunes, type Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { nameFound, nameMatches } from "~/platform/database/name-search.server";
import { AGE_BANDS } from "./age-bands";
import { certifiedSpanNow } from "./certified-span.server";
import { NO_HAMLET, type PeopleFilters } from "./people-filters";
import { administeredBy } from "./scope.server";
import { isValidCertificate } from "./valid-certificate.server";

/** One question in two forms, which leave the same rows. */
export interface PeopleConditions {
  /** Row by row: of columns that the indexes of the order hold, and look-ups of what else is asked of few rows. */
  walking: SQL | undefined;
  /** All at once: PostgreSQL may begin with whatever index leads to the fewest. */
  finding: SQL | undefined;
  /** The one commune everybody is of, where there is only one. */
  within: SQL | undefined;
  /** It leaves a few hundred at the most: going through others to find them is no use. */
  narrow: boolean;
}

/** `communeCode`: of the commune whose page it is. Nobody outside the viewer's communes. */
export async function peopleConditions(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: PeopleFilters,
  communeCode?: string,
): Promise<PeopleConditions> {
  const { name, commune, hamlet } = filters;
  const chosen = commune ? await codeOf(db, commune) : undefined;
  const topicId = filters.topic ? await topicOf(db, filters.topic) : undefined;
  const own = administeredCommunes(viewer);
  const one = communeCode ?? chosen ?? (own !== "all" && own.length === 1 ? own[0] : undefined);
  const plain = and(
    // One that was made one with another account is no person of a list (features/merging).
    isNull(people.mergedIntoId),
    administeredBy(viewer, people.communeCode),
    communeCode ? eq(people.communeCode, communeCode) : undefined,
    chosen === undefined ? undefined : eq(people.communeCode, chosen),
    hamlet === NO_HAMLET ? isNull(people.hamletId) : hamlet ? eq(people.hamletId, hamlet) : undefined,
    ...ownConditions(filters, Number(today.slice(0, 4))),
  );
  const asked = (rows: (from: SQLWrapper) => SQL) =>
    and(
      plain,
      counting(filters.counting, today, rows),
      certified(topicId, rows),
      onVneid(filters.vneid, rows),
    );
  return {
    walking: and(nameMatches(people.searchName, name), asked(lookUp)),
    finding: and(
      nameFound(people.searchName, name),
      asked((from) => sql`exists (select 1 from ${from})`),
    ),
    within: one === undefined ? undefined : eq(people.communeCode, one),
    narrow: hamlet !== "" && hamlet !== NO_HAMLET,
  };
}

/** An offset keeps PostgreSQL from making a table of the rows of everybody, which it would to spare look-ups. */
const lookUp = (from: SQLWrapper) => sql`exists (select 1 from ${from} offset 0)`;

/** No commune and no topic has an empty code or id: an address that names an unknown one finds nobody. */
async function codeOf(db: Database, slug: string): Promise<string> {
  const [row] = await db.select({ code: communes.code }).from(communes).where(eq(communes.slug, slug));
  return row?.code ?? "";
}

async function topicOf(db: Database, slug: string): Promise<string> {
  const [row] = await db.select({ id: topics.id }).from(topics).where(eq(topics.slug, slug));
  return row?.id ?? "";
}

function ownConditions({ audience, sex, age }: PeopleFilters, year: number): (SQL | undefined)[] {
  return [
    audience ? eq(people.audience, audience) : undefined,
    sex ? eq(people.sex, sex === "nu" ? "female" : "male") : undefined,
    bornFor(age, year),
  ];
}

/** Years of birth of an age band. */
function bornFor(age: string, year: number): SQL | undefined {
  if (age === "") return undefined;
  const next = AGE_BANDS.find((lowest) => lowest > Number(age));
  return and(
    lte(people.birthYear, year - Number(age)),
    next === undefined ? undefined : gt(people.birthYear, year - next),
  );
}

function counting(wanted: PeopleFilters["counting"], today: string, rows: (from: SQLWrapper) => SQL) {
  if (wanted === "") return undefined;
  const counted = rows(sql`${countedSpans} where ${certifiedSpanNow(today)}`);
  return wanted === "co" ? counted : sql`not ${counted}`;
}

/** By the links of the ministry's lists, which a recount has brought up to date. */
function onVneid(wanted: PeopleFilters["vneid"], rows: (from: SQLWrapper) => SQL): SQL | undefined {
  if (wanted === "") return undefined;
  const confirmed = rows(sql`${linkedConfirmations} where ${eq(linkedConfirmations.personId, people.id)}`);
  return wanted === "co" ? confirmed : sql`not ${confirmed}`;
}

function certified(topicId: string | undefined, rows: (from: SQLWrapper) => SQL): SQL | undefined {
  if (topicId === undefined) return undefined;
  return rows(
    sql`${certificates} where ${and(
      eq(certificates.personId, people.id),
      eq(certificates.topicId, topicId),
      isValidCertificate(),
    )}`,
  );
}
