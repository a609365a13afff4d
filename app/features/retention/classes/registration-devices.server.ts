/** By which device accounts were opened: the nightly look for many from one forgets it (flags/raise-flags). */
import type { RetentionClass } from "../retention-class";

export const registrationDevices: RetentionClass = {
  id: "registration-devices",
  keeping: { kind: "fixed" },
  removals: [],
};
