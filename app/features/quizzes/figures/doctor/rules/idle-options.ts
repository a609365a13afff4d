/** Wrong options that nobody falls for: whoever guesses has fewer to guess from. */
import { type DoctorRule, letterOf } from "../doctor-rule";

export const idleOptions: DoctorRule = {
  id: "idle-options",
  level: "advice",
  minimum: 100,
  examine(question) {
    const idle = question.options.filter(({ right, share }) => !right && share < 0.02);
    return idle.length > 0 && question.options.length > 2
      ? { letters: idle.map(({ id }) => letterOf(question, id)).join(", ") }
      : null;
  },
};
