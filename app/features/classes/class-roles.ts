/** Who may come to the pages of classes; which classes they find there is for class-policy.server.ts to say. */
import type { Role } from "~/features/accounts/viewer";

/** The list of classes, a class, its attendance and its hall: officers, the province, and who teaches it. */
export const CLASS_ROLES = [
  "commune-officer",
  "province-admin",
  "source-trainer",
] as const satisfies readonly Role[];
