/** The workplaces a viewer administers, as part of a query: what lies outside is not found. */
import { type SQL, sql } from "drizzle-orm";
import { workplaces } from "#drizzle/schema/places";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";

/** The province administers every workplace, an officer those of their communes; offices of the province are the province's. */
export function workplaceAdministeredBy(viewer: Viewer): SQL {
  return hasRole(viewer, "province-admin") ? sql`true` : administeredBy(viewer, workplaces.communeCode);
}
