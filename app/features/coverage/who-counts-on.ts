/** Who counts on one day among linked accounts: the part of the rule in who-counts.ts that knows no time. */
import type { CountedStage } from "#drizzle/schema/coverage";
import { comingOfAge } from "./coming-of-age";
import { areNamesakes, type Candidate, homeOn, type TwinDecision } from "./same-person";
import { holdsOn, unite } from "./span";

/** What is counted: a stage, or the certificate of one topic. */
export interface Mark {
  stage: CountedStage;
  topicId: string;
}

export interface DayVerdict {
  counted: { personId: string; communeCode: string }[];
  /** Accounts with the mark that do not count, because somebody else comes first. */
  heldBack: { personId: string; by: string; as: "same" | "undecided" }[];
  /** Pairs whose decision would matter on this day; `firstId` < `secondId`. */
  undecided: { firstId: string; secondId: string; communeCode: string }[];
}

/** A person with the mark: `accounts` all they have, `active` those that bear it, in the order they count. */
interface Present {
  accounts: readonly Candidate[];
  active: readonly Candidate[];
  first: Candidate;
  order: string;
  dead: boolean;
}

/** `people`: the accounts of each person, as samePeople gathers them. */
export function whoCountsOn(
  day: string,
  { stage, topicId }: Mark,
  people: readonly (readonly Candidate[])[],
  decisions: readonly TwinDecision[],
  adultAge: number,
): DayVerdict {
  const verdict: DayVerdict = { counted: [], heldBack: [], undecided: [] };
  const decided = new Map(decisions.map((one) => [pairKey(one.firstId, one.secondId), one.decision]));
  const seen: (Present & { ahead: boolean })[] = [];
  for (const person of presentOn(day, { stage, topicId }, people, adultAge)) {
    const { first, active, dead } = person;
    // The ministry tells people apart by their numbers, and whoever only registered is held back by nobody.
    const rivals =
      stage === "registered" || stage === "confirmed" ? [] : openPairs(seen, person, decided, day);
    for (const { other, pair } of rivals)
      if (!(other.dead && dead)) verdict.undecided.push({ ...pair, communeCode: homeOn(first, day) });
    const earlier = rivals.find(({ other }) => other.ahead)?.other;
    seen.push({ ...person, ahead: earlier === undefined });
    if (dead) continue;
    if (earlier) verdict.heldBack.push({ personId: first.id, by: earlier.first.id, as: "undecided" });
    else verdict.counted.push({ personId: first.id, communeCode: homeOn(first, day) });
    for (const account of active)
      if (account !== first) verdict.heldBack.push({ personId: account.id, by: first.id, as: "same" });
  }
  return verdict;
}

function openPairs<Other extends Present>(
  others: readonly Other[],
  person: Present,
  decided: Map<string, TwinDecision["decision"]>,
  day: string,
) {
  return others.flatMap((other) => {
    const pair = openPair(other, person, decided, day);
    return pair ? [{ other, pair }] : [];
  });
}

/** Those who bear the mark and are adults, the dead among them: who began first comes first. */
function presentOn(
  day: string,
  mark: Mark,
  people: readonly (readonly Candidate[])[],
  adultAge: number,
): Present[] {
  return people
    .flatMap((accounts): Present[] => {
      const active = accounts
        .flatMap((account) => {
          const order = orderOn(day, mark, account, adultAge);
          return order ? [{ account, order }] : [];
        })
        .sort((a, b) => compare(a.order, b.order));
      const [first] = active;
      if (!first) return [];
      const dead = accounts.some(({ diedOn }) => diedOn !== null && diedOn <= day);
      return [
        {
          accounts,
          active: active.map((one) => one.account),
          first: first.account,
          order: first.order,
          dead,
        },
      ];
    })
    .sort((a, b) => compare(a.order, b.order));
}

/** From when it would count, from when it bears the mark, and its id; undefined when it does not on this day. */
function orderOn(day: string, { stage, topicId }: Mark, account: Candidate, adultAge: number) {
  const adultOn = comingOfAge(account, adultAge);
  if (day < adultOn) return undefined;
  const spans = account.held.filter((span) => span.stage === stage && span.topicId === topicId);
  const span = unite(spans).find((one) => holdsOn(one, day));
  return span && `${laterOf(span.from, adultOn)} ${span.from} ${account.id}`;
}

/** The pair of namesakes in one commune that keeps two people undecided; undefined when they are known to differ. */
function openPair(one: Present, other: Present, decided: Map<string, TwinDecision["decision"]>, day: string) {
  const apart = (a: Candidate, b: Candidate) => decided.get(pairKey(a.id, b.id)) === "different";
  if (one.accounts.some((a) => other.accounts.some((b) => apart(a, b)))) return undefined;
  const hasId = (person: Present) => person.accounts.some(({ personalIdHash }) => personalIdHash !== null);
  if (hasId(one) && hasId(other)) return undefined;
  const [pair] = one.active
    .flatMap((a) => other.active.map((b) => [a, b] as const))
    .filter(([a, b]) => areNamesakes(a, b) && homeOn(a, day) === homeOn(b, day))
    .map(([a, b]) => (a.id < b.id ? ([a.id, b.id] as const) : ([b.id, a.id] as const)))
    .sort(([a, b], [c, d]) => compare(pairKey(a, b), pairKey(c, d)));
  return pair && { firstId: pair[0], secondId: pair[1] };
}

const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
const laterOf = (one: string, other: string) => (one > other ? one : other);
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
