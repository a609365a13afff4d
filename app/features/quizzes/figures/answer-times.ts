/**
 * How long a question took: the time between two neighbouring answers of one attempt, by the clock of the device that
 * gave both. The first answer's time is not known (the test was opened by the server's clock), and neither is one
 * whose neighbour carries the same moment: without script all answers of a page arrive together. An answer that was
 * changed later counts at the change, so the figure is a median, and rough. Pure.
 */

/** A longer pause is no thinking. */
const MOST_SECONDS = 1_800;

/** Whole seconds by position, of the answers whose time is known. */
export function answerSeconds(
  answers: readonly { position: number; chosenAt: number }[],
): Map<number, number> {
  const inOrder = [...answers].sort((a, b) => a.chosenAt - b.chosenAt);
  const times = new Map<number, number>();
  for (const [index, { position, chosenAt }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (!before) continue;
    const seconds = (chosenAt - before.chosenAt) / 1_000;
    if (seconds > 0 && seconds <= MOST_SECONDS) times.set(position, step(seconds));
  }
  return times;
}

/** Single seconds to two minutes, then tens: at most 289 different values a question. */
function step(seconds: number): number {
  return seconds < 120 ? Math.floor(seconds) : Math.floor(seconds / 10) * 10;
}

/** Of steps with how often each occurred: the step that holds the middle answer; null without any. */
export function medianSeconds(times: readonly { seconds: number; answers: number }[]): number | null {
  const total = times.reduce((sum, { answers }) => sum + answers, 0);
  let seen = 0;
  for (const { seconds, answers } of [...times].sort((a, b) => a.seconds - b.seconds)) {
    seen += answers;
    if (seen * 2 >= total) return seconds;
  }
  return null;
}
