/** How long classes of records are kept, where the province has changed the start value: facts, appended only. */
import { bigserial, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { moment } from "./columns";

/** The latest row of a class is in force. */
export const retentionTerms = pgTable(
  "retention_terms",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    /** A class of features/retention. */
    classId: text().notNull(),
    months: integer().notNull(),
    /** In the administrator's words: the document it rests on. */
    reason: text().notNull(),
    changedBy: text()
      .notNull()
      .references(() => people.id),
    changedAt: moment().notNull(),
  },
  (t) => [index("retention_terms_class_idx").on(t.classId, t.id)],
);
