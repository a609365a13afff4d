/** Rows that go for good: nobody misses them after the merge is taken back. */
import { eq } from "drizzle-orm";
import type { Way } from "./way";

export const ends: Way = {
  async move(tx, { mergedId }, { table, of }) {
    await tx.delete(table).where(eq(of, mergedId));
    return null;
  },
  undo: async () => {},
};
