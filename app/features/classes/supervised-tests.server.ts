/**
 * A supervised test: an officer opens a topic's test for a room and some time, and says six digits aloud. What is
 * begun with them carries the room and the officer, and ends with the hour at the latest.
 */
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { attempts, supervisedTests } from "#drizzle/schema/quizzes";
import { administeredCommunes, administersCommune, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { findVisibleClass } from "./class-policy.server";
import type { SupervisedWish } from "./supervised-test-form";

/** The id. Not found unless the viewer administers the commune and, where one is named, sees the class. */
export async function openSupervisedTest(
  db: Database,
  viewer: Viewer,
  { minutes, ...wish }: SupervisedWish,
): Promise<string> {
  if (!administersCommune(viewer, wish.communeCode)) throw notFound(`no commune ${wish.communeCode}`);
  if (wish.classId !== null) await findVisibleClass(db, viewer, wish.classId);
  const id = newId();
  const opensAt = now();
  const closesAt = new Date(opensAt.getTime() + minutes * 60_000);
  await db.transaction(async (tx) => {
    await tx
      .insert(supervisedTests)
      .values({ id, ...wish, supervisorId: viewer.personId, opensAt, closesAt });
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "supervised-test.opened",
      subject: { type: "supervised-test", id },
      detail: { communeCode: wish.communeCode, topicId: wish.topicId, room: wish.room },
    });
  });
  return id;
}

/** Nobody begins any more; what is under way ends now, with what was saved. Again: nothing. */
export async function endSupervisedTest(db: Database, viewer: Viewer, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [test] = await tx
      .select()
      .from(supervisedTests)
      .where(and(eq(supervisedTests.id, id), ofViewer(viewer)))
      .for("update");
    if (!test) throw notFound(`no supervised test ${id} for ${viewer.personId}`);
    const at = now();
    if (test.closesAt <= at) return;
    await tx.update(supervisedTests).set({ closesAt: at }).where(eq(supervisedTests.id, id));
    await tx
      .update(attempts)
      .set({ deadlineAt: at })
      .where(and(eq(attempts.supervisedTestId, id), sql`${attempts.closedAt} is null`));
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "supervised-test.ended",
      subject: { type: "supervised-test", id },
    });
  });
}

export interface SupervisedTest {
  id: string;
  topicTitle: string;
  topicTitleEn: string | null;
  room: string;
  supervisor: string;
  opensAt: Date;
  closesAt: Date;
  open: boolean;
  begun: number;
  passed: number;
}

const MOST_SHOWN = 50;

/** Those of the viewer's communes, the latest first. */
export async function listSupervisedTests(db: Database, viewer: Viewer): Promise<SupervisedTest[]> {
  const rows = await db
    .select({
      ...columns,
      begun: sql<number>`(select count(*)::int from attempts a where a.supervised_test_id = ${supervisedTests.id})`,
      passed: sql<number>`(select count(*)::int from attempts a where a.supervised_test_id = ${supervisedTests.id} and a.passed)`,
    })
    .from(supervisedTests)
    .innerJoin(topics, eq(topics.id, supervisedTests.topicId))
    .innerJoin(people, eq(people.id, supervisedTests.supervisorId))
    .where(ofViewer(viewer))
    .orderBy(desc(supervisedTests.opensAt), asc(supervisedTests.id))
    .limit(MOST_SHOWN);
  const at = now();
  return rows.map((row) => ({ ...row, open: row.closesAt > at }));
}

const columns = {
  id: supervisedTests.id,
  topicTitle: topics.title,
  topicTitleEn: topics.titleEn,
  room: supervisedTests.room,
  supervisor: people.fullName,
  opensAt: supervisedTests.opensAt,
  closesAt: supervisedTests.closesAt,
};

export interface SupervisedAttempt {
  id: string;
  fullName: string;
  birthYear: number;
  startedAt: Date;
  closedAt: Date | null;
  score: number | null;
  passed: boolean | null;
}

/** Who sits there, in Vietnamese order. Not found for a test of other communes. */
export async function readSupervisedTest(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<Omit<SupervisedTest, "begun" | "passed"> & { attempts: SupervisedAttempt[] }> {
  const [test] = await db
    .select(columns)
    .from(supervisedTests)
    .innerJoin(topics, eq(topics.id, supervisedTests.topicId))
    .innerJoin(people, eq(people.id, supervisedTests.supervisorId))
    .where(and(eq(supervisedTests.id, id), ofViewer(viewer)));
  if (!test) throw notFound(`no supervised test ${id} for ${viewer.personId}`);
  const sitting = await db
    .select({
      id: attempts.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      startedAt: attempts.startedAt,
      closedAt: attempts.closedAt,
      score: attempts.score,
      passed: attempts.passed,
    })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .where(eq(attempts.supervisedTestId, id))
    .orderBy(asc(people.sortName), asc(attempts.startedAt));
  return { ...test, open: test.closesAt > now(), attempts: sitting };
}

function ofViewer(viewer: Viewer) {
  const own = administeredCommunes(viewer);
  if (own === "all") return sql`true`;
  const codes = sql`(select jsonb_array_elements_text(${JSON.stringify(own)}::jsonb))`;
  return sql`${supervisedTests.communeCode} in ${codes}`;
}
