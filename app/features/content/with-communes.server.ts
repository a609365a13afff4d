/** Where a tree has no list of communes and the database none either, the list that comes with the software is taken. */
import { resolve } from "node:path";
import { communes } from "#drizzle/schema/places";
import type { Database } from "~/platform/database/client.server";
import { type ContentFault, isWarning } from "./content-fault";
import { type AuthoredContent, readPlaces } from "./read-content.server";

/** The project's own content, beside drizzle/migrations. */
const OWN_CONTENT = "content";

export async function withCommunes(
  db: Database,
  content: AuthoredContent,
  today: string,
): Promise<{ content: AuthoredContent } | { faults: ContentFault[] }> {
  if (content.communes) return { content };
  const [present] = await db.select({ code: communes.code }).from(communes).limit(1);
  if (present) return { content };
  const { communes: rows, map, faults } = await readPlaces(resolve(OWN_CONTENT), today);
  if (rows && faults.every(isWarning))
    return { content: { ...content, communes: rows, map: content.map ?? map } };
  return { faults: [{ file: "places/communes.csv", line: 1, column: 1, code: "missingFile" }] };
}
