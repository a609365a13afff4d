/** What a hamlet is called: its kind is part of its name and is not translated. */
import type { HAMLET_KINDS } from "#drizzle/schema/places";

export type HamletKind = (typeof HAMLET_KINDS)[number];

export const HAMLET_KIND_NAMES: Record<HamletKind, string> = {
  ap: "Ấp",
  "khu-pho": "Khu phố",
  thon: "Thôn",
  to: "Tổ",
};

/** "Khu phố 5". */
export function hamletName({ kind, name }: { kind: HamletKind; name: string }): string {
  return `${HAMLET_KIND_NAMES[kind]} ${name}`;
}
