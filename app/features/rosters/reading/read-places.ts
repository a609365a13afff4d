/** Commune, hamlet and audience as a roster writes them. Pure. */
import { fold } from "~/platform/text/fold";

export interface KnownHamlet {
  id: string;
  communeCode: string;
  /** "Khu phố 5". */
  fullName: string;
  /** "5". */
  name: string;
}

export interface KnownCommune {
  code: string;
  /** Present and former, with and without the kind. */
  names: readonly string[];
}

/** Words by which hamlets are called, to the one we compare by. */
const KINDS: [RegExp, string][] = [
  [/^(khu pho|kp|k p|khu)( so)? /, "khu pho "],
  [/^(ap|a)( so)? /, "ap "],
  [/^thon( so)? /, "thon "],
  [/^(to dan pho|to dp|tdp|to)( so)? /, "to "],
];

/** "Ấp số 01" and "ấp 1" alike. */
function hamletKey(text: string): string {
  const spaced = fold(text).replace(/^(kp|ap|to|thon)(?=\d)/, "$1 ");
  const line = spaced.replace(/\b0+(?=\d)/g, "");
  for (const [written, kind] of KINDS) if (written.test(line)) return line.replace(written, kind);
  return line;
}

/** A row that names the hamlet of the rows below it: "I. ẤP 1", "Khu phố 5:". */
export function hamletOfSection(text: string): string | undefined {
  const line = text.replace(/^\s*([IVX]+|[A-Z]|\d+)\s*[.)-]\s*/u, "").replace(/[:.\s]+$/u, "");
  return /^(ap|thon|khu pho|to) \S/.test(hamletKey(line)) && line.length <= 60 ? line.trim() : undefined;
}

/** The hamlet a cell names, alone or within an address; undefined when there is none of that name. */
export function findHamlet(text: string, hamlets: readonly KnownHamlet[]): KnownHamlet | undefined {
  const keys = new Map(hamlets.map((hamlet) => [hamletKey(hamlet.fullName), hamlet]));
  const bare = hamlets.filter(({ name }) => hamletKey(name) === hamletKey(text));
  for (const part of [text, ...text.split(/[,;–]|\s-\s/u)]) {
    const found = keys.get(hamletKey(part.trim()));
    if (found) return found;
  }
  return bare.length === 1 ? bare[0] : undefined;
}

export function findCommune(text: string, communes: readonly KnownCommune[]): KnownCommune | undefined {
  const key = fold(text)
    .replace(/^p (?=\S)/, "phuong ")
    .replace(/^x (?=\S)/, "xa ");
  const found = communes.filter(
    ({ code, names }) => code === text.trim() || names.some((name) => fold(name) === key),
  );
  return found.length === 1 ? found[0] : undefined;
}

export interface KnownWorkplace {
  id: string;
  name: string;
  /** Null: an office of the province. */
  communeCode: string | null;
}

/** "UBND phường" and "Ủy ban nhân dân phường" alike, whatever the marks. */
const workplaceKey = (text: string) => fold(text).replace(/\bubnd\b/g, fold("Ủy ban nhân dân"));

/** The workplace of that name in the commune, or else of the province; undefined where none or several are meant. */
export function findWorkplace(
  text: string,
  communeCode: string,
  workplaces: readonly KnownWorkplace[],
): KnownWorkplace | undefined {
  const named = workplaces.filter(({ name }) => workplaceKey(name) === workplaceKey(text));
  const own = named.filter((one) => one.communeCode === communeCode);
  const found = own.length > 0 ? own : named.filter((one) => one.communeCode === null);
  return found.length === 1 ? found[0] : undefined;
}

export interface KnownAudience {
  id: string;
  name: string;
}

/** By its id, its name, or one of the groups its name lists ("Cán bộ, công chức, …"). */
export function findAudience(text: string, audiences: readonly KnownAudience[]): string | undefined {
  const key = fold(text);
  const exact = audiences.find(({ id, name }) => id === text.trim() || fold(name) === key);
  if (exact) return exact.id;
  const found = audiences.filter(({ name }) =>
    name.split(",").some((group) => ` ${key} `.includes(` ${fold(group)} `)),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}
