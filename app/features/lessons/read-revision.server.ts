/**
 * The text of a lesson as stored at publishing. Revisions are never rewritten, so a copy kept in memory cannot
 * become stale: the page query names the revision, and the text is fetched from the database once.
 */
import { eq } from "drizzle-orm";
import { type LessonHeading, lessonRevisions } from "#drizzle/schema/lessons";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";

export interface LessonText {
  title: string;
  minutes: number;
  outcomes: string[];
  sources: string[];
  headings: LessonHeading[];
  /** Kinds of islands in the html, e.g. ["video"]. */
  islands: string[];
  html: string;
}

/** About 30 KB a text: the cache stays below ten megabytes. */
const KEPT = 300;
const kept = new Map<string, LessonText>();

export async function readRevision(db: Database, revisionId: string): Promise<LessonText> {
  const found = kept.get(revisionId);
  if (found) return found;
  const [text] = await db
    .select({
      title: lessonRevisions.title,
      minutes: lessonRevisions.minutes,
      outcomes: lessonRevisions.outcomes,
      sources: lessonRevisions.sources,
      headings: lessonRevisions.headings,
      islands: lessonRevisions.islands,
      html: lessonRevisions.html,
    })
    .from(lessonRevisions)
    .where(eq(lessonRevisions.id, revisionId));
  if (!text) throw notFound();
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest) kept.delete(oldest);
  kept.set(revisionId, text);
  return text;
}
