/** The whole content folder, read and judged without a database: what content:check prints and the loader loads. */
import { realpath } from "node:fs/promises";
import { nearestName } from "~/features/lessons/mdx/nearest-name";
import type { CommuneRow } from "~/features/places/save-communes.server";
import type { SimulationText } from "~/features/simulations/save-simulations.server";
import { type ContentFault, type FaultAt, inFile, inFileOrder, isWarning } from "./content-fault";
import { type NumberedName, nextNumberedName, numberedName } from "./numbered-name";
import { orderFaults } from "./order-faults";
import { type ProgrammeFields, programmeSchema } from "./programme.schema";
import { readCommunes } from "./read-communes";
import { type Entry, readFolder } from "./read-folder.server";
import { readMap } from "./read-map.server";
import { readSimulations } from "./read-simulations.server";
import { MAX_YAML_BYTES, readText } from "./read-text.server";
import { type AuthoredTopic, readTopic } from "./read-topic.server";
import { readYaml } from "./read-yaml";
import { simulationUseFaults } from "./simulation-uses";

export interface AuthoredContent {
  programme: ProgrammeFields;
  topics: AuthoredTopic[];
  simulations: SimulationText[];
  /** Null: the tree has no list of its own. */
  communes: CommuneRow[] | null;
  /** The outlines of the communes, as they were written. Null: the tree has none of its own. */
  map: string | null;
}

export interface ReadContent {
  /** Undefined when there is any fault that is not a warning. */
  content?: AuthoredContent;
  /** Errors and warnings, in the order of files and lines. */
  faults: ContentFault[];
}

/** The province's list is a tenth of it. */
const MAX_LIST_BYTES = 256 * 1024;

const KNOWN = new Set(["programme.yaml", "topics", "places", "simulations"]);

/**
 * `today` as "2026-11-22". `passed`: source hashes of published lessons, which are not judged again. Never
 * throws for what an author can do wrong.
 */
export async function readContent(
  contentDir: string,
  today: string,
  passed: ReadonlySet<string> = new Set(),
): Promise<ReadContent> {
  const root = await realpath(contentDir).catch(() => undefined);
  if (root === undefined) return { faults: [{ file: "", line: 1, column: 1, code: "missingFolder" }] };
  const { entries, faults } = await readFolder(root, "");
  const unknown = unknownEntries(entries, KNOWN);
  const programme = await readProgrammeFile(entries);
  const practices = await readSimulations(root);
  const topics = await readTopics(root, programme.value, passed, practices.slugs);
  const places = await readPlaces(root, today);
  faults.push(...programme.faults, ...topics.faults, ...places.faults);
  faults.push(...practices.faults, ...simulationUseFaults(topics.topics, practices.slugs));
  // Without a programme it may be another folder altogether: only near misses are worth a line.
  const isOurs = entries.some(({ name }) => name === "programme.yaml");
  faults.push(...unknown.filter((fault) => isOurs || "parameters" in fault));
  const sorted = inFileOrder(withoutSuperfluous(faults));
  if (!programme.value || sorted.some((fault) => !isWarning(fault))) return { faults: sorted };
  return {
    content: {
      programme: programme.value,
      topics: topics.topics,
      simulations: practices.simulations,
      communes: places.communes,
      map: places.map,
    },
    faults: sorted,
  };
}

async function readProgrammeFile(
  entries: readonly Entry[],
): Promise<{ value?: ProgrammeFields; faults: ContentFault[] }> {
  const file = "programme.yaml";
  const entry = entries.find(({ name, kind }) => name === file && kind === "file");
  if (!entry) return { faults: [{ file, line: 1, column: 1, code: "missingFile" }] };
  const read = await readText(entry, MAX_YAML_BYTES);
  if ("fault" in read) return { faults: inFile(file, [read.fault]) };
  const { value, faults } = readYaml(programmeSchema, read.text);
  return { value, faults: inFile(file, faults) };
}

async function readTopics(
  root: string,
  programme: ProgrammeFields | undefined,
  passed: ReadonlySet<string>,
  simulations: readonly string[],
) {
  const { entries, faults } = await readFolder(root, "topics");
  const topics: AuthoredTopic[] = [];
  const folders: (Entry & NumberedName)[] = [];
  const taken = entries.flatMap(({ name }) => numberedName(name) ?? []);
  for (const entry of entries) {
    const name = entry.kind === "folder" ? numberedName(entry.name) : undefined;
    if (name) folders.push({ ...entry, ...name });
    else if (await isMeantAsTopic(root, entry)) {
      const parameters = { example: nextNumberedName(entry.name, taken, 1) };
      faults.push({ file: entry.path, line: 1, column: 1, code: "topicFolderName", parameters });
    } else faults.push(...unknownEntries([entry], []));
  }
  faults.push(...orderFaults(folders));
  for (const folder of folders) {
    const read = await readTopic(root, folder, programme, passed, simulations);
    faults.push(...read.faults);
    if (read.topic) topics.push(read.topic);
  }
  if (folders.length === 0) faults.push({ file: "topics", line: 1, column: 1, code: "noTopics" });
  return { topics, faults };
}

async function isMeantAsTopic(root: string, { kind, path, absolute }: Entry): Promise<boolean> {
  if (kind !== "folder") return false;
  const { entries } = await readFolder(root, path, absolute);
  return entries.some(({ name }) => name === "topic.yaml" || name.endsWith(".mdx"));
}

/** `root` is a real path. What is null is not there, or has a fault. */
export async function readPlaces(
  root: string,
  today: string,
): Promise<Pick<AuthoredContent, "communes" | "map"> & { faults: ContentFault[] }> {
  const { entries, faults } = await readFolder(root, "places");
  const fileAt = (file: string) => entries.find(({ path, kind }) => path === file && kind === "file");
  faults.push(...unknownEntries(entries, ["communes.csv", "communes.topo.json"]));
  const list = await readCommunesFile(fileAt(LIST), today);
  faults.push(...inFile(LIST, list.faults));
  const outlines = fileAt(MAP);
  if (!outlines) return { communes: list.rows, map: null, faults };
  const map = await readMap(outlines, list.rows);
  return { communes: list.rows, map: map.source, faults: [...faults, ...inFile(MAP, map.faults)] };
}

const LIST = "places/communes.csv";
const MAP = "places/communes.topo.json";

async function readCommunesFile(
  entry: Entry | undefined,
  today: string,
): Promise<{ rows: CommuneRow[] | null; faults: FaultAt[] }> {
  if (!entry) return { rows: null, faults: [{ line: 1, column: 1, code: "noCommunes" }] };
  const read = await readText(entry, MAX_LIST_BYTES);
  return "fault" in read ? { rows: null, faults: [read.fault] } : readCommunes(read.text, today);
}

function unknownEntries(entries: readonly Entry[], known: Iterable<string>): ContentFault[] {
  const names = [...known];
  return entries
    .filter(({ name }) => !names.includes(name))
    .map(({ name, path }): ContentFault => {
      const suggestion = nearestName(name, names);
      const parameters = suggestion ? { parameters: { suggestion } } : {};
      return { file: path, line: 1, column: 1, code: "unknownFile", ...parameters };
    });
}

/** What says why a file cannot be used makes "missing" for the same file superfluous. */
function withoutSuperfluous(faults: readonly ContentFault[]): ContentFault[] {
  const isMissing = (fault: ContentFault) => "code" in fault && fault.code === "missingFile";
  const explained = new Set(faults.filter((fault) => !isMissing(fault)).map(({ file }) => file));
  return faults.filter((fault) => !isMissing(fault) || !explained.has(fault.file));
}
