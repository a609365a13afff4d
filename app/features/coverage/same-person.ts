/** Which accounts are, or may be, one person. */
import type { CountedStage } from "#drizzle/schema/coverage";
import type { Home } from "./homes";
import { nameKey } from "./same-name";
import type { Span } from "./span";

/** An account, as far as counting asks. Days are "2026-11-22". */
export interface Candidate {
  id: string;
  fullName: string;
  birthYear: number;
  /** "1980-05-03", or null when only the year is known. */
  birthDate: string | null;
  /** In order; the first from the beginning. */
  homes: readonly Home[];
  personalIdHash: string | null;
  diedOn: string | null;
  /** Hashes of the personal ids that the ministry's lists confirm as this person's (drizzle/schema/vneid.ts). */
  confirmedIds: readonly string[];
  /** When they stood where; `topicId` "": the stage itself, else the certificate of that topic. */
  held: readonly (Span & { stage: CountedStage; topicId: string })[];
}

export interface TwinDecision {
  firstId: string;
  secondId: string;
  decision: "same" | "different";
}

/**
 * Whether two accounts carry one name and birth: a known year agrees with any day in it. The commune is the
 * caller's to compare, because people move.
 */
export function areNamesakes(one: Candidate, other: Candidate): boolean {
  return (
    one.birthYear === other.birthYear &&
    (one.birthDate === other.birthDate || one.birthDate === null || other.birthDate === null) &&
    nameKey(one.fullName) === nameKey(other.fullName)
  );
}

/**
 * Whether an account can be anybody's rival: whoever only registers, or is only confirmed by the ministry, is none, so
 * that an account without anything learned changes no figure.
 */
export function hasLearned({ held }: Candidate): boolean {
  return held.some(({ stage }) => stage === "trained" || stage === "passed");
}

/** Where an account lives on a day. */
export function homeOn({ homes }: Candidate, day: string): string {
  const home = homes.findLast(({ from }) => from <= day);
  if (!home) throw new Error("an account without a home from the beginning");
  return home.communeCode;
}

/**
 * Accounts of one personal id, their own or the one an administrator said is theirs, or decided to be the same,
 * directly or through others: each group is a person.
 */
export function samePeople(
  candidates: readonly Candidate[],
  decisions: readonly TwinDecision[],
): Candidate[][] {
  return gather(candidates, (join) => {
    const byPersonalId = new Map<string, string>();
    for (const { id, personalIdHash, confirmedIds } of candidates)
      for (const hash of personalIdHash === null ? confirmedIds : [personalIdHash, ...confirmedIds]) {
        join(id, byPersonalId.get(hash) ?? id);
        byPersonalId.set(hash, id);
      }
    for (const { firstId, secondId, decision } of decisions) if (decision === "same") join(firstId, secondId);
  });
}

/**
 * Accounts gathered into groups that must be judged together, because facts about one may change what becomes of
 * another: one person, or namesakes who ever lived in one commune. An account linked with nobody is a group of one.
 */
export function linkedGroups(
  candidates: readonly Candidate[],
  decisions: readonly TwinDecision[],
): Candidate[][] {
  return gather(candidates, (join) => {
    for (const [first, ...others] of samePeople(candidates, decisions))
      for (const other of others) join((first as Candidate).id, other.id);
    const seen = new Map<string, Candidate[]>();
    for (const account of candidates) {
      if (!hasLearned(account)) continue;
      for (const communeCode of new Set(account.homes.map((home) => home.communeCode))) {
        const key = `${communeCode} ${account.birthYear} ${nameKey(account.fullName)}`;
        const namesakes = seen.get(key) ?? [];
        for (const other of namesakes) if (areNamesakes(account, other)) join(account.id, other.id);
        seen.set(key, [...namesakes, account]);
      }
    }
  });
}

/** Groups of accounts that `link` joins, each in the given order. */
function gather(
  candidates: readonly Candidate[],
  link: (join: (one: string, other: string) => void) => void,
): Candidate[][] {
  const parents = new Map(candidates.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    const parent = parents.get(id) ?? id;
    return parent === id ? id : root(parent);
  };
  link((one, other) => {
    if (parents.has(one) && parents.has(other)) parents.set(root(one), root(other));
  });
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(root(candidate.id));
    if (group) group.push(candidate);
    else groups.set(root(candidate.id), [candidate]);
  }
  return [...groups.values()];
}
