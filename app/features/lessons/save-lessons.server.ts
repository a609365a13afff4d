/** Brings a topic's outline and texts to what the authored ones say. */
import { eq, sql } from "drizzle-orm";
import { keptFiles } from "#drizzle/schema/authoring";
import { lessons } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";

type Revision = typeof lessonRevisions.$inferInsert;

/** A text ready to be shown, as a revision stores it. */
export type RevisionText = Pick<
  Revision,
  "title" | "minutes" | "outcomes" | "sources" | "headings" | "islands" | "html"
>;

export interface AuthoredText {
  slug: string;
  position: number;
  /** Path of its file, for messages. */
  file: string;
  source: string;
  /** Equal to the stored one: nothing that shows has changed. */
  sourceHash: string;
}

interface StoredLesson {
  id: string;
  slug: string;
  position: number;
  retiredAt: Date | null;
  /** Set: it was changed in the studio, and files no longer decide about it. */
  studioAt: Date | null;
  source: string;
  sourceHash: string;
  /** The highest revision number, which need not be the current one's. */
  lastNumber: number;
}

/** The hashes of the texts that are shown now, by lesson id of every topic: what need not be compiled again. */
export async function currentSourceHashes(db: Database): Promise<Set<string>> {
  const rows = await db
    .select({ hash: lessonRevisions.sourceHash })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId));
  return new Set(rows.map(({ hash }) => hash));
}

/**
 * A lesson is known by its slug. A text that changed becomes its next revision; one that left the files is
 * retired, and comes back under its old id when it returns. What the studio has changed stays as it is: where its file
 * says something else, that is kept aside for people to compare. `render` is asked for changed texts only. Returns
 * how many lessons were touched, how many revisions made, and the files that were kept aside. `tx`: the caller's transaction.
 */
export async function saveLessons<Text extends AuthoredText>(
  tx: Database,
  topicId: string,
  authored: readonly Text[],
  render: (text: Text) => Promise<RevisionText>,
  now: Date,
): Promise<{ lessons: number; revisions: number; aside: Text[] }> {
  const stored = await storedBySlug(tx, topicId);
  const written = { lessons: 0, revisions: 0, aside: [] as Text[] };
  for (const text of authored) {
    const before = stored.get(text.slug);
    stored.delete(text.slug);
    if (before?.studioAt) {
      if (await keepAside(tx, before, text, now)) written.aside.push(text);
      continue;
    }
    if (before?.sourceHash !== text.sourceHash) {
      await publish(tx, topicId, before, text, await render(text), now);
      written.revisions++;
    } else if (before.position !== text.position || before.retiredAt) {
      const place = { position: text.position, retiredAt: null };
      await tx.update(lessons).set(place).where(eq(lessons.id, before.id));
    } else continue;
    written.lessons++;
  }
  for (const { id, retiredAt, studioAt } of stored.values()) {
    if (retiredAt || studioAt) continue;
    await tx.update(lessons).set({ retiredAt: now }).where(eq(lessons.id, id));
    written.lessons++;
  }
  return written;
}

/** True when the file says something else than the studio's text. A file that says the same is forgotten. */
async function keepAside(
  tx: Database,
  lesson: StoredLesson,
  { file, source }: AuthoredText,
  now: Date,
): Promise<boolean> {
  const [kept] = await tx.select().from(keptFiles).where(eq(keptFiles.lessonId, lesson.id));
  if (lesson.source === source) {
    if (kept) await tx.delete(keptFiles).where(eq(keptFiles.lessonId, lesson.id));
    return false;
  }
  if (kept?.source === source && kept.file === file) return true;
  const row = { file, source, seenAt: now };
  await tx
    .insert(keptFiles)
    .values({ lessonId: lesson.id, ...row })
    .onConflictDoUpdate({ target: keptFiles.lessonId, set: row });
  return true;
}

/** Makes the next revision, and the lesson itself with its first. */
async function publish(
  tx: Database,
  topicId: string,
  before: StoredLesson | undefined,
  { slug, position, source, sourceHash }: AuthoredText,
  text: RevisionText,
  now: Date,
): Promise<void> {
  const id = newId();
  const lessonId = before?.id ?? newId();
  const shown = { position, currentRevisionId: id, retiredAt: null };
  if (before) await tx.update(lessons).set(shown).where(eq(lessons.id, lessonId));
  else await tx.insert(lessons).values({ id: lessonId, topicId, slug, ...shown });
  const number = (before?.lastNumber ?? 0) + 1;
  await tx
    .insert(lessonRevisions)
    .values({ ...text, id, lessonId, number, source, sourceHash, createdAt: now });
}

async function storedBySlug(tx: Database, topicId: string): Promise<Map<string, StoredLesson>> {
  const rows = await tx
    .select({
      id: lessons.id,
      slug: lessons.slug,
      position: lessons.position,
      retiredAt: lessons.retiredAt,
      studioAt: lessons.studioAt,
      source: lessonRevisions.source,
      sourceHash: lessonRevisions.sourceHash,
      lastNumber: sql`(select max(number) from lesson_revisions r where r.lesson_id = ${lessons.id})`.mapWith(
        Number,
      ),
    })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(eq(lessons.topicId, topicId));
  return new Map(rows.map((row) => [row.slug, row]));
}
