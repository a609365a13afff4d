/** content/ and the studio do not fight: neither takes away what the other holds. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keptFiles } from "#drizzle/schema/authoring";
import { lessons } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { lessonText, makeTree } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { draftOf, makeStudio, publishAll, type Studio } from "#tests/support/studio-factories";
import { exportContent } from "~/features/content/export-content.server";
import { loadContent } from "~/features/content/load-content.server";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { moveLesson } from "~/features/studio/change-outline.server";
import { createLesson, openDraft } from "~/features/studio/open-draft.server";
import { saveDraft } from "~/features/studio/save-draft.server";
import { fixClock, now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";

const TWO = { "topics/2-hai/topic.yaml": "title: Chuyên đề hai\n" };

describeWithDatabase("a lesson changed in the studio", (database) => {
  let studio: Studio;
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-files-"));
  const load = (files = {}) =>
    loadContent(database(), { contentDir: makeTree({ ...TWO, ...files }), dataDir, now: now() });

  beforeAll(async () => {
    fixClock("2026-11-22T01:00:00Z");
    studio = await makeStudio(database(), dataDir);
    const { db, trainer, lessonId, topicId } = studio;
    const { draftId } = await openDraft(db, trainer, lessonId);
    const source = lessonText(
      "Bài đầu",
      '## Mở đầu\n\nBản của phòng soạn.\n\n<Figure src="media/hinh.svg" alt="Hình" />',
    );
    await saveDraft(db, trainer, { draftId, version: 1, source });
    await publishAll(studio, draftId, "minor");
    const made = await createLesson(db, trainer, {
      topicId,
      title: "Bài thứ ba",
      body: "Chỉ có ở phòng soạn.\n",
    });
    await publishAll(studio, "draftId" in made ? made.draftId : "", "minor");
    const [third] = await db.select().from(lessons).where(eq(lessons.slug, "bai-thu-ba"));
    await moveLesson(db, trainer, { lessonId: third?.id ?? "", by: -1 });
  });
  afterAll(async () => {
    await closeCompiler();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const pages = (db: Database) =>
    db
      .select({ slug: lessons.slug, html: lessonRevisions.html, title: lessonRevisions.title })
      .from(lessons)
      .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
      .where(isNull(lessons.retiredAt))
      .orderBy(asc(lessons.position), asc(lessons.slug));

  it("is not overwritten, moved or retired by its files, which are kept aside and told", async () => {
    const db = database();
    const before = await pages(db);
    expect(before.map(({ slug }) => slug)).toEqual(["bai-dau", "bai-thu-ba", "bai-hai"]);
    const { warnings, faults } = await load({
      "topics/1-mot/01-bai-dau.mdx": lessonText("Bài đầu", "Từ tệp."),
    });
    expect(faults).toEqual([]);
    expect(warnings.filter((one) => "code" in one && one.code === "studioKept")).toMatchObject([
      { file: "topics/1-mot/01-bai-dau.mdx" },
    ]);
    expect(await pages(db)).toEqual(before);
    const [kept] = await db.select().from(keptFiles);
    expect(kept).toMatchObject({ lessonId: studio.lessonId, source: lessonText("Bài đầu", "Từ tệp.") });
    await load({ "topics/1-mot/01-bai-dau.mdx": undefined });
    expect(await pages(db)).toEqual(before);
  });

  it("comes back from its exported files as the same pages, and is then no longer told", async () => {
    const db = database();
    const out = join(dataDir, "out");
    await exportContent(db, { dataDir, outDir: out });
    expect(readFileSync(join(out, "topics/1-mot/01-bai-dau.mdx"), "utf8")).toContain("Bản của phòng soạn.");
    const { warnings } = await loadContent(db, { contentDir: out, dataDir, now: now() });
    expect(warnings.some((one) => "code" in one && one.code === "studioKept")).toBe(false);
    expect(await db.select().from(keptFiles)).toEqual([]);
  });

  describeWithDatabase("exported into an empty database", (target) => {
    it("gives the same rendered pages in the same order", async () => {
      const other = join(dataDir, "other");
      const loaded = await loadContent(target(), {
        contentDir: join(dataDir, "out"),
        dataDir: other,
        now: now(),
      });
      expect(loaded.faults).toEqual([]);
      expect(await pages(target())).toEqual(await pages(database()));
    });
  });

  it("may be begun anew from what its file says", async () => {
    const { db, trainer, lessonId } = studio;
    const { draftId } = await openDraft(db, trainer, lessonId, { source: lessonText("Bài đầu", "Từ tệp.") });
    expect((await draftOf(db, draftId)).source).toContain("Từ tệp.");
  });
});
