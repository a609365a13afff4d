/**
 * The one rule of who counts toward the target: a person counts once, in their commune, from the day they are an
 * adult and hold a valid certificate of a topic that counts.
 *
 * Accounts with one personal id, or that an officer decided to be the same, are one person, whatever else was
 * decided about them. Accounts of one name, birth and commune may be one person: until an officer decides, only
 * one of them counts. Two different personal ids, or a decision, tell them apart. A person's commune is that of
 * the account that counts.
 */
import { comingOfAge } from "./coming-of-age";
import { areNamesakes, type Candidate, samePeople, type TwinDecision } from "./same-person";

export interface Verdict {
  /** Who counts, and from which day (which may lie ahead: a certified minor). */
  counted: { personId: string; communeCode: string; countsFrom: string }[];
  /** Certified accounts that do not count, because somebody else comes first. */
  heldBack: { personId: string; by: string; as: "same" | "undecided" }[];
  /** Pairs whose decision would matter; `firstId` < `secondId`. */
  undecided: { firstId: string; secondId: string; communeCode: string }[];
}

/** One person as far as is known: their accounts, certified ones first in the order in which they count. */
interface Person {
  accounts: Candidate[];
  first: Candidate;
  countsFrom: string;
}

/**
 * Judges accounts that are linked among each other and with nobody else. Of several that may be one person, the
 * one that counts earliest does (then the earlier certificate, then the smaller id), so the result depends only
 * on the facts, not on the order in which they are given.
 */
export function whoCounts(
  candidates: readonly Candidate[],
  decisions: readonly TwinDecision[],
  adultAge: number,
): Verdict {
  const verdict: Verdict = { counted: [], heldBack: [], undecided: [] };
  const counting: Person[] = [];
  const people = certifiedPeople(candidates, decisions, adultAge);
  const decided = decisionsByPair(decisions);
  for (const person of people) {
    for (const other of people) {
      const pair = other.first.id < person.first.id ? openPair(other, person, decided) : undefined;
      if (pair) verdict.undecided.push(pair);
    }
    const earlier = counting.find((other) => openPair(other, person, decided));
    if (earlier) {
      verdict.heldBack.push({ personId: person.first.id, by: earlier.first.id, as: "undecided" });
    } else {
      counting.push(person);
      const { id, communeCode } = person.first;
      verdict.counted.push({ personId: id, communeCode, countsFrom: person.countsFrom });
    }
    for (const account of person.accounts) {
      if (account !== person.first && account.certifiedOn)
        verdict.heldBack.push({ personId: account.id, by: person.first.id, as: "same" });
    }
  }
  return verdict;
}

/** Accounts gathered into people, those who hold a certificate, in the order in which they count. */
function certifiedPeople(
  candidates: readonly Candidate[],
  decisions: readonly TwinDecision[],
  adultAge: number,
): Person[] {
  const order = (account: Candidate) =>
    `${laterOf(account.certifiedOn ?? "", comingOfAge(account, adultAge))} ${account.certifiedOn} ${account.id}`;
  return samePeople(candidates, decisions)
    .flatMap((accounts) => {
      const [first] = accounts
        .filter((account) => account.certifiedOn !== null)
        .sort((a, b) => compare(order(a), order(b)));
      return first ? [{ accounts, first, countsFrom: order(first).slice(0, 10) }] : [];
    })
    .sort((a, b) => compare(order(a.first), order(b.first)));
}

/** The pair of namesakes that keeps two people undecided, or undefined when they are known to differ. */
function openPair(one: Person, other: Person, decided: Map<string, TwinDecision["decision"]>) {
  const pairs = one.accounts.flatMap((a) => other.accounts.map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => decided.get(pairKey(a.id, b.id)) === "different")) return undefined;
  const idsOf = (person: Person) => person.accounts.flatMap((account) => account.personalIdHash ?? []);
  if (idsOf(one).length > 0 && idsOf(other).length > 0) return undefined;
  const [pair] = pairs
    .filter(([a, b]) => areNamesakes(a, b))
    .map(([a, b]) => (a.id < b.id ? [a, b] : [b, a]) as [Candidate, Candidate])
    .sort(([a, b], [c, d]) => compare(pairKey(a.id, b.id), pairKey(c.id, d.id)));
  return pair && { firstId: pair[0].id, secondId: pair[1].id, communeCode: pair[0].communeCode };
}

function decisionsByPair(decisions: readonly TwinDecision[]) {
  return new Map(decisions.map(({ firstId, secondId, decision }) => [pairKey(firstId, secondId), decision]));
}

const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
const laterOf = (one: string, other: string) => (one > other ? one : other);
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
