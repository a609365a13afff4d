/** Names of workplaces as an administrator types them, one a line. Pure. */
import { normalizeLine } from "~/platform/text/normalize";

export type WorkplaceNameFault = "none" | "many" | "long" | "twice";

const LONGEST = 150;
const MOST = 200;

/** Empty lines do not matter. `name` says at which name it stopped. */
export function parseWorkplaceNames(
  text: string,
): { ok: true; names: string[] } | { ok: false; fault: WorkplaceNameFault; name: string } {
  const refuse = (fault: WorkplaceNameFault, name = "") => ({ ok: false, fault, name }) as const;
  const names = text.split(/\r?\n/).map(normalizeLine).filter(Boolean);
  if (names.length === 0) return refuse("none");
  if (names.length > MOST) return refuse("many");
  const long = names.find((name) => [...name].length > LONGEST);
  if (long) return refuse("long", long);
  const key = (name: string) => name.toLocaleLowerCase("vi");
  const seen = new Set<string>();
  const twice = names.find((name) => seen.has(key(name)) || !seen.add(key(name)));
  return twice ? refuse("twice", twice) : { ok: true, names };
}
