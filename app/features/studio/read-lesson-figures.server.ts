/**
 * How a lesson is read, from what is kept anyway: who has opened it, who has marked it as read, and the last heading
 * each had in view. Only people with an account are in it, and places only where the page's script ran. Nothing
 * names anybody; small groups are not shown apart (FEWEST_READERS).
 */
import { and, eq, sql } from "drizzle-orm";
import { lessons, topics } from "#drizzle/schema/catalog";
import { type LessonHeading, lessonRevisions } from "#drizzle/schema/lessons";
import type { Viewer } from "~/features/accounts/viewer";
import { topicsAuthoredBefore } from "~/features/catalog/topic-policy.server";
import { readQuestionFigures } from "~/features/quizzes/figures/read-figures.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

/** Below this a share would say something about single people. */
export const FEWEST_READERS = 5;
/** Whoever takes longer has put the lesson away in between. */
const ONE_SITTING = "2 hours";
/** Coming back to the lesson so soon after a wrong answer is because of it. */
const COME_BACK = "3 days";
/** Enough to see what sends people back, and read in a moment. */
const LATEST_ATTEMPTS = 20_000;

export interface LessonFigures {
  lesson: { id: string; slug: string; title: string; minutes: number; topicSlug: string; topicTitle: string };
  opened: number;
  finished: number;
  /** Median minutes from opening to "read", of those who did it in one sitting; null: too few. */
  medianMinutes: number | null;
  /** Of those who opened and did not finish: how many stand at each heading, the top first. */
  stops: { heading: string; people: number }[];
  /** Questions about the lesson that were answered wrong, by how many then opened it again. */
  sendingBack: { key: string; number: number; prompt: string; wrong: number; cameBack: number }[];
}

/** Throws notFound for a lesson of somebody else's topic. */
export async function readLessonFigures(
  db: Database,
  viewer: Viewer,
  lessonId: string,
): Promise<LessonFigures> {
  const [found] = await db
    .select({
      id: lessons.id,
      slug: lessons.slug,
      title: lessonRevisions.title,
      minutes: lessonRevisions.minutes,
      headings: lessonRevisions.headings,
      topicId: topics.id,
      topicSlug: topics.slug,
      topicTitle: topics.title,
    })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .innerJoin(topics, eq(topics.id, lessons.topicId))
    .where(and(eq(lessons.id, lessonId), topicsAuthoredBefore(viewer)));
  if (!found) throw notFound(`lesson ${lessonId}`);
  const { headings, topicId, ...lesson } = found;
  return {
    lesson,
    ...(await readers(db, lessonId)),
    stops: await stopsOf(db, lessonId, headings),
    sendingBack: await sendingBack(db, topicId, lessonId),
  };
}

async function readers(db: Database, lessonId: string) {
  const [row] = await selectRows<{ opened: string; finished: string; timed: string; minutes: number | null }>(
    db,
    sql`select count(distinct coalesce(p.person_id, c.person_id)) as "opened", count(c.person_id) as "finished",
        count(*) filter (where ${inOneSitting}) as "timed",
        percentile_cont(0.5) within group (order by extract(epoch from c.completed_at - p.opened_at) / 60)
          filter (where ${inOneSitting}) as "minutes"
      from (select * from lesson_positions where lesson_id = ${lessonId}) p
        full join (select * from lesson_completions where lesson_id = ${lessonId}) c using (person_id)`,
  );
  const enough = Number(row?.timed ?? 0) >= FEWEST_READERS;
  return {
    opened: Number(row?.opened ?? 0),
    finished: Number(row?.finished ?? 0),
    medianMinutes: enough && row?.minutes != null ? Number(row.minutes) : null,
  };
}

const inOneSitting = sql`c.completed_at > p.opened_at
  and c.completed_at <= p.opened_at + ${ONE_SITTING}::interval`;

async function stopsOf(
  db: Database,
  lessonId: string,
  headings: readonly LessonHeading[],
): Promise<LessonFigures["stops"]> {
  const rows = await selectRows<{ headingId: string; people: string }>(
    db,
    sql`select p.heading_id as "headingId", count(*) as "people" from lesson_positions p
      where p.lesson_id = ${lessonId} and not exists (
        select 1 from lesson_completions c where c.lesson_id = p.lesson_id and c.person_id = p.person_id)
      group by p.heading_id`,
  );
  const people = (id: string) => Number(rows.find(({ headingId }) => headingId === id)?.people ?? 0);
  const stops = [
    { heading: "", people: people("") },
    ...headings.map(({ id, text }) => ({ heading: text, people: people(id) })),
  ];
  return stops.reduce((sum, stop) => sum + stop.people, 0) < FEWEST_READERS ? [] : stops;
}

async function sendingBack(
  db: Database,
  topicId: string,
  lessonId: string,
): Promise<LessonFigures["sendingBack"]> {
  const rows = await selectRows<{ questionId: string; wrong: string; cameBack: string }>(
    db,
    sql`select q.id as "questionId", count(*) as "wrong",
        count(*) filter (where p.seen_at > a.closed_at and p.seen_at <= a.closed_at + ${COME_BACK}::interval) as "cameBack"
      from (select id, person_id, closed_at from attempts
          where topic_id = ${topicId} and closed_at is not null and help_mode is distinct from 'practice'
          order by closed_at desc limit ${LATEST_ATTEMPTS}) a
        join attempt_questions aq on aq.attempt_id = a.id and aq.score < 1
        join question_revisions r on r.id = aq.question_revision_id
        join questions q on q.id = r.question_id and q.lesson_id = ${lessonId}
        left join lesson_positions p on p.person_id = a.person_id and p.lesson_id = ${lessonId}
      group by q.id having count(*) >= ${FEWEST_READERS}`,
  );
  return (await readQuestionFigures(db, topicId))
    .flatMap(({ id, key, number, prompt }) => {
      const row = rows.find(({ questionId }) => questionId === id);
      return row ? [{ key, number, prompt, wrong: Number(row.wrong), cameBack: Number(row.cameBack) }] : [];
    })
    .sort((a, b) => b.cameBack - a.cameBack || b.wrong - a.wrong);
}
