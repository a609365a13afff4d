/** What decides whether two accounts may be made one. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { twinDecisions } from "#drizzle/schema/coverage";
import { dataRequests } from "#drizzle/schema/personal-data";
import { attempts } from "#drizzle/schema/quizzes";
import { closedByOwner, holdsRole } from "~/features/accounts/disable-account.server";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { AccountFacts, PairFacts } from "./merge-faults";
import type { Pair } from "./ways/way";

/** Not found unless both people live in communes of the viewer. */
export async function loadPair(db: Database, viewer: Viewer, pair: Pair): Promise<PairFacts> {
  const survivor = await loadAccount(db, viewer, pair.survivorId);
  const merged = await loadAccount(db, viewer, pair.mergedId);
  const [firstId = "", secondId = ""] = [pair.survivorId, pair.mergedId].sort();
  const [decided] = await db
    .select({ decision: twinDecisions.decision })
    .from(twinDecisions)
    .where(and(eq(twinDecisions.firstId, firstId), eq(twinDecisions.secondId, secondId)));
  return { survivor, merged, decidedDifferent: decided?.decision === "different" };
}

async function loadAccount(db: Database, viewer: Viewer, id: string): Promise<AccountFacts> {
  const [row] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, id), administeredBy(viewer, people.communeCode)));
  if (!row) throw notFound(`no person ${id} for ${viewer.personId}`);
  const underWay = await db
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.personId, id), isNull(attempts.closedAt)))
    .limit(1);
  const asked = await db
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(
      and(
        eq(dataRequests.personId, id),
        inArray(dataRequests.kind, ["delete", "restrict", "withdraw", "object"]),
        isNull(dataRequests.closedAt),
      ),
    )
    .limit(1);
  return {
    id,
    disabled: row.disabledAt !== null,
    erased: row.erasedAt !== null,
    merged: row.mergedIntoId !== null,
    isDemo: row.isDemo,
    personalIdHash: row.personalIdHash,
    closedByOwner: await closedByOwner(db, id),
    holdsRole: await holdsRole(db, id),
    testUnderWay: underWay.length > 0,
    requestOpen: asked.length > 0,
  };
}
