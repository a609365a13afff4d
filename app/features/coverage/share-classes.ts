/** Shares put into a few classes, for a map: steps a reader can say aloud, and the target as a border. Pure. */

/** From `from` up to but not including `to`; null: the target is reached. */
export interface ShareClass {
  from: number;
  to: number | null;
}

/** More shades than these nobody tells apart. */
const MOST = 5;
/** A hundredth of a percent: below it a commune of ten thousand adults has nobody. */
const SMALLEST_STEP = 0.0001;

/**
 * Classes of one width from 0 to the highest share below the target, in steps of 1, 2 or 5 times a power of ten, at
 * most five of them, the last cut off at the target; and one more for those who reached it, where anybody did. A
 * programme that has just begun so has narrow classes, and its map says something. No shares, no classes.
 */
export function shareClasses(shares: readonly number[], targetShare: number): ShareClass[] {
  const below = shares.filter((share) => share < targetShare);
  const reached: ShareClass[] = below.length < shares.length ? [{ from: targetShare, to: null }] : [];
  if (below.length === 0) return reached;
  const highest = Math.max(...below);
  const step = stepFor(highest);
  const classes: ShareClass[] = [];
  for (let from = 0; from <= highest; from = rounded(from + step))
    classes.push({ from, to: Math.min(rounded(from + step), targetShare) });
  return [...classes, ...reached];
}

/** Which of `classes` a share is in, from 0. */
export function classOf(share: number, classes: readonly ShareClass[]): number {
  return classes.findLastIndex(({ from }) => from <= share);
}

function stepFor(highest: number): number {
  for (let power = SMALLEST_STEP; ; power *= 10)
    for (const times of [1, 2, 5]) {
      const step = rounded(power * times);
      if (highest < rounded(step * MOST)) return step;
    }
}

/** Sums of steps without the tail of binary fractions. */
const rounded = (share: number) => Number(share.toFixed(6));
