/** The better people do elsewhere, the worse they do here. */
import { clearlyBelowZero, type DoctorRule } from "../doctor-rule";

export const backwards: DoctorRule = {
  id: "backwards",
  level: "alarm",
  minimum: 50,
  silences: ["second-answer", "tells-nothing"],
  examine: ({ discrimination, shown }) =>
    discrimination !== null && clearlyBelowZero(discrimination, shown) ? {} : null,
};
