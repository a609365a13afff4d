/** People who do well elsewhere choose something else than the key. */
import { clearlyMore, type DoctorRule, letterOf } from "../doctor-rule";

export const wrongKey: DoctorRule = {
  id: "wrong-key",
  level: "alarm",
  minimum: 50,
  silences: ["backwards", "second-answer", "below-guessing", "too-hard", "tells-nothing"],
  examine(question) {
    const byStrong = [...question.options].sort((a, b) => b.strongChosen - a.strongChosen);
    const other = byStrong.find(({ right }) => !right);
    const key = byStrong.findLast(({ right }) => right);
    if (!other || !key || (other.correlation ?? 0) <= 0) return null;
    if (!clearlyMore(other.strongChosen, key.strongChosen)) return null;
    return {
      other: letterOf(question, other.id),
      otherCount: other.strongChosen,
      key: letterOf(question, key.id),
      keyCount: key.strongChosen,
    };
  },
};
