/** What /giang-vien shows: the topics a viewer writes in or reviews, their lessons by state, and what waits for whom. */
import { and, asc, desc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import {
  type DraftState,
  type DraftStep,
  draftSteps,
  keptFiles,
  lessonDrafts,
} from "#drizzle/schema/authoring";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { lessonCompletions } from "#drizzle/schema/progress";
import type { Viewer } from "~/features/accounts/viewer";
import { mayEditTopic, mayReview, topicsAuthoredBefore } from "~/features/catalog/topic-policy.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { titleOf } from "./title-of";

export interface DraftInList {
  id: string;
  topicId: string;
  lessonId: string | null;
  title: string;
  state: DraftState;
  savedAt: Date;
  savedByName: string;
  publishAt: Date | null;
}

export interface LessonInStudio {
  id: string;
  slug: string;
  title: string;
  minutes: number;
  revision: number;
  publishedAt: Date;
  /** People who finished it. */
  readers: number;
  retired: boolean;
  /** A file of content/ says something else. */
  hasKeptFile: boolean;
  draft: DraftInList | null;
}

export interface TopicInStudio {
  id: string;
  slug: string;
  title: string;
  titleEn: string | null;
  mayEdit: boolean;
  lessons: LessonInStudio[];
  /** Drafts of lessons that learners do not have yet. */
  newLessons: DraftInList[];
}

export interface Studio {
  topics: TopicInStudio[];
  /** What the viewer can do something about now. */
  waiting: DraftInList[];
  /** What others did with the viewer's texts in the last two weeks, newest first. */
  news: {
    id: string;
    draftId: string;
    title: string;
    step: DraftStep;
    note: string | null;
    byName: string | null;
    at: Date;
  }[];
  reviews: boolean;
}

const NEWS_DAYS = 14;

export async function readStudio(db: Database, viewer: Viewer): Promise<Studio> {
  const seen = await db
    .select({ id: topics.id, slug: topics.slug, title: topics.title, titleEn: topics.titleEn })
    .from(topics)
    .where(and(isNull(topics.retiredAt), topicsAuthoredBefore(viewer)))
    .orderBy(asc(topics.position), asc(topics.slug));
  const ids = seen.map(({ id }) => id);
  if (ids.length === 0) return { topics: [], waiting: [], news: [], reviews: mayReview(viewer) };
  const drafts = await openDrafts(db, ids);
  const rows = await lessonsOf(db, ids);
  return {
    topics: seen.map((topic) => ({
      ...topic,
      mayEdit: mayEditTopic(viewer, topic.id),
      lessons: rows
        .filter(({ topicId }) => topicId === topic.id)
        .map(({ topicId: _, ...lesson }) => ({
          ...lesson,
          draft: drafts.find(({ lessonId }) => lessonId === lesson.id) ?? null,
        })),
      newLessons: drafts.filter(({ topicId, lessonId }) => topicId === topic.id && lessonId === null),
    })),
    waiting: drafts.filter((draft) => waitsFor(viewer, draft)),
    news: await newsFor(db, viewer),
    reviews: mayReview(viewer),
  };
}

/** Reviewers are asked about what was sent; writers about what came back or only needs publishing. */
function waitsFor(viewer: Viewer, { state, topicId }: DraftInList): boolean {
  if (state === "submitted") return mayReview(viewer);
  return (state === "returned" || state === "approved") && mayEditTopic(viewer, topicId);
}

async function openDrafts(db: Database, topicIds: string[]): Promise<DraftInList[]> {
  const rows = await db
    .select({
      id: lessonDrafts.id,
      topicId: lessonDrafts.topicId,
      lessonId: lessonDrafts.lessonId,
      slug: lessonDrafts.slug,
      source: lessonDrafts.source,
      state: lessonDrafts.state,
      savedAt: lessonDrafts.savedAt,
      savedByName: people.fullName,
      publishAt: lessonDrafts.publishAt,
    })
    .from(lessonDrafts)
    .innerJoin(people, eq(people.id, lessonDrafts.savedBy))
    .where(and(inArray(lessonDrafts.topicId, topicIds), isNull(lessonDrafts.closedAt)))
    .orderBy(asc(lessonDrafts.savedAt));
  return rows.map(({ slug, source, ...draft }) => ({ ...draft, title: titleOf(source) ?? slug }));
}

function lessonsOf(db: Database, topicIds: string[]) {
  return db
    .select({
      topicId: lessons.topicId,
      id: lessons.id,
      slug: lessons.slug,
      title: lessonRevisions.title,
      minutes: lessonRevisions.minutes,
      revision: lessonRevisions.number,
      publishedAt: lessonRevisions.createdAt,
      readers:
        sql`(select count(*) from ${lessonCompletions} where ${lessonCompletions.lessonId} = "lessons"."id")`.mapWith(
          Number,
        ),
      retired: sql<boolean>`${lessons.retiredAt} is not null`,
      hasKeptFile: sql<boolean>`exists (select 1 from ${keptFiles} where ${keptFiles.lessonId} = "lessons"."id")`,
    })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(inArray(lessons.topicId, topicIds))
    .orderBy(sql`${lessons.retiredAt} is not null`, asc(lessons.position), asc(lessons.id));
}

async function newsFor(db: Database, viewer: Viewer): Promise<Studio["news"]> {
  const since = new Date(now().getTime() - NEWS_DAYS * 24 * 3_600_000);
  const { personId } = viewer;
  const rows = await db
    .select({
      id: draftSteps.id,
      draftId: draftSteps.draftId,
      source: lessonDrafts.source,
      slug: lessonDrafts.slug,
      step: draftSteps.step,
      note: draftSteps.note,
      byName: people.fullName,
      at: draftSteps.at,
    })
    .from(draftSteps)
    .innerJoin(lessonDrafts, eq(lessonDrafts.id, draftSteps.draftId))
    .leftJoin(people, eq(people.id, draftSteps.byId))
    .where(
      and(
        gte(draftSteps.at, since),
        sql`${lessonDrafts.authors} @> ${JSON.stringify([personId])}::jsonb`,
        or(isNull(draftSteps.byId), sql`${draftSteps.byId} <> ${personId}`),
        inArray(draftSteps.step, ["returned", "approved", "scheduled", "published"]),
      ),
    )
    .orderBy(desc(draftSteps.at))
    .limit(10);
  return rows.map(({ source, slug, ...step }) => ({ ...step, title: titleOf(source) ?? slug }));
}
