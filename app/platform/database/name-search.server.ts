/** Finding by name without diacritics, by the beginnings of words: "an" finds "An" and "Ánh", not "Quản". */
import { and, like, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { fold } from "../text/fold";

/** The condition that `searchName` (a column of folded names) has what was typed; undefined when nothing was. */
export function nameMatches(searchName: SQLWrapper, typed: string): SQL | undefined {
  const wanted = fold(typed);
  return wanted ? like(sql`' ' || ${searchName}`, `% ${wanted}%`) : undefined;
}

/**
 * The same for a long list, where the column has an index on its words, to_tsvector('simple', …). fold() leaves letters, digits
 * and spaces only, so nothing in it means anything to to_tsquery.
 */
export function nameFound(searchName: SQLWrapper, typed: string): SQL | undefined {
  const words = fold(typed).split(" ").filter(Boolean);
  if (words.length === 0) return undefined;
  return and(
    sql`to_tsvector('simple', ${searchName}) @@ to_tsquery('simple', ${`${words.join(" <-> ")}:*`})`,
    nameMatches(searchName, typed),
  );
}
