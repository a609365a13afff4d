/** Who may give and take roles, and what a role needs. Pure. */
import { hasRole, type Role, type Viewer } from "./viewer";

export function mayManageRoles(viewer: Viewer): boolean {
  return hasRole(viewer, "province-admin");
}

/** In the order of the page. */
export const ROLE_CHOICES = [
  "commune-officer",
  "source-trainer",
  "reviewer",
  "province-admin",
] as const satisfies readonly Role[];

/** An officer's role is for one commune; the others are for the whole province. */
export function needsCommune(role: Role): boolean {
  return role === "commune-officer";
}

/** A source trainer may be given one topic; without it the role is for every topic. */
export function takesTopic(role: Role): boolean {
  return role === "source-trainer";
}
