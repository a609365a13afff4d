/**
 * What becomes of every row that says something about a person when two accounts are made one: one line for each
 * column of the schema that points at people, in the order in which they are worked on. A test fails for a column
 * without a line, and moves a row of every kind there and back.
 */
import { sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import {
  consents,
  deaths,
  moves,
  passwords,
  recoveryCodes,
  registrationDevices,
  roleGrants,
  secondFactors,
  sessions,
  signInIdentities,
} from "#drizzle/schema/accounts";
import { draftComments, draftSteps, lessonDrafts } from "#drizzle/schema/authoring";
import { cardOpenings, cardPins, signInCards } from "#drizzle/schema/cards";
import { certificates } from "#drizzle/schema/certificates";
import {
  attendanceMarks,
  attendances,
  classMembers,
  classResults,
  classTrainers,
  helperLinks,
  householdMembers,
  outreachEntries,
  trainingClasses,
} from "#drizzle/schema/classes";
import {
  confirmedCounts,
  countedSpans,
  linkedConfirmations,
  linkedPeople,
  recountQueue,
  twinDecisions,
} from "#drizzle/schema/coverage";
import { flags } from "#drizzle/schema/flags";
import { indicatorFacts } from "#drizzle/schema/indicators";
import { accountMerges } from "#drizzle/schema/merging";
import { monthReportDecisions, monthReportPeople, monthReports } from "#drizzle/schema/periods";
import { dataRequests } from "#drizzle/schema/personal-data";
import {
  finishedTopics,
  lessonCompletions,
  lessonPositions,
  lessonRereadings,
  watchedIntervals,
} from "#drizzle/schema/progress";
import { attempts, questionRevisions, supervisedTests } from "#drizzle/schema/quizzes";
import { certificatesToReview, regrades } from "#drizzle/schema/regrades";
import { documentTemplates, exportedFiles } from "#drizzle/schema/reports";
import { retentionTerms } from "#drizzle/schema/retention";
import { rosterDecisions, rosterPeople, rosters } from "#drizzle/schema/rosters";
import { simulationRuns } from "#drizzle/schema/simulations";
import { vneidConfirmations, vneidLists } from "#drizzle/schema/vneid";
import { attemptsGo } from "./ways/attempts-go.server";
import { attendanceFollows } from "./ways/attendance-follows.server";
import { certificatesGo } from "./ways/certificates-go.server";
import { decidedSame } from "./ways/decided-same.server";
import { ends } from "./ways/ends.server";
import { goes } from "./ways/goes.server";
import { stays } from "./ways/stays";
import type { Rows, Way } from "./ways/way";

export interface RowRule extends Rows {
  way: Way;
}

const rule = (table: PgTable, of: PgColumn, way: Way): RowRule => ({ table, of, way });

const wayIn = stays("the way into an account is its owner's: it opens nothing while the merge stands");
const derived = stays("derived: both people are recounted");
const doer = stays("who did it: the account under which it was done");
const locked = stays("what was sent stands as it was sent");

export const ROW_RULES: readonly RowRule[] = [
  rule(sessions, sessions.userId, ends),
  rule(passwords, passwords.personId, wayIn),
  rule(
    registrationDevices,
    registrationDevices.personId,
    stays("how this account was opened; it goes within days"),
  ),
  rule(secondFactors, secondFactors.personId, wayIn),
  rule(recoveryCodes, recoveryCodes.personId, wayIn),
  rule(signInCards, signInCards.personId, wayIn),
  rule(cardPins, cardPins.personId, wayIn),
  rule(cardOpenings, cardOpenings.personId, wayIn),
  rule(signInIdentities, signInIdentities.personId, wayIn),
  rule(
    roleGrants,
    roleGrants.personId,
    stays("a role is given to one account; one that holds is ended first"),
  ),

  rule(consents, consents.personId, goes({ same: ["purpose"] })),
  rule(
    dataRequests,
    dataRequests.personId,
    goes({ same: ["kind"], clashing: (row) => row.closed_at === null }),
  ),
  rule(moves, moves.personId, stays("where the surviving account lived is what counts")),
  rule(deaths, deaths.personId, goes({ same: [] })),

  rule(
    lessonCompletions,
    lessonCompletions.personId,
    goes({
      same: ["lesson_id"],
      prefer: { column: "completed_at", better: "earlier" },
    }),
  ),
  rule(lessonRereadings, lessonRereadings.personId, goes({ same: ["lesson_id", "revision_id"] })),
  rule(
    lessonPositions,
    lessonPositions.personId,
    goes({
      same: ["lesson_id"],
      prefer: { column: "seen_at", better: "later" },
    }),
  ),
  rule(
    finishedTopics,
    finishedTopics.personId,
    goes({
      same: ["topic_id"],
      prefer: { column: "finished_at", better: "earlier" },
    }),
  ),
  rule(watchedIntervals, watchedIntervals.personId, goes()),
  rule(simulationRuns, simulationRuns.personId, goes({ same: ["key"] })),
  rule(attempts, attempts.personId, attemptsGo),
  rule(certificates, certificates.personId, certificatesGo),

  rule(classMembers, classMembers.personId, goes({ same: ["class_id"], setAside: true })),
  rule(classTrainers, classTrainers.personId, goes({ same: ["class_id"], setAside: true })),
  rule(attendanceMarks, attendanceMarks.personId, goes()),
  rule(attendances, attendances.personId, attendanceFollows),
  rule(classResults, classResults.personId, goes()),
  rule(
    helperLinks,
    helperLinks.learnerId,
    goes({
      same: ["helper_id"],
      clashing: (row) => row.ended_at === null,
      setAside: true,
    }),
  ),
  rule(helperLinks, helperLinks.helperId, stays("learners agreed to the account that is a helper")),
  rule(
    householdMembers,
    householdMembers.personId,
    goes({
      same: [],
      setAside: true,
      stillThere: sql`exists (select 1 from households h where h.id = r.household_id)`,
    }),
  ),
  rule(flags, flags.personId, goes()),
  rule(rosterPeople, rosterPeople.personId, goes({ same: ["roster_id"] })),
  rule(rosterDecisions, rosterDecisions.personId, goes({ same: ["row_hash"] })),
  rule(twinDecisions, twinDecisions.firstId, decidedSame),
  rule(twinDecisions, twinDecisions.secondId, stays("the line above writes both columns")),

  rule(vneidConfirmations, vneidConfirmations.decidedPersonId, goes()),
  rule(countedSpans, countedSpans.personId, derived),
  rule(linkedConfirmations, linkedConfirmations.personId, derived),
  rule(linkedPeople, linkedPeople.personId, derived),
  rule(recountQueue, recountQueue.personId, derived),
  rule(monthReportPeople, monthReportPeople.personId, locked),
  rule(monthReports, monthReports.sentBy, locked),
  rule(monthReportDecisions, monthReportDecisions.decidedBy, locked),
  rule(accountMerges, accountMerges.survivorId, stays("the record of an earlier merge")),
  rule(accountMerges, accountMerges.mergedId, stays("the record of this merge")),

  rule(exportedFiles, exportedFiles.personId, doer),
  rule(accountMerges, accountMerges.mergedBy, doer),
  rule(accountMerges, accountMerges.undoneBy, doer),
  rule(moves, moves.recordedBy, doer),
  rule(deaths, deaths.recordedBy, doer),
  rule(roleGrants, roleGrants.grantedBy, doer),
  rule(signInCards, signInCards.issuedBy, doer),
  rule(signInCards, signInCards.revokedBy, doer),
  rule(cardOpenings, cardOpenings.issuedBy, doer),
  rule(cardPins, cardPins.openedBy, doer),
  rule(certificates, certificates.revokedBy, doer),
  rule(certificates, certificates.supersededBy, doer),
  rule(trainingClasses, trainingClasses.createdBy, doer),
  rule(classMembers, classMembers.addedBy, doer),
  rule(attendanceMarks, attendanceMarks.recordedBy, doer),
  rule(classResults, classResults.recordedBy, doer),
  rule(helperLinks, helperLinks.endedBy, doer),
  rule(outreachEntries, outreachEntries.recordedBy, doer),
  rule(outreachEntries, outreachEntries.withdrawnBy, doer),
  rule(confirmedCounts, confirmedCounts.recordedBy, doer),
  rule(twinDecisions, twinDecisions.decidedBy, doer),
  rule(flags, flags.decidedBy, doer),
  rule(indicatorFacts, indicatorFacts.recordedBy, doer),
  rule(dataRequests, dataRequests.recordedBy, doer),
  rule(dataRequests, dataRequests.acknowledgedBy, doer),
  rule(dataRequests, dataRequests.extendedBy, doer),
  rule(dataRequests, dataRequests.closedBy, doer),
  rule(questionRevisions, questionRevisions.authorId, doer),
  rule(regrades, regrades.appliedBy, doer),
  rule(certificatesToReview, certificatesToReview.decidedBy, doer),
  rule(supervisedTests, supervisedTests.supervisorId, doer),
  rule(attempts, attempts.helperId, doer),
  rule(documentTemplates, documentTemplates.changedBy, doer),
  rule(retentionTerms, retentionTerms.changedBy, doer),
  rule(rosters, rosters.uploadedBy, doer),
  rule(rosters, rosters.confirmedBy, doer),
  rule(vneidLists, vneidLists.uploadedBy, doer),
  rule(vneidLists, vneidLists.confirmedBy, doer),
  rule(vneidLists, vneidLists.withdrawnBy, doer),
  rule(draftSteps, draftSteps.byId, doer),
  rule(lessonDrafts, lessonDrafts.createdBy, doer),
  rule(lessonDrafts, lessonDrafts.savedBy, doer),
  rule(lessonDrafts, lessonDrafts.approvedBy, doer),
  rule(draftComments, draftComments.byId, doer),
];
