/** One lesson file: judged by the guard, its head read by the schema. Nothing is compiled. */
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { COMPONENT_VERSION } from "~/features/lessons/mdx/component-version";
import type { Fault } from "~/features/lessons/mdx/fault";
import { prepareLesson } from "~/features/lessons/mdx/prepare-lesson";
import { type MediaFile, mediaRef } from "~/features/lessons/save-media.server";
import { sha256 } from "~/platform/crypto.server";
import { type ContentFault, inFile, textFaultsIn } from "./content-fault";
import { type LessonFields, lessonSchema } from "./lesson-frontmatter.schema";
import type { NumberedName } from "./numbered-name";
import type { Entry } from "./read-folder.server";
import { readHead } from "./read-head";
import { MAX_TEXT_BYTES, readText } from "./read-text.server";

export interface AuthoredLesson extends NumberedName {
  /** Path under the content folder, for messages. */
  file: string;
  /** The whole file, composed and with "\n" at line ends. */
  source: string;
  /** Of everything that decides how it shows: source, components, and the files it names. */
  sourceHash: string;
  fields: LessonFields;
  /** The files it names, by path. */
  media: MediaFile[];
}

/** `passed`: hashes of lessons that the guard has let through and that are published: it need not look again. */
export async function readLesson(
  entry: Entry & NumberedName,
  topicMedia: readonly MediaFile[],
  passed: ReadonlySet<string>,
): Promise<{ lesson?: AuthoredLesson; faults: ContentFault[] }> {
  const { path: file, slug, position } = entry;
  const read = await readText(entry, MAX_TEXT_BYTES);
  if ("fault" in read) return { faults: inFile(file, [read.fault]) };
  return judgeLesson({ file, slug, position, source: read.text }, topicMedia, passed);
}

/** The same for a text from anywhere: the studio's drafts pass through here too. The lesson is there when its head can be read. */
export function judgeLesson(
  { file, slug, position, source }: Pick<AuthoredLesson, "file" | "slug" | "position" | "source">,
  topicMedia: readonly MediaFile[],
  passed: ReadonlySet<string> = new Set(),
): { lesson?: AuthoredLesson; faults: ContentFault[] } {
  const media = topicMedia.filter(({ path }) => source.includes(path));
  const sourceHash = sha256(
    JSON.stringify([COMPONENT_VERSION, source, media.map(({ path, hash }) => [path, hash])]),
  );
  const guardFaults = passed.has(sourceHash) ? [] : judge(source, topicMedia);
  const { value: fields, faults: headFaults } = readHead(lessonSchema, source, guardFaults);
  const faults = [...textFaultsIn(file, guardFaults), ...inFile(file, headFaults)];
  return { ...(fields && { lesson: { file, slug, position, source, sourceHash, fields, media } }), faults };
}

/** All that the compiler would say, without compiling. */
function judge(source: string, topicMedia: readonly MediaFile[]): Fault[] {
  const { faults, tree } = checkMdx(source, "lesson");
  if (faults.length > 0) return faults;
  return prepareLesson(tree, new Map(topicMedia.map((file) => [file.path, mediaRef(file)]))).faults;
}
