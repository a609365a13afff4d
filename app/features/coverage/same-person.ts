/** Which accounts are, or may be, one person. */
import { nameKey } from "./same-name";

/** An account, as far as counting asks. */
export interface Candidate {
  id: string;
  fullName: string;
  birthYear: number;
  /** "1980-05-03", or null when only the year is known. */
  birthDate: string | null;
  communeCode: string;
  personalIdHash: string | null;
  /** Day of the first valid certificate of a topic that counts, or null. */
  certifiedOn: string | null;
}

export interface TwinDecision {
  firstId: string;
  secondId: string;
  decision: "same" | "different";
}

/**
 * Whether two certified accounts carry one name, birth and commune: a known year agrees with any day in it. Whoever
 * only registers is no rival to anybody, so that an account without a certificate changes no figure.
 */
export function areNamesakes(one: Candidate, other: Candidate): boolean {
  return (
    one.certifiedOn !== null &&
    other.certifiedOn !== null &&
    one.communeCode === other.communeCode &&
    one.birthYear === other.birthYear &&
    (one.birthDate === other.birthDate || one.birthDate === null || other.birthDate === null) &&
    nameKey(one.fullName) === nameKey(other.fullName)
  );
}

/** Accounts of one personal id, or decided to be the same, directly or through others: each group is a person. */
export function samePeople(
  candidates: readonly Candidate[],
  decisions: readonly TwinDecision[],
): Candidate[][] {
  return gather(candidates, (join) => {
    const byPersonalId = new Map<string, string>();
    for (const { id, personalIdHash } of candidates) {
      if (personalIdHash === null) continue;
      join(id, byPersonalId.get(personalIdHash) ?? id);
      byPersonalId.set(personalIdHash, id);
    }
    for (const { firstId, secondId, decision } of decisions) if (decision === "same") join(firstId, secondId);
  });
}

/**
 * Accounts gathered into groups that must be judged together, because facts about one may change what becomes of
 * another. An account that is linked with nobody is a group of one.
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
      const key = `${account.communeCode} ${account.birthYear} ${nameKey(account.fullName)}`;
      const namesakes = seen.get(key) ?? [];
      for (const other of namesakes) if (areNamesakes(account, other)) join(account.id, other.id);
      seen.set(key, [...namesakes, account]);
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
