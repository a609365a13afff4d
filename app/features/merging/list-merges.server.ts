/** Merges of people of the viewer's communes, and one of them. */
import { and, count, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import { accountMerges } from "#drizzle/schema/merging";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { MERGES_A_PAGE } from "./merge-filters";

const survivor = alias(people, "survivor");
const merged = alias(people, "merged");
const officer = alias(people, "officer");

function select(db: Database) {
  return db
    .select({
      id: accountMerges.id,
      survivor: { id: survivor.id, fullName: survivor.fullName, birthYear: survivor.birthYear },
      merged: { id: merged.id, fullName: merged.fullName, birthYear: merged.birthYear },
      reason: accountMerges.reason,
      mergedBy: officer.fullName,
      mergedAt: accountMerges.mergedAt,
      undoUntil: accountMerges.undoUntil,
      undoSealed: accountMerges.undoSealed,
      undoneAt: accountMerges.undoneAt,
    })
    .from(accountMerges)
    .innerJoin(survivor, eq(survivor.id, accountMerges.survivorId))
    .innerJoin(merged, eq(merged.id, accountMerges.mergedId))
    .innerJoin(officer, eq(officer.id, accountMerges.mergedBy))
    .$dynamic();
}

const visibleTo = (viewer: Viewer) =>
  and(administeredBy(viewer, survivor.communeCode), administeredBy(viewer, merged.communeCode));

type Row = Awaited<ReturnType<typeof select>>[number];
export type ShownMerge = Omit<Row, "undoSealed"> & { canUndo: boolean };

const shown = ({ undoSealed, ...row }: Row): ShownMerge => ({ ...row, canUndo: undoSealed !== null });

/** The latest first; `page` from 1. */
export async function listMerges(db: Database, viewer: Viewer, page: number) {
  const rows = await select(db)
    .where(visibleTo(viewer))
    .orderBy(desc(accountMerges.mergedAt), desc(accountMerges.id))
    .limit(MERGES_A_PAGE)
    .offset((page - 1) * MERGES_A_PAGE);
  const [total] = await db
    .select({ count: count() })
    .from(accountMerges)
    .innerJoin(survivor, eq(survivor.id, accountMerges.survivorId))
    .innerJoin(merged, eq(merged.id, accountMerges.mergedId))
    .where(visibleTo(viewer));
  return { merges: rows.map(shown), count: total?.count ?? 0 };
}

/** Not found unless both people live in communes of the viewer. */
export async function readMerge(db: Database, viewer: Viewer, id: string): Promise<ShownMerge> {
  const [row] = await select(db).where(and(eq(accountMerges.id, id), visibleTo(viewer)));
  if (!row) throw notFound(`no merge ${id} for ${viewer.personId}`);
  return shown(row);
}

/** The standing merge that ended this account, for a link; undefined: none the viewer sees. */
export async function mergeThatEnded(
  db: Database,
  viewer: Viewer,
  personId: string,
): Promise<string | undefined> {
  const [row] = await select(db).where(
    and(eq(accountMerges.mergedId, personId), isNull(accountMerges.undoneAt), visibleTo(viewer)),
  );
  return row?.id;
}
