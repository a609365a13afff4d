/** Writes to the append-only log, in the caller's transaction: what happened and its record stand or fall together. */
import { auditEvents } from "#drizzle/schema/audit";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import type { AuditAction } from "./actions";

export interface AuditEvent {
  /** Null: the system, or someone not signed in. */
  actorId: string | null;
  action: AuditAction;
  subject: { type: string; id: string };
  /** No secrets, no personal ids. */
  detail?: Record<string, unknown>;
}

export async function recordEvent(
  db: Database,
  { actorId, action, subject, detail = {} }: AuditEvent,
): Promise<void> {
  await db
    .insert(auditEvents)
    .values({ at: now(), actorId, action, subjectType: subject.type, subjectId: subject.id, detail });
}
