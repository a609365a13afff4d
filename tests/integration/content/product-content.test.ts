import { eq, isNull } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { communes } from "#drizzle/schema/places";
import { questions } from "#drizzle/schema/quizzes";
import { makeFolder, makeTree } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { loadContent } from "~/features/content/load-content.server";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";

const NOW = new Date("2026-11-22T01:00:00Z");

/** Milliseconds: every lesson of the product is compiled, on a machine that may be busy. */
const COMPILING = 180_000;

describeWithDatabase("the content of this product", (database) => {
  afterAll(closeCompiler);

  it(
    "loads without a fault or a doubt, with lessons and questions in every topic",
    async () => {
      const { faults, warnings } = await loadContent(database(), {
        contentDir: "content",
        dataDir: makeFolder(),
        now: NOW,
      });
      expect([faults, warnings]).toEqual([[], []]);
      const loaded = await database().select().from(topics);
      expect(loaded).toHaveLength(5);
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
