/** What people ask about their own data, and what became of it (Law 91/2025/QH15 Đ.4, NĐ 356/2025 Đ.5). */
import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { calendarDate, moment } from "./columns";

export const REQUEST_KINDS = [
  "view",
  "correct",
  "copy",
  "withdraw",
  "restrict",
  "object",
  "delete",
  "complain",
] as const;

/** How a request came in. All but the first are written down by an officer. */
export const REQUEST_CHANNELS = ["web", "counter", "letter", "phone"] as const;

export const REQUEST_OUTCOMES = ["done", "refused", "cancelled"] as const;

/** One row a request. The dates were promised to the person when it came in: a later list of holidays changes none. */
export const dataRequests = pgTable(
  "data_requests",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: REQUEST_KINDS }).notNull(),
    /** In the person's words; empty where the kind says it all. */
    wish: text().notNull(),
    receivedAt: moment().notNull(),
    channel: text({ enum: REQUEST_CHANNELS }).notNull().default("web"),
    /** The officer who wrote it down, and how they made sure who asks, in their words; null: the person themselves. */
    recordedBy: text().references(() => people.id),
    identityCheck: text(),
    /** The last day to say that it came in. */
    acknowledgeBy: calendarDate().notNull(),
    /** The last day to finish, as it stands after an extension. Null: the rules read set none (a complaint). */
    finishBy: calendarDate(),
    acknowledgedAt: moment(),
    acknowledgedBy: text().references(() => people.id),
    extendedAt: moment(),
    extendedBy: text().references(() => people.id),
    extensionReason: text(),
    closedAt: moment(),
    /** The person, when they took it back. */
    closedBy: text().references(() => people.id),
    outcome: text({ enum: REQUEST_OUTCOMES }),
    /** What was done or why it is refused, for the person to read. */
    answer: text(),
  },
  (t) => [
    uniqueIndex("data_requests_one_open_key").on(t.personId, t.kind).where(sql`closed_at is null`),
    index("data_requests_person_idx").on(t.personId, t.receivedAt),
    index("data_requests_open_idx").on(t.finishBy).where(sql`closed_at is null`),
  ],
);
