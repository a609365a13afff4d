/** Names of hamlets as an officer types them, one a line. Pure. */
import { normalizeLine } from "~/platform/text/normalize";
import { HAMLET_KIND_NAMES, type HamletKind } from "./hamlet-name";

export type HamletFault = "hamletKind" | "hamletNone" | "hamletLong" | "hamletTwice" | "hamletMany";

export interface HamletNames {
  kind: HamletKind;
  /** Without the kind. */
  names: string[];
}

const LONGEST = 60;
/** No commune has so many. */
const MOST = 200;

/** "Ấp 1" and "1" are the same under the kind Ấp; empty lines do not matter. `line` says at which name it stopped. */
export function parseHamlets(
  kind: string,
  text: string,
): { ok: true; value: HamletNames } | { ok: false; fault: HamletFault; name: string } {
  const refuse = (fault: HamletFault, name = "") => ({ ok: false, fault, name }) as const;
  if (!isKind(kind)) return refuse("hamletKind");
  const names = text
    .split(/\r?\n/)
    .map((line) => withoutKind(normalizeLine(line), kind))
    .filter(Boolean);
  if (names.length === 0) return refuse("hamletNone");
  if (names.length > MOST) return refuse("hamletMany");
  const long = names.find((name) => name.length > LONGEST);
  if (long) return refuse("hamletLong", long);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice ? refuse("hamletTwice", twice) : { ok: true, value: { kind, names } };
}

function isKind(kind: string): kind is HamletKind {
  return Object.hasOwn(HAMLET_KIND_NAMES, kind);
}

function withoutKind(line: string, kind: HamletKind): string {
  const word = HAMLET_KIND_NAMES[kind];
  const begins = line.toLocaleLowerCase("vi").startsWith(`${word.toLocaleLowerCase("vi")} `);
  return begins ? line.slice(word.length + 1).trim() : line;
}
