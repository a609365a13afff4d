/** Who asks: the value that every service takes to decide what may be seen and done. */
import type { ROLES } from "#drizzle/schema/accounts";

export type Role = (typeof ROLES)[number];

export interface Viewer {
  personId: string;
  fullName: string;
  communeCode: string;
  /** Roles beyond learner, which everybody is. */
  grants: readonly {
    role: Role;
    communeCode: string | null;
    /** The topic of a source trainer; without one the grant is for every topic. */
    topicId?: string | null;
  }[];
  /** The stored (hashed) id of the session in use. */
  sessionId: string;
}

export function hasRole(viewer: Viewer | null, ...roles: Role[]): boolean {
  return viewer?.grants.some((grant) => roles.includes(grant.role)) ?? false;
}

/** Communes whose people the viewer administers: "all" for the province, codes for an officer. */
export function administeredCommunes(viewer: Viewer | null): "all" | readonly string[] {
  if (hasRole(viewer, "province-admin")) return "all";
  return (viewer?.grants ?? [])
    .filter((grant) => grant.role === "commune-officer")
    .flatMap((grant) => grant.communeCode ?? []);
}

export function administersCommune(viewer: Viewer | null, communeCode: string): boolean {
  const communes = administeredCommunes(viewer);
  return communes === "all" || communes.includes(communeCode);
}
