/** Brings the stored outlines of the communes to what an authored file says. */
import { communeMaps } from "#drizzle/schema/places";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";

/** Returns how many rows were written: 1, or 0 when nothing differs. `tx`: the caller's transaction. */
export async function saveCommuneMap(tx: Database, source: string): Promise<number> {
  const sourceHash = sha256(source);
  const [stored] = await tx.select({ sourceHash: communeMaps.sourceHash }).from(communeMaps);
  if (stored?.sourceHash === sourceHash) return 0;
  const values = { source, sourceHash };
  await tx.insert(communeMaps).values(values).onConflictDoUpdate({ target: communeMaps.id, set: values });
  return 1;
}
