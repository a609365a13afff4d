/** A list and a page of its rows, opened for who administers its commune. */
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { jobs } from "#drizzle/schema/jobs";
import { communeNames, hamlets } from "#drizzle/schema/places";
import { type RowState, rosterRows } from "#drizzle/schema/rosters";
import { formatBirth } from "~/features/accounts/birth";
import { showField } from "~/features/accounts/personal-fields";
import { personalIdHint } from "~/features/accounts/personal-id";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import { hamletName } from "~/features/places/hamlet-name";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { countUndecided } from "./confirm-roster.server";
import { findRoster } from "./find-roster.server";
import { planSchema, type SheetSample } from "./reading/read-roster";
import { DOUBTS_PER_PAGE, ROWS_PER_PAGE, VIEWS, type View } from "./roster-filters";
import type { RowContent } from "./sealed-row";

/** What a page says of somebody: ids masked, phones as an officer sees them in their own file. */
export interface ShownFacts {
  fullName: string;
  birth: string;
  phone: string | null;
  personalId: string | null;
  hamlet: string | null;
}

export interface ShownReason {
  code: string;
  field?: string;
  line?: number;
  /** As it was written in the file. */
  written?: string;
}

export interface ShownRow {
  position: number;
  sheet: number;
  line: number;
  state: RowState;
  reasons: ShownReason[];
  /** The words of a row that is no person; the name of one at fault. */
  text: string;
  facts: ShownFacts | null;
  decision: string | null;
  /** Accounts, and rows of the list, that it may be. */
  others: { id: string; line: number | null; facts: ShownFacts }[];
}

export async function showRoster(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { id, view, page, today }: { id: string; view: View | ""; page: number; today: string },
) {
  const asked = await findRoster(db, viewer, id);
  const [job] = asked.jobId
    ? await db
        .select({ progress: jobs.progress, endedAt: jobs.endedAt })
        .from(jobs)
        .where(eq(jobs.id, asked.jobId))
    : [];
  // A list moves on before its job ends: between the two questions both may have, and nothing is stuck then.
  const { samplesSealed, ...roster } = job?.endedAt ? await findRoster(db, viewer, id) : asked;
  const [uploader] = await db
    .select({ name: people.fullName })
    .from(people)
    .where(eq(people.id, roster.uploadedBy));
  const [commune] = await db
    .select({ name: communeNames.fullName })
    .from(communeNames)
    .where(and(eq(communeNames.communeCode, roster.communeCode), nameHoldsOn(today)));
  const atWork = roster.step === "reading" || roster.step === "writing";
  const perPage = view === "can-xem" ? DOUBTS_PER_PAGE : ROWS_PER_PAGE;
  const rows =
    roster.step === "read" ? await pageOfRows(db, keys, viewer, roster, { view, page, perPage }) : [];
  const counts = roster.counts;
  const count = !counts
    ? 0
    : view === ""
      ? Object.values(counts).reduce((a, b) => a + b, 0)
      : counts[VIEWS[view]];
  return {
    roster: {
      id,
      step: roster.step,
      fileName: roster.fileName,
      fault: roster.fault,
      counts,
      legalBasis: roster.legalBasis,
      grounds: roster.grounds,
      uploadedAt: roster.uploadedAt,
      expiresAt: roster.expiresAt,
      confirmedAt: roster.confirmedAt,
      uploadedBy: uploader?.name ?? "",
      communeName: commune?.name ?? "",
    },
    progress: atWork ? (job?.progress ?? 0) : null,
    /** The job gave up: nothing happens any more. */
    stuck: atWork && (!job || job.endedAt !== null),
    plan: planSchema.parse(roster.plan),
    samples: samplesSealed ? (JSON.parse(keys.open("roster-seal", samplesSealed)) as SheetSample[]) : [],
    undecided: roster.step === "read" ? await countUndecided(db, id) : 0,
    rows,
    pages: Math.ceil(count / perPage),
  };
}

export type ShownRoster = Awaited<ReturnType<typeof showRoster>>;

type StoredRow = typeof rosterRows.$inferSelect;

async function pageOfRows(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { id, communeCode }: { id: string; communeCode: string },
  { view, page, perPage }: { view: View | ""; page: number; perPage: number },
): Promise<ShownRow[]> {
  const stored = await db
    .select()
    .from(rosterRows)
    .where(and(eq(rosterRows.rosterId, id), view ? eq(rosterRows.state, VIEWS[view]) : undefined))
    .orderBy(asc(rosterRows.position))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return openShown(db, keys, viewer, { id, communeCode, stored });
}

/** All rows at fault, batch by batch, for the file in which they are corrected. */
export async function* faultyRows(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  id: string,
): AsyncGenerator<ShownRow[]> {
  const { communeCode } = await findRoster(db, viewer, id);
  for (let last = 0; ; ) {
    const stored = await db
      .select()
      .from(rosterRows)
      .where(and(eq(rosterRows.rosterId, id), eq(rosterRows.state, "faulty"), gt(rosterRows.position, last)))
      .orderBy(asc(rosterRows.position))
      .limit(500);
    if (stored.length === 0) return;
    last = stored.at(-1)?.position ?? last;
    yield openShown(db, keys, viewer, { id, communeCode, stored });
  }
}

async function openShown(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { id, communeCode, stored }: { id: string; communeCode: string; stored: readonly StoredRow[] },
): Promise<ShownRow[]> {
  const places = new Map(
    (await listHamlets(db, communeCode, { retired: true })).map((one) => [one.id, one.fullName]),
  );
  const doubtful = stored.filter(({ state }) => state === "doubtful");
  const wanted = doubtful.flatMap(({ accountIds }) => accountIds);
  const accounts = await accountFacts(
    db,
    viewer,
    wanted.filter((one) => !one.startsWith("row:")),
  );
  const earlier = await rowsAt(
    db,
    id,
    wanted.filter((one) => one.startsWith("row:")),
  );
  const factsOf = (row: StoredRow): ShownFacts | null => {
    const content = JSON.parse(keys.open("roster-seal", row.sealed)) as RowContent;
    if (content.kind !== "person") return null;
    const { person } = content;
    return {
      fullName: person.fullName,
      birth: formatBirth(person.birth),
      phone: showField("phone", person.phone, "self"),
      personalId: showField(
        "personalIdHint",
        person.personalId && personalIdHint(person.personalId),
        "administrator",
      ),
      hamlet: (person.hamletId && places.get(person.hamletId)) || null,
    };
  };
  return stored.map((row): ShownRow => {
    const content = JSON.parse(keys.open("roster-seal", row.sealed)) as RowContent;
    const others = row.accountIds.flatMap((one): ShownRow["others"] => {
      const account = accounts.get(one);
      if (account) return [{ id: one, line: null, facts: account }];
      const before = earlier.get(one);
      const facts = before && factsOf(before);
      return before && facts ? [{ id: one, line: before.line, facts }] : [];
    });
    const notes = content.kind === "person" ? content.notes : [];
    return {
      position: row.position,
      sheet: row.sheet,
      line: row.line,
      state: row.state,
      reasons: row.reasons.map((reason) => ({
        ...reason,
        written:
          reason.code === "idZero" || reason.code === "idAgainstBirth" || reason.code === "oldId"
            ? undefined
            : notes.find(({ note, field }) => note === reason.code && field === reason.field)?.written,
      })),
      text: content.kind === "aside" ? content.text : content.kind === "faulty" ? content.name : "",
      facts: factsOf(row),
      decision: row.decision,
      others: row.state === "doubtful" ? others : [],
    };
  });
}

async function rowsAt(
  db: Database,
  rosterId: string,
  ids: readonly string[],
): Promise<Map<string, StoredRow>> {
  const positions = [...new Set(ids.map((one) => Number(one.slice(4))))];
  if (positions.length === 0) return new Map();
  const rows = await db
    .select()
    .from(rosterRows)
    .where(and(eq(rosterRows.rosterId, rosterId), inArray(rosterRows.position, positions)));
  return new Map(rows.map((row) => [`row:${row.position}`, row]));
}

async function accountFacts(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, ShownFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ person: people, hamlet: { kind: hamlets.kind, name: hamlets.name } })
    .from(people)
    .leftJoin(hamlets, eq(hamlets.id, people.hamletId))
    .where(and(inArray(people.id, [...new Set(ids)]), administeredBy(viewer, people.communeCode)));
  return new Map(
    rows.map(({ person, hamlet }) => [
      person.id,
      {
        fullName: person.fullName,
        birth: formatBirth({ year: person.birthYear, date: person.birthDate }),
        phone: showField("phone", person.phone, "administrator"),
        personalId: showField("personalIdHint", person.personalIdHint, "administrator"),
        hamlet: hamlet && hamletName(hamlet),
      },
    ]),
  );
}
