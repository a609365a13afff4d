/**
 * Classes in a hall: who was invited, who came, how it ended. Marks are facts that are only ever added; what they
 * come to (`attendances`) is derived from them by features/classes/conclude-attendance.ts.
 */
import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { topics } from "./catalog";
import { calendarDate, moment } from "./columns";
import { communes } from "./places";

export const CLASS_STATES = ["planned", "running", "closed", "reported"] as const;

/** Lớp tập huấn. Its officers are those of the commune that gives the hall. */
export const trainingClasses = pgTable(
  "training_classes",
  {
    id: text().primaryKey(),
    topicId: text()
      .notNull()
      .references(() => topics.id),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** The hall, in words. */
    place: text().notNull(),
    seats: integer().notNull(),
    /** Teachers who have no account here, in words; empty: none. */
    guestTrainers: text().notNull().default(""),
    /** Whether people of the invited communes who are not on the list may sign themselves in while there are seats. */
    walkIns: boolean().notNull().default(false),
    state: text({ enum: CLASS_STATES }).notNull().default("planned"),
    createdBy: text()
      .notNull()
      .references(() => people.id),
    createdAt: moment().notNull(),
  },
  (t) => [
    index("training_classes_commune_idx").on(t.communeCode),
    index("training_classes_topic_idx").on(t.topicId),
  ],
);

/** Communes whose people may be on the list; the one that gives the hall is always among them. */
export const classCommunes = pgTable(
  "class_communes",
  {
    classId: text()
      .notNull()
      .references(() => trainingClasses.id),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
  },
  (t) => [
    primaryKey({ columns: [t.classId, t.communeCode] }),
    index("class_communes_commune_idx").on(t.communeCode),
  ],
);

/** Source trainers who teach it. */
export const classTrainers = pgTable(
  "class_trainers",
  {
    classId: text()
      .notNull()
      .references(() => trainingClasses.id),
    personId: text()
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.classId, t.personId] }),
    index("class_trainers_person_idx").on(t.personId),
  ],
);

/** A meeting (buổi). */
export const classSessions = pgTable(
  "class_sessions",
  {
    id: text().primaryKey(),
    classId: text()
      .notNull()
      .references(() => trainingClasses.id),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("class_sessions_start_key").on(t.classId, t.startsAt),
    index("class_sessions_start_idx").on(t.startsAt),
  ],
);

/** The list of a class. */
export const classMembers = pgTable(
  "class_members",
  {
    classId: text()
      .notNull()
      .references(() => trainingClasses.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** An officer, or the person themselves who came without being listed. */
    addedBy: text()
      .notNull()
      .references(() => people.id),
    addedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.classId, t.personId] }), index("class_members_person_idx").on(t.personId)],
);

export const ATTENDANCE_MARKS = ["present", "absent"] as const;

/** Somebody said that a person was there or not: never rewritten. `id` is made where the mark is made. */
export const attendanceMarks = pgTable(
  "attendance_marks",
  {
    id: text().primaryKey(),
    sessionId: text()
      .notNull()
      .references(() => classSessions.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    mark: text({ enum: ATTENDANCE_MARKS }).notNull(),
    /** By an officer's hand, an officer's camera on the person's card, or the code on the screen of the hall. */
    method: text({ enum: ["hand", "card", "screen"] }).notNull(),
    /** An officer who had seen that marks differ, and says which holds. */
    settles: boolean().notNull().default(false),
    /** When it was made, by the clock of the device, which may have had no network; never after `recordedAt`. */
    markedAt: moment().notNull(),
    recordedAt: moment().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    /** Of a mark by the screen: the phone, as a keyed hash of a random number it keeps. */
    deviceHash: text(),
  },
  (t) => [
    index("attendance_marks_person_idx").on(t.personId),
    index("attendance_marks_session_idx").on(t.sessionId, t.personId),
    // One person a phone: the second meets this key.
    uniqueIndex("attendance_marks_device_key").on(t.sessionId, t.deviceHash),
  ],
);

/** Derived from the marks of one person in one session; "disputed": marks differ and nobody has settled it. */
export const attendances = pgTable(
  "attendances",
  {
    sessionId: text().notNull(),
    personId: text().notNull(),
    outcome: text({ enum: [...ATTENDANCE_MARKS, "disputed"] }).notNull(),
    /** How those who are present were marked first. */
    method: text({ enum: ["hand", "card", "screen"] }).notNull(),
    /** When the outcome became what it is, by the device's clock. */
    since: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.personId] }), index("attendances_person_idx").on(t.personId)],
);

/** How somebody did in the class, where it is not a test on the platform: typed in, the last one holds. */
export const classResults = pgTable(
  "class_results",
  {
    id: text().primaryKey(),
    classId: text()
      .notNull()
      .references(() => trainingClasses.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    result: text({ enum: ["passed", "failed"] }).notNull(),
    /** How it is known, in the words of whoever typed it: "bài thu hoạch trên giấy, 8/10". */
    reason: text().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: moment().notNull(),
  },
  (t) => [
    index("class_results_class_idx").on(t.classId, t.personId),
    index("class_results_person_idx").on(t.personId),
  ],
);

/** A learner agreed to be helped by a person of the community team, and by whom and when that ended. */
export const helperLinks = pgTable(
  "helper_links",
  {
    id: text().primaryKey(),
    helperId: text()
      .notNull()
      .references(() => people.id),
    learnerId: text()
      .notNull()
      .references(() => people.id),
    agreedAt: moment().notNull(),
    endedAt: moment(),
    endedBy: text().references(() => people.id),
  },
  (t) => [
    uniqueIndex("helper_links_one_key").on(t.helperId, t.learnerId).where(sql`ended_at is null`),
    index("helper_links_learner_idx").on(t.learnerId),
  ],
);

/** Gia đình số: people who live together and said so themselves, by a code. Where it is follows from its first member. */
export const households = pgTable("households", {
  id: text().primaryKey(),
  /** Eight letters that one member gives another. */
  code: text().notNull().unique(),
  createdAt: moment().notNull(),
});

/** Nobody is in two; whoever leaves is removed. */
export const householdMembers = pgTable(
  "household_members",
  {
    personId: text()
      .primaryKey()
      .references(() => people.id),
    householdId: text()
      .notNull()
      .references(() => households.id),
    joinedAt: moment().notNull(),
  },
  (t) => [index("household_members_household_idx").on(t.householdId, t.joinedAt)],
);

export const OUTREACH_CONTENTS = ["vneid", "services", "payment", "safety", "other"] as const;

/** Help outside the platform (Biểu 4): typed in a minute, perhaps without network. `id` is made where it is typed. */
export const outreachEntries = pgTable(
  "outreach_entries",
  {
    id: text().primaryKey(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** The day in Vietnam. */
    doneOn: calendarDate().notNull(),
    /** Where, in words; may be empty. */
    place: text().notNull(),
    /** How many people it was, as whoever typed it reckons: visits may be more. */
    people: integer().notNull(),
    /** What shows it: a link, a list, a photograph's number; may be empty. */
    evidence: text().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => people.id),
    recordedAt: moment().notNull(),
    /** Typed wrong: taken back by whoever typed it or an officer; it stays to be asked about. */
    withdrawnAt: moment(),
    withdrawnBy: text().references(() => people.id),
  },
  (t) => [
    index("outreach_entries_commune_idx").on(t.communeCode, t.doneOn),
    index("outreach_entries_by_idx").on(t.recordedBy, t.recordedAt),
  ],
);

/** How many times of each content. */
export const outreachVisits = pgTable(
  "outreach_visits",
  {
    entryId: text()
      .notNull()
      .references(() => outreachEntries.id),
    content: text({ enum: OUTREACH_CONTENTS }).notNull(),
    visits: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.content] })],
);
