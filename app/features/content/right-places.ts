/**
 * Whether right options stand in some places more often than chance would put them. Learners get options shuffled,
 * but a bank is also printed and read out in class, and authors who always write the right one first are found out.
 *
 * Rule: Pearson's chi-square goodness-of-fit test against equal frequencies, at the 5 % level, asked only where each
 * place is expected five times or more (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.15 and table
 * 1.3.6.7.4). One honest bank in twenty is warned too: moving a few options costs less than missing a habit. Pure.
 */

/** Upper 5 % points of chi-square for 1, 2, 3 … degrees of freedom. */
const CRITICAL = [3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067];
/** Below this the statistic does not follow its distribution. */
const LEAST_EXPECTED = 5;

/** `counts`: how often the right option stands in each place. */
export function isSkewed(counts: readonly number[]): boolean {
  const critical = CRITICAL[counts.length - 2];
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (critical === undefined || expected < LEAST_EXPECTED) return false;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return statistic > critical;
}
