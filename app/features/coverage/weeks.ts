/** Calendar weeks, Monday to Sunday (ISO 8601). */

export interface Week {
  /** First day, "2026-11-16". */
  monday: string;
  /** How many more count than at the end of the week before; fewer: below 0. */
  added: number;
  /** People who count at its end. */
  total: number;
}

const DAY_MS = 86_400_000;

/** The day `days` days after a calendar day. */
export const addDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The Monday of the week a day is in. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** `count` weeks up to the one of `day`, without gaps; what was added earlier is in the first total. */
export function fillWeeks(added: ReadonlyMap<string, number>, day: string, count: number): Week[] {
  const last = mondayOf(day);
  const first = addDays(last, -7 * (count - 1));
  let total = 0;
  for (const [monday, people] of added) if (monday < first) total += people;
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(first, 7 * index);
    const people = added.get(monday) ?? 0;
    total += people;
    return { monday, added: people, total };
  });
}
