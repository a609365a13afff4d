/** The communes a viewer administers, as part of a query: what lies outside is not found. */
import { inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { administeredCommunes, type Viewer } from "~/features/accounts/viewer";

/** The condition that `communeCode` (a column) is a commune of the viewer. */
export function administeredBy(viewer: Viewer, communeCode: SQLWrapper): SQL {
  const communes = administeredCommunes(viewer);
  if (communes === "all") return sql`true`;
  return communes.length > 0 ? inArray(communeCode, [...communes]) : sql`false`;
}
