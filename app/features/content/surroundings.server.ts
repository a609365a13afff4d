/** What a lesson's text stands among, for advice about it: pages to link to, and the drawings that it names. */
import type { LessonHeading } from "#drizzle/schema/lessons";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { giveHeadingIds } from "~/features/lessons/mdx/heading-ids";
import type { MediaFile } from "~/features/lessons/save-media.server";
import type { Surroundings } from "./advice/rule";
import type { AuthoredTopic } from "./read-topic.server";

interface Page {
  topic: string;
  /** Undefined: the topic's own page. */
  lesson?: string;
  headings?: readonly Pick<LessonHeading, "id">[];
}

/** Pages by address, as links write them. */
export function pagesOf(pages: readonly Page[]): NonNullable<Surroundings["pages"]> {
  return new Map(
    pages.map(({ topic, lesson, headings = [] }) => [
      `/chuyen-de/${topic}${lesson ? `/${lesson}` : ""}`,
      new Set(headings.map(({ id }) => id)),
    ]),
  );
}

/** The pages that authored topics become. */
export function pagesOfTopics(topics: readonly AuthoredTopic[]): NonNullable<Surroundings["pages"]> {
  return pagesOf(
    topics.flatMap(({ slug: topic, lessons }): Page[] => [
      { topic },
      ...lessons.map(({ slug, source }) => ({
        topic,
        lesson: slug,
        headings: giveHeadingIds(checkMdx(source, "lesson").tree),
      })),
    ]),
  );
}

/** The texts of SVG pictures by path. A file that cannot be read is left out: saying so is another rule's work. */
export async function readDrawings(
  media: readonly MediaFile[],
): Promise<NonNullable<Surroundings["drawings"]>> {
  const drawings = new Map<string, string>();
  for (const { path, read, mime } of media) {
    if (mime !== "image/svg+xml") continue;
    const text = await read().catch(() => undefined);
    if (text !== undefined) drawings.set(path, text.toString("utf8"));
  }
  return drawings;
}
