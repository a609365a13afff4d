/** Of my data: what I read, watched, practised, was tested in and earned. */
import { and, asc, desc, eq, max, sql } from "drizzle-orm";
import { lessons, topics } from "#drizzle/schema/catalog";
import { attendances, classMembers, classSessions, trainingClasses } from "#drizzle/schema/classes";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { lessonCompletions, lessonPositions, watchedIntervals } from "#drizzle/schema/progress";
import { attempts } from "#drizzle/schema/quizzes";
import { simulationRevisions, simulationRuns } from "#drizzle/schema/simulations";
import { topicTitle } from "~/features/catalog/topic-words";
import { listOwnCertificates } from "~/features/certificates/list-own-certificates.server";
import { formatDate, formatDateTime, formatNumber, formatShare } from "~/i18n/format";
import type { MyDataCall } from "./my-data-section";

export async function certificateRows({ db, viewer, t }: MyDataCall): Promise<string[][]> {
  const rows = await listOwnCertificates(db, viewer);
  return rows.map(({ number, topicTitle, issuedAt, state }) => [
    number,
    topicTitle,
    formatDate(issuedAt),
    t(`certificates.state.${state}`),
  ]);
}

export async function attemptRows({ db, viewer, locale }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select({
      title: topics.title,
      titleEn: topics.titleEn,
      startedAt: attempts.startedAt,
      score: attempts.score,
    })
    .from(attempts)
    .innerJoin(topics, eq(topics.id, attempts.topicId))
    .where(eq(attempts.personId, viewer.personId))
    .orderBy(desc(attempts.startedAt), asc(attempts.id));
  return rows.map(({ startedAt, score, ...topic }) => [
    topicTitle(topic, locale),
    formatDateTime(startedAt),
    score === null ? "–" : formatShare(score, locale),
  ]);
}

export async function lessonRows({ db, viewer }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select({ title: lessonRevisions.title, at: lessonCompletions.completedAt })
    .from(lessonCompletions)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessonCompletions.revisionId))
    .where(eq(lessonCompletions.personId, viewer.personId))
    .orderBy(desc(lessonCompletions.completedAt), asc(lessonCompletions.lessonId));
  return rows.map(({ title, at }) => [title, formatDateTime(at)]);
}

export async function positionRows({ db, viewer }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select({ title: lessonRevisions.title, at: lessonPositions.seenAt })
    .from(lessonPositions)
    .innerJoin(lessons, eq(lessons.id, lessonPositions.lessonId))
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(eq(lessonPositions.personId, viewer.personId))
    .orderBy(desc(lessonPositions.seenAt), asc(lessonPositions.lessonId));
  return rows.map(({ title, at }) => [title, formatDateTime(at)]);
}

/** Stretches of one lesson added up, those seen twice counted twice: what is kept, not what was learnt. */
export async function clipRows({ db, viewer, locale }: MyDataCall): Promise<string[][]> {
  const seconds = sql<number>`sum(${watchedIntervals.toSecond} - ${watchedIntervals.fromSecond})::float8`;
  const last = max(watchedIntervals.playedAt);
  const rows = await db
    .select({ title: lessonRevisions.title, seconds, at: last })
    .from(watchedIntervals)
    .innerJoin(lessons, eq(lessons.id, watchedIntervals.lessonId))
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(eq(watchedIntervals.personId, viewer.personId))
    .groupBy(lessons.id, lessonRevisions.title)
    .orderBy(desc(last), asc(lessons.id));
  return rows.flatMap(({ title, seconds, at }) =>
    at ? [[title, formatNumber(seconds, locale), formatDateTime(at)]] : [],
  );
}

export async function practiceRows({ db, viewer }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select({
      title: simulationRevisions.title,
      at: simulationRuns.finishedAt,
      right: simulationRuns.stepsRight,
      total: simulationRuns.stepsTotal,
    })
    .from(simulationRuns)
    .innerJoin(simulationRevisions, eq(simulationRevisions.id, simulationRuns.revisionId))
    .where(eq(simulationRuns.personId, viewer.personId))
    .orderBy(desc(simulationRuns.finishedAt), asc(simulationRuns.id));
  return rows.map(({ title, at, right, total }) => [title, formatDateTime(at), `${right}/${total}`]);
}

/** A session a row: when, where, and what was noted. */
export async function classRows({ db, viewer, locale, t }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select({
      title: topics.title,
      titleEn: topics.titleEn,
      place: trainingClasses.place,
      at: classSessions.startsAt,
      outcome: attendances.outcome,
    })
    .from(classMembers)
    .innerJoin(trainingClasses, eq(trainingClasses.id, classMembers.classId))
    .innerJoin(topics, eq(topics.id, trainingClasses.topicId))
    .innerJoin(classSessions, eq(classSessions.classId, trainingClasses.id))
    .leftJoin(
      attendances,
      and(eq(attendances.sessionId, classSessions.id), eq(attendances.personId, viewer.personId)),
    )
    .where(eq(classMembers.personId, viewer.personId))
    .orderBy(desc(classSessions.startsAt), asc(classSessions.id));
  return rows.map(({ place, at, outcome, ...topic }) => [
    topicTitle(topic, locale),
    place,
    formatDateTime(at),
    outcome ? t(`classes.outcome.${outcome}`) : "–",
  ]);
}
