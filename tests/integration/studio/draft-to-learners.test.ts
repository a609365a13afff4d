import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { draftSteps } from "#drizzle/schema/authoring";
import { lessons, programmes } from "#drizzle/schema/catalog";
import { jobs } from "#drizzle/schema/jobs";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { lessonCompletions } from "#drizzle/schema/progress";
import { KEYS } from "#tests/support/accounts-factories";
import { lessonText } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { draftOf, makeStudio, publishAll, type Studio } from "#tests/support/studio-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { completeLesson } from "~/features/progress/complete-lesson.server";
import { readTopicBySlug } from "~/features/progress/read-topics.server";
import { moveLesson, orderLessons, setRetired } from "~/features/studio/change-outline.server";
import { createLesson, openDraft } from "~/features/studio/open-draft.server";
import { publishDraft, publishScheduled } from "~/features/studio/publish-draft.server";
import { publishingEffect } from "~/features/studio/publishing-effect.server";
import { retiringEffect } from "~/features/studio/retiring-effect.server";
import { saveDraft } from "~/features/studio/save-draft.server";
import { commentOnLine, stepDraft } from "~/features/studio/step-draft.server";
import { fixClock, now } from "~/platform/clock.server";
import { readEnv } from "~/platform/env.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";

describeWithDatabase("a lesson written in the studio", (database) => {
  let studio: Studio;
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-studio-"));
  const app = () => ({ db: database(), env: { ...readEnv({ DATA_DIR: dataDir }), dataDir }, keys: KEYS });

  beforeAll(async () => {
    fixClock("2026-11-22T01:00:00Z");
    studio = await makeStudio(database(), dataDir);
  });
  afterAll(async () => {
    await closeCompiler();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function newDraft(title: string, source = lessonText(title, "## Mở đầu\n\nMột đoạn văn.")) {
    const { db, trainer, topicId } = studio;
    const made = await createLesson(db, trainer, { topicId, title });
    if ("fault" in made) throw new Error(made.fault);
    expect(await saveDraft(db, trainer, { draftId: made.draftId, version: 1, source })).toEqual({
      saved: true,
      version: 2,
    });
    return made.draftId;
  }

  it("is not found by a trainer of another topic, whatever they try", async () => {
    const { db, stranger, topicId, lessonId, site } = studio;
    const draftId = await newDraft("Của tôi");
    const tries = [
      () => createLesson(db, stranger, { topicId, title: "Chen vào" }),
      () => openDraft(db, stranger, lessonId),
      () => saveDraft(db, stranger, { draftId, version: 2, source: "x" }),
      () => stepDraft(db, stranger, { draftId, act: "submit", version: 2 }, site),
      () => commentOnLine(db, stranger, { draftId, version: 2, line: 1, words: "x" }),
      () => publishDraft(db, stranger, { draftId, version: 2, change: "minor", at: null }, site),
      () => moveLesson(db, stranger, { lessonId, by: 1 }),
      () => setRetired(db, stranger, { lessonId, retired: true }),
      () => orderLessons(db, stranger, { topicId, lessonIds: [lessonId], seen: [] }),
      () => retiringEffect(db, stranger, lessonId),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ kind: "not-found" });
    expect(await draftOf(db, draftId)).toMatchObject({ version: 2, state: "draft" });
  });

  it("goes from draft through a return to learners, and every step is in the log", async () => {
    const { db, trainer, reviewer, topicId, site } = studio;
    const draftId = await newDraft("Bài mới");
    const at = { draftId, version: 2 };
    expect(await stepDraft(db, trainer, { ...at, act: "submit" }, site)).toBeUndefined();
    expect(await saveDraft(db, trainer, { ...at, source: "khác" })).toEqual({ fault: "notNow" });
    expect(await stepDraft(db, reviewer, { ...at, act: "return" }, site)).toBe("noReason");
    expect(await commentOnLine(db, reviewer, { ...at, line: 5, words: " Nói rõ hơn. " })).toBeUndefined();
    expect(await commentOnLine(db, reviewer, { ...at, line: 99, words: "?" })).toBe("noLine");
    expect(await stepDraft(db, reviewer, { ...at, act: "return" }, site)).toBeUndefined();
    const source = lessonText("Bài mới", "## Mở đầu\n\nMột đoạn văn rõ hơn.");
    expect(await saveDraft(db, trainer, { ...at, source })).toEqual({ saved: true, version: 3 });
    await publishAll(studio, draftId, "minor");

    const [lesson] = await db
      .select({ position: lessons.position, html: lessonRevisions.html, number: lessonRevisions.number })
      .from(lessons)
      .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
      .where(and(eq(lessons.topicId, topicId), eq(lessons.slug, "bai-moi")));
    expect(lesson).toMatchObject({ position: 3, number: 1, html: expect.stringContaining("rõ hơn") });
    const words = ["created", "submitted", "returned", "submitted", "approved", "published"];
    const steps = await db
      .select()
      .from(draftSteps)
      .where(eq(draftSteps.draftId, draftId))
      .orderBy(asc(draftSteps.id));
    expect(steps.map(({ step }) => step).sort()).toEqual([...words].sort());
    const log = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, draftId));
    expect(log.map(({ action }) => action).sort()).toEqual(words.map((step) => `lesson.${step}`).sort());
  });

  it("is not approved by its author, who also reviews, unless the programme says so", async () => {
    const { db, trainer, topicId, site } = studio;
    const both = {
      ...trainer,
      grants: [...trainer.grants, { role: "reviewer" as const, communeCode: null }],
    };
    const made = await createLesson(db, both, { topicId, title: "Một mình", body: "Chữ.\n" });
    const at = { draftId: "draftId" in made ? made.draftId : "", version: 1 };
    await stepDraft(db, both, { ...at, act: "submit" }, site);
    expect(await stepDraft(db, both, { ...at, act: "approve" }, site)).toBe("ownText");
    await db.update(programmes).set({ fourEyes: false });
    expect(await stepDraft(db, both, { ...at, act: "approve" }, site)).toBeUndefined();
    await db.update(programmes).set({ fourEyes: true });
  });

  it("is not sent with a fault, nor approved as another text than was read", async () => {
    const { db, trainer, reviewer, site } = studio;
    const draftId = await newDraft("Còn lỗi", lessonText("Còn lỗi", "<Vidoe />"));
    expect(await stepDraft(db, trainer, { draftId, act: "submit", version: 2 }, site)).toBe("faulty");
    await saveDraft(db, trainer, { draftId, version: 2, source: lessonText("Còn lỗi") });
    expect(await stepDraft(db, trainer, { draftId, act: "submit", version: 2 }, site)).toBe("changed");
    expect(await stepDraft(db, trainer, { draftId, act: "submit", version: 3 }, site)).toBeUndefined();
    expect(await stepDraft(db, reviewer, { draftId, act: "approve", version: 2 }, site)).toBe("changed");
    expect((await draftOf(db, draftId)).state).toBe("submitted");
  });

  it("is not published by anybody before approval, and writing takes an approval back", async () => {
    const { db, trainer, reviewer, site } = studio;
    const draftId = await newDraft("Chưa duyệt");
    const wish = { draftId, version: 2, change: "minor" as const, at: null };
    for (const who of [trainer, reviewer]) expect(await publishDraft(db, who, wish, site)).toBe("notNow");
    await stepDraft(db, trainer, { draftId, act: "submit", version: 2 }, site);
    await stepDraft(db, reviewer, { draftId, act: "approve", version: 2 }, site);
    await saveDraft(db, trainer, { draftId, version: 2, source: lessonText("Chưa duyệt", "Lén sửa.") });
    expect(await draftOf(db, draftId)).toMatchObject({ state: "draft", approvedBy: null });
    expect(await publishDraft(db, trainer, { ...wish, version: 3 }, site)).toBe("notNow");
  });

  it("shows both texts when two people save from one version, and loses neither", async () => {
    const { db, trainer } = studio;
    const draftId = await newDraft("Hai người");
    const mine = { draftId, version: 2, source: "bản của tôi" };
    expect(await saveDraft(db, trainer, { ...mine, source: "bản của bạn" })).toMatchObject({ version: 3 });
    expect(await saveDraft(db, trainer, mine)).toEqual({
      conflict: { source: "bản của bạn", version: 3, savedByName: trainer.fullName, savedAt: now() },
    });
    expect(await saveDraft(db, trainer, { ...mine, version: 3 })).toMatchObject({ version: 4 });
    expect(await saveDraft(db, trainer, { ...mine, version: 2 })).toEqual({ saved: true, version: 4 });
  });

  it("appears at the scheduled moment, once, and not when it was taken back", async () => {
    const { db, trainer, reviewer, site } = studio;
    const [stays, comes] = [await newDraft("Rút lại"), await newDraft("Hẹn giờ")];
    const at = new Date("2026-11-23T00:00:00Z");
    for (const draftId of [stays, comes]) {
      await stepDraft(db, trainer, { draftId, act: "submit", version: 2 }, site);
      await stepDraft(db, reviewer, { draftId, act: "approve", version: 2 }, site);
      expect(await publishDraft(db, trainer, { draftId, version: 2, change: "minor", at: now() }, site)).toBe(
        "momentPast",
      );
      expect(
        await publishDraft(db, trainer, { draftId, version: 2, change: "minor", at }, site),
      ).toBeUndefined();
    }
    expect(
      await stepDraft(db, trainer, { draftId: stays, act: "unschedule", version: 2 }, site),
    ).toBeUndefined();
    await runDueJobs(app(), [publishScheduled]);
    expect((await draftOf(db, comes)).state).toBe("scheduled");
    fixClock("2026-11-23T00:00:01Z");
    await runDueJobs(app(), [publishScheduled]);
    expect((await draftOf(db, comes)).state).toBe("published");
    expect((await draftOf(db, stays)).state).toBe("approved");
    expect(
      await db
        .select()
        .from(jobs)
        .where(and(eq(jobs.kind, "publish-lesson"), eq(jobs.progress, 1))),
    ).toHaveLength(2);
  });

  it("asks who finished to read again after a new requirement only, and takes nothing from them", async () => {
    const { db, lessonId, trainer } = studio;
    const [learner, later] = [await makeViewer(db), await makeViewer(db)];
    const seen = async (who: Viewer) => {
      const topic = await readTopicBySlug(db, who.personId, "mot");
      const lesson = topic?.lessons.find(({ id }) => id === lessonId);
      return [lesson?.completed, lesson?.reread];
    };
    const publish = async (words: string, change: "minor" | "requirement") => {
      const { draftId } = await openDraft(db, trainer, lessonId);
      const { version } = await draftOf(db, draftId);
      await saveDraft(db, trainer, { draftId, version, source: lessonText("Bài đầu", words) });
      expect((await publishingEffect(db, lessonId)).finished).toBe(1);
      await publishAll(studio, draftId, change);
    };
    await completeLesson(db, learner, lessonId);
    await publish("Sửa một chữ.", "minor");
    expect(await seen(learner)).toEqual([true, false]);
    await publish("Một điều mới.", "requirement");
    expect(await seen(learner)).toEqual([true, true]);
    expect(await seen(later)).toEqual([false, false]);
    const before = await db.select().from(lessonCompletions);
    await publish("Điều mới, viết lại.", "minor");
    expect(await seen(learner)).toEqual([true, true]);
    await completeLesson(db, learner, lessonId);
    await completeLesson(db, learner, lessonId);
    expect(await seen(learner)).toEqual([true, false]);
    expect(await db.select().from(lessonCompletions)).toEqual(before);
    await completeLesson(db, later, lessonId);
    expect(await seen(later)).toEqual([true, false]);
  });

  describe("and the outline", () => {
    it("is put in order at once, unless somebody else was quicker; the log has the order", async () => {
      const { db, trainer, topicId } = studio;
      const ids = async () =>
        (
          await db
            .select({ id: lessons.id })
            .from(lessons)
            .where(and(eq(lessons.topicId, topicId), isNull(lessons.retiredAt)))
            .orderBy(asc(lessons.position))
        ).map(({ id }) => id);
      const seen = await ids();
      const turned = [...seen].reverse();
      expect(await orderLessons(db, trainer, { topicId, lessonIds: turned, seen })).toBeUndefined();
      expect(await ids()).toEqual(turned);
      expect(await orderLessons(db, trainer, { topicId, lessonIds: seen, seen })).toBe("changed");
      expect(await ids()).toEqual(turned);
      const log = await db.select().from(auditEvents).where(eq(auditEvents.action, "lesson.moved"));
      expect(log.map(({ detail }) => detail)).toContainEqual({ lessonIds: turned });
      const back = [...seen.slice(0, 1), "nobody", ...seen.slice(0, 1)];
      await orderLessons(db, trainer, { topicId, lessonIds: back, seen: turned });
      expect((await ids()).at(0)).toBe(seen[0]);
      await orderLessons(db, trainer, { topicId, lessonIds: seen, seen: await ids() });
      expect(await ids()).toEqual(seen);
    });

    it("says before a lesson is retired whom that concerns", async () => {
      const { db, trainer, topicId, lessonId } = studio;
      const before = await retiringEffect(db, trainer, lessonId);
      expect(before).toMatchObject({ lesson: { id: lessonId, retired: false }, questions: 1 });
      const [one, another] = [await makeViewer(db), await makeViewer(db)];
      const rest = await db
        .select({ id: lessons.id })
        .from(lessons)
        .where(and(eq(lessons.topicId, topicId), isNull(lessons.retiredAt), ne(lessons.id, lessonId)));
      for (const { id } of rest) await completeLesson(db, one, id);
      expect(await retiringEffect(db, trainer, lessonId)).toMatchObject({
        finished: before.finished,
        last: before.last + 1,
        passed: 0,
      });
      await completeLesson(db, one, lessonId);
      await completeLesson(db, another, lessonId);
      expect(await retiringEffect(db, trainer, lessonId)).toMatchObject({
        finished: before.finished + 2,
        last: before.last,
      });
    });

    it("is moved by places, and a lesson is retired and comes back", async () => {
      const { db, trainer, topicId, lessonId } = studio;
      const order = async () =>
        (
          await db
            .select({ slug: lessons.slug, retiredAt: lessons.retiredAt })
            .from(lessons)
            .where(eq(lessons.topicId, topicId))
            .orderBy(asc(lessons.position))
        )
          .filter(({ retiredAt }) => !retiredAt)
          .map(({ slug }) => slug);
      expect((await order()).slice(0, 2)).toEqual(["bai-dau", "bai-hai"]);
      await moveLesson(db, trainer, { lessonId, by: 1 });
      expect((await order()).slice(0, 2)).toEqual(["bai-hai", "bai-dau"]);
      await moveLesson(db, trainer, { lessonId, by: -1 });
      await moveLesson(db, trainer, { lessonId, by: -1 });
      expect((await order()).slice(0, 2)).toEqual(["bai-dau", "bai-hai"]);
      await setRetired(db, trainer, { lessonId, retired: true });
      expect(await order()).not.toContain("bai-dau");
      await setRetired(db, trainer, { lessonId, retired: false });
      expect((await order()).at(-1)).toBe("bai-dau");
    });
  });
});
