/**
 * Certificates whose test, graded again by the right key, is no longer passed: each stays valid until an administrator
 * of the province keeps or revokes it, with a reason. Nothing is asked any more once the holder has passed otherwise,
 * or the certificate is not valid any more.
 */
import { and, asc, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import { communeNames } from "#drizzle/schema/places";
import { attempts, questions } from "#drizzle/schema/quizzes";
import {
  certificatesToReview,
  type RegradeDecision,
  regradedAttempts,
  regrades,
} from "#drizzle/schema/regrades";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { canChangeCertificates, certificatesVisibleTo } from "./certificate-policy.server";
import { lockDecision } from "./lock-decision.server";
import { revokeCertificate } from "./revoke-certificate.server";

export const REVIEWS_PER_PAGE = 25;

/** The valid certificate of the one that was put up: a reissue in between keeps the question open. */
const valid = alias(certificates, "valid_certificates");

function open(viewer: Viewer): SQL | undefined {
  return and(
    isNull(certificatesToReview.decision),
    isNull(valid.revokedAt),
    isNull(valid.supersededAt),
    canChangeCertificates(viewer) ? certificatesVisibleTo(viewer) : sql`false`,
    sql`not exists (select 1 from attempts a join topics t on t.id = a.topic_id
      where a.person_id = ${valid.personId} and a.topic_id = ${valid.topicId} and a.passed
        and a.score >= a.pass_mark - 1e-9 and a.help_mode is distinct from 'practice'
        and (a.supervised_test_id is not null or not t.requires_supervision))`,
  );
}

export async function countCertificatesToReview(db: Database, viewer: Viewer): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(distinct ${valid.id})`.mapWith(Number) })
    .from(certificatesToReview)
    .innerJoin(certificates, eq(certificates.id, certificatesToReview.certificateId))
    .innerJoin(valid, and(eq(valid.personId, certificates.personId), eq(valid.topicId, certificates.topicId)))
    .innerJoin(people, eq(people.id, valid.personId))
    .where(open(viewer));
  return row?.count ?? 0;
}

/** A page, one line a certificate, by the last regrade that put it up. `today` is "2026-11-25". */
export async function listCertificatesToReview(db: Database, viewer: Viewer, today: string, page: number) {
  const latest = db
    .selectDistinctOn([valid.id], {
      id: certificatesToReview.id,
      certificateId: sql<string>`${valid.id}`.as("valid_id"),
      number: valid.number,
      topicTitle: valid.topicTitle,
      fullName: people.fullName,
      sortName: people.sortName,
      birthYear: people.birthYear,
      communeCode: people.communeCode,
      key: questions.key,
      reason: regrades.reason,
      appliedAt: regrades.appliedAt,
      scoreBefore: sql<number | null>`(select max(r.score_before) from ${regradedAttempts} r
        join ${attempts} a on a.id = r.attempt_id where r.regrade_id = ${regrades.id} and a.person_id = ${valid.personId}
          and r.passed_before)`.as("score_before"),
      scoreAfter: sql<number | null>`(select max(r.score_after) from ${regradedAttempts} r
        join ${attempts} a on a.id = r.attempt_id where r.regrade_id = ${regrades.id} and a.person_id = ${valid.personId}
          and r.passed_before)`.as("score_after"),
    })
    .from(certificatesToReview)
    .innerJoin(regrades, eq(regrades.id, certificatesToReview.regradeId))
    .innerJoin(questions, eq(questions.id, regrades.questionId))
    .innerJoin(certificates, eq(certificates.id, certificatesToReview.certificateId))
    .innerJoin(valid, and(eq(valid.personId, certificates.personId), eq(valid.topicId, certificates.topicId)))
    .innerJoin(people, eq(people.id, valid.personId))
    .where(open(viewer))
    .orderBy(asc(valid.id), sql`${regrades.appliedAt} desc`)
    .as("latest");
  const rows = await db
    .select({
      id: latest.id,
      certificateId: latest.certificateId,
      number: latest.number,
      topicTitle: latest.topicTitle,
      fullName: latest.fullName,
      birthYear: latest.birthYear,
      communeName: communeNames.fullName,
      key: latest.key,
      reason: latest.reason,
      appliedAt: latest.appliedAt,
      scoreBefore: latest.scoreBefore,
      scoreAfter: latest.scoreAfter,
    })
    .from(latest)
    .leftJoin(communeNames, and(eq(communeNames.communeCode, latest.communeCode), nameHoldsOn(today)))
    .orderBy(asc(latest.sortName), asc(latest.certificateId))
    .limit(REVIEWS_PER_PAGE)
    .offset((page - 1) * REVIEWS_PER_PAGE);
  return { rows, count: await countCertificatesToReview(db, viewer) };
}

/**
 * Keeps the certificate, or revokes it and ends the pass it rested on. Closes every open question about it. Throws
 * notFound for what the viewer may not decide, AppError "conflict" when somebody decided before.
 */
export async function decideCertificate(
  db: Database,
  viewer: Viewer,
  { id, decision, reason }: { id: string; decision: RegradeDecision; reason: string },
): Promise<void> {
  if (!canChangeCertificates(viewer)) throw notFound();
  await db.transaction(async (tx) => {
    const found = await find(tx, id);
    await lockDecision(tx, found);
    const [still] = await tx
      .select({ count: count() })
      .from(certificatesToReview)
      .where(and(eq(certificatesToReview.id, id), isNull(certificatesToReview.decision)));
    if (!still?.count) throw new AppError("conflict", "decided already");
    const ofPerson = tx
      .select({ id: certificates.id })
      .from(certificates)
      .where(and(eq(certificates.personId, found.personId), eq(certificates.topicId, found.topicId)));
    await tx
      .update(certificatesToReview)
      .set({ decision, reason, decidedBy: viewer.personId, decidedAt: now() })
      .where(
        and(inArray(certificatesToReview.certificateId, ofPerson), isNull(certificatesToReview.decision)),
      );
    if (decision === "revoke") {
      await revokeCertificate(tx, viewer, { certificateId: found.certificateId, reason });
      await endPass(tx, found);
    } else
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "certificate.kept",
        subject: { type: "certificate", id: found.certificateId },
        detail: { personId: found.personId, topicId: found.topicId, number: found.number, reason },
      });
  });
}

async function find(tx: Database, id: string) {
  const [row] = await tx
    .select({
      certificateId: valid.id,
      personId: valid.personId,
      topicId: valid.topicId,
      number: valid.number,
    })
    .from(certificatesToReview)
    .innerJoin(certificates, eq(certificates.id, certificatesToReview.certificateId))
    .innerJoin(valid, and(eq(valid.personId, certificates.personId), eq(valid.topicId, certificates.topicId)))
    .where(and(eq(certificatesToReview.id, id), isNull(valid.revokedAt), isNull(valid.supersededAt)));
  if (!row) throw notFound();
  return row;
}

/** By the marks it was no pass; only the certificate had kept it one. */
async function endPass(tx: Database, { personId, topicId }: { personId: string; topicId: string }) {
  await tx
    .update(attempts)
    .set({ passed: false })
    .where(
      and(
        eq(attempts.personId, personId),
        eq(attempts.topicId, topicId),
        eq(attempts.passed, true),
        sql`${attempts.score} < ${attempts.passMark} - 1e-9`,
      ),
    );
}
