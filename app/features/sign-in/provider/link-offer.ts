/**
 * What is offered to somebody whose personal id, as the provider vouches for it, is that of accounts here. Pure.
 *
 * A personal id in an account is what somebody typed. Whoever typed another's number, by mistake or to wait there for
 * its owner, has a password or a PIN of their own: such an account is tied only by somebody who comes in that way. An
 * account without any way in was made from a list by an officer: it is its person's when name and birth agree too.
 */
import type { Birth } from "~/features/accounts/birth";
import { fold } from "~/platform/text/fold";

export interface Candidate {
  personId: string;
  fullName: string;
  birthYear: number;
  birthDate: string | null;
  /** A password, a PIN, another account of a provider, or a role: somebody is known to hold it. */
  isHeld: boolean;
}

export type LinkOffer =
  | { way: "none" }
  /** Come in by a way of the account's own, then tie it. */
  | { way: "sign-in" }
  /** Say that it is one's own. */
  | { way: "confirm"; personId: string }
  /** An officer can tell who is who. */
  | { way: "officer" };

interface Claimed {
  fullName: string | null;
  birth: Birth | null;
}

export function linkOffer(candidates: readonly Candidate[], claimed: Claimed): LinkOffer {
  const [only, ...others] = candidates;
  if (!only) return { way: "none" };
  if (candidates.some(({ isHeld }) => isHeld)) return { way: "sign-in" };
  if (others.length > 0 || !agrees(only, claimed)) return { way: "officer" };
  return { way: "confirm", personId: only.personId };
}

/** The name however it is marked and written; the day of birth where both know it. */
function agrees(candidate: Candidate, { fullName, birth }: Claimed): boolean {
  if (fullName === null || birth === null) return false;
  const day = candidate.birthDate === null || birth.date === null || candidate.birthDate === birth.date;
  return fold(candidate.fullName) === fold(fullName) && candidate.birthYear === birth.year && day;
}
