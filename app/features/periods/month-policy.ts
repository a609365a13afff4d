/** Who may do what with a commune's month. Who may see it administers the commune (accounts/viewer). Pure. */
import { hasRole, type Viewer } from "~/features/accounts/viewer";

/** The commune's own officers lock and send; the province does not send for them. */
export function maySendFor(viewer: Viewer, communeCode: string): boolean {
  return viewer.grants.some((grant) => grant.role === "commune-officer" && grant.communeCode === communeCode);
}

/** The province answers, but nobody their own sending. */
export function mayAnswer(viewer: Viewer, report: { sentBy: string }): boolean {
  return hasRole(viewer, "province-admin") && report.sentBy !== viewer.personId;
}
