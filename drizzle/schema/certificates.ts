/** Certificates as issued: what is printed is stored, so that a later rename changes nothing already given. */
import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { topics } from "./catalog";
import { moment } from "./columns";
import { communes } from "./places";
import { attempts } from "./quizzes";

export const certificates = pgTable(
  "certificates",
  {
    id: text().primaryKey(),
    /** Public, unguessable (≥ 80 bits): the address of the check page. */
    code: text().notNull(),
    /** In the form the programme sets. */
    number: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
    /** Printed fields, frozen at issue. */
    fullName: text().notNull(),
    birthYear: integer().notNull(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    communeName: text().notNull(),
    topicTitle: text().notNull(),
    /** 0–1. */
    score: doublePrecision().notNull(),
    programmeName: text().notNull(),
    /** Official name of the province and the issuer's lines, one a line, on the day of issue. */
    provinceName: text().notNull(),
    issuer: text().notNull(),
    /** When this paper was issued: the printed date. */
    issuedAt: moment().notNull(),
    /** When the person first held it: a reissued one keeps the day of the one it replaces. */
    earnedAt: moment().notNull(),
    revokedAt: moment(),
    revokedBy: text().references(() => people.id),
    revokedReason: text(),
    /** Set when a corrected one replaced it. */
    supersededAt: moment(),
    supersededById: text(),
    supersededBy: text().references(() => people.id),
    supersededReason: text(),
  },
  (t) => [
    uniqueIndex("certificates_code_key").on(t.code),
    uniqueIndex("certificates_number_key").on(t.number),
    uniqueIndex("certificates_one_valid_key")
      .on(t.personId, t.topicId)
      .where(sql`revoked_at is null and superseded_at is null`),
    index("certificates_person_idx").on(t.personId),
    index("certificates_issued_idx").on(t.issuedAt, t.id),
    index("certificates_topic_idx").on(t.topicId, t.issuedAt),
  ],
);

/** The last number given in each year; a row lock makes numbers gapless. */
export const certificateCounters = pgTable("certificate_counters", {
  year: integer().primaryKey(),
  last: integer().notNull(),
});
