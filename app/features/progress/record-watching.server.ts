/**
 * Stores played stretches of a clip. A stretch is named by person, clip, play and sequence number: it may come
 * twice, or again when it has grown, and stays one row that only ever gets longer.
 */
import { and, eq, isNull, sql } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { watchedIntervals } from "#drizzle/schema/progress";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import { sha256 } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { type ClipFacts, clipFacts } from "./clip-facts.server";

export interface Watching {
  lessonId: string;
  mediaHash: string;
  /** The player's own name for this play. */
  play: string;
  durationSeconds: number;
  stretches: { sequence: number; from: number; to: number }[];
}

/** Throws notFound when the lesson does not show the clip. */
export async function recordWatching(db: Database, viewer: Viewer, watching: Watching): Promise<ClipFacts> {
  const { lessonId, mediaHash, play, durationSeconds } = watching;
  await requireClip(db, lessonId, mediaHash);
  const playedAt = now();
  const rows = watching.stretches
    .map(({ sequence, from, to }) => ({
      id: sha256([viewer.personId, lessonId, mediaHash, play, sequence].join("\n")).slice(0, 40),
      personId: viewer.personId,
      lessonId,
      mediaHash,
      fromSecond: Math.max(0, from),
      toSecond: Math.min(durationSeconds, to),
      durationSeconds,
      sequence,
      playedAt,
    }))
    .filter(({ fromSecond, toSecond }) => toSecond > fromSecond);
  if (rows.length > 0) {
    await db
      .insert(watchedIntervals)
      .values(rows)
      .onConflictDoUpdate({
        target: watchedIntervals.id,
        set: {
          toSecond: sql`greatest(${watchedIntervals.toSecond}, excluded.to_second)`,
          playedAt: sql`greatest(${watchedIntervals.playedAt}, excluded.played_at)`,
        },
      });
  }
  const facts = await clipFacts(db, viewer.personId, lessonId);
  return facts[mediaHash] ?? { share: 0, position: 0 };
}

async function requireClip(db: Database, lessonId: string, mediaHash: string): Promise<void> {
  const [lesson] = await db
    .select({ shown: sql<boolean>`position(${`data-media="${mediaHash}"`} in ${lessonRevisions.html}) > 0` })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(and(eq(lessons.id, lessonId), isNull(lessons.retiredAt)));
  if (!lesson?.shown) throw notFound();
}
