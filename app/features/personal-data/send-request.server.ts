/** A person asks about their own data, on the web or with an officer's help, or takes the request back while it is open. */
import { and, eq, isNull } from "drizzle-orm";
import { dataRequests } from "#drizzle/schema/personal-data";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { type Database, uniqueViolation } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import type { PaperChannel } from "./paper-form";
import { clocksFrom } from "./request-clock";
import type { Wish } from "./request-form";

/** "alreadyOpen": one of this kind is still being worked on. Undefined when sent. */
export function sendRequest(db: Database, viewer: Viewer, wish: Wish): Promise<"alreadyOpen" | undefined> {
  return storeRequest(db, viewer, { ...wish, personId: viewer.personId, receivedAt: now() });
}

export interface ReceivedRequest extends Wish {
  personId: string;
  /** Both clocks run from its day in Vietnam. */
  receivedAt: Date;
  /** Of one that an officer writes down. */
  onPaper?: { channel: PaperChannel; identityCheck: string };
}

/** For callers that know the viewer may: the person themselves, or record-request for their officer. */
export async function storeRequest(
  db: Database,
  viewer: Viewer,
  { personId, kind, wish, receivedAt, onPaper }: ReceivedRequest,
): Promise<"alreadyOpen" | undefined> {
  const { holidays } = await readProgramme(db);
  const id = newId();
  try {
    await db.transaction(async (tx) => {
      await tx.insert(dataRequests).values({
        id,
        personId,
        kind,
        wish,
        receivedAt,
        ...(onPaper && { ...onPaper, recordedBy: viewer.personId }),
        ...clocksFrom(vietnamDate(receivedAt), kind, holidays),
      });
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "data-request.received",
        subject: { type: "data-request", id },
        detail: { personId, kind, channel: onPaper?.channel },
      });
    });
  } catch (error) {
    if (uniqueViolation(error) === "data_requests_one_open_key") return "alreadyOpen";
    throw error;
  }
}

/** Throws AppError "conflict" when it is closed already or not the viewer's. */
export async function cancelRequest(db: Database, viewer: Viewer, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [cancelled] = await tx
      .update(dataRequests)
      .set({ closedAt: now(), closedBy: viewer.personId, outcome: "cancelled" })
      .where(
        and(
          eq(dataRequests.id, id),
          eq(dataRequests.personId, viewer.personId),
          isNull(dataRequests.closedAt),
        ),
      )
      .returning({ kind: dataRequests.kind });
    if (!cancelled) throw new AppError("conflict", `no open request ${id} of ${viewer.personId}`);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "data-request.cancelled",
      subject: { type: "data-request", id },
      detail: { personId: viewer.personId, kind: cancelled.kind },
    });
  });
}
