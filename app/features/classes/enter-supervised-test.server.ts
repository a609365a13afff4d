/** A learner in the room gives the six digits and begins the test under the officer's eyes. */
import { and, eq, gt } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { classMembers } from "#drizzle/schema/classes";
import { supervisedTests } from "#drizzle/schema/quizzes";
import { limitSupervisionCodes } from "~/features/accounts/rate-limits.server";
import type { Viewer } from "~/features/accounts/viewer";
import type { Supervision } from "~/features/quizzes/circumstances";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { supervisionCode } from "./supervision-code.server";

export type EnterFault = "wrongCode" | "notInClass";

/**
 * The supervision that an attempt of this topic begun now will carry. Digits are only compared with the tests that are
 * open for the person's own commune or class; throws AppError "too-many" for who tries many.
 */
export async function enterSupervisedTest(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { topicSlug, typed }: { topicSlug: string; typed: string },
): Promise<{ ok: true; value: Supervision } | { ok: false; fault: EnterFault }> {
  await limitSupervisionCodes(db, viewer.personId);
  const digits = typed.replace(/\D/g, "");
  const [person] = await db
    .select({ communeCode: people.communeCode })
    .from(people)
    .where(eq(people.id, viewer.personId));
  const open = await db
    .select({ test: supervisedTests, listed: classMembers.personId })
    .from(supervisedTests)
    .innerJoin(topics, and(eq(topics.id, supervisedTests.topicId), eq(topics.slug, topicSlug)))
    .leftJoin(
      classMembers,
      and(eq(classMembers.classId, supervisedTests.classId), eq(classMembers.personId, viewer.personId)),
    )
    .where(gt(supervisedTests.closesAt, now()));
  const within = open.filter(
    ({ test, listed }) => listed !== null || test.communeCode === person?.communeCode,
  );
  const found = within.find(({ test }) => supervisionCode(keys, test.id) === digits);
  if (!found) return { ok: false, fault: "wrongCode" };
  if (found.test.classId !== null && found.listed === null) return { ok: false, fault: "notInClass" };
  return { ok: true, value: { testId: found.test.id, closesAt: found.test.closesAt } };
}
