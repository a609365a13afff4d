/**
 * Whose password is not enough (rules.md §5: a second factor for administrators at security level 3; §6: internal
 * users sign in with a password and a one-time code). Until the code is given in a session, that session is a
 * learner's: roles are withheld, nothing else is.
 */
import { hasRole, type Role, type Viewer } from "./viewer";

/** Roles that see other people's data. Whoever else has set a second factor up is asked for it too. */
export const ROLES_WITH_SECOND_FACTOR: readonly Role[] = ["commune-officer", "province-admin"];

export type SecondFactor =
  | "not-needed"
  /** Given in this session. */
  | "shown"
  /** Set up, and not given in this session. */
  | "needed"
  /** The person's roles ask for one and none is set up. */
  | "to-set-up";

interface Facts {
  viewer: Viewer;
  hasSecondFactor: boolean;
  secondFactorShown: boolean;
}

/** In the trial, whose password everybody may read, nobody is asked. */
export function secondFactorOf(
  { viewer, hasSecondFactor, secondFactorShown }: Facts,
  { demo }: { demo: boolean },
): SecondFactor {
  if (hasSecondFactor) return secondFactorShown ? "shown" : "needed";
  return !demo && hasRole(viewer, ...ROLES_WITH_SECOND_FACTOR) ? "to-set-up" : "not-needed";
}

export function isOutstanding(state: SecondFactor): boolean {
  return state === "needed" || state === "to-set-up";
}

export function withProvenRoles(viewer: Viewer, state: SecondFactor): Viewer {
  return isOutstanding(state) ? { ...viewer, grants: [] } : viewer;
}

/** Where the code is asked for; `back` is the page the person was on their way to. */
export function secondFactorPath(back: string): string {
  return `/dang-nhap/xac-nhan?${new URLSearchParams({ ve: back })}`;
}
