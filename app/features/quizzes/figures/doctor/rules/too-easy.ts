/** Nearly everybody gets it right: it teaches, and tells nobody apart. */
import type { DoctorRule } from "../doctor-rule";

export const tooEasy: DoctorRule = {
  id: "too-easy",
  level: "advice",
  minimum: 100,
  silences: ["tells-nothing", "idle-options"],
  examine: ({ facility }) =>
    facility !== null && facility > 0.97 ? { share: Math.floor(facility * 100) } : null,
};
