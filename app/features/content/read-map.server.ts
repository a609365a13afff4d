/** content/places/communes.topo.json, judged: outlines that can be drawn, each of a commune of the list. */
import type { CommuneRow } from "~/features/places/save-communes.server";
import { communeMapSchema } from "./commune-map.schema";
import type { ContentFaultCode, FaultAt } from "./content-fault";
import type { Entry } from "./read-folder.server";
import { readText } from "./read-text.server";

/** Ten times a province's outlines at the detail a page can show. */
const MAX_MAP_BYTES = 1024 * 1024;

/** `communes`: the tree's own list, or null when it has none to compare with. The text is null where it has a fault. */
export async function readMap(
  entry: Entry,
  communes: readonly CommuneRow[] | null,
): Promise<{ source: string | null; faults: FaultAt[] }> {
  const read = await readText(entry, MAX_MAP_BYTES);
  if ("fault" in read) return { source: null, faults: [read.fault] };
  const parsed = parseMap(read.text);
  if (typeof parsed === "string") return { source: null, faults: [fault(parsed)] };
  return { source: read.text, faults: communes ? faultsBeside(parsed.codes, communes) : [] };
}

function parseMap(text: string): { codes: string[] } | ContentFaultCode {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "jsonSyntax";
  }
  const { success, data } = communeMapSchema.safeParse(json);
  if (!success) return "mapShape";
  const codes = data.objects.communes.geometries.map(({ properties }) => properties.code);
  return new Set(codes).size === codes.length ? { codes } : "mapTwice";
}

/** Neither stops a load: a commune without an outline stays in every list, an outline without one is not drawn. */
function faultsBeside(codes: readonly string[], communes: readonly CommuneRow[]): FaultAt[] {
  const listed = new Map(communes.map(({ code, name }) => [code, name]));
  const stranger = codes.find((code) => !listed.has(code));
  const missing = [...listed].find(([code]) => !codes.includes(code));
  return [
    ...(stranger ? [fault("mapStranger", { code: stranger })] : []),
    ...(missing ? [fault("mapMissing", { code: missing[0], name: missing[1] })] : []),
  ];
}

function fault(code: ContentFaultCode, parameters?: FaultAt["parameters"]): FaultAt {
  return { line: 1, column: 1, code, ...(parameters ? { parameters } : {}) };
}
