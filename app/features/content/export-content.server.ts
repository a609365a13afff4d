/**
 * Writes what is published back as files: loading them into an empty database gives the same programme. What
 * was retired, and comments in the authors' YAML, are not in the database and so not here.
 */
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { readMediaBytes } from "~/features/lessons/save-media.server";
import type { Database } from "~/platform/database/client.server";
import { StartError } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";
import { type PublishedTopic, readPublished } from "./read-published.server";
import { communesText } from "./written-communes";
import { bankText, programmeText, topicText } from "./written-files";

export interface ExportOptions extends MediaPlace {
  /** Must be empty, or not there yet. */
  outDir: string;
}

export interface ExportCounts {
  topics: number;
  lessons: number;
  questions: number;
  media: number;
  simulations: number;
}

/** Throws StartError or StoreError, and leaves nothing behind, when the folder is in use or a media file is lost. */
export async function exportContent(
  db: Database,
  { outDir, ...place }: ExportOptions,
): Promise<ExportCounts> {
  const out = resolve(outDir);
  const present = await readdir(out).catch(() => undefined);
  if (present?.length)
    throw new StartError(`${outDir} is not empty: name a new folder, so that nothing is overwritten.`);
  const published = await db.transaction(readPublished);
  if (!published.programme)
    throw new StartError(
      "Nothing is published in this database yet: start the program once to load content.",
    );
  const part = `${out}.part-${newId()}`;
  try {
    const write = (path: string, text: string) => writeWhole(join(part, path), text);
    await write("programme.yaml", programmeText(published.programme));
    await write("places/communes.csv", communesText(published.communes));
    if (published.map) await write("places/communes.topo.json", published.map);
    for (const { slug, source } of published.simulations) await write(`simulations/${slug}.yaml`, source);
    for (const topic of published.topics) await writeTopic(topic, place, part);
    if (present) await rmdir(out);
    await rename(part, out);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  const count = (many: (topic: PublishedTopic) => unknown[]) => published.topics.flatMap(many).length;
  return {
    topics: published.topics.length,
    lessons: count(({ lessons }) => lessons),
    questions: count(({ questions }) => questions),
    media: count(({ media }) => media),
    simulations: published.simulations.length,
  };
}

async function writeTopic(
  { topic, lessons, questions, media, requires }: PublishedTopic,
  place: MediaPlace,
  out: string,
) {
  const folder = join(out, "topics", `${topic.position}-${topic.slug}`);
  await writeWhole(join(folder, "topic.yaml"), topicText(topic, requires));
  // Two lessons may stand at one number where the studio and the files have both arranged them.
  const clash = new Set(lessons.map(({ position }) => position)).size < lessons.length;
  for (const [index, { position: own, slug, source }] of lessons.entries()) {
    const position = clash ? index + 1 : own;
    await writeWhole(join(folder, `${String(position).padStart(2, "0")}-${slug}.mdx`), source);
  }
  if (questions.length > 0) await writeWhole(join(folder, "questions.mdx"), bankText(topic, questions));
  for (const file of media) {
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await readMediaBytes(place, file));
  }
}

async function writeWhole(path: string, text: string) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
