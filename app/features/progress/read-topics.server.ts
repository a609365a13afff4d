/**
 * Topics with their outline and what one person did in them, in one statement: the home page, the topic page,
 * the lesson page and "my learning" all read this. Texts of lessons are not in it (lessons/read-revision).
 */
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import { lessons, topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { lessonCompletions, lessonPositions, lessonRereadings } from "#drizzle/schema/progress";
import { attempts } from "#drizzle/schema/quizzes";
import { isCertifying } from "~/features/quizzes/certifying-attempt.server";
import { groupBy } from "~/features/quizzes/figures/group-by";
import { type PracticeForReader, practicesOfTopic } from "~/features/simulations/topic-practices.server";
import type { Database } from "~/platform/database/client.server";
import type { LessonState, TopicState } from "./topic-completion";

export interface LessonForReader extends LessonState {
  reread: boolean;
  revisionId: string;
  /** When the person last had it open, in milliseconds; null: never. */
  seenAt: number | null;
  /** Of all lessons of all topics, this one was open last. */
  seenLast: boolean;
  /** Fragment of the last heading in view; "": the top. */
  headingId: string;
}

export interface TopicForReader extends TopicState {
  id: string;
  slug: string;
  /** Its number in the programme. */
  position: number;
  title: string;
  titleEn: string | null;
  summary: string;
  summaryEn: string | null;
  audiences: string[];
  passMark: number;
  drawCount: number;
  timeLimitMinutes: number | null;
  /** "2026-12-01"; null: always open. */
  opensOn: string | null;
  countsTowardTarget: boolean;
  lessons: LessonForReader[];
  /** Code of the valid certificate the person holds. */
  certificateCode: string | null;
  /** Their attempt under way. */
  openAttemptId: string | null;
}

/** Current topics in order, narrowed by `where`. `personId` null: a reader without an account. */
export async function readTopics(
  db: Database,
  personId: string | null,
  where?: SQL,
): Promise<TopicForReader[]> {
  return db
    .select(columns(personId))
    .from(topics)
    .where(and(isNull(topics.retiredAt), where))
    .orderBy(asc(topics.position), asc(topics.id));
}

/** What `readTopics` says of each of several people, in one statement; who is not there has no topics. */
export async function readTopicsOfPeople(
  db: Database,
  personIds: readonly string[],
): Promise<Map<string, TopicForReader[]>> {
  const rows = await db
    .select({ personId: people.id, topic: columns(people.id) })
    .from(people)
    .innerJoin(topics, isNull(topics.retiredAt))
    .where(inArray(people.id, [...personIds]))
    .orderBy(asc(topics.position), asc(topics.id));
  return new Map(
    [...groupBy(rows, (row) => row.personId)].map(([id, own]) => [id, own.map(({ topic }) => topic)]),
  );
}

/** A person: their id, or the column of the statement that holds it. */
type PersonRef = string | AnyPgColumn;

function columns(person: PersonRef | null) {
  return {
    id: topics.id,
    slug: topics.slug,
    position: topics.position,
    title: topics.title,
    titleEn: topics.titleEn,
    summary: topics.summary,
    summaryEn: topics.summaryEn,
    audiences: topics.audiences,
    passMark: topics.passMark,
    drawCount: topics.drawCount,
    timeLimitMinutes: topics.timeLimitMinutes,
    opensOn: topics.opensOn,
    countsTowardTarget: topics.countsTowardTarget,
    hasTest: sql<boolean>`${topics.drawCount} > 0`,
    // Wrapped once more, because a select from one table drops table names from a fragment's own columns.
    lessons: sql<LessonForReader[]>`${outline(person)}`,
    testPassed: sql<boolean>`${testPassed(person)}`,
    practices: sql<PracticeForReader[]>`${practicesOfTopic(person)}`,
    certificateCode: sql<string | null>`${certificateCode(person)}`,
    openAttemptId: sql<string | null>`${openAttempt(person)}`,
  };
}

function outline(person: PersonRef | null): SQL {
  const columns = sql`
    'id', ${lessons.id}, 'slug', ${lessons.slug}, 'revisionId', ${lessonRevisions.id},
    'title', ${lessonRevisions.title}, 'minutes', ${lessonRevisions.minutes}`;
  const current = sql`
    from ${lessons} join ${lessonRevisions} on ${lessonRevisions.id} = ${lessons.currentRevisionId}`;
  const inTopic = sql`where ${lessons.topicId} = ${topics.id} and ${lessons.retiredAt} is null`;
  const order = sql`order by ${lessons.position}, ${lessons.id}`;
  if (!person) {
    return sql`(select coalesce(json_agg(json_build_object(${columns},
      'completed', false, 'reread', false, 'seenAt', null, 'seenLast', false, 'headingId', '') ${order}), '[]'::json) ${current} ${inTopic})`;
  }
  return sql`(select coalesce(json_agg(json_build_object(${columns},
      'completed', ${lessonCompletions.personId} is not null,
      'reread', ${asksAgain(person)},
      'seenAt', floor(extract(epoch from ${lessonPositions.seenAt}) * 1000),
      'seenLast', coalesce(${lessonPositions.seenAt} = (${lastSeen(person)}), false),
      'headingId', coalesce(${lessonPositions.headingId}, '')) ${order}), '[]'::json)
    ${current}
    left join ${lessonCompletions} on ${lessonCompletions.lessonId} = ${lessons.id}
      and ${lessonCompletions.personId} = ${person}
    left join ${lessonPositions} on ${lessonPositions.lessonId} = ${lessons.id}
      and ${lessonPositions.personId} = ${person}
    ${inTopic})`;
}

/** Read, and a revision since then brought a new requirement that the person has not read yet. */
function asksAgain(person: PersonRef): SQL {
  return sql`(${lessons.requirement} > 0 and ${lessonCompletions.personId} is not null
    and not exists (select 1 from lesson_revisions r where r.lesson_id = ${lessons.id}
      and r.number >= ${lessons.requirement}
      and (r.id = ${lessonCompletions.revisionId} or r.id in (select ${lessonRereadings.revisionId}
        from ${lessonRereadings} where ${lessonRereadings.personId} = ${person}
          and ${lessonRereadings.lessonId} = ${lessons.id}))))`;
}

function lastSeen(person: PersonRef): SQL {
  return sql`select max(${lessonPositions.seenAt}) from ${lessonPositions}
    where ${lessonPositions.personId} = ${person}`;
}

function testPassed(person: PersonRef | null): SQL {
  if (!person) return sql`false`;
  return sql`exists (select 1 from ${attempts} where ${attempts.personId} = ${person}
    and ${attempts.topicId} = ${topics.id} and ${isCertifying()})`;
}

/** A person holds at most one valid certificate of a topic (certificates_one_valid_key). */
function certificateCode(person: PersonRef | null): SQL {
  if (!person) return sql`null`;
  return sql`(select ${certificates.code} from ${certificates} where ${certificates.personId} = ${person}
    and ${certificates.topicId} = ${topics.id}
    and ${certificates.revokedAt} is null and ${certificates.supersededAt} is null)`;
}

function openAttempt(person: PersonRef | null): SQL {
  if (!person) return sql`null`;
  return sql`(select ${attempts.id} from ${attempts} where ${attempts.personId} = ${person}
    and ${attempts.topicId} = ${topics.id} and ${attempts.closedAt} is null)`;
}

/** One topic by its address, open or not yet; undefined when there is none. */
export async function readTopicBySlug(
  db: Database,
  personId: string | null,
  slug: string,
): Promise<TopicForReader | undefined> {
  const [topic] = await readTopics(db, personId, eq(topics.slug, slug));
  return topic;
}
