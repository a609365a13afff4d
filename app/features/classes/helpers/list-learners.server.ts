/** The learners who agreed to be helped by the viewer, and how they stand: nothing else of them. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { helperLinks } from "#drizzle/schema/classes";
import type { Viewer } from "~/features/accounts/viewer";
import { topicTitle } from "~/features/catalog/topic-words";
import { latestResults } from "~/features/progress/latest-results.server";
import { firstStep, nextStep } from "~/features/progress/next-step";
import { readTopics } from "~/features/progress/read-topics.server";
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

/** Vietnamese order by given name. */
export async function listLearners(db: Database, viewer: Viewer, locale: Locale): Promise<HelpedLearner[]> {
  const rows = await db
    .select({
      linkId: helperLinks.id,
      personId: people.id,
      fullName: people.fullName,
      agreedAt: helperLinks.agreedAt,
      hasPin: sql<boolean>`exists (select 1 from card_pins p join sign_in_cards c on c.person_id = p.person_id
        where p.person_id = ${people.id} and c.revoked_at is null)`,
    })
    .from(helperLinks)
    .innerJoin(people, eq(people.id, helperLinks.learnerId))
    .where(
      and(eq(helperLinks.helperId, viewer.personId), isNull(helperLinks.endedAt), isNull(people.disabledAt)),
    )
    .orderBy(asc(people.sortName), asc(people.id));
  const learners: HelpedLearner[] = [];
  for (const { agreedAt, ...row } of rows)
    learners.push({ ...row, standing: await standingOf(db, row.personId, agreedAt, locale) });
  return learners;
}

async function standingOf(
  db: Database,
  personId: string,
  agreedAt: Date,
  locale: Locale,
): Promise<LearnerStanding> {
  const topics = await readTopics(db, personId);
  const today = vietnamDate(now());
  const [last] = await latestResults(db, personId, 1);
  const failed =
    last && !last.passed && topics.find(({ title, testPassed }) => title === last.title && !testPassed);
  const step = nextStep(topics, today) ?? firstStep(topics, today);
  const seen = topics.flatMap(({ lessons }) => lessons.map(({ seenAt }) => Number(seenAt ?? 0)));
  return learnerStanding(
    {
      certified: topics.some(
        ({ certificateCode, countsTowardTarget }) => certificateCode && countsTowardTarget,
      ),
      failedTest: failed ? topicTitle(failed, locale) : null,
      next: step ? (step.kind === "lesson" ? step.lesson.title : topicTitle(step.topic, locale)) : null,
      activeAt: Math.max(agreedAt.getTime(), last?.closedAt.getTime() ?? 0, ...seen),
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
