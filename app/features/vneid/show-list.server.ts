/** A ministry's list and a page of its rows, opened for an administrator of the province. */
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { jobs } from "#drizzle/schema/jobs";
import { communeNames } from "#drizzle/schema/places";
import { type VneidState, vneidRows } from "#drizzle/schema/vneid";
import { formatBirth } from "~/features/accounts/birth";
import { showField } from "~/features/accounts/personal-fields";
import type { Viewer } from "~/features/accounts/viewer";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { planSchema, type SheetSample } from "~/features/rosters/reading/read-roster";
import type { ShownFacts } from "~/features/rosters/show-roster.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { countUndecided } from "./confirm-list.server";
import { findList } from "./find-list.server";
import { DOUBTS_PER_PAGE, ROWS_PER_PAGE, VIEWS, type View } from "./list-filters";
import type { ShownReason } from "./reason-words";
import type { SealedConfirmation } from "./sealed-confirmation";

export interface ShownConfirmation {
  position: number;
  sheet: number;
  line: number;
  state: VneidState;
  reasons: ShownReason[];
  /** The name; the words of a row that is no person. */
  text: string;
  birth: string;
  communeName: string;
  confirmedOn: string | null;
  personalId: string | null;
  decision: string | null;
  /** Accounts it is or may be. */
  others: { id: string; facts: ShownFacts }[];
}

export async function showList(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { id, view, page, today }: { id: string; view: View | ""; page: number; today: string },
) {
  const { samplesSealed, ...list } = await findList(db, viewer, id);
  const atWork = list.step === "reading" || list.step === "writing" || list.step === "withdrawing";
  const [job] =
    atWork && list.jobId
      ? await db
          .select({ progress: jobs.progress, endedAt: jobs.endedAt })
          .from(jobs)
          .where(eq(jobs.id, list.jobId))
      : [];
  const perPage = view === "can-xem" ? DOUBTS_PER_PAGE : ROWS_PER_PAGE;
  const counts = list.counts;
  const all = counts ? Object.values(counts).reduce((a, b) => a + b, 0) : 0;
  const stored =
    list.step === "read"
      ? await db
          .select()
          .from(vneidRows)
          .where(and(eq(vneidRows.listId, id), view ? eq(vneidRows.state, VIEWS[view]) : undefined))
          .orderBy(asc(vneidRows.position))
          .limit(perPage)
          .offset((page - 1) * perPage)
      : [];
  return {
    list: {
      id,
      step: list.step,
      fileName: list.fileName,
      asOf: list.asOf,
      source: list.source,
      whole: list.whole,
      fault: list.fault,
      counts,
      added: list.added,
      uploadedAt: list.uploadedAt,
      expiresAt: list.expiresAt,
      confirmedAt: list.confirmedAt,
      withdrawnAt: list.withdrawnAt,
      withdrawnReason: list.withdrawnReason,
      uploadedBy: await nameOf(db, list.uploadedBy),
      withdrawnBy: list.withdrawnBy && (await nameOf(db, list.withdrawnBy)),
    },
    progress: atWork ? (job?.progress ?? 0) : null,
    /** The job gave up: nothing happens any more. */
    stuck: atWork && (!job || job.endedAt !== null),
    plan: planSchema.parse(list.plan),
    samples: samplesSealed ? (JSON.parse(keys.open("roster-seal", samplesSealed)) as SheetSample[]) : [],
    undecided: list.step === "read" ? await countUndecided(db, id) : 0,
    rows: await openRows(db, keys, today, stored),
    pages: Math.ceil((!counts ? 0 : view === "" ? all : counts[VIEWS[view]]) / perPage),
  };
}

export type ShownList = Awaited<ReturnType<typeof showList>>;

async function nameOf(db: Database, id: string): Promise<string> {
  const [person] = await db.select({ name: people.fullName }).from(people).where(eq(people.id, id));
  return person?.name ?? "";
}

/** All rows at fault, batch by batch, for the file in which they are corrected. */
export async function* faultyRows(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { id, today }: { id: string; today: string },
): AsyncGenerator<ShownConfirmation[]> {
  await findList(db, viewer, id);
  for (let last = 0; ; ) {
    const stored = await db
      .select()
      .from(vneidRows)
      .where(and(eq(vneidRows.listId, id), eq(vneidRows.state, "faulty"), gt(vneidRows.position, last)))
      .orderBy(asc(vneidRows.position))
      .limit(1_000);
    if (stored.length === 0) return;
    last = stored.at(-1)?.position ?? last;
    yield openRows(db, keys, today, stored);
  }
}

async function openRows(
  db: Database,
  keys: Keys,
  today: string,
  stored: readonly (typeof vneidRows.$inferSelect)[],
): Promise<ShownConfirmation[]> {
  if (stored.length === 0) return [];
  const names = await db
    .select({ code: communeNames.communeCode, name: communeNames.fullName })
    .from(communeNames)
    .where(nameHoldsOn(today));
  const communes = new Map(names.map(({ code, name }) => [code, name]));
  const accounts = await accountFacts(
    db,
    stored.flatMap(({ state, accountIds }) => (state === "doubtful" ? accountIds : [])),
  );
  return stored.map((row) => {
    const { text, birth } = JSON.parse(keys.open("roster-seal", row.sealed)) as SealedConfirmation;
    return {
      position: row.position,
      sheet: row.sheet,
      line: row.line,
      state: row.state,
      reasons: row.reasons,
      text,
      birth: birth ? formatBirth(birth) : "",
      communeName: (row.communeCode && communes.get(row.communeCode)) || "",
      confirmedOn: row.confirmedOn,
      personalId: showField("personalIdHint", row.idHint, "administrator"),
      decision: row.decision,
      others: row.accountIds.flatMap((id) => {
        const facts = accounts.get(id);
        return facts ? [{ id, facts }] : [];
      }),
    };
  });
}

async function accountFacts(db: Database, ids: readonly string[]): Promise<Map<string, ShownFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(people)
    .where(inArray(people.id, [...ids]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        fullName: row.fullName,
        birth: formatBirth({ year: row.birthYear, date: row.birthDate }),
        phone: showField("phone", row.phone, "administrator"),
        personalId: showField("personalIdHint", row.personalIdHint, "administrator"),
        hamlet: null,
      },
    ]),
  );
}
