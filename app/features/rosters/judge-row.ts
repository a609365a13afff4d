/** Whether somebody in a list is an account we have: known, to be looked at by an officer, or new. Pure. */
import { nameKey } from "~/features/coverage/same-name";
import { fold } from "~/platform/text/fold";
import type { RosterPerson } from "./reading/outcome";

/** What two people are compared by. */
export interface Compared {
  fullName: string;
  birthYear: number;
  birthDate: string | null;
  phone: string | null;
  personalIdHash: string | null;
  communeCode: string;
  hamletId: string | null;
}

/** Why an officer must look. */
export type Doubt = "sameId" | "samePhone" | "idDiffers" | "nearlySame" | "marksDiffer";

export type Likeness = { kind: "same" } | { kind: "doubtful"; why: Doubt } | { kind: "other" };

const SAME = { kind: "same" } as const;
const OTHER = { kind: "other" } as const;
const doubtful = (why: Doubt) => ({ kind: "doubtful", why }) as const;

/**
 * By personal id, then by phone and name, then by name, birth and hamlet. What contradicts itself is for a person to
 * decide. Names that differ in marks only are never taken for one by the machine (rules.md §9).
 */
export function compare(one: Compared, other: Compared): Likeness {
  const sameName = nameKey(one.fullName) === nameKey(other.fullName);
  const sameBirth = one.birthYear === other.birthYear && one.birthDate === other.birthDate;
  const birthsAgree =
    one.birthYear === other.birthYear &&
    (one.birthDate === other.birthDate || one.birthDate === null || other.birthDate === null);
  const [samePhone, phonesDiffer] = agreement(one.phone, other.phone);
  const [sameId, idsDiffer] = agreement(one.personalIdHash, other.personalIdHash);

  if (sameId) return sameName && birthsAgree ? SAME : doubtful("sameId");
  if (fold(one.fullName) !== fold(other.fullName)) return OTHER;
  const neighbours = one.communeCode === other.communeCode;
  if (!sameName) {
    const near = (birthsAgree && neighbours) || samePhone;
    return near && !idsDiffer ? doubtful("marksDiffer") : OTHER;
  }
  if (samePhone) {
    if (idsDiffer) return birthsAgree ? doubtful("idDiffers") : OTHER;
    return birthsAgree ? SAME : doubtful("samePhone");
  }
  if (!birthsAgree || !neighbours || idsDiffer) return OTHER;
  const sameHamlet = one.hamletId === other.hamletId;
  return sameBirth && sameHamlet && !phonesDiffer ? SAME : doubtful("nearlySame");
}

/** Whether both are known and equal; whether both are known and not. */
function agreement(one: string | null, other: string | null): [same: boolean, differ: boolean] {
  const known = one !== null && other !== null;
  return [known && one === other, known && one !== other];
}

export function comparedOf(person: RosterPerson, personalIdHash: string | null): Compared {
  return {
    fullName: person.fullName,
    birthYear: person.birth.year,
    birthDate: person.birth.date,
    phone: person.phone,
    personalIdHash,
    communeCode: person.communeCode,
    hamletId: person.hamletId,
  };
}

export interface Judgement {
  state: "new" | "known" | "doubtful";
  why: Doubt | null;
  /** The one account it is, or those it may be. */
  ids: string[];
}

/** `decided`: accounts an officer has already said this row is. */
export function judge(
  row: Compared,
  candidates: readonly (Compared & { id: string })[],
  decided: ReadonlySet<string> = new Set(),
): Judgement {
  const known = candidates.find(({ id }) => decided.has(id));
  if (known) return { state: "known", why: null, ids: [known.id] };
  const compared = candidates.map((candidate) => ({ id: candidate.id, likeness: compare(row, candidate) }));
  const same = compared.find(({ likeness }) => likeness.kind === "same");
  if (same) return { state: "known", why: null, ids: [same.id] };
  const doubts = compared.flatMap(({ id, likeness }) =>
    likeness.kind === "doubtful" ? [{ id, why: likeness.why }] : [],
  );
  const [first] = doubts;
  if (!first) return { state: "new", why: null, ids: [] };
  return { state: "doubtful", why: first.why, ids: doubts.slice(0, 5).map(({ id }) => id) };
}
