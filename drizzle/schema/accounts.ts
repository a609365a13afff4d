/**
 * People, how they sign in, what they may do and what they agreed to. Every personal field of the product
 * is here; app/features/accounts/personal-fields.ts says who may see which.
 */
import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { topics } from "./catalog";
import { calendarDate, moment } from "./columns";
import { communes, hamlets, workplaces } from "./places";

export const people = pgTable(
  "people",
  {
    id: text().primaryKey(),
    /** One field, NFC, family name first (rules.md §8). */
    fullName: text().notNull(),
    /** `fullName` folded for search. */
    searchName: text().notNull(),
    /** Vietnamese order by given name, as bytes that compare right in C collation. */
    sortName: text().notNull(),
    birthYear: integer().notNull(),
    /** Null when only the year is known. */
    birthDate: calendarDate(),
    sex: text({ enum: ["male", "female"] }),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** A hamlet of this commune; null: not known. Whoever moves leaves it. */
    hamletId: text(),
    /** An audience id of the programme. */
    audience: text().notNull(),
    /** Where an official works; null: not known. */
    workplaceId: text().references(() => workplaces.id),
    /** Sign-in name, lower case; null for a person without an own account. */
    username: text(),
    /** E.164; not unique: relatives share phones. */
    phone: text(),
    /** Lower case; unique when given. */
    email: text(),
    /** Keyed hash of the 12-digit personal id, for de-duplication only. */
    personalIdHash: text(),
    /** AES-256-GCM of the personal id, for the rare case in which it must be shown. */
    personalIdSealed: text(),
    /** First four and last three digits, for the masked form "0750xxxxx123". */
    personalIdHint: text(),
    createdAt: moment().notNull(),
    disabledAt: moment(),
    /**
     * The account that this one was merged into, and with it became that person's former account (features/merging). No
     * foreign key: a backup restores rows in the order of their ids.
     */
    mergedIntoId: text(),
    /** Made nameless at the person's request: what is left is a fact that counts, and nobody's any more. */
    erasedAt: moment(),
    /** Made by DEMO: never counted outside the demo. */
    isDemo: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex("people_username_key").on(t.username),
    uniqueIndex("people_email_key").on(t.email),
    index("people_phone_idx").on(t.phone),
    index("people_personal_id_idx").on(t.personalIdHash),
    // Without the commune it leads to those who moved away.
    index("people_namesake_idx").on(t.searchName, t.birthYear, t.communeCode),
    // The order of lists, alone and within a commune, with all that lists are narrowed by: going along it touches no
    // row of people (coverage/find-people-page.server.ts).
    index("people_order_idx").on(
      t.sortName,
      t.id,
      t.searchName,
      t.communeCode,
      t.birthYear,
      t.audience,
      t.sex,
      t.hamletId,
      t.mergedIntoId,
    ),
    // By the words of a name, over the whole province (platform/database/name-search).
    index("people_name_words_idx").using("gin", sql`to_tsvector('simple', search_name)`),
    index("people_commune_order_idx").on(
      t.communeCode,
      t.sortName,
      t.id,
      t.searchName,
      t.birthYear,
      t.audience,
      t.sex,
      t.hamletId,
      t.mergedIntoId,
    ),
    index("people_workplace_idx").on(t.workplaceId).where(sql`workplace_id is not null`),
    index("people_merged_idx").on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    index("people_hamlet_idx").on(t.hamletId).where(sql`hamlet_id is not null`),
    foreignKey({
      name: "people_hamlet_fk",
      columns: [t.communeCode, t.hamletId],
      foreignColumns: [hamlets.communeCode, hamlets.id],
    }),
    check("people_birth_year_check", sql`${t.birthYear} between 1900 and 2100`),
  ],
);

/**
 * A person went to live in another commune: appended, never rewritten. `people.communeCode` is where the last one
 * led. Before their first move they lived where that one began, ever since they registered.
 */
export const moves = pgTable(
  "moves",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** First day in the new commune. */
    movedOn: calendarDate().notNull(),
    fromCommune: text()
      .notNull()
      .references(() => communes.code),
    toCommune: text()
      .notNull()
      .references(() => communes.code),
    /** The person in their profile, or an officer. */
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: moment().notNull(),
  },
  (t) => [
    index("moves_person_idx").on(t.personId, t.movedOn),
    index("moves_from_idx").on(t.fromCommune, t.personId),
  ],
);

/** Who died, as an officer recorded it. Taken back by deleting the row; the audit log keeps both. */
export const deaths = pgTable("deaths", {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  diedOn: calendarDate().notNull(),
  recordedBy: text()
    .notNull()
    .references(() => people.id),
  recordedAt: moment().notNull(),
});

/** Kept apart from `people`, so that no ordinary query ever selects a hash. */
export const passwords = pgTable("passwords", {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  /** argon2id in PHC form. */
  hash: text().notNull(),
  changedAt: moment().notNull(),
});

/**
 * By which phone or computer an account was opened, for some days only: many from one within an hour are for a person
 * to look at (features/flags).
 */
export const registrationDevices = pgTable(
  "registration_devices",
  {
    personId: text()
      .primaryKey()
      .references(() => people.id),
    /** Keyed hash of a random number the browser keeps for this alone. */
    deviceHash: text().notNull(),
    registeredAt: moment().notNull(),
  },
  (t) => [index("registration_devices_time_idx").on(t.registeredAt)],
);

/** Lucia's sessions. `id` is the SHA-256 of the cookie value, never the value itself. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => people.id),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull().default(sql`now()`),
    /** "Chrome, Android": enough for a person to recognise the device. */
    device: text().notNull().default(""),
    /** When a code of the person's phone (or a recovery code) was given in this session. */
    secondFactorAt: moment(),
  },
  (t) => [index("sessions_user_idx").on(t.userId), index("sessions_expiry_idx").on(t.expiresAt)],
);

/** The authenticator app a person has set up (TOTP, RFC 6238). Unconfirmed: the QR was shown, no code given yet. */
export const secondFactors = pgTable("second_factors", {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  /** AES-256-GCM of the base32 secret. */
  secretSealed: text().notNull(),
  createdAt: moment().notNull(),
  confirmedAt: moment(),
  /** The time step of the last code taken: no code is taken twice (RFC 6238 §5.2). */
  lastStep: integer().notNull().default(0),
});

/** One-time codes for a lost phone, as keyed hashes. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    codeHash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    usedAt: moment(),
  },
  (t) => [index("recovery_codes_person_idx").on(t.personId)],
);

/** An account of a province's single sign-on that opens this one: linked only by its person. */
export const signInIdentities = pgTable(
  "sign_in_identities",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** The provider, as its tokens name it. */
    issuer: text().notNull(),
    /** Keyed hash of issuer and subject: a provider may use the personal id as its subject. */
    subjectHash: text().notNull(),
    linkedAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("sign_in_identities_subject_key").on(t.subjectHash),
    uniqueIndex("sign_in_identities_person_key").on(t.personId, t.issuer),
  ],
);

export const ROLES = ["source-trainer", "reviewer", "commune-officer", "province-admin", "helper"] as const;

/** A role beyond learner. `communeCode` is the scope of a commune officer and of a helper, null for province-wide roles. */
export const roleGrants = pgTable(
  "role_grants",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    role: text({ enum: ROLES }).notNull(),
    communeCode: text().references(() => communes.code),
    /** The scope of a source trainer; null: every topic. */
    topicId: text().references(() => topics.id),
    grantedBy: text().references(() => people.id),
    grantedAt: moment().notNull(),
    revokedAt: moment(),
  },
  (t) => [index("role_grants_person_idx").on(t.personId)],
);

/** What a person agreed to: one row a purpose, with the version of the text they read. */
export const consents = pgTable(
  "consents",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    purpose: text().notNull(),
    textVersion: text().notNull(),
    channel: text({ enum: ["web", "paper", "officer"] }).notNull(),
    givenAt: moment().notNull(),
    withdrawnAt: moment(),
  },
  (t) => [index("consents_person_idx").on(t.personId)],
);

/** Counters of the rate limiter, in the shape rate-limiter-flexible asks for. Keys hold hashed addresses. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: moment(),
  },
  (t) => [index("rate_limits_expire_idx").on(t.expire)],
);
