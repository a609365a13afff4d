/** A topic's files with where each is used: in drafts under way, in what learners read, in earlier revisions. */
import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { lessonDrafts } from "#drizzle/schema/authoring";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonRevisions, mediaFiles, topicMedia } from "#drizzle/schema/lessons";
import type { Viewer } from "~/features/accounts/viewer";
import { mayEditTopic, topicsAuthoredBefore } from "~/features/catalog/topic-policy.server";
import { mediaAddress } from "~/features/lessons/save-media.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { QUOTA_BYTES } from "./add-media.server";
import { captionsAddress, captionsBeside } from "./captions-address";

export interface MediaUse {
  kind: "draft" | "inUse" | "earlier" | "clip";
  title: string;
  href: string;
}

export interface LibraryFile {
  path: string;
  address: string;
  mime: string;
  bytes: number;
  width: number | null;
  height: number | null;
  alt: string | null;
  fromStudio: boolean;
  /** Of a clip: its captions and its picture before it plays, by name. */
  captions: string | null;
  poster: string | null;
  uses: MediaUse[];
}

export interface Library {
  topic: { id: string; slug: string; title: string };
  mayEdit: boolean;
  files: LibraryFile[];
  usedBytes: number;
  quotaBytes: number;
}

/** Another's topic is not found. Files by name. */
export async function readLibrary(db: Database, viewer: Viewer, slug: string): Promise<Library> {
  const [topic] = await db
    .select({ id: topics.id, slug: topics.slug, title: topics.title })
    .from(topics)
    .where(and(eq(topics.slug, slug), topicsAuthoredBefore(viewer)));
  if (!topic) throw notFound(`topic ${slug}`);
  const rows = await db
    .select({
      path: topicMedia.path,
      hash: mediaFiles.hash,
      mime: mediaFiles.mime,
      bytes: mediaFiles.bytes,
      width: mediaFiles.width,
      height: mediaFiles.height,
      alt: topicMedia.alt,
      fromStudio: topicMedia.fromStudio,
      captions: topicMedia.captions,
      poster: topicMedia.poster,
    })
    .from(topicMedia)
    .innerJoin(mediaFiles, eq(mediaFiles.hash, topicMedia.hash))
    .where(eq(topicMedia.topicId, topic.id))
    .orderBy(topicMedia.path);
  const uses = await usesOf(db, topic.id);
  const files = rows.map(({ hash, ...row }) => ({
    ...row,
    captions: row.captions ?? captionsBeside(row.path, rows),
    address: mediaAddress({ hash, path: row.path }),
    uses: uses(row.path),
  }));
  const usedBytes = rows.reduce((total, { bytes }) => total + bytes, 0);
  return { topic, mayEdit: mayEditTopic(viewer, topic.id), files, usedBytes, quotaBytes: QUOTA_BYTES };
}

/**
 * Asks by the name of a file of the topic. A revision that was replaced counts: it can be brought back; and so does a
 * clip for which the file was made.
 */
export async function usesOf(db: Database, topicId: string): Promise<(path: string) => MediaUse[]> {
  const drafts = await db
    .select({ id: lessonDrafts.id, slug: lessonDrafts.slug, source: lessonDrafts.source })
    .from(lessonDrafts)
    .where(and(eq(lessonDrafts.topicId, topicId), isNull(lessonDrafts.closedAt)));
  const revisions = await db
    .select({
      lessonId: lessons.id,
      title: lessonRevisions.title,
      source: lessonRevisions.source,
      current: sql<boolean>`${lessons.currentRevisionId} = ${lessonRevisions.id} and ${lessons.retiredAt} is null`,
    })
    .from(lessonRevisions)
    .innerJoin(lessons, eq(lessons.id, lessonRevisions.lessonId))
    .where(eq(lessons.topicId, topicId))
    .orderBy(lessons.position, lessonRevisions.number);
  const clips = await db
    .select({
      slug: topics.slug,
      path: topicMedia.path,
      captions: topicMedia.captions,
      poster: topicMedia.poster,
    })
    .from(topicMedia)
    .innerJoin(topics, eq(topics.id, topicMedia.topicId))
    .where(
      and(eq(topicMedia.topicId, topicId), or(isNotNull(topicMedia.captions), isNotNull(topicMedia.poster))),
    );
  return (path) => {
    const named = namedIn(path);
    const found: MediaUse[] = drafts
      .filter(({ source }) => named.test(source))
      .map(({ id, slug }) => ({ kind: "draft", title: slug, href: `/giang-vien/bai/${id}` }));
    const seen = new Set<string>();
    for (const { lessonId, title, source, current } of [...revisions].reverse().sort(currentFirst)) {
      if (seen.has(lessonId) || !named.test(source)) continue;
      seen.add(lessonId);
      found.push({
        kind: current ? "inUse" : "earlier",
        title,
        href: `/giang-vien/bai/${lessonId}/lich-su`,
      });
    }
    for (const clip of clips)
      if (clip.captions === path || clip.poster === path)
        found.push({ kind: "clip", title: clip.path, href: captionsAddress(clip.slug, clip.path) });
    return found;
  };
}

const currentFirst = (a: { current: boolean }, b: { current: boolean }) =>
  Number(b.current) - Number(a.current);

/** The whole name: "media/a.png" is not used by "media/a.png.svg", nor "media/b.png" by "media/bb.png". */
export function namedIn(path: string): RegExp {
  const literal = path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`${literal}(?![A-Za-z0-9._-])`);
}
