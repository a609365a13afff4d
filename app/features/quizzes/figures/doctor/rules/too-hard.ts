/** Hardly anybody gets it right. */
import type { DoctorRule } from "../doctor-rule";

export const tooHard: DoctorRule = {
  id: "too-hard",
  level: "advice",
  minimum: 50,
  examine: ({ facility }) =>
    facility !== null && facility < 0.25 ? { share: Math.round(facility * 100) } : null,
};
