/**
 * Gives a new certificate in place of one: with the name or birth year corrected, or after a revocation. It has a
 * number and a code of its own and says commune, province and issuer as of today; the old code says superseded.
 */
import { and, desc, eq, gt } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { isCertifying } from "~/features/quizzes/certifying-attempt.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { issueCertificate } from "./issue-certificate.server";
import { loadForChange } from "./load-for-change.server";
import type { Reissue } from "./reissue-form";

type Certificate = typeof certificates.$inferSelect;

/**
 * Returns the new certificate's id. Counting goes on from the day first earned, unless the old one was revoked and
 * the test passed anew since. Throws notFound and forbidden as loadForChange does, conflict when the certificate
 * was replaced already or its holder was erased.
 */
export async function reissueCertificate(
  db: Database,
  viewer: Viewer,
  certificateId: string,
  { fullName, birthYear, reason }: Reissue,
): Promise<string> {
  return db.transaction(async (tx) => {
    const old = await loadForChange(tx, viewer, certificateId);
    if (old.supersededAt) throw new AppError("conflict", "replaced already");
    if (old.holderErasedAt) throw new AppError("conflict", "its holder has no name any more");
    const issuedAt = now();
    const id = newId();
    await tx
      .update(certificates)
      .set({
        supersededAt: issuedAt,
        supersededById: id,
        supersededBy: viewer.personId,
        supersededReason: reason,
      })
      .where(eq(certificates.id, certificateId));
    return issueCertificate(tx, {
      id,
      personId: old.personId,
      topicId: old.topicId,
      ...(await groundsOf(tx, old)),
      issuedAt,
      corrected: { fullName, birthYear },
      actorId: viewer.personId,
      event: { action: "certificate.reissued", detail: { replaces: old.number, reason } },
    });
  });
}

/** The attempt the new one rests on and the day it is earned. */
async function groundsOf(tx: Database, old: Certificate) {
  const again = old.revokedAt && (await passedSince(tx, old, old.revokedAt));
  return again
    ? { attempt: again, earnedAt: again.closedAt }
    : { attempt: { id: old.attemptId, score: old.score }, earnedAt: old.earnedAt };
}

async function passedSince(tx: Database, { personId, topicId }: Certificate, since: Date) {
  const [best] = await tx
    .select({ id: attempts.id, score: attempts.score, closedAt: attempts.closedAt })
    .from(attempts)
    .innerJoin(topics, eq(topics.id, attempts.topicId))
    .where(
      and(
        eq(attempts.personId, personId),
        eq(attempts.topicId, topicId),
        isCertifying(),
        gt(attempts.closedAt, since),
      ),
    )
    .orderBy(desc(attempts.score), attempts.number)
    .limit(1);
  return best?.closedAt && best.score !== null
    ? { id: best.id, score: best.score, closedAt: best.closedAt }
    : undefined;
}
