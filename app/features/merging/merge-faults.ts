/** Why two accounts may not be made one. Pure. */

export type MergeFault =
  | "same"
  | "own"
  | "erased"
  | "merged"
  | "closed"
  | "closedByOwner"
  | "roleOfSurvivor"
  | "roleOfMerged"
  | "testUnderWay"
  | "requestOpen"
  | "otherPersonalId"
  | "decidedDifferent"
  | "demo";

export interface AccountFacts {
  id: string;
  disabled: boolean;
  erased: boolean;
  merged: boolean;
  isDemo: boolean;
  personalIdHash: string | null;
  closedByOwner: boolean;
  holdsRole: boolean;
  testUnderWay: boolean;
  /** A request to erase or restrict what is known of the person waits for an answer. */
  requestOpen: boolean;
}

export interface PairFacts {
  survivor: AccountFacts;
  merged: AccountFacts;
  decidedDifferent: boolean;
}

interface Asker {
  personId: string;
  wholeProvince: boolean;
}

/** The first reason, from what cannot be changed to what can be seen to first; undefined: they may. */
export function mergeFault(
  { survivor, merged, decidedDifferent }: PairFacts,
  asker: Asker,
): MergeFault | undefined {
  const both = [survivor, merged];
  const any = (of: (account: AccountFacts) => boolean) => both.some(of);
  if (survivor.id === merged.id) return "same";
  if (any(({ id }) => id === asker.personId)) return "own";
  if (any(({ erased }) => erased)) return "erased";
  if (any((account) => account.merged)) return "merged";
  if (survivor.isDemo !== merged.isDemo) return "demo";
  if (any((account) => account.closedByOwner)) return "closedByOwner";
  if (survivor.disabled) return "closed";
  const ids = both.map(({ personalIdHash }) => personalIdHash);
  if (ids[0] && ids[1] && ids[0] !== ids[1]) return "otherPersonalId";
  if (decidedDifferent) return "decidedDifferent";
  if (merged.holdsRole) return "roleOfMerged";
  if (survivor.holdsRole && !asker.wholeProvince) return "roleOfSurvivor";
  if (any(({ requestOpen }) => requestOpen)) return "requestOpen";
  return merged.testUnderWay ? "testUnderWay" : undefined;
}
