/** What lies in the content folder, without trusting it: nothing outside the folder is ever opened. */
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ContentFault } from "./content-fault";

export interface Entry {
  /** Composed (NFC), as authors write it in their texts. */
  name: string;
  /** Under the content folder, with forward slashes. */
  path: string;
  /** On this machine; the bytes of the name may be decomposed there (macOS). */
  absolute: string;
  kind: "file" | "folder";
  bytes: number;
}

/** Left by systems and editors; not worth a word. */
const DROPPINGS = /^\.|^(Thumbs\.db|desktop\.ini|Icon\r|__MACOSX)$|~$|\.sw[op]$/i;

/**
 * The entries of a folder in the order of their names; none when there is no such folder. A link that leads
 * out of `root` (real path), a pipe or device, and names that are one on other systems are faults. `absolute`:
 * where the folder's own name is not composed.
 */
export async function readFolder(
  root: string,
  path: string,
  absolute = join(root, path),
): Promise<{ entries: Entry[]; faults: ContentFault[] }> {
  const names = await readdir(absolute).catch(() => []);
  const entries: Entry[] = [];
  const faults: ContentFault[] = [];
  const taken = new Map<string, string>();
  for (const raw of names.sort()) {
    const name = raw.normalize("NFC");
    if (DROPPINGS.test(name)) continue;
    const file = path ? `${path}/${name}` : name;
    const fault = (code: "outsideLink" | "notAFile" | "twinNames", other = "") =>
      faults.push({ file, line: 1, column: 1, code, parameters: { other } });
    const twin = taken.get(name.toLowerCase());
    taken.set(name.toLowerCase(), name);
    if (twin !== undefined) {
      fault("twinNames", twin);
      continue;
    }
    const entry = await readEntry(root, join(absolute, raw));
    if (typeof entry === "string") fault(entry);
    else entries.push({ name, path: file, ...entry });
  }
  return { entries, faults };
}

async function readEntry(
  root: string,
  absolute: string,
): Promise<Pick<Entry, "absolute" | "kind" | "bytes"> | "outsideLink" | "notAFile"> {
  try {
    if ((await lstat(absolute)).isSymbolicLink()) {
      const target = await realpath(absolute);
      if (!target.startsWith(root + sep)) return "outsideLink";
    }
    const found = await stat(absolute);
    if (found.isDirectory()) return { absolute, kind: "folder", bytes: 0 };
    return found.isFile() ? { absolute, kind: "file", bytes: found.size } : "notAFile";
  } catch {
    return "notAFile"; // a link to nothing, or to itself; a file that may not be looked at
  }
}
