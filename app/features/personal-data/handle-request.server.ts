/** The steps an officer takes with a request: it came in, it takes longer, it is done or refused. Each is audited. */
import { eq } from "drizzle-orm";
import { dataRequests } from "#drizzle/schema/personal-data";
import { hasRole, type Viewer } from "~/features/accounts/viewer";
import type { AuditAction } from "~/features/audit/actions";
import { recordEvent } from "~/features/audit/record-event.server";
import { recountQueued } from "~/features/coverage/recount.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { closeAccount } from "./close-account.server";
import { type EraseFault, erasePerson, whatForbidsErasing } from "./erase-person.server";
import { lockOpenRequest } from "./read-request.server";
import { extendedFinish, type RequestKind } from "./request-clock";
import { endsAccount, mayExtend } from "./request-state";

type StoredRequest = typeof dataRequests.$inferSelect;

/** Twice is the same as once. */
export async function acknowledgeRequest(db: Database, viewer: Viewer, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const request = await lockOpenRequest(tx, viewer, id);
    if (!request.acknowledgedAt) await acknowledge(tx, viewer, request);
  });
}

/** Throws AppError "conflict" when it was extended before or has no day to move. */
export async function extendRequest(
  db: Database,
  viewer: Viewer,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const request = await lockOpenRequest(tx, viewer, id);
    if (!mayExtend(request)) throw new AppError("conflict", "cannot be extended");
    if (!request.acknowledgedAt) await acknowledge(tx, viewer, request);
    const finishBy = extendedFinish(request.kind, request.finishBy);
    await tx
      .update(dataRequests)
      .set({ extendedAt: now(), extendedBy: viewer.personId, extensionReason: reason, finishBy })
      .where(eq(dataRequests.id, id));
    await record(tx, viewer, request, "data-request.extended", { finishBy, reason });
  });
}

export interface Closing {
  id: string;
  outcome: "done" | "refused";
  /** For the person to read. Has passed parseAnswer. */
  answer: string;
}

/** Who may end it as done: what ends an account cannot be taken back and is the province's. */
export function mayFinish(viewer: Viewer, kind: RequestKind): boolean {
  return !endsAccount(kind) || hasRole(viewer, "province-admin");
}

/**
 * Closes it with an answer; a withdrawal that is done closes the account. A deletion is done by eraseOnRequest().
 * Throws AppError "forbidden" where mayFinish() says no, "invalid" for a deletion that is said to be done.
 */
export async function closeRequest(
  db: Database,
  viewer: Viewer,
  { id, outcome, answer }: Closing,
): Promise<void> {
  await db.transaction(async (tx) => {
    const request = await lockOpenRequest(tx, viewer, id);
    if (outcome === "done") {
      if (!mayFinish(viewer, request.kind)) throw new AppError("forbidden");
      if (request.kind === "delete") throw new AppError("invalid", "a deletion is carried out, not answered");
      if (request.kind === "withdraw") await closeAccount(tx, request.personId);
    }
    await close(tx, viewer, request, outcome, answer);
  });
}

/**
 * Carries out a deletion and closes its request, both or neither. Returns what stands in the way, and then has
 * changed nothing. Throws AppError "forbidden" unless the viewer administers the province, "invalid" for a request
 * of another kind.
 */
export async function eraseOnRequest(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<EraseFault | undefined> {
  await recountQueued(db);
  return db.transaction(async (tx) => {
    const request = await lockOpenRequest(tx, viewer, id);
    if (!mayFinish(viewer, "delete")) throw new AppError("forbidden");
    if (request.kind !== "delete") throw new AppError("invalid", "not a deletion");
    const fault = await whatForbidsErasing(tx, viewer, request.personId);
    if (fault) return fault;
    await close(tx, viewer, request, "done", null);
    await erasePerson(tx, viewer, request.personId);
  });
}

async function close(
  tx: Database,
  viewer: Viewer,
  request: StoredRequest,
  outcome: Closing["outcome"],
  answer: string | null,
): Promise<void> {
  if (!request.acknowledgedAt) await acknowledge(tx, viewer, request);
  await tx
    .update(dataRequests)
    .set({ closedAt: now(), closedBy: viewer.personId, outcome, answer })
    .where(eq(dataRequests.id, request.id));
  await record(tx, viewer, request, outcome === "done" ? "data-request.done" : "data-request.refused");
}

async function acknowledge(tx: Database, viewer: Viewer, request: StoredRequest): Promise<void> {
  await tx
    .update(dataRequests)
    .set({ acknowledgedAt: now(), acknowledgedBy: viewer.personId })
    .where(eq(dataRequests.id, request.id));
  await record(tx, viewer, request, "data-request.acknowledged");
}

function record(
  tx: Database,
  viewer: Viewer,
  { id, personId, kind }: StoredRequest,
  action: AuditAction,
  detail: Record<string, unknown> = {},
): Promise<void> {
  return recordEvent(tx, {
    actorId: viewer.personId,
    action,
    subject: { type: "data-request", id },
    detail: { personId, kind, ...detail },
  });
}
