/** How many statements a piece of work sends to the database: pages must not ask once for each of their rows. */
import { vi } from "vitest";
import type { Database } from "~/platform/database/client.server";

/** Of `db` itself: what is done in a transaction has a session of its own and is not counted. */
export async function countStatements(db: Database, work: () => Promise<unknown>): Promise<number> {
  const prepared = vi.spyOn(db._.session, "prepareQuery");
  try {
    await work();
    return prepared.mock.calls.length;
  } finally {
    prepared.mockRestore();
  }
}
