/** Fills a database as a busy province would, with some people who are about to be tested. */
import { asc, eq, isNull } from "drizzle-orm";
import { lessons, topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { lessonCompletions } from "#drizzle/schema/progress";
import { makeViewer } from "#tests/support/factories";
import { makeClosedAttempt } from "#tests/support/progress-factories";
import { openSession } from "~/features/accounts/auth.server";
import type { Viewer } from "~/features/accounts/viewer";
import { issueIfEarned } from "~/features/certificates/issue-if-earned.server";
import { rebuildCounted } from "~/features/coverage/recount.server";
import { listCommunes } from "~/features/places/list-communes.server";
import { readAttemptPage } from "~/features/quizzes/attempt-page.server";
import type { ChoiceView } from "~/features/quizzes/question-types/choices/choice-body";
import { startAttempt } from "~/features/quizzes/start-attempt.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { insertProvince } from "./synthetic-province";

const SITE = "http://localhost:3000";
const LEARNERS = 32;

export interface OpenTest {
  attemptId: string;
  /** Its owner's Cookie header. */
  cookie: string;
  /** The value of one option of its first question. */
  option: string;
}

export interface Filled {
  lesson: string;
  /** Cookie headers. */
  learners: string[];
  administrator: string;
  tests: OpenTest[];
  certificate: { address: string; cookie: string };
}

/** `people` synthetic adults, and `tests` tests under way, each of another person. */
export async function fillDatabase(db: Database, size: { people: number; tests: number }): Promise<Filled> {
  const [topic] = await db
    .select()
    .from(topics)
    .where(isNull(topics.retiredAt))
    .orderBy(asc(topics.position))
    .limit(1);
  if (!topic) throw new Error("The bench needs the content of content/.");
  const outline = await db
    .select()
    .from(lessons)
    .where(eq(lessons.topicId, topic.id))
    .orderBy(asc(lessons.position));
  const communeCode = (await listCommunes(db, vietnamDate(now())))[0]?.code ?? "";
  await insertProvince(db, topic.id, size.people);
  await rebuildCounted(db);

  const join = async (grants: Parameters<typeof makeViewer>[1] = []) => {
    const viewer = await makeViewer(db, grants, { communeCode });
    const cookie = (await openSession(db, SITE, viewer.personId, "bench")).split(";")[0] ?? "";
    return { viewer, cookie };
  };
  const learners: string[] = [];
  while (learners.length < LEARNERS) learners.push((await join()).cookie);
  const tests: OpenTest[] = [];
  while (tests.length < size.tests) {
    const { viewer, cookie } = await join();
    tests.push({ cookie, ...(await beginTest(db, viewer, topic.slug)) });
  }
  const graduate = await join();
  return {
    lesson: `/chuyen-de/${topic.slug}/${outline[0]?.slug}`,
    learners,
    administrator: (await join([{ role: "province-admin" }])).cookie,
    tests,
    certificate: {
      address: `/chung-nhan/${await certify(db, graduate.viewer, topic.id, outline)}.pdf`,
      cookie: graduate.cookie,
    },
  };
}

async function beginTest(db: Database, viewer: Viewer, topicSlug: string) {
  const started = await startAttempt(db, viewer, topicSlug);
  if (!("attemptId" in started)) throw new Error(`The test did not start: ${started.kind}`);
  const page = await readAttemptPage(db, viewer, started.attemptId);
  if (page.kind !== "under-way") throw new Error("The test is over before it began");
  const [question] = page.questions;
  const view = question?.view as ChoiceView | undefined;
  return { attemptId: started.attemptId, option: view?.options[0]?.id ?? "" };
}

async function certify(
  db: Database,
  viewer: Viewer,
  topicId: string,
  outline: (typeof lessons.$inferSelect)[],
) {
  await db.insert(lessonCompletions).values(
    outline.map((lesson) => ({
      personId: viewer.personId,
      lessonId: lesson.id,
      revisionId: lesson.currentRevisionId,
      completedAt: now(),
    })),
  );
  await makeClosedAttempt(db, viewer.personId, topicId);
  await db.transaction((tx) => issueIfEarned(tx, viewer.personId, topicId));
  const [certificate] = await db
    .select()
    .from(certificates)
    .where(eq(certificates.personId, viewer.personId));
  if (!certificate) throw new Error("No certificate was issued");
  return certificate.code;
}
