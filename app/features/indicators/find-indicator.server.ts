/** An indicator of the programme by its id. */
import type { Indicator } from "#drizzle/schema/catalog";
import { readProgramme } from "~/features/catalog/read-programme.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

/** Not found when the programme has none of that id (any more). */
export async function findIndicator(db: Database, id: string): Promise<Indicator> {
  const { indicators } = await readProgramme(db);
  const found = indicators.find((indicator) => indicator.id === id);
  if (!found) throw notFound(`no indicator ${id}`);
  return found;
}
