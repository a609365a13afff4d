/** One flag of the viewer's communes, with the tests it was seen in, their certificates, and who decided it. */
import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import { flags } from "#drizzle/schema/flags";
import { communeNames } from "#drizzle/schema/places";
import { attempts } from "#drizzle/schema/quizzes";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { concernedTests } from "./concerned-tests.server";

/** Throws notFound, also for a flag about a person who lives elsewhere. `today` is "2026-11-24". */
export async function readFlag(db: Database, viewer: Viewer, id: string, today: string) {
  const decider = alias(people, "decider");
  const [row] = await db
    .select({
      flag: flags,
      decidedByName: decider.fullName,
      person: {
        id: people.id,
        fullName: people.fullName,
        birthYear: people.birthYear,
        communeName: communeNames.fullName,
      },
    })
    .from(flags)
    .innerJoin(people, eq(people.id, flags.personId))
    .leftJoin(decider, eq(decider.id, flags.decidedBy))
    .leftJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .where(and(eq(flags.id, id), administeredBy(viewer, people.communeCode)));
  if (!row) throw notFound();
  return {
    ...row,
    test: await readTest(db, row.flag.fingerprint),
    tests: await concernedTests(db, viewer, id),
  };
}

/** The test in which it was seen, where the rule's evidence is one; the caller has found the flag for the viewer. */
async function readTest(db: Database, fingerprint: string) {
  const [test] = await db
    .select({
      closedAt: attempts.closedAt,
      score: attempts.score,
      certificateId: certificates.id,
      certificateNumber: certificates.number,
    })
    .from(attempts)
    .leftJoin(certificates, and(eq(certificates.attemptId, attempts.id), isNull(certificates.supersededAt)))
    .where(eq(attempts.id, fingerprint));
  return test ?? null;
}
