/** A certificate that its administrator is about to change, with nobody else changing it. */
import { and, eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { canChangeCertificates, certificatesVisibleTo } from "./certificate-policy.server";
import { lockDecision } from "./lock-decision.server";

/** Holds the person's lock from here on. Throws notFound for one not to be seen, forbidden for one only to be seen. */
export async function loadForChange(tx: Database, viewer: Viewer, certificateId: string) {
  const visible = await select(tx, viewer, certificateId);
  if (!canChangeCertificates(viewer)) throw new AppError("forbidden");
  await lockDecision(tx, visible);
  return select(tx, viewer, certificateId);
}

async function select(tx: Database, viewer: Viewer, certificateId: string) {
  const [row] = await tx
    .select({ certificate: certificates, holderErasedAt: people.erasedAt })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .where(and(eq(certificates.id, certificateId), certificatesVisibleTo(viewer)));
  if (!row) throw notFound();
  return { ...row.certificate, holderErasedAt: row.holderErasedAt };
}
