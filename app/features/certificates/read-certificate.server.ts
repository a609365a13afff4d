/** One certificate for its administrator, with everything that happened to the paper before and after it. */
import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { certificatesVisibleTo } from "./certificate-policy.server";
import { type CertificateState, certificateState } from "./certificate-state";

export interface HistoryEntry {
  id: string;
  number: string;
  fullName: string;
  issuedAt: Date;
  state: CertificateState;
  revoked: { at: Date; by: string | null; reason: string | null } | null;
  superseded: { at: Date; by: string | null; reason: string | null } | null;
}

/** Throws notFound, also for one that the viewer may not see. */
export async function readCertificate(db: Database, viewer: Viewer, certificateId: string) {
  const [row] = await db
    .select({
      certificate: certificates,
      holder: {
        id: people.id,
        fullName: people.fullName,
        birthYear: people.birthYear,
        erasedAt: people.erasedAt,
      },
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .where(and(eq(certificates.id, certificateId), certificatesVisibleTo(viewer)));
  if (!row) throw notFound();
  const { certificate, holder } = row;
  return {
    certificate: { ...certificate, state: certificateState(certificate) },
    holder,
    history: await historyOf(db, certificate),
  };
}

/** All papers of the person for the topic, the first one first. */
async function historyOf(
  db: Database,
  { personId, topicId }: { personId: string; topicId: string },
): Promise<HistoryEntry[]> {
  const revoker = alias(people, "revoker");
  const replacer = alias(people, "replacer");
  const rows = await db
    .select({ certificate: certificates, revoker: revoker.fullName, replacer: replacer.fullName })
    .from(certificates)
    .leftJoin(revoker, eq(revoker.id, certificates.revokedBy))
    .leftJoin(replacer, eq(replacer.id, certificates.supersededBy))
    .where(and(eq(certificates.personId, personId), eq(certificates.topicId, topicId)))
    .orderBy(asc(certificates.issuedAt), asc(certificates.number));
  return rows.map(({ certificate, revoker: revokedBy, replacer: replacedBy }) => ({
    id: certificate.id,
    number: certificate.number,
    fullName: certificate.fullName,
    issuedAt: certificate.issuedAt,
    state: certificateState(certificate),
    revoked: certificate.revokedAt && {
      at: certificate.revokedAt,
      by: revokedBy,
      reason: certificate.revokedReason,
    },
    superseded: certificate.supersededAt && {
      at: certificate.supersededAt,
      by: replacedBy,
      reason: certificate.supersededReason,
    },
  }));
}
