/** A wrong option draws people who do well elsewhere nearly as much as the key: two answers may be right. */
import { type DoctorRule, letterOf } from "../doctor-rule";

/** Of the strong: more than by chance or haste. */
const SHARE = 0.3;

export const secondAnswer: DoctorRule = {
  id: "second-answer",
  level: "advice",
  minimum: 100,
  examine(question) {
    if (question.strong < 30) return null;
    const other = question.options.find(
      ({ right, strongChosen, correlation }) =>
        !right && strongChosen >= SHARE * question.strong && (correlation ?? 0) > 0,
    );
    return other
      ? {
          other: letterOf(question, other.id),
          share: Math.round((100 * other.strongChosen) / question.strong),
        }
      : null;
  },
};
