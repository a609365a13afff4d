/** A person's own requests with what became of them, the latest first. */
import { desc, eq } from "drizzle-orm";
import { dataRequests } from "#drizzle/schema/personal-data";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";

export function listMyRequests(db: Database, viewer: Viewer) {
  return db
    .select({
      id: dataRequests.id,
      kind: dataRequests.kind,
      wish: dataRequests.wish,
      receivedAt: dataRequests.receivedAt,
      acknowledgeBy: dataRequests.acknowledgeBy,
      finishBy: dataRequests.finishBy,
      acknowledgedAt: dataRequests.acknowledgedAt,
      extendedAt: dataRequests.extendedAt,
      extensionReason: dataRequests.extensionReason,
      closedAt: dataRequests.closedAt,
      outcome: dataRequests.outcome,
      answer: dataRequests.answer,
    })
    .from(dataRequests)
    .where(eq(dataRequests.personId, viewer.personId))
    .orderBy(desc(dataRequests.receivedAt), desc(dataRequests.id));
}

export type MyRequest = Awaited<ReturnType<typeof listMyRequests>>[number];
