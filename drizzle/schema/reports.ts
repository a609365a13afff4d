/** Files that a job makes for a person to fetch: what was asked, and what became of it. */
import { bigint, boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { moment } from "./columns";

export const exportedFiles = pgTable(
  "exported_files",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** The job that makes it; forgotten some weeks after its end. */
    jobId: text().notNull(),
    dataset: text().notNull(),
    format: text().notNull(),
    /** The query string of the list, in its shortest form. */
    filters: text().notNull(),
    locale: text({ enum: ["vi", "en"] }).notNull(),
    /** In the words of whoever asked. */
    purpose: text().notNull(),
    /** Whether personal ids are written in full. */
    fullIds: boolean().notNull(),
    /** Rows when it was asked for; those of the file once it is ready. */
    rows: integer().notNull(),
    requestedAt: moment().notNull(),
    readyAt: moment(),
    bytes: bigint({ mode: "number" }),
    /** From then on the file is gone. */
    expiresAt: moment(),
  },
  (t) => [index("exported_files_person_idx").on(t.personId, t.requestedAt)],
);
