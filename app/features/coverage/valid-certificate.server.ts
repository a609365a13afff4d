/** Which certificates hold. */
import { and, isNull, type SQL } from "drizzle-orm";
import { certificates } from "#drizzle/schema/certificates";

/** Neither revoked nor replaced by a corrected one. */
export function isValidCertificate(): SQL | undefined {
  return and(isNull(certificates.revokedAt), isNull(certificates.supersededAt));
}
