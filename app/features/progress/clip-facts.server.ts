/** What a person watched of the clips in a lesson: share and last position, computed from stored stretches. */
import { and, asc, eq } from "drizzle-orm";
import { watchedIntervals } from "#drizzle/schema/progress";
import type { Database } from "~/platform/database/client.server";
import { watchedShare } from "./watched-share";

export interface ClipFacts {
  /** 0–1. */
  share: number;
  /** Second up to which it was played last. */
  position: number;
}

/** By media hash; a clip that was never played is not in it. */
export async function clipFacts(
  db: Database,
  personId: string,
  lessonId: string,
): Promise<Record<string, ClipFacts>> {
  const rows = await db
    .select()
    .from(watchedIntervals)
    .where(and(eq(watchedIntervals.personId, personId), eq(watchedIntervals.lessonId, lessonId)))
    .orderBy(asc(watchedIntervals.playedAt), asc(watchedIntervals.sequence));
  const hashes = [...new Set(rows.map(({ mediaHash }) => mediaHash))];
  return Object.fromEntries(
    hashes.map((hash) => {
      const played = rows.filter(({ mediaHash }) => mediaHash === hash);
      const stretches = played.map(({ fromSecond, toSecond }) => ({ from: fromSecond, to: toSecond }));
      const duration = Math.max(...played.map(({ durationSeconds }) => durationSeconds));
      return [hash, { share: watchedShare(stretches, duration), position: played.at(-1)?.toSecond ?? 0 }];
    }),
  );
}
