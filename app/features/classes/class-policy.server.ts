/**
 * Who may see and run a class, answered twice from one rule. It is run by the officers of the commune that gives the
 * hall, and by the province. Officers of invited communes see it, and list and see their own people in it.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { trainingClasses } from "#drizzle/schema/classes";
import { administeredCommunes, administersCommune, type Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

export function canRunClass(viewer: Viewer, { communeCode }: { communeCode: string }): boolean {
  return administersCommune(viewer, communeCode);
}

export function canSeeClass(
  viewer: Viewer,
  { communeCode, invited }: { communeCode: string; invited: readonly string[] },
): boolean {
  return [communeCode, ...invited].some((code) => administersCommune(viewer, code));
}

/** canSeeClass as a condition on `training_classes`. */
export function classesVisibleTo(viewer: Viewer): SQL {
  const own = administeredCommunes(viewer);
  if (own === "all") return sql`true`;
  if (own.length === 0) return sql`false`;
  const codes = sql.join(
    own.map((code) => sql`${code}`),
    sql`, `,
  );
  return sql`(${trainingClasses.communeCode} in (${codes}) or exists (select 1 from class_communes invited
    where invited.class_id = ${trainingClasses.id} and invited.commune_code in (${codes})))`;
}

/** Whose names on the list of `found` the viewer sees, as a condition on `people`. */
export function membersVisibleTo(viewer: Viewer, found: { communeCode: string }): SQL {
  const own = administeredCommunes(viewer);
  if (own === "all" || canRunClass(viewer, found)) return sql`true`;
  if (own.length === 0) return sql`false`;
  return sql`${people.communeCode} in (${sql.join(
    own.map((code) => sql`${code}`),
    sql`, `,
  )})`;
}

export type ClassRow = typeof trainingClasses.$inferSelect;

/** A class that the viewer may see; not found otherwise. */
export async function findVisibleClass(db: Database, viewer: Viewer, id: string): Promise<ClassRow> {
  const [found] = await db
    .select()
    .from(trainingClasses)
    .where(and(eq(trainingClasses.id, id), classesVisibleTo(viewer)));
  if (!found) throw notFound(`no class ${id} for ${viewer.personId}`);
  return found;
}

/**
 * A class that the viewer runs, locked to the end of the transaction: whoever changes its list, its sessions or its
 * state comes one after the other. Not found otherwise.
 */
export async function lockRunClass(tx: Database, viewer: Viewer, id: string): Promise<ClassRow> {
  const [found] = await tx
    .select()
    .from(trainingClasses)
    .where(and(eq(trainingClasses.id, id), classesVisibleTo(viewer)))
    .for("update");
  if (!found || !canRunClass(viewer, found)) throw notFound(`no class ${id} run by ${viewer.personId}`);
  return found;
}
