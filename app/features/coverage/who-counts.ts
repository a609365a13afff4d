/**
 * The one rule of who counts, in every stage: a person counts once, in the commune they live in on the day, from
 * the day they are an adult and have come so far.
 *
 * - Certified is who holds a certificate of a topic that counts, on every day on which it is neither revoked nor
 *   replaced: what is revoked counted until the day before.
 * - Who moves counts in the new commune from the day of the move. Who dies counts no more from that day.
 * - Accounts with one personal id, or that an officer decided to be the same, are one person, whatever else was
 *   decided about them. Their commune is that of the account that counts, which is the one that came so far first.
 * - Accounts of one name, birth and commune may be one person: until an officer decides, only the first of them
 *   counts. Two different personal ids, or a decision, tell them apart. One who died still holds others back. Who
 *   has only registered is held back by nobody.
 * - Confirmed on VNeID is whose personal id is in a list of the ministry's, or who was decided to be that person, from
 *   the day of the confirmation. Numbers tell people apart there: nobody is held back by a namesake.
 * - Everybody is an adult by comingOfAge; ages above that go by the calendar year (age-bands.ts).
 */
import { comingOfAge } from "./coming-of-age";
import { type Candidate, samePeople, type TwinDecision } from "./same-person";
import { type DayVerdict, type Mark, whoCountsOn } from "./who-counts-on";

/** From when until when (null: still) somebody counts, and where. The beginning may lie ahead: a certified minor. */
export interface CountedSpan extends Mark {
  personId: string;
  communeCode: string;
  countsFrom: string;
  countsUntil: string | null;
}

/** `heldBack` from counting as certified, and `undecided` in any stage, are as things stand after the last event. */
export interface Verdict extends Pick<DayVerdict, "heldBack" | "undecided"> {
  counted: CountedSpan[];
}

/**
 * Judges accounts that are linked among each other and with nobody else. The result depends only on the facts, not
 * on the order in which they are given, nor on today: it changes only with the facts.
 */
export function whoCounts(
  candidates: readonly Candidate[],
  decisions: readonly TwinDecision[],
  adultAge: number,
): Verdict {
  const verdict: Verdict = { counted: [], heldBack: [], undecided: [] };
  const people = samePeople(candidates, decisions);
  for (const mark of marksOf(candidates)) {
    const days = eventDays(mark, candidates, adultAge);
    const daily = days.map((day) => whoCountsOn(day, mark, people, decisions, adultAge));
    verdict.counted.push(...through(days, daily, mark));
    const last = daily.at(-1);
    if (!last || mark.topicId !== "") continue;
    if (mark.stage === "passed") verdict.heldBack.push(...last.heldBack);
    for (const pair of last.undecided)
      if (!verdict.undecided.some((one) => one.firstId === pair.firstId && one.secondId === pair.secondId))
        verdict.undecided.push(pair);
  }
  return verdict;
}

/** All that any of them bears. */
function marksOf(candidates: readonly Candidate[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { held } of candidates)
    for (const { stage, topicId } of held) marks.set(`${stage} ${topicId}`, { stage, topicId });
  return [...marks.values()];
}

/** The days on which it may change who counts, in order; the first is the earliest on which anybody may. */
function eventDays({ stage, topicId }: Mark, candidates: readonly Candidate[], adultAge: number): string[] {
  const days = new Set<string>();
  const begins: string[] = [];
  for (const account of candidates) {
    const held = account.held.filter((span) => span.stage === stage && span.topicId === topicId);
    for (const { from, until } of held) {
      begins.push(from);
      days.add(from).add(until ?? from);
    }
    if (held.length > 0) days.add(comingOfAge(account, adultAge));
    for (const { from } of account.homes) if (from !== "") days.add(from);
    if (account.diedOn !== null) days.add(account.diedOn);
  }
  const first = begins.sort()[0] ?? "";
  return [...days].filter((day) => day >= first).sort();
}

/** What holds day by day, as spans: those that go on from one event to the next are one. */
function through(days: readonly string[], daily: readonly DayVerdict[], mark: Mark): CountedSpan[] {
  const spans: CountedSpan[] = [];
  let going = new Map<string, CountedSpan>();
  for (const [at, { counted }] of daily.entries()) {
    const still = new Map<string, CountedSpan>();
    for (const { personId, communeCode } of counted) {
      const key = `${personId} ${communeCode}`;
      const span = going.get(key) ?? {
        personId,
        ...mark,
        communeCode,
        countsFrom: days[at] as string,
        countsUntil: null,
      };
      if (!going.has(key)) spans.push(span);
      still.set(key, span);
    }
    for (const [key, span] of going) if (!still.has(key)) span.countsUntil = days[at] as string;
    going = still;
  }
  return spans;
}
