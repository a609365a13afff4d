/** A clip of a topic's library with its captions and its picture before it plays: read, written anew, put in drafts. */
import { and, eq, isNull } from "drizzle-orm";
import { lessonDrafts } from "#drizzle/schema/authoring";
import { topicMedia } from "#drizzle/schema/lessons";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { assertMayEditTopic } from "~/features/catalog/topic-policy.server";
import { mediaOfTopic } from "~/features/lessons/save-media.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import { nextState } from "../draft-state";
import { saveDraft } from "../save-draft.server";
import { titleOf } from "../title-of";
import { addMedia } from "./add-media.server";
import { type CaptionRow, rowsOf } from "./caption-rows";
import type { MediaRefusal } from "./media-refusal";
import { type Cue, readCues, writeCaptions } from "./read-captions";
import { type Library, type LibraryFile, namedIn, readLibrary } from "./read-library.server";
import { removeMedia } from "./remove-media.server";

export interface ClipPage {
  topic: Library["topic"];
  mayEdit: boolean;
  clip: LibraryFile;
  /** As they stand in its captions; none when there are none yet. */
  rows: CaptionRow[];
  /** What its picture before it plays can be: the topic's photographs and drawings. */
  pictures: { path: string; address: string; alt: string | null }[];
  /** Texts under way that show it with the captions that would be replaced. */
  drafts: { id: string; title: string }[];
}

/** `clip`: the file's name without its folder. What is no clip of a topic that the viewer sees is not found. */
export async function readClip(
  db: Database,
  viewer: Viewer,
  { topic: slug, clip: name }: { topic: string; clip: string },
  place: MediaPlace,
): Promise<ClipPage> {
  const { topic, mayEdit, files } = await readLibrary(db, viewer, slug);
  const clip = files.find(({ path, mime }) => path === `media/${name}` && mime.startsWith("video/"));
  if (!clip) throw notFound(`clip ${name}`);
  const media = await mediaOfTopic(db, topic.id, place);
  const captions = media.find(({ path }) => path === clip.captions);
  return {
    topic,
    mayEdit,
    clip,
    rows: captions ? rowsOf(readCues((await captions.read()).toString("utf8"))) : [],
    pictures: files.filter(({ mime }) => mime.startsWith("image/")),
    drafts: clip.captions ? await draftsNaming(db, topic.id, clip.captions) : [],
  };
}

/**
 * Writes `cues` as the clip's captions, a file of their own: what learners read keeps the old ones until its lesson is
 * published anew. `drafts`: ids of texts under way that take the new ones at once. Old ones that nothing uses go.
 */
export async function saveCaptions(
  db: Database,
  viewer: Viewer,
  {
    topic,
    clip,
    cues,
    drafts,
  }: Pick<ClipPage, "topic" | "clip"> & { cues: readonly Cue[]; drafts: string[] },
  place: MediaPlace,
): Promise<{ path: string } | { refused: MediaRefusal; what: string }> {
  const added = await addMedia(
    db,
    viewer,
    { topicId: topic.id, name: `${stemOf(clip.path)}.vtt`, bytes: Buffer.from(writeCaptions(cues)), alt: "" },
    place,
  );
  if ("refused" in added) return added;
  const before = clip.captions;
  await pair(db, viewer, { topicId: topic.id, path: clip.path, with: { captions: added.path } });
  if (!before || before === added.path) return added;
  for (const { id } of (await draftsNaming(db, topic.id, before)).filter((one) => drafts.includes(one.id)))
    await exchange(db, viewer, id, before, added.path);
  const topicId = topic.id;
  await removeMedia(db, viewer, { topicId, path: before });
  return added;
}

/** `poster`: the name of a picture of the topic, or null for none. "unknown": no such picture. */
export async function choosePoster(
  db: Database,
  viewer: Viewer,
  { topic, clip, pictures }: Pick<ClipPage, "topic" | "clip" | "pictures">,
  poster: string | null,
): Promise<"unknown" | undefined> {
  if (poster && !pictures.some(({ path }) => path === poster)) return "unknown";
  await pair(db, viewer, { topicId: topic.id, path: clip.path, with: { poster } });
  return undefined;
}

async function pair(
  db: Database,
  viewer: Viewer,
  wish: { topicId: string; path: string; with: { captions: string } | { poster: string | null } },
): Promise<void> {
  const { topicId, path } = wish;
  assertMayEditTopic(viewer, topicId);
  await db.transaction(async (tx) => {
    await tx
      .update(topicMedia)
      .set(wish.with)
      .where(and(eq(topicMedia.topicId, topicId), eq(topicMedia.path, path)));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "media.paired",
      subject: { type: "topic", id: topicId },
      detail: { path, ...("captions" in wish.with ? wish.with : { poster: wish.with.poster ?? "" }) },
    });
  });
}

/** Those that can be written in now. */
async function draftsNaming(
  db: Database,
  topicId: string,
  path: string,
): Promise<{ id: string; title: string }[]> {
  const rows = await db
    .select({
      id: lessonDrafts.id,
      slug: lessonDrafts.slug,
      source: lessonDrafts.source,
      state: lessonDrafts.state,
    })
    .from(lessonDrafts)
    .where(and(eq(lessonDrafts.topicId, topicId), isNull(lessonDrafts.closedAt)))
    .orderBy(lessonDrafts.slug);
  return rows
    .filter(({ source, state }) => nextState(state, "save") && namedIn(path).test(source))
    .map(({ id, slug, source }) => ({ id, title: titleOf(source) ?? slug }));
}

/** Somebody who saved in between keeps their text: they see the old name and can exchange it themselves. */
async function exchange(
  db: Database,
  viewer: Viewer,
  draftId: string,
  from: string,
  to: string,
): Promise<void> {
  const [draft] = await db.select().from(lessonDrafts).where(eq(lessonDrafts.id, draftId));
  if (!draft) return;
  const source = draft.source.replace(new RegExp(namedIn(from), "g"), to);
  await saveDraft(db, viewer, { draftId, version: draft.version, source });
}

/** Without the mark that addMedia puts behind a name. */
function stemOf(path: string): string {
  return path
    .replace(/^media\//, "")
    .replace(/\.[^.]*$/, "")
    .replace(/-[0-9a-f]{8}$/, "");
}
