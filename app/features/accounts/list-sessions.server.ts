/** Where a person is signed in, newest first, this device before all. */
import { and, desc, eq, gt } from "drizzle-orm";
import { sessions } from "#drizzle/schema/accounts";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import type { Viewer } from "./viewer";

export interface OpenSession {
  id: string;
  device: string;
  createdAt: Date;
  isThisOne: boolean;
}

export async function listSessions(db: Database, viewer: Viewer): Promise<OpenSession[]> {
  const rows = await db
    .select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.userId, viewer.personId), gt(sessions.expiresAt, now())))
    .orderBy(desc(sessions.createdAt));
  const marked = rows.map((row) => ({ ...row, isThisOne: row.id === viewer.sessionId }));
  return [...marked.filter((row) => row.isThisOne), ...marked.filter((row) => !row.isThisOne)];
}
