/** Brings the stored programme to what its file says. */
import { eq } from "drizzle-orm";
import { programmes } from "#drizzle/schema/catalog";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { holds } from "~/platform/database/write-differences";

export type ProgrammeValues = Omit<typeof programmes.$inferInsert, "id" | "contentHash" | "updatedAt">;

/** Returns how many rows were written: 1, or 0 when nothing differs. `tx`: the caller's transaction. */
export async function saveProgramme(tx: Database, values: ProgrammeValues, now: Date): Promise<number> {
  const wanted = { ...values, contentHash: sha256(JSON.stringify(values)) };
  const [stored] = await tx.select().from(programmes);
  if (stored && holds(stored, wanted)) return 0;
  if (stored)
    await tx
      .update(programmes)
      .set({ ...wanted, updatedAt: now })
      .where(eq(programmes.id, stored.id));
  else await tx.insert(programmes).values({ ...wanted, updatedAt: now });
  return 1;
}
