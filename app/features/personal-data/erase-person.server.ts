/**
 * Makes a person nameless at their request. What identifies them, what they wrote, answered, watched and played is
 * removed; what figures are made of stays as facts of nobody: that somebody born in a year and living in a commune
 * read, passed and was certified on a day. So the count and every report that was sent stand.
 *
 * Accounts that are known by their personal id to be one person stay one: the knowledge is kept as a decision before
 * the id is gone. A test names every table that points at people and what becomes of its rows.
 */
import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import {
  people,
  recoveryCodes,
  registrationDevices,
  secondFactors,
  signInIdentities,
} from "#drizzle/schema/accounts";
import { cardOpenings, cardPins, signInCards } from "#drizzle/schema/cards";
import { certificates } from "#drizzle/schema/certificates";
import { householdMembers } from "#drizzle/schema/classes";
import { twinDecisions, undecidedTwins } from "#drizzle/schema/coverage";
import { flagAttempts, flags } from "#drizzle/schema/flags";
import { accountMerges } from "#drizzle/schema/merging";
import { dataRequests } from "#drizzle/schema/personal-data";
import { lessonPositions, watchedIntervals } from "#drizzle/schema/progress";
import { attemptAnswers, attemptQuestions, attempts } from "#drizzle/schema/quizzes";
import { rosterDecisions } from "#drizzle/schema/rosters";
import { simulationRuns } from "#drizzle/schema/simulations";
import { vneidConfirmations } from "#drizzle/schema/vneid";
import { formerAccounts } from "~/features/accounts/former-accounts.server";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { lockPeople } from "~/features/certificates/lock-decision.server";
import { comingOfAge } from "~/features/coverage/coming-of-age";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";
import { nameSortKey } from "~/platform/text/sort-key";
import { closeAccount } from "./close-account.server";
import { erasedName } from "./erased-name";

/** "own": nobody erases themselves. "undecidedTwin": an officer must first say whether two accounts are one person. */
export type EraseFault = "own" | "undecidedTwin";

/** Tables whose rows go, beside the sessions and the password that closing the account removes. */
export const REMOVED: readonly { table: PgTable; of: AnyPgColumn }[] = [
  { table: secondFactors, of: secondFactors.personId },
  { table: registrationDevices, of: registrationDevices.personId },
  { table: recoveryCodes, of: recoveryCodes.personId },
  { table: signInCards, of: signInCards.personId },
  { table: cardPins, of: cardPins.personId },
  { table: cardOpenings, of: cardOpenings.personId },
  { table: signInIdentities, of: signInIdentities.personId },
  { table: lessonPositions, of: lessonPositions.personId },
  { table: householdMembers, of: householdMembers.personId },
  { table: rosterDecisions, of: rosterDecisions.personId },
  { table: flags, of: flags.personId },
  { table: watchedIntervals, of: watchedIntervals.personId },
  { table: accountMerges, of: accountMerges.mergedId },
];

/** Call it after recountQueued(), so that pairs waiting for a decision are known. */
export async function whatForbidsErasing(
  db: Database,
  viewer: Viewer,
  personId: string,
): Promise<EraseFault | undefined> {
  if (personId === viewer.personId) return "own";
  const pairs = await db
    .select({ firstId: undecidedTwins.firstId })
    .from(undecidedTwins)
    .where(or(eq(undecidedTwins.firstId, personId), eq(undecidedTwins.secondId, personId)))
    .limit(1);
  return pairs.length > 0 ? "undecidedTwin" : undefined;
}

/**
 * In the caller's transaction, after whatForbidsErasing() found nothing. It cannot be taken back. Accounts that were made
 * one with this one are the same person's, and go with it.
 */
export async function erasePerson(tx: Database, viewer: Viewer, personId: string): Promise<void> {
  const accounts = [...(await formerAccounts(tx, personId)), personId];
  await lockPeople(tx, accounts);
  for (const id of accounts) await eraseAccount(tx, viewer, id);
}

async function eraseAccount(tx: Database, viewer: Viewer, personId: string): Promise<void> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId));
  if (!person) throw new Error(`no person ${personId}`);
  await keepKnownTwins(tx, viewer, person);
  await closeAccount(tx, personId);
  for (const { table, of } of REMOVED) await tx.delete(table).where(eq(of, personId));
  await removeAnswers(tx, personId);
  await tx.update(simulationRuns).set({ actions: [] }).where(eq(simulationRuns.personId, personId));
  await tx
    .update(dataRequests)
    .set({ wish: "", answer: null, identityCheck: null })
    .where(eq(dataRequests.personId, personId));
  // The ministry's list goes on counting them, as somebody without an account: nothing in it leads here any more.
  await tx
    .update(vneidConfirmations)
    .set({ decidedPersonId: null })
    .where(eq(vneidConfirmations.decidedPersonId, personId));
  const name = erasedName(personId);
  await tx.update(certificates).set({ fullName: name }).where(eq(certificates.personId, personId));
  await tx
    .update(people)
    .set({
      fullName: name,
      searchName: fold(name),
      sortName: nameSortKey(name),
      birthDate: (await birthDateDecides(tx, person)) ? person.birthDate : null,
      username: null,
      phone: null,
      email: null,
      personalIdHash: null,
      personalIdSealed: null,
      personalIdHint: null,
      workplaceId: null,
      erasedAt: now(),
    })
    .where(eq(people.id, personId));
  await queueRecount(tx, personId);
  await recordEvent(tx, {
    actorId: viewer.personId,
    action: "person.erased",
    subject: { type: "person", id: personId },
  });
}

/** Other accounts of the same personal id are the same person: from now on because it is written down. */
async function keepKnownTwins(
  tx: Database,
  viewer: Viewer,
  { id, personalIdHash }: { id: string; personalIdHash: string | null },
): Promise<void> {
  if (personalIdHash === null) return;
  const twins = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.personalIdHash, personalIdHash), ne(people.id, id)));
  const decision = { decision: "same" as const, decidedBy: viewer.personId, decidedAt: now() };
  for (const twin of twins) {
    const [firstId, secondId] = twin.id < id ? [twin.id, id] : [id, twin.id];
    await tx
      .insert(twinDecisions)
      .values({ firstId: firstId as string, secondId: secondId as string, ...decision })
      .onConflictDoUpdate({ target: [twinDecisions.firstId, twinDecisions.secondId], set: decision });
  }
}

/** What was answered goes, and what it raised; marks stay, for the statistics of questions. A test under way never took place. */
async function removeAnswers(tx: Database, personId: string): Promise<void> {
  const own = tx.select({ id: attempts.id }).from(attempts).where(eq(attempts.personId, personId));
  await tx.delete(attemptAnswers).where(inArray(attemptAnswers.attemptId, own));
  await tx.delete(flagAttempts).where(inArray(flagAttempts.attemptId, own));
  const open = and(eq(attempts.personId, personId), isNull(attempts.closedAt));
  const underWay = tx.select({ id: attempts.id }).from(attempts).where(open);
  await tx.delete(attemptQuestions).where(inArray(attemptQuestions.attemptId, underWay));
  await tx.delete(attempts).where(open);
}

/**
 * Whether the person may count from the day they came of age, because they registered before the end of that year.
 * Then their day of birth is that fact itself, and stays; of everybody else only the year does.
 */
async function birthDateDecides(
  tx: Database,
  { birthYear, createdAt }: { birthYear: number; createdAt: Date },
): Promise<boolean> {
  const { adultAge } = await readProgramme(tx);
  return vietnamDate(createdAt) < comingOfAge({ birthYear, birthDate: null }, adultAge);
}
