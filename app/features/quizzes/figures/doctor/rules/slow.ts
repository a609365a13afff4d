/** It takes long: too much to read, or unclear. */
import type { DoctorRule } from "../doctor-rule";

export const slow: DoctorRule = {
  id: "slow",
  level: "advice",
  minimum: 50,
  examine: ({ medianSeconds, timed }) =>
    medianSeconds !== null && timed >= 50 && medianSeconds >= 90 ? { seconds: medianSeconds } : null,
};
