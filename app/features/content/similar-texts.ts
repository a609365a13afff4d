/**
 * How much of two texts is the same, from 0 to 1: the words in threes that both have, as a share of those that either
 * has (Broder, "On the resemblance and containment of documents", 1997). Words are folded, so that marks, capitals
 * and punctuation make no difference. Pure.
 */
import { fold } from "~/platform/text/fold";

/** A text as its words in threes; parts do not run into each other, so their order makes no difference. */
export function triplesOf(parts: readonly string[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) => {
      const words = fold(part).split(" ").filter(Boolean);
      return words.length < 3
        ? [words.join(" ")].filter(Boolean)
        : words.slice(2).map((_, at) => words.slice(at, at + 3).join(" "));
    }),
  );
}

export function resemblance(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const triple of one) if (other.has(triple)) shared++;
  return shared / (one.size + other.size - shared);
}
