/**
 * How many written syllables of a lesson go into a minute. Adults read plain non-fiction at about 238 English words
 * a minute in silence and 183 aloud (Brysbaert, "How many words do we read per minute?", Journal of Memory and
 * Language 109, 2019, from 190 studies). Our readers are new to the screen and often read under their breath, and a
 * lesson's minutes also hold its questions and its worked example. So the programme's format is 600 to 1,000
 * syllables for 5 to 8 minutes, and a lesson of any length is held to the paces that this allows. Pure.
 */

/** The quickest pace that may be promised; what a lesson is given that does not say its minutes. */
const MOST_A_MINUTE = 150;
/** 600 syllables in 8 minutes: below this the minutes frighten more than the text takes. */
const LEAST_A_MINUTE = 75;

export function usualMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / MOST_A_MINUTE));
}

/** The minutes that so many words may claim, from the quickest pace to the slowest. */
export function fairMinutes(words: number): { least: number; most: number } {
  const least = usualMinutes(words);
  return { least, most: Math.max(least, Math.floor(words / LEAST_A_MINUTE)) };
}
