/**
 * Everything the product keeps about a person, for that person (Law 91/2025/QH15, article 4: to see and to get a
 * copy), with the accounts that were made one with theirs. The table of sources names every table that points at people; a test fails when a new one is neither
 * here nor among those left out for a stated reason.
 */
import { eq, getTableColumns, inArray } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import {
  consents,
  moves,
  people,
  registrationDevices,
  roleGrants,
  secondFactors,
  sessions,
  signInIdentities,
} from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { signInCards } from "#drizzle/schema/cards";
import { certificates } from "#drizzle/schema/certificates";
import {
  attendanceMarks,
  classMembers,
  classResults,
  classTrainers,
  helperLinks,
  householdMembers,
} from "#drizzle/schema/classes";
import { accountMerges } from "#drizzle/schema/merging";
import { dataRequests } from "#drizzle/schema/personal-data";
import {
  finishedTopics,
  lessonCompletions,
  lessonPositions,
  lessonRereadings,
  watchedIntervals,
} from "#drizzle/schema/progress";
import { attemptAnswers, attempts } from "#drizzle/schema/quizzes";
import { exportedFiles } from "#drizzle/schema/reports";
import { rosterPeople } from "#drizzle/schema/rosters";
import { simulationRuns } from "#drizzle/schema/simulations";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { confirmationsOf } from "./confirmations-of.server";
import { formerAccounts } from "./former-accounts.server";
import { showField } from "./personal-fields";
import { shownFlags } from "./shown-flags.server";
import type { Viewer } from "./viewer";

interface Source {
  table: PgTable;
  /** The column that holds the person. */
  of: AnyPgColumn;
  /** Columns that are no one's to read: keys, hashes, seeds of tests. */
  without: readonly string[];
}

export const SOURCES = {
  consents: { table: consents, of: consents.personId, without: ["id", "personId"] },
  sessions: { table: sessions, of: sessions.userId, without: ["id", "userId"] },
  secondFactor: {
    table: secondFactors,
    of: secondFactors.personId,
    without: ["personId", "secretSealed", "lastStep"],
  },
  registrationDevice: {
    table: registrationDevices,
    of: registrationDevices.personId,
    without: ["personId", "deviceHash"],
  },
  signInCards: {
    table: signInCards,
    of: signInCards.personId,
    without: ["id", "personId", "tokenHash", "issuedBy", "revokedBy"],
  },
  providers: {
    table: signInIdentities,
    of: signInIdentities.personId,
    without: ["id", "personId", "subjectHash"],
  },
  roles: { table: roleGrants, of: roleGrants.personId, without: ["id", "personId", "grantedBy"] },
  moves: { table: moves, of: moves.personId, without: ["id", "personId", "recordedBy"] },
  lessonPositions: { table: lessonPositions, of: lessonPositions.personId, without: ["personId"] },
  lessonsRead: { table: lessonCompletions, of: lessonCompletions.personId, without: ["personId"] },
  lessonsReadAgain: { table: lessonRereadings, of: lessonRereadings.personId, without: ["personId"] },
  topicsFinished: { table: finishedTopics, of: finishedTopics.personId, without: ["personId"] },
  clipsWatched: { table: watchedIntervals, of: watchedIntervals.personId, without: ["id", "personId"] },
  attempts: { table: attempts, of: attempts.personId, without: ["personId", "seed"] },
  practiceRuns: { table: simulationRuns, of: simulationRuns.personId, without: ["id", "personId", "key"] },
  certificates: {
    table: certificates,
    of: certificates.personId,
    without: ["id", "personId", "revokedBy", "supersededById"],
  },
  classes: { table: classMembers, of: classMembers.personId, without: ["personId", "addedBy"] },
  classesTaught: { table: classTrainers, of: classTrainers.personId, without: ["personId"] },
  attendance: {
    table: attendanceMarks,
    of: attendanceMarks.personId,
    without: ["id", "personId", "recordedBy", "deviceHash"],
  },
  classResults: { table: classResults, of: classResults.personId, without: ["id", "personId", "recordedBy"] },
  helpers: {
    table: helperLinks,
    of: helperLinks.learnerId,
    without: ["id", "learnerId", "helperId", "endedBy"],
  },
  household: { table: householdMembers, of: householdMembers.personId, without: ["personId"] },
  exportedFiles: {
    table: exportedFiles,
    of: exportedFiles.personId,
    without: ["id", "personId", "jobId"],
  },
  enteredByLists: { table: rosterPeople, of: rosterPeople.personId, without: ["personId"] },
  requests: {
    table: dataRequests,
    of: dataRequests.personId,
    without: ["id", "personId", "recordedBy", "acknowledgedBy", "extendedBy", "closedBy"],
  },
  mergedAccounts: {
    table: accountMerges,
    of: accountMerges.survivorId,
    without: ["id", "survivorId", "mergedId", "mergedBy", "undoSealed", "undoneBy"],
  },
} as const satisfies Record<string, Source>;

export async function exportMyData(db: Database, viewer: Viewer): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {
    exportedAt: now().toISOString(),
    person: await ownFields(db, viewer.personId),
  };
  const former = await formerAccounts(db, viewer.personId);
  const accounts = [viewer.personId, ...former];
  for (const [name, source] of Object.entries<Source>(SOURCES)) {
    data[name] = await rowsOf(db, source, accounts);
  }
  data.answers = await answersOf(db, accounts);
  data.formerAccounts = [];
  for (const id of former) (data.formerAccounts as unknown[]).push(await ownFields(db, id));
  data.confirmedOnVneid = (await confirmationsOf(db, accounts)).map(({ idHint, ...confirmation }) => ({
    ...confirmation,
    personalId: showField("personalIdHint", idHint, "self"),
  }));
  data.flags = await shownFlags(db, accounts);
  data.log = await db
    .select({ at: auditEvents.at, action: auditEvents.action, detail: auditEvents.detail })
    .from(auditEvents)
    .where(inArray(auditEvents.subjectId, accounts))
    .orderBy(auditEvents.id);
  return data;
}

/** The person's row without keys and hashes; the personal id in its masked form. */
async function ownFields(db: Database, personId: string) {
  const [row] = await db.select().from(people).where(eq(people.id, personId));
  if (!row) return null;
  const {
    id,
    searchName,
    sortName,
    mergedIntoId,
    personalIdHash,
    personalIdSealed,
    personalIdHint,
    ...fields
  } = row;
  return { ...fields, personalId: showField("personalIdHint", personalIdHint, "self") };
}

function rowsOf(db: Database, { table, of, without }: Source, accounts: string[]) {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => !without.includes(name));
  return db.select(Object.fromEntries(columns)).from(table).where(inArray(of, accounts));
}

async function answersOf(db: Database, accounts: string[]) {
  const own = db.select({ id: attempts.id }).from(attempts).where(inArray(attempts.personId, accounts));
  return db.select().from(attemptAnswers).where(inArray(attemptAnswers.attemptId, own));
}
