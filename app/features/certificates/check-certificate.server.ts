/** What anybody may learn from a code: is it good, whose (masked), for what and since when. */
import { eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import { maskName } from "~/features/accounts/personal-fields";
import { type Asker, limitVerification } from "~/features/accounts/rate-limits.server";
import type { Database } from "~/platform/database/client.server";
import { readCode } from "./certificate-code";
import { type CertificateState, certificateState } from "./certificate-state";

export interface CheckedCertificate {
  code: string;
  number: string;
  state: CertificateState;
  /** Null: the holder had their name erased. */
  maskedName: string | null;
  topicTitle: string;
  issuer: string;
  issuedAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
  supersededAt: Date | null;
}

/**
 * Undefined for an unknown code and for what can't be a code: both ask the database one question, so that neither
 * the answer nor its time tells them apart. Throws AppError "too-many" when this address asks too often.
 */
export async function checkCertificate(
  db: Database,
  asker: Asker,
  typed: string,
): Promise<CheckedCertificate | undefined> {
  await limitVerification(db, asker);
  const [found] = await db
    .select({
      code: certificates.code,
      number: certificates.number,
      fullName: certificates.fullName,
      erasedAt: people.erasedAt,
      topicTitle: certificates.topicTitle,
      issuer: certificates.issuer,
      issuedAt: certificates.issuedAt,
      revokedAt: certificates.revokedAt,
      revokedReason: certificates.revokedReason,
      supersededAt: certificates.supersededAt,
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .where(eq(certificates.code, readCode(typed) ?? ""));
  if (!found) return undefined;
  const { fullName, erasedAt, ...shown } = found;
  return { ...shown, maskedName: erasedAt ? null : maskName(fullName), state: certificateState(found) };
}
