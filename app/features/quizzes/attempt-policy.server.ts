/** An attempt is seen by the person who made it, and by nobody else. To others it does not exist. */
import { eq, type SQL } from "drizzle-orm";
import { attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";

export function attemptVisibleTo(viewer: Viewer): SQL {
  return eq(attempts.personId, viewer.personId);
}
