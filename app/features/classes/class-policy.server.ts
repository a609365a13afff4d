/**
 * Who may see and run a class, as one rule. It is run by the officers of the commune that gives the hall, and by the
 * province. Officers of invited communes see it, and list and see their own people in it. Its source trainers see it
 * with everybody on its list and hold it: they begin and close it, take attendance and type results, as long as their
 * role is for its topic. Planning, places, sessions, the list and the report to the province stay with the officers.
 */
import { and, eq, getTableColumns, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { trainingClasses } from "#drizzle/schema/classes";
import { administeredCommunes, administersCommune, type Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

type ClassFacts = typeof trainingClasses.$inferSelect;
/** A class as its viewer has it. */
export type ClassRow = ClassFacts & {
  /** The viewer is one of its source trainers. */
  taught: boolean;
};

export function canRunClass(viewer: Viewer, { communeCode }: { communeCode: string }): boolean {
  return administersCommune(viewer, communeCode);
}

/** Begin and close it, take attendance, type results. */
export function canHoldClass(viewer: Viewer, found: { communeCode: string; taught: boolean }): boolean {
  return found.taught || canRunClass(viewer, found);
}

/** Put their own people on its list, and take them off. */
export function canListInClass(
  viewer: Viewer,
  { communeCode, invited }: { communeCode: string; invited: readonly string[] },
): boolean {
  return [communeCode, ...invited].some((code) => administersCommune(viewer, code));
}

/** Whether the viewer is a source trainer of a class, as a condition; `of`: how the statement calls the class. */
export function taughtBy(viewer: Viewer, of: { id: SQLWrapper; topicId: SQLWrapper } = trainingClasses): SQL {
  const grants = viewer.grants.filter(({ role }) => role === "source-trainer");
  if (grants.length === 0) return sql`false`;
  const topics = grants.flatMap(({ topicId }) => topicId ?? []);
  const inTopic = grants.some(({ topicId }) => !topicId) ? sql`true` : sql`${of.topicId} in ${topics}`;
  return sql`(${inTopic} and exists (select 1 from class_trainers taught
    where taught.class_id = ${of.id} and taught.person_id = ${viewer.personId}))`;
}

/** Who sees a class, as a condition on `training_classes`. */
export function classesVisibleTo(viewer: Viewer): SQL {
  const own = administeredCommunes(viewer);
  if (own === "all") return sql`true`;
  if (own.length === 0) return taughtBy(viewer);
  return sql`(${trainingClasses.communeCode} in ${own} or exists (select 1 from class_communes invited
    where invited.class_id = ${trainingClasses.id} and invited.commune_code in ${own}) or ${taughtBy(viewer)})`;
}

/** Whose names on the list of `found` the viewer sees, as a condition on `people`. */
export function membersVisibleTo(viewer: Viewer, found: { communeCode: string; taught: boolean }): SQL {
  return canHoldClass(viewer, found) ? sql`true` : membersHandledBy(viewer, found);
}

/** Whom the viewer may put on the list of `found` and take off it, as a condition on `people`. */
export function membersHandledBy(viewer: Viewer, found: { communeCode: string }): SQL {
  const own = administeredCommunes(viewer);
  if (own === "all" || canRunClass(viewer, found)) return sql`true`;
  return own.length === 0 ? sql`false` : sql`${people.communeCode} in ${own}`;
}

/** A class that the viewer may see; not found otherwise. */
export async function findVisibleClass(db: Database, viewer: Viewer, id: string): Promise<ClassRow> {
  const [found] = await db
    .select(columns(viewer))
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
  const found = await lock(tx, viewer, id);
  if (!canRunClass(viewer, found)) throw notFound(`no class ${id} run by ${viewer.personId}`);
  return found;
}

/** The same of a class that the viewer holds. */
export async function lockHeldClass(tx: Database, viewer: Viewer, id: string): Promise<ClassRow> {
  const found = await lock(tx, viewer, id);
  if (!canHoldClass(viewer, found)) throw notFound(`no class ${id} held by ${viewer.personId}`);
  return found;
}

async function lock(tx: Database, viewer: Viewer, id: string): Promise<ClassRow> {
  const [found] = await tx
    .select(columns(viewer))
    .from(trainingClasses)
    .where(and(eq(trainingClasses.id, id), classesVisibleTo(viewer)))
    .for("update");
  if (!found) throw notFound(`no class ${id} for ${viewer.personId}`);
  return found;
}

function columns(viewer: Viewer) {
  // Wrapped once more, because a select from one table drops table names from a fragment's own columns.
  return { ...getTableColumns(trainingClasses), taught: sql<boolean>`${taughtBy(viewer)}` };
}
