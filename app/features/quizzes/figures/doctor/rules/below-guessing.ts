/** Fewer get it right than would by throwing a die. */
import type { DoctorRule } from "../doctor-rule";

export const belowGuessing: DoctorRule = {
  id: "below-guessing",
  level: "alarm",
  minimum: 50,
  silences: ["too-hard"],
  examine({ facility, shown, options }) {
    const right = options.filter((option) => option.right).length;
    if (facility === null || right !== 1) return null;
    const guess = right / options.length;
    const error = Math.sqrt((guess * (1 - guess)) / shown);
    return facility < guess - 3 * error
      ? { share: Math.round(facility * 100), guess: Math.round(guess * 100) }
      : null;
  },
};
