/** Many leave it empty. */
import type { DoctorRule } from "../doctor-rule";

export const leftOut: DoctorRule = {
  id: "left-out",
  level: "advice",
  minimum: 50,
  examine: ({ unanswered }) => (unanswered > 0.15 ? { share: Math.round(unanswered * 100) } : null),
};
