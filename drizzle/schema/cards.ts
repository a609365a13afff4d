/** Sign-in cards of people who share phones and have no e-mail. A card alone opens nothing: its person's PIN does. */
import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { moment } from "./columns";

export const signInCards = pgTable(
  "sign_in_cards",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** SHA-256 of the token in the QR code, which is on the paper only. */
    tokenHash: text().notNull(),
    issuedBy: text()
      .notNull()
      .references(() => people.id),
    issuedAt: moment().notNull(),
    /** Lost, replaced by a later one, or no longer wanted. */
    revokedAt: moment(),
    revokedBy: text().references(() => people.id),
  },
  (t) => [
    uniqueIndex("sign_in_cards_token_key").on(t.tokenHash),
    uniqueIndex("sign_in_cards_active_key").on(t.personId).where(sql`revoked_at is null`),
    index("sign_in_cards_person_idx").on(t.personId),
  ],
);

/** Kept apart from `people`, as passwords are. It is the person's, and outlives a reissued card. */
export const cardPins = pgTable("card_pins", {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  /** argon2id in PHC form. */
  hash: text().notNull(),
  setAt: moment().notNull(),
  /** Whose code reset it; null: nobody's, or the person has changed it since. */
  openedBy: text().references(() => people.id),
});

/** The one-time code an officer gives to the person beside them, for setting a PIN. One a person. */
export const cardOpenings = pgTable("card_openings", {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  /** Keyed hash. */
  codeHash: text().notNull(),
  issuedBy: text()
    .notNull()
    .references(() => people.id),
  /** There was a PIN before: the person is told who had it set anew. */
  isReset: boolean().notNull().default(false),
  expiresAt: moment().notNull(),
});
