/** The folder simulations/: every practice read, judged by the schema and proved, without a database. */
import { nearestName } from "~/features/lessons/mdx/nearest-name";
import { proveScenario, type ScenarioFault } from "~/features/simulations/prove-scenario";
import type { SimulationText } from "~/features/simulations/save-simulations.server";
import { sha256 } from "~/platform/crypto.server";
import { type ContentFault, type FaultAt, inFile } from "./content-fault";
import { type Entry, readFolder } from "./read-folder.server";
import { MAX_YAML_BYTES, readText } from "./read-text.server";
import { type ReadYaml, readYaml } from "./read-yaml";
import { simulationSchema } from "./simulation.schema";

export interface ReadSimulations {
  simulations: SimulationText[];
  /** Of every file that is there, also of those with a fault: what lessons and topics may name. */
  slugs: string[];
  faults: ContentFault[];
}

const FILE = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

/** `root` is a real path. In the order of names. */
export async function readSimulations(root: string): Promise<ReadSimulations> {
  const { entries, faults } = await readFolder(root, "simulations");
  const simulations: SimulationText[] = [];
  const slugs: string[] = [];
  for (const entry of entries) {
    const slug = entry.kind === "file" ? FILE.exec(entry.name)?.[1] : undefined;
    if (slug === undefined) {
      faults.push({ file: entry.path, line: 1, column: 1, code: "simulationFileName" });
      continue;
    }
    slugs.push(slug);
    const read = await readSimulation(entry, slug);
    faults.push(...inFile(entry.path, read.faults));
    if (read.simulation) simulations.push(read.simulation);
  }
  return { simulations, slugs, faults };
}

async function readSimulation(
  entry: Entry,
  slug: string,
): Promise<{ simulation?: SimulationText; faults: FaultAt[] }> {
  const read = await readText(entry, MAX_YAML_BYTES);
  if ("fault" in read) return { faults: [read.fault] };
  const source = read.text;
  const { value, faults, placeOf } = readYaml(simulationSchema, source);
  if (!value) return { faults };
  faults.push(...proveScenario(value).map((fault) => placed(fault, placeOf)));
  return { simulation: { slug, source, sourceHash: sha256(source), scenario: value }, faults };
}

function placed(
  { path, code, parameters, candidates }: ScenarioFault,
  placeOf: ReadYaml<unknown>["placeOf"],
) {
  const name = parameters?.name ?? parameters?.label;
  const suggestion = typeof name === "string" && candidates ? nearestName(name, candidates) : undefined;
  return { ...placeOf(path), code, parameters: { ...parameters, ...(suggestion ? { suggestion } : {}) } };
}
