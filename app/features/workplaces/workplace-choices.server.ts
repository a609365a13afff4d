/** What an official chooses their workplace from. */
import { eq, isNull, or, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { workplaces } from "#drizzle/schema/places";
import { listCommunes } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

export interface WorkplaceChoices {
  /** Of the person; "": not known. */
  chosen: string;
  groups: {
    /** The commune's name; null: offices of the province. */
    commune: string | null;
    workplaces: { id: string; name: string }[];
  }[];
}

const vietnamese = new Intl.Collator("vi", { numeric: true });

/**
 * Offices of the person's own commune first, then the province's, then the others by commune. A retired workplace
 * stays a choice for who works there. The caller has made sure that the person is the viewer's to see.
 */
export async function workplaceChoices(
  db: Database,
  personId: string,
  today: string,
): Promise<WorkplaceChoices> {
  const [person] = await db
    .select({ communeCode: people.communeCode, workplaceId: people.workplaceId })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) throw notFound();
  const rows = await db
    .select({ id: workplaces.id, name: workplaces.name, communeCode: workplaces.communeCode })
    .from(workplaces)
    .where(or(isNull(workplaces.retiredAt), sql`${workplaces.id} = ${person.workplaceId}`));
  const communes = await listCommunes(db, today);
  const own = communes.filter(({ code }) => code === person.communeCode);
  const others = communes.filter(({ code }) => code !== person.communeCode);
  const places: { code: string | null; fullName: string | null }[] = [
    ...own,
    { code: null, fullName: null },
    ...others,
  ];
  return {
    chosen: person.workplaceId ?? "",
    groups: places.flatMap(({ code, fullName }) => {
      const found = rows
        .filter(({ communeCode }) => communeCode === code)
        .sort((a, b) => vietnamese.compare(a.name, b.name))
        .map(({ id, name }) => ({ id, name }));
      return found.length > 0 ? [{ commune: fullName, workplaces: found }] : [];
    }),
  };
}
