/** The people a list is narrowed to, as ids in the order of its pages: what is done with all of them at once. */
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { allPeople } from "./all-people.server";
import type { PeopleFilters } from "./people-filters";

/** At most `most`, of the viewer's communes only. */
export async function chosenPeople(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: PeopleFilters,
  most: number,
): Promise<string[]> {
  const { batches } = await allPeople(db, viewer, today, filters);
  const ids: string[] = [];
  for await (const batch of batches) {
    ids.push(...batch.map(({ id }) => id));
    if (ids.length >= most) break;
  }
  return ids.slice(0, most);
}
