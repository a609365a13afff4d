/** The certificate behind a PDF's address. */
import { and, eq, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { certificatesVisibleTo } from "./certificate-policy.server";
import type { PrintedCertificate } from "./pdf/certificate-words";

/**
 * Only a valid one is printed: a paper that was revoked or replaced would deceive whoever does not check it.
 * Throws notFound, also for one that the viewer may not see.
 */
export async function findPrintable(
  db: Database,
  viewer: Viewer,
  code: string | undefined,
): Promise<PrintedCertificate> {
  const [found] = await db
    .select({
      code: certificates.code,
      number: certificates.number,
      fullName: certificates.fullName,
      birthYear: certificates.birthYear,
      communeName: certificates.communeName,
      topicTitle: certificates.topicTitle,
      programmeName: certificates.programmeName,
      provinceName: certificates.provinceName,
      issuer: certificates.issuer,
      score: certificates.score,
      issuedAt: certificates.issuedAt,
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .where(
      and(
        eq(certificates.code, code ?? ""),
        isNull(certificates.revokedAt),
        isNull(certificates.supersededAt),
        certificatesVisibleTo(viewer),
      ),
    );
  if (!found) throw notFound();
  return found;
}
