/** Makes two accounts one, and two again: all rows of both, by the rules of row-rules.server.ts. */
import { asc, inArray } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { lockPeople } from "~/features/certificates/lock-decision.server";
import type { Database } from "~/platform/database/client.server";
import { shapeOf, snakeCase } from "~/platform/database/tables.server";
import { type EarnedTogether, settleTogether, topicsOf, unsettle } from "./earned-together.server";
import { type FieldRecord, giveFieldsBack, takeFields } from "./own-fields.server";
import { ROW_RULES, type RowRule } from "./row-rules.server";
import type { Merge, Pair } from "./ways/way";

/** All that is needed to take a merge back. */
export interface UndoRecord {
  version: 1;
  /** What each rule's way wrote down, by `nameOf` it. */
  rows: Record<string, unknown>;
  fields: FieldRecord;
  together: EarnedTogether;
}

/** "certificates.person_id". */
export const nameOf = ({ table, of }: RowRule) => `${shapeOf(table).name}.${snakeCase(of.name)}`;

/**
 * In the caller's transaction, after lockBoth, which gave `topicIds`; nobody has asked here whether it is allowed
 * (merge-faults.ts).
 */
export async function mergeRows(tx: Database, merge: Merge, topicIds: string[]): Promise<UndoRecord> {
  const rows: UndoRecord["rows"] = {};
  for (const rule of ROW_RULES) rows[nameOf(rule)] = await rule.way.move(tx, merge, rule);
  const fields = await takeFields(tx, merge);
  const together = await settleTogether(tx, merge, topicIds);
  await recountBoth(tx, merge);
  return { version: 1, rows, fields, together };
}

/** The other way round, after lockBoth. `reason`: why certificates that only both together had earned are revoked. */
export async function unmergeRows(
  tx: Database,
  undo: Merge,
  record: UndoRecord,
  reason: string,
): Promise<void> {
  await unsettle(tx, undo, record.together, reason);
  for (const rule of ROW_RULES) await rule.way.undo(tx, undo, rule, record.rows[nameOf(rule)] ?? null);
  await giveFieldsBack(tx, undo, record.fields);
  await recountBoth(tx, undo);
}

/**
 * The topics either has to do with, then both people, as every decision about certificates locks them
 * (certificates/lock-decision.server.ts). Two officers at once: the second sees what the first did.
 */
export async function lockBoth(tx: Database, { survivorId, mergedId }: Pair): Promise<string[]> {
  const topicIds = await topicsOf(tx, [survivorId, mergedId]);
  if (topicIds.length > 0)
    await tx
      .select({ id: topics.id })
      .from(topics)
      .where(inArray(topics.id, topicIds))
      .orderBy(asc(topics.id))
      .for("key share");
  await lockPeople(tx, [survivorId, mergedId]);
  return topicIds;
}

async function recountBoth(tx: Database, { survivorId, mergedId }: Merge): Promise<void> {
  for (const id of [survivorId, mergedId]) await queueRecount(tx, id);
}
