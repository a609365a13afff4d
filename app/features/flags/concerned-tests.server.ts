/** The tests that a flag was seen in, with the people of the viewer's communes who took them. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { flagAttempts } from "#drizzle/schema/flags";
import { attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import type { Database } from "~/platform/database/client.server";

/** What a page shows at most; the flag's figures say how many there are. */
const MOST = 200;

/** In the order in which they ended. Whoever moved to a commune of somebody else's is left out. */
export function concernedTests(db: Database, viewer: Viewer, flagId: string) {
  return db
    .select({
      personId: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      topic: topics.title,
      closedAt: attempts.closedAt,
      score: attempts.score,
      certificateId: certificates.id,
      certificateNumber: certificates.number,
    })
    .from(flagAttempts)
    .innerJoin(attempts, eq(attempts.id, flagAttempts.attemptId))
    .innerJoin(topics, eq(topics.id, attempts.topicId))
    .innerJoin(people, eq(people.id, attempts.personId))
    .leftJoin(certificates, and(eq(certificates.attemptId, attempts.id), isNull(certificates.supersededAt)))
    .where(and(eq(flagAttempts.flagId, flagId), administeredBy(viewer, people.communeCode)))
    .orderBy(asc(attempts.closedAt), asc(attempts.id))
    .limit(MOST);
}
