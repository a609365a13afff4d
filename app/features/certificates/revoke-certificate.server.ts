/** Takes a certificate's worth away, for a reason that the check page tells everybody who asks. */
import { eq } from "drizzle-orm";
import { certificates } from "#drizzle/schema/certificates";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { certificateState } from "./certificate-state";
import { loadForChange } from "./load-for-change.server";

/**
 * `reason` has passed parseReason. Throws notFound and forbidden as loadForChange does, conflict when the
 * certificate is not valid any more.
 */
export async function revokeCertificate(
  db: Database,
  viewer: Viewer,
  { certificateId, reason }: { certificateId: string; reason: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const certificate = await loadForChange(tx, viewer, certificateId);
    if (certificateState(certificate) !== "valid") throw new AppError("conflict", "not valid any more");
    await tx
      .update(certificates)
      .set({ revokedAt: now(), revokedBy: viewer.personId, revokedReason: reason })
      .where(eq(certificates.id, certificateId));
    const { personId, topicId, number } = certificate;
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "certificate.revoked",
      subject: { type: "certificate", id: certificateId },
      detail: { personId, topicId, number, reason },
    });
    await queueRecount(tx, personId);
  });
}
