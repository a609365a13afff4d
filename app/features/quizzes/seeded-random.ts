/**
 * Randomness that can be repeated: sfc32 (Chris Doty-Humphrey's Small Fast Counter, 32-bit; passes PractRand),
 * started from an attempt's stored seed. Draws and shuffles of attempts already begun follow from it, so the
 * numbers a seed gives may never change; a test holds them fast.
 */
const GOLDEN_RATIO = 0x9e3779b9;
const WARM_UP_ROUNDS = 15;

/** Numbers in 0 ≤ x < 1. One seed has many independent streams, e.g. one a question. */
export function seededRandom(seed: number, stream = 0): () => number {
  let a = seed >>> 0;
  let b = stream >>> 0;
  let c = GOLDEN_RATIO;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum / 2 ** 32;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) next();
  return next;
}

/** A shuffled copy (Fisher–Yates): every order is equally likely. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}
