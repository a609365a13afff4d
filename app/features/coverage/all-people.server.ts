/** Everybody whom the filters of a list leave, for what is done with all of them: files, cards. */
import { setImmediate } from "node:timers/promises";
import { and, asc, count, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { type ListedPerson, readListed } from "./listed-person.server";
import { peopleConditions } from "./people-conditions.server";
import type { PeopleFilters } from "./people-filters";
import { recountQueued } from "./recount.server";

/** People of one statement: many, because it reads whole small tables beside them. */
const BATCH = 5_000;
/** People who are handed on at once: some milliseconds of work, then others get their turn. */
const SLICE = 1_000;

/**
 * How many, and batches in the order of the pages. Each is found by the last person of the one before: no cursor and
 * no transaction is held open, however slowly they are read. The next batch is on its way while one is worked on.
 */
export async function allPeople(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: PeopleFilters,
): Promise<{ count: number; batches: AsyncGenerator<ListedPerson[]> }> {
  await recountQueued(db);
  const { finding, walking } = await peopleConditions(db, viewer, today, filters);
  const [total] = await db.select({ count: count() }).from(people).where(finding);
  const readAfter = (last: ListedPerson | undefined) => {
    const beyond = last && sql`(${people.sortName}, ${people.id}) > (${last.sortName}, ${last.id})`;
    const order = sql`${asc(people.sortName)}, ${asc(people.id)}`;
    const where = and(walking, beyond) ?? sql`true`;
    const batch = readListed(
      db,
      today,
      sql`(select * from ${people} where ${where} order by ${order} limit ${BATCH})`,
    );
    // Whoever takes it hears of a failure; nobody does where the reader has gone meanwhile.
    batch.catch(() => {});
    return batch;
  };
  async function* batches() {
    let coming = readAfter(undefined);
    for (;;) {
      const batch = await coming;
      const last = batch.length === BATCH ? batch.at(-1) : undefined;
      if (last) coming = readAfter(last);
      for (let from = 0; from < batch.length; from += SLICE) {
        yield batch.slice(from, from + SLICE);
        await setImmediate();
      }
      if (!last) return;
    }
  }
  return { count: total?.count ?? 0, batches: batches() };
}
