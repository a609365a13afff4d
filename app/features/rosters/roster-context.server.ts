/** What rows are read against: the places and audiences of the programme, and today. */
import { and, asc, eq, isNull, or } from "drizzle-orm";
import { communeNames, workplaces } from "#drizzle/schema/places";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import type { Database } from "~/platform/database/client.server";
import type { RosterContext } from "./reading/read-roster";

export async function rosterContext(
  db: Database,
  { communeCode, audience, today }: { communeCode: string; audience: string; today: string },
): Promise<RosterContext> {
  const names = await db.select().from(communeNames).orderBy(asc(communeNames.validFrom));
  const communes = new Map<string, string[]>();
  for (const row of names)
    communes.set(row.communeCode, [row.fullName, row.name, ...(communes.get(row.communeCode) ?? [])]);
  const hamlets = await listHamlets(db, communeCode);
  const { audiences } = await readProgramme(db);
  return {
    today,
    communeCode,
    audience,
    communes: [...communes].map(([code, known]) => ({ code, names: known })),
    // A list is of one commune, so that whoever may see the list may see all its people.
    mayEnter: (code) => code === communeCode,
    hamlets: hamlets.map(({ id, fullName, name }) => ({ id, fullName, name, communeCode })),
    audiences: audiences.map(({ id, name }) => ({ id, name })),
    workplaces: await rosterWorkplaces(db, communeCode),
  };
}

/** What a list of this commune may name as a workplace: offices in use, of the commune and of the province. */
export function rosterWorkplaces(db: Database, communeCode: string) {
  return db
    .select({ id: workplaces.id, name: workplaces.name, communeCode: workplaces.communeCode })
    .from(workplaces)
    .where(
      and(
        isNull(workplaces.retiredAt),
        or(eq(workplaces.communeCode, communeCode), isNull(workplaces.communeCode)),
      ),
    )
    .orderBy(asc(workplaces.name), asc(workplaces.id));
}
