/** Whether people do well elsewhere or not makes no difference here. */
import type { DoctorRule } from "../doctor-rule";

/** Below 0.1 a question adds noise (Ebel & Frisbie, "Essentials of Educational Measurement", call under 0.2 poor). */
const POOR = 0.1;

export const tellsNothing: DoctorRule = {
  id: "tells-nothing",
  level: "advice",
  minimum: 200,
  examine: ({ discrimination, shown }) =>
    // Two standard errors below the line: a fair question is rarely called poor.
    discrimination !== null && discrimination + 2 / Math.sqrt(shown) < POOR + 0.1 && discrimination < POOR
      ? {}
      : null,
};
