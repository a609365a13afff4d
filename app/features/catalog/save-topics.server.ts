/** Brings the stored topics to what the authored ones say, however many there are. */
import { eq } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { holds } from "~/platform/database/write-differences";
import { newId } from "~/platform/ids.server";

export type TopicValues = Omit<
  Required<typeof topics.$inferInsert>,
  "id" | "contentHash" | "updatedAt" | "retiredAt"
>;

export interface SavedTopics {
  /** Ids of the authored topics by slug. */
  ids: Map<string, string>;
  /** Ids of topics that are stored and no longer authored. */
  gone: string[];
  written: number;
}

/**
 * A topic is known by its slug. One that left the files is retired, and comes back under its old id when it
 * returns. `tx`: the caller's transaction.
 */
export async function saveTopics(tx: Database, authored: TopicValues[], now: Date): Promise<SavedTopics> {
  const stored = new Map((await tx.select().from(topics)).map((row) => [row.slug, row]));
  const ids = new Map<string, string>();
  let written = 0;
  for (const values of authored) {
    const wanted = { ...values, contentHash: sha256(JSON.stringify(values)), retiredAt: null };
    const before = stored.get(values.slug);
    stored.delete(values.slug);
    const id = before?.id ?? newId();
    ids.set(values.slug, id);
    if (before && holds(before, wanted)) continue;
    written++;
    if (before)
      await tx
        .update(topics)
        .set({ ...wanted, updatedAt: now })
        .where(eq(topics.id, id));
    else await tx.insert(topics).values({ ...wanted, id, updatedAt: now });
  }
  const gone = [...stored.values()];
  for (const { id, retiredAt } of gone) {
    if (retiredAt) continue;
    written++;
    await tx.update(topics).set({ retiredAt: now, updatedAt: now }).where(eq(topics.id, id));
  }
  return { ids, gone: gone.map(({ id }) => id), written };
}
