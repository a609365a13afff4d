/** How much of a clip was played at least once, from stretches of play that may overlap and come in any order. */
export interface Stretch {
  /** Seconds from the beginning of the clip. */
  from: number;
  to: number;
}

/** 0–1: the union of the stretches over the clip's length; 0 for a length nobody knows. */
export function watchedShare(stretches: Stretch[], durationSeconds: number): number {
  if (!(durationSeconds > 0)) return 0;
  const within = stretches
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(durationSeconds, to) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  let watched = 0;
  let reached = 0;
  for (const { from, to } of within) {
    watched += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return Math.min(1, watched / durationSeconds);
}
