/** Published answers to real tests, with the figures their sources print. */

/**
 * Law School Admission Test, section 7: five questions, 1,000 people (Bock & Lieberman, Psychometrika 35, 1970); how
 * many gave each pattern of right (1) and wrong (0) answers. The figures are those that the documentation of the R
 * package mirt prints for it: https://philchalmers.github.io/mirt/reference/itemstats.html
 */
export const LSAT7 = {
  patterns: [
    12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18,
    136, 32, 308,
  ].map((people, index) => ({ people, right: [...index.toString(2).padStart(5, "0")].map(Number) })),
  facility: [0.828, 0.658, 0.772, 0.606, 0.843],
  /** "total.r_if_rm": correlation with the total of the others. */
  discrimination: [0.246, 0.247, 0.313, 0.223, 0.175],
  alpha: 0.453,
};

/**
 * Ten students, ten questions: K. Wuensch, East Carolina University, https://core.ecu.edu/wuenschk/StatHelp/KR20.txt,
 * which prints each question's p and p·q and the variance of the totals (5.84).
 */
export const ECU = {
  rows: [
    "1111110110",
    "1011011101",
    "1111011001",
    "0010001000",
    "0000010010",
    "1110111111",
    "1101110111",
    "1111111101",
    "0101111101",
    "1101101110",
  ].map((row) => [...row].map(Number)),
  facility: [0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6],
  totalVariance: 5.84,
  sumOfProducts: 2.18,
};
