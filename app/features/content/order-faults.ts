/** Neighbours that would share a place in the order, or an address. Pure. */
import type { ContentFault } from "./content-fault";
import type { NumberedName } from "./numbered-name";

type Named = NumberedName & { name: string; path: string };

export function orderFaults(named: readonly Named[]): ContentFault[] {
  return named.flatMap((one, index) => {
    const before = named.slice(0, index);
    const found = (code: "sameNumber" | "sameAddress", other: Named | undefined): ContentFault[] =>
      other ? [{ file: one.path, line: 1, column: 1, code, parameters: { other: other.name } }] : [];
    return [
      ...found(
        "sameNumber",
        before.find(({ position }) => position === one.position),
      ),
      ...found(
        "sameAddress",
        before.find(({ slug }) => slug === one.slug),
      ),
    ];
  });
}
