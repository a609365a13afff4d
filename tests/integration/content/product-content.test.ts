import { readdirSync } from "node:fs";
import { asc, eq, isNull } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { communes } from "#drizzle/schema/places";
import { attemptQuestions, questionRevisions, questions } from "#drizzle/schema/quizzes";
import { makeFolder, makeTree } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { finishLesson } from "~/features/certificates/finish-lesson.server";
import { finishPractice } from "~/features/certificates/finish-practice.server";
import { settleAttempt } from "~/features/certificates/settle-attempt.server";
import { loadContent } from "~/features/content/load-content.server";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { topicState } from "~/features/progress/topic-state.server";
import { openQuestion } from "~/features/quizzes/question-types/registry";
import { saveAnswers } from "~/features/quizzes/save-answers.server";
import { startAttempt } from "~/features/quizzes/start-attempt.server";
import { findSimulation } from "~/features/simulations/find-simulation.server";
import { actionsOf } from "~/features/simulations/grade-run";
import { runSchema } from "~/features/simulations/record-run.server";
import { vietnamDate } from "~/i18n/format";
import { fixClock, now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";

const NOW = new Date("2026-11-22T01:00:00Z");

/** Milliseconds: every lesson of the product is compiled, on a machine that may be busy. */
const COMPILING = 180_000;

/** The addresses of the topics' folders, in their order: topics are data, and no test knows how many. */
function topicsInFolder(): string[] {
  const numbered = readdirSync("content/topics").map((name) => name.split(/-(.*)/) as [string, string]);
  return numbered.sort(([a], [b]) => Number(a) - Number(b)).map(([, slug]) => slug);
}

/** Plays a practice without a slip. */
async function playRight(db: Database, viewer: Viewer, topicSlug: string, slug: string): Promise<void> {
  const found = await findSimulation(db, { topicSlug, slug, today: vietnamDate(NOW) });
  const actions = actionsOf(found.scenario);
  const run = runSchema.parse({ key: `run-${slug}`, revision: found.revisionId, actions, seconds: 90 });
  expect(await finishPractice(db, viewer, found.id, run), slug).toMatchObject({ errors: 0 });
}

/** Answers every question of an attempt as its author does. */
async function answerRight(db: Database, viewer: Viewer, attemptId: string): Promise<void> {
  const drawn = await db
    .select({
      position: attemptQuestions.position,
      type: questionRevisions.type,
      body: questionRevisions.body,
    })
    .from(attemptQuestions)
    .innerJoin(questionRevisions, eq(questionRevisions.id, attemptQuestions.questionRevisionId))
    .where(eq(attemptQuestions.attemptId, attemptId));
  const answers = drawn.map(({ position, ...revision }) => {
    const { chosen } = openQuestion(revision).right as { chosen: string[] };
    return { position, values: chosen, chosenAt: now().getTime() };
  });
  await saveAnswers(db, viewer, attemptId, answers);
}

describeWithDatabase("the content of this product", (database) => {
  afterAll(() => {
    fixClock(null);
    return closeCompiler();
  });

  it(
    "loads without a fault or a doubt, with lessons and questions in every topic",
    async () => {
      const { faults, warnings } = await loadContent(database(), {
        contentDir: "content",
        dataDir: makeFolder(),
        now: NOW,
      });
      expect([faults, warnings]).toEqual([[], []]);
      const loaded = await database().select().from(topics).orderBy(asc(topics.position));
      expect(loaded.map(({ slug }) => slug)).toEqual(topicsInFolder());
      for (const { id, drawCount } of loaded) {
        expect(await database().$count(lessons, eq(lessons.topicId, id))).toBeGreaterThanOrEqual(2);
        expect(await database().$count(questions, eq(questions.topicId, id))).toBeGreaterThanOrEqual(12);
        expect(drawCount).toBe(10);
      }
      const aboutNoLesson = await database().select().from(questions).where(isNull(questions.lessonId));
      expect(aboutNoLesson).toEqual([]);
    },
    COMPILING,
  );

  it("leads in every topic from the first lesson to a certificate", async () => {
    fixClock(NOW);
    const learner = await makeViewer(database());
    for (const { id, slug, drawCount } of await database().select().from(topics)) {
      for (const lesson of await database().select().from(lessons).where(eq(lessons.topicId, id)))
        await finishLesson(database(), learner, lesson.id);
      for (const practice of (await topicState(database(), learner.personId, id)).practices)
        if (practice.required) await playRight(database(), learner, slug, practice.slug);
      const start = await startAttempt(database(), learner, slug);
      if (start.kind !== "started") throw new Error(`${slug}: the test is not open: ${start.kind}`);
      const { attemptId } = start;
      const drawn = eq(attemptQuestions.attemptId, attemptId);
      expect(await database().$count(attemptQuestions, drawn), slug).toBe(drawCount);
      await answerRight(database(), learner, attemptId);
      expect(await settleAttempt(database(), attemptId, "learner"), slug).toEqual({
        score: 1,
        passed: true,
        certificateId: expect.any(String),
      });
    }
  });

  it("is rendered to static pages that run nothing", async () => {
    const texts = await database().select({ html: lessonRevisions.html }).from(lessonRevisions);
    expect(texts.length).toBeGreaterThan(0);
    for (const { html } of texts) expect(html).not.toMatch(/<script|\son\w+=|javascript:|\sstyle=/i);
  });
});

describeWithDatabase("a tree without a list of communes", (database) => {
  it("takes the list that comes with the software where the database has none", async () => {
    const contentDir = makeTree({ "places/communes.csv": undefined });
    const { faults, warnings } = await loadContent(database(), {
      contentDir,
      dataDir: makeFolder(),
      now: NOW,
    });
    expect(faults).toEqual([]);
    expect(warnings).toMatchObject([{ code: "noCommunes" }]);
    expect(await database().select().from(communes)).toHaveLength(95);
  });
});
