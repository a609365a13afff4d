/** The learners who agreed to be helped by the viewer, and how they stand: nothing else of them. */
import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { helperLinks } from "#drizzle/schema/classes";
import { attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { topicTitle } from "~/features/catalog/topic-words";
import { firstStep, nextStep } from "~/features/progress/next-step";
import { readTopicsOfPeople, type TopicForReader } from "~/features/progress/read-topics.server";
import { vietnamDate } from "~/i18n/format";
import type { Locale } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { type LearnerStanding, learnerStanding } from "./learner-standing";

/** How many learners the plan asks each helper to have (seed 002: "ít nhất 5 Người học"). */
export const LEARNERS_ASKED = 5;

export interface HelpedLearner {
  linkId: string;
  personId: string;
  fullName: string;
  standing: LearnerStanding;
  /** Whether there is a PIN that the helper may let be set anew. */
  hasPin: boolean;
}

/** The test a learner finished last, as the statement gives it. */
interface LastTest {
  topicId: string;
  passed: boolean;
  /** Milliseconds. */
  closedAt: number;
}

/** Vietnamese order by given name. Two statements, however many they are. */
export async function listLearners(db: Database, viewer: Viewer, locale: Locale): Promise<HelpedLearner[]> {
  const rows = await db
    .select({
      linkId: helperLinks.id,
      personId: people.id,
      fullName: people.fullName,
      agreedAt: helperLinks.agreedAt,
      lastTest: sql<LastTest | null>`(${lastTest(db)})`,
      hasPin: sql<boolean>`exists (select 1 from card_pins p join sign_in_cards c on c.person_id = p.person_id
        where p.person_id = ${people.id} and c.revoked_at is null)`,
    })
    .from(helperLinks)
    .innerJoin(people, eq(people.id, helperLinks.learnerId))
    .where(
      and(eq(helperLinks.helperId, viewer.personId), isNull(helperLinks.endedAt), isNull(people.disabledAt)),
    )
    .orderBy(asc(people.sortName), asc(people.id));
  const topics = await readTopicsOfPeople(
    db,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ agreedAt, lastTest, ...row }) => ({
    ...row,
    standing: standingOf(topics.get(row.personId) ?? [], agreedAt, lastTest, locale),
  }));
}

/** For a statement over `people`. */
function lastTest(db: Database) {
  return db
    .select({
      test: sql`json_build_object('topicId', ${attempts.topicId}, 'passed', coalesce(${attempts.passed}, false),
        'closedAt', floor(extract(epoch from ${attempts.closedAt}) * 1000))`,
    })
    .from(attempts)
    .where(and(eq(attempts.personId, people.id), isNotNull(attempts.closedAt), isNotNull(attempts.score)))
    .orderBy(desc(attempts.closedAt), desc(attempts.id))
    .limit(1);
}

function standingOf(
  topics: TopicForReader[],
  agreedAt: Date,
  last: LastTest | null,
  locale: Locale,
): LearnerStanding {
  const today = vietnamDate(now());
  const failed =
    last && !last.passed && topics.find(({ id, testPassed }) => id === last.topicId && !testPassed);
  const step = nextStep(topics, today) ?? firstStep(topics, today);
  const seen = topics.flatMap(({ lessons }) => lessons.map(({ seenAt }) => Number(seenAt ?? 0)));
  return learnerStanding(
    {
      certified: topics.some(
        ({ certificateCode, countsTowardTarget }) => certificateCode && countsTowardTarget,
      ),
      failedTest: failed ? topicTitle(failed, locale) : null,
      next: step ? (step.kind === "lesson" ? step.lesson.title : topicTitle(step.topic, locale)) : null,
      activeAt: Math.max(agreedAt.getTime(), last?.closedAt ?? 0, ...seen),
    },
    now(),
  );
}

/** Whether the learner agreed to this helper's help and has not ended it: who may do what a helper may. */
export async function helpsLearner(db: Database, helperId: string, learnerId: string): Promise<boolean> {
  const [link] = await db
    .select({ id: helperLinks.id })
    .from(helperLinks)
    .where(
      and(
        eq(helperLinks.helperId, helperId),
        eq(helperLinks.learnerId, learnerId),
        isNull(helperLinks.endedAt),
      ),
    );
  return link !== undefined;
}
