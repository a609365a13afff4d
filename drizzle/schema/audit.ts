/** Who did what, append-only: triggers of the first migration refuse update and delete. */
import { bigserial, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    /** Null: the system, or a person who is not signed in. */
    actorId: text(),
    /** "certificate.issued", "session.opened" … (features/audit/actions.ts lists them). */
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    /** Nothing secret and no personal id: what a reader of the log needs. */
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index("audit_events_at_idx").on(t.at),
    index("audit_events_subject_idx").on(t.subjectType, t.subjectId),
    index("audit_events_actor_idx").on(t.actorId, t.at),
  ],
);
