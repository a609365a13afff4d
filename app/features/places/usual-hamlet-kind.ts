/** Which kind of hamlet a commune has: what a form proposes. Pure. */
import type { HamletKind } from "./hamlet-name";

/**
 * The kind most of its list has; where there is no list yet, khu phố in a phường and ấp in a xã, which is what the
 * former Đồng Nai mostly says (population.md).
 */
export function usualHamletKind(
  commune: { kind: "xa" | "phuong" },
  hamlets: readonly { kind: HamletKind }[],
): HamletKind {
  const counts = new Map<HamletKind, number>();
  for (const { kind } of hamlets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? (commune.kind === "phuong" ? "khu-pho" : "ap");
}
