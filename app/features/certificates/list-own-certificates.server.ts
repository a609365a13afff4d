/** My certificates, the newest first. */
import { desc, eq } from "drizzle-orm";
import { certificates } from "#drizzle/schema/certificates";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { type CertificateState, certificateState } from "./certificate-state";

export interface OwnCertificate {
  code: string;
  number: string;
  topicTitle: string;
  fullName: string;
  score: number;
  issuedAt: Date;
  state: CertificateState;
  revokedAt: Date | null;
  revokedReason: string | null;
}

export async function listOwnCertificates(db: Database, viewer: Viewer): Promise<OwnCertificate[]> {
  const rows = await db
    .select({
      code: certificates.code,
      number: certificates.number,
      topicTitle: certificates.topicTitle,
      fullName: certificates.fullName,
      score: certificates.score,
      issuedAt: certificates.issuedAt,
      revokedAt: certificates.revokedAt,
      revokedReason: certificates.revokedReason,
      supersededAt: certificates.supersededAt,
    })
    .from(certificates)
    .where(eq(certificates.personId, viewer.personId))
    .orderBy(desc(certificates.issuedAt), desc(certificates.number));
  return rows.map(({ supersededAt, ...row }) => ({
    ...row,
    state: certificateState({ revokedAt: row.revokedAt, supersededAt }),
  }));
}
