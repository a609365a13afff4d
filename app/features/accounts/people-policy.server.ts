/**
 * Whose data a viewer may see, answered twice from one rule: themselves, and the people of the communes they
 * administer. Queries carry the condition, so that others' rows are simply not found.
 */
import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { administeredCommunes, type Viewer } from "./viewer";

export function canSeePerson(viewer: Viewer, person: { id: string; communeCode: string }): boolean {
  const communes = administeredCommunes(viewer);
  return communes === "all" || person.id === viewer.personId || communes.includes(person.communeCode);
}

/** The same as a condition on `people`. */
export function peopleVisibleTo(viewer: Viewer): SQL {
  const communes = administeredCommunes(viewer);
  if (communes === "all") return sql`true`;
  const own = eq(people.id, viewer.personId);
  return (communes.length > 0 && or(own, inArray(people.communeCode, [...communes]))) || own;
}
