/**
 * Who sees a certificate with its holder's name: the holder, and who administers the commune the holder lives in
 * now (a person who moved is their new commune's). Only the province's administrators change one.
 */
import type { SQL } from "drizzle-orm";
import { canSeePerson, peopleVisibleTo } from "~/features/accounts/people-policy.server";
import { hasRole, type Viewer } from "~/features/accounts/viewer";

export function canSeeCertificate(
  viewer: Viewer,
  certificate: { personId: string; holderCommuneCode: string },
): boolean {
  return canSeePerson(viewer, { id: certificate.personId, communeCode: certificate.holderCommuneCode });
}

/** The same as a condition on `certificates` joined with their `people`. */
export function certificatesVisibleTo(viewer: Viewer): SQL {
  return peopleVisibleTo(viewer);
}

/** May revoke and reissue. */
export function canChangeCertificates(viewer: Viewer): boolean {
  return hasRole(viewer, "province-admin");
}
