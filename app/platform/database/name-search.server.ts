/** Finding by name without diacritics, by the beginnings of words: "an" finds "An" and "Ánh", not "Quản". */
import { like, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { fold } from "../text/fold";

/** The condition that `searchName` (a column of folded names) has what was typed; undefined when nothing was. */
export function nameMatches(searchName: SQLWrapper, typed: string): SQL | undefined {
  const wanted = fold(typed);
  return wanted ? like(sql`' ' || ${searchName}`, `% ${wanted}%`) : undefined;
}
