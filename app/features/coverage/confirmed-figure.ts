/**
 * How many people of a commune are confirmed on VNeID by a day, from the two things the ministry sends: counts with a
 * date, and lists of persons. They are never added. Pure.
 *
 * - A list that names everybody (a whole one) replaces the counts up to its own day. A newer count replaces the list.
 * - A list of some of the people replaces no count: it says who, not how many. Only where no count is known is it the
 *   figure as well, from the first day on which it names somebody there or somebody of it lives there.
 * - How much came in a stretch is told by the source of its last day alone: counts are compared with counts, and lists,
 *   which know the day of each confirmation, with lists.
 */
export interface ConfirmedFacts {
  /** The latest count of the day or before. */
  count: { people: number; asOf: string; source: string } | null;
  /** The count that held on the day before the stretch. */
  countBefore: number | null;
  /** The latest lists of the day or before that name the commune: any, and a whole one. */
  list: { asOf: string; source: string } | null;
  wholeList: { asOf: string; source: string } | null;
  /** The first day on which a list names somebody confirmed there; null: none names the commune. */
  listedFrom: string | null;
  /** People of the lists on the day, and how many more they are than on the day before the stretch. */
  listed: number;
  listedWithin: number;
}

export interface ConfirmedFigure {
  people: number | null;
  within: number | null;
  from: ConfirmedSource | null;
}

export interface ConfirmedSource {
  kind: "count" | "list";
  /** Null: the list is of a later day, and tells of this one by the days of its confirmations. */
  asOf: string | null;
  source: string | null;
}

/** `day`: "2026-11-30", the last of the stretch. */
export function confirmedFigure(facts: ConfirmedFacts, day: string): ConfirmedFigure {
  const { count, countBefore, wholeList, listedFrom, listed, listedWithin } = facts;
  const named = listed > 0 || (listedFrom !== null && listedFrom <= day);
  const replaced = count === null || (wholeList !== null && wholeList.asOf >= count.asOf);
  if (named && replaced) {
    const { asOf, source } = wholeList ?? facts.list ?? { asOf: null, source: null };
    return { people: listed, within: listedWithin, from: { kind: "list", asOf, source } };
  }
  if (count === null) return { people: null, within: null, from: null };
  return {
    people: count.people,
    within: countBefore === null ? null : count.people - countBefore,
    from: { kind: "count", asOf: count.asOf, source: count.source },
  };
}
