/** One topic's folder: its description, lessons, question bank and media. */
import { nearestName } from "~/features/lessons/mdx/nearest-name";
import type { MediaFile } from "~/features/lessons/save-media.server";
import { type ContentFault, inFile } from "./content-fault";
import { type NumberedName, nextNumberedName, numberedName } from "./numbered-name";
import { orderFaults } from "./order-faults";
import type { ProgrammeFields } from "./programme.schema";
import { type AuthoredBank, NO_BANK, readBank } from "./read-bank.server";
import { type Entry, readFolder } from "./read-folder.server";
import { type AuthoredLesson, readLesson } from "./read-lesson.server";
import { readMedia } from "./read-media.server";
import { MAX_YAML_BYTES, readText } from "./read-text.server";
import { readYaml } from "./read-yaml";
import { RESERVED_ADDRESSES } from "./reserved-addresses";
import { type TopicFields, topicSchema } from "./topic.schema";

export interface AuthoredTopic extends NumberedName {
  /** Path of its folder under the content folder. */
  folder: string;
  fields: TopicFields;
  lessons: AuthoredLesson[];
  bank: AuthoredBank;
  media: MediaFile[];
}

const KNOWN = new Set(["topic.yaml", "questions.mdx", "media"]);

/**
 * The topic is undefined when topic.yaml cannot be used. `programme` is undefined when its own file cannot.
 * `simulations`: the practices that there are.
 */
export async function readTopic(
  root: string,
  folder: Entry & NumberedName,
  programme: ProgrammeFields | undefined,
  passed: ReadonlySet<string>,
  simulations: readonly string[],
): Promise<{ topic?: AuthoredTopic; faults: ContentFault[] }> {
  const { entries, faults } = await readFolder(root, folder.path);
  const fields = await readDescription(folder.path, entries, programme, simulations);
  const { media, faults: mediaFaults } = await readMedia(root, folder.path);
  const { lessons, slugs, faults: lessonFaults } = await readLessons(entries, media, passed);
  const bankFile = entries.find(({ name, kind }) => name === "questions.mdx" && kind === "file");
  const { bank = NO_BANK, faults: bankFaults } = bankFile ? await readBank(bankFile, slugs) : { faults: [] };
  faults.push(...fields.faults, ...mediaFaults, ...lessonFaults, ...bankFaults);
  faults.push(...unusedMedia(folder.path, media, lessons));
  if (!fields.value) return { faults };
  const { path, position, slug } = folder;
  return { topic: { folder: path, position, slug, fields: fields.value, lessons, bank, media }, faults };
}

async function readDescription(
  folder: string,
  entries: readonly Entry[],
  programme: ProgrammeFields | undefined,
  simulations: readonly string[],
): Promise<{ value?: TopicFields; faults: ContentFault[] }> {
  const file = `${folder}/topic.yaml`;
  const entry = entries.find(({ name, kind }) => name === "topic.yaml" && kind === "file");
  if (!entry) return { faults: [{ file, line: 1, column: 1, code: "missingFile" }] };
  const read = await readText(entry, MAX_YAML_BYTES);
  if ("fault" in read) return { faults: [{ file, ...read.fault }] };
  const { value, faults, placeOf } = readYaml(topicSchema, read.text);
  const found = inFile(file, faults);
  value?.requires.forEach((name, index) => {
    if (simulations.includes(name)) return;
    const suggestion = nearestName(name, simulations);
    const parameters = { name, ...(suggestion ? { suggestion } : {}) };
    found.push({ file, ...placeOf(["requires", index]), code: "unknownSimulation", parameters });
  });
  if (!value?.audiences || !programme) return { value, faults: found };
  const known = new Set(programme.audiences.map(({ id }) => id));
  value.audiences.forEach((key, index) => {
    if (known.has(key)) return;
    const suggestion = nearestName(key, known);
    const parameters = { key, ...(suggestion ? { suggestion } : {}) };
    found.push({ file, ...placeOf(["audiences", index]), code: "unknownAudience", parameters });
  });
  return { value: { ...value, audiences: value.audiences.filter((id) => known.has(id)) }, faults: found };
}

async function readLessons(
  entries: readonly Entry[],
  media: readonly MediaFile[],
  passed: ReadonlySet<string>,
) {
  const lessons: AuthoredLesson[] = [];
  const faults: ContentFault[] = [];
  const named: (Entry & NumberedName)[] = [];
  const taken = entries.flatMap(({ name }) => numberedName(name.replace(/\.mdx$/, "")) ?? []);
  for (const entry of entries) {
    if (KNOWN.has(entry.name)) continue;
    const place = { file: entry.path, line: 1, column: 1 };
    const base = /^(.*)\.mdx$/i.exec(entry.name)?.[1];
    if (base === undefined || entry.kind !== "file") {
      const suggestion = nearestName(entry.name, KNOWN);
      faults.push({ ...place, code: "unknownFile", ...(suggestion ? { parameters: { suggestion } } : {}) });
      continue;
    }
    const name = numberedName(base);
    if (name && entry.name.endsWith(".mdx")) named.push({ ...entry, ...name });
    else {
      const example = `${nextNumberedName(base, taken, 2)}.mdx`;
      faults.push({ ...place, code: "lessonFileName", parameters: { example } });
    }
    if (name && RESERVED_ADDRESSES.has(name.slug))
      faults.push({ ...place, code: "reservedAddress", parameters: { name: name.slug } });
  }
  faults.push(...orderFaults(named));
  for (const entry of named) {
    const read = await readLesson(entry, media, passed);
    faults.push(...read.faults);
    if (read.lesson) lessons.push(read.lesson);
  }
  return { lessons, slugs: named.map(({ slug }) => slug), faults };
}

function unusedMedia(
  folder: string,
  media: readonly MediaFile[],
  lessons: readonly AuthoredLesson[],
): ContentFault[] {
  const used = new Set(lessons.flatMap((lesson) => lesson.media.map(({ path }) => path)));
  return media
    .filter(({ path }) => !used.has(path))
    .map(
      ({ path }): ContentFault => ({
        file: `${folder}/${path}`,
        line: 1,
        column: 1,
        code: "unusedMedia",
      }),
    );
}
