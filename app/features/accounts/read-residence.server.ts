/** Where a person of the viewer's communes lives and lived, by the communes' names of today. */
import { asc, eq } from "drizzle-orm";
import { deaths, moves, people } from "#drizzle/schema/accounts";
import { listCommunes } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { administersCommune, type Viewer } from "./viewer";

export interface Residence {
  id: string;
  fullName: string;
  communeCode: string;
  diedOn: string | null;
  /** In order. */
  moves: { movedOn: string; from: string; to: string }[];
  /** Code and name of every commune. */
  communes: [code: string, name: string][];
}

/** Not found unless the viewer administers where they live. */
export async function readResidence(
  db: Database,
  viewer: Viewer,
  personId: string,
  today: string,
): Promise<Residence> {
  const [person] = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      communeCode: people.communeCode,
      diedOn: deaths.diedOn,
    })
    .from(people)
    .leftJoin(deaths, eq(deaths.personId, people.id))
    .where(eq(people.id, personId));
  if (!person || !administersCommune(viewer, person.communeCode)) throw notFound(`no person ${personId}`);
  const communes = (await listCommunes(db, today)).map(({ code, fullName }): [string, string] => [
    code,
    fullName,
  ]);
  const names = new Map(communes);
  const recorded = await db
    .select()
    .from(moves)
    .where(eq(moves.personId, personId))
    .orderBy(asc(moves.movedOn), asc(moves.recordedAt), asc(moves.id));
  return {
    ...person,
    communes,
    moves: recorded.map(({ movedOn, fromCommune, toCommune }) => ({
      movedOn,
      from: names.get(fromCommune) ?? fromCommune,
      to: names.get(toCommune) ?? toCommune,
    })),
  };
}
