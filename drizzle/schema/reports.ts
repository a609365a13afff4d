/** Files that a job makes for a person to fetch: what was asked, and what became of it. */
import { bigint, boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
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

/** Who a document is of: the province, or a commune. */
export const DOCUMENT_LEVELS = ["province", "commune"] as const;
export type DocumentLevel = (typeof DOCUMENT_LEVELS)[number];

/** The words of official documents as an administrator has changed them; without a row, those of the product hold. */
export const documentTemplates = pgTable(
  "document_templates",
  {
    /** "bieu-1". */
    form: text().notNull(),
    level: text({ enum: DOCUMENT_LEVELS }).notNull(),
    heading: text().notNull(),
    summary: text().notNull(),
    numberSuffix: text().notNull(),
    /** One a line. */
    signer: text().notNull(),
    signerName: text().notNull(),
    /** One a line. */
    recipients: text().notNull(),
    changedBy: text()
      .notNull()
      .references(() => people.id),
    changedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.form, t.level] })],
);
