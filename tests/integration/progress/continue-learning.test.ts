import { and, eq } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { lessonPositions } from "#drizzle/schema/progress";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { makeClosedAttempt, makeTopicWithLessons } from "#tests/support/progress-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { completeLesson } from "~/features/progress/complete-lesson.server";
import { continueLearning, stepHeading } from "~/features/progress/continue-learning.server";
import { lessonPage } from "~/features/progress/lesson-page.server";
import { stepAddress } from "~/features/progress/next-step";
import { openLesson } from "~/features/progress/open-lesson.server";
import { recordPosition } from "~/features/progress/record-position.server";
import { fixClock } from "~/platform/clock.server";

const TODAY = "2026-11-22";
const at = (time: string) => fixClock(`2026-11-22T${time}:00Z`);
afterEach(() => fixClock(null));

describeWithDatabase("Tiếp tục học", (database) => {
  async function open(viewer: Viewer, topicSlug: string, lessonSlug: string) {
    const page = await lessonPage(database(), viewer.personId, { topicSlug, lessonSlug, today: TODAY });
    await openLesson(database(), viewer.personId, page.lesson);
    return page.lesson;
  }

  async function wayBack(viewer: Viewer) {
    const step = await continueLearning(database(), viewer.personId);
    return step && [stepAddress(step), await stepHeading(database(), step)];
  }

  it("leads nowhere before anything was opened", async () => {
    await makeTopicWithLessons(database(), 2);
    expect(await wayBack(await makeViewer(database()))).toBeUndefined();
  });

  it("leads to the lesson opened last, then to the heading that came into view there", async () => {
    const viewer = await makeViewer(database());
    const { topic } = await makeTopicWithLessons(database(), 2);
    at("08:00");
    await open(viewer, topic.slug, "bai-1");
    at("08:10");
    const lesson = await open(viewer, topic.slug, "bai-2");
    expect(await wayBack(viewer)).toEqual([`/chuyen-de/${topic.slug}/bai-2`, undefined]);
    await recordPosition(database(), viewer, { lessonId: lesson.id, headingId: "hai" });
    expect(await wayBack(viewer)).toEqual([`/chuyen-de/${topic.slug}/bai-2#hai`, "Hai"]);
  });

  it("follows a reader who goes back and forth between topics", async () => {
    const viewer = await makeViewer(database());
    const { topic: first } = await makeTopicWithLessons(database(), 1);
    const { topic: second } = await makeTopicWithLessons(database(), 1);
    for (const [time, topic] of [
      ["09:00", first],
      ["09:01", second],
      ["09:02", first],
    ] as const) {
      at(time);
      await open(viewer, topic.slug, "bai-1");
      expect((await wayBack(viewer))?.[0]).toBe(`/chuyen-de/${topic.slug}/bai-1`);
    }
  });

  it("keeps the heading when the lesson is opened again, and writes nothing on a reload", async () => {
    const viewer = await makeViewer(database());
    const { topic } = await makeTopicWithLessons(database(), 1);
    at("10:00");
    const lesson = await open(viewer, topic.slug, "bai-1");
    await recordPosition(database(), viewer, { lessonId: lesson.id, headingId: "mot" });
    const stored = () =>
      database()
        .select()
        .from(lessonPositions)
        .where(and(eq(lessonPositions.personId, viewer.personId), eq(lessonPositions.lessonId, lesson.id)));
    const before = await stored();
    at("10:02");
    await open(viewer, topic.slug, "bai-1");
    expect(await stored()).toEqual(before);
    at("12:00");
    await open(viewer, topic.slug, "bai-1");
    expect(await stored()).toMatchObject([{ headingId: "mot", seenAt: new Date("2026-11-22T12:00:00Z") }]);
  });

  it("goes on to the next lesson, then to the test, and ends when it is passed", async () => {
    const viewer = await makeViewer(database());
    const { topic, lessons } = await makeTopicWithLessons(database(), 2);
    at("11:00");
    const first = await open(viewer, topic.slug, "bai-1");
    await completeLesson(database(), viewer, first.id);
    expect((await wayBack(viewer))?.[0]).toBe(`/chuyen-de/${topic.slug}/bai-2`);
    await completeLesson(database(), viewer, lessons[1]?.id ?? "");
    expect((await wayBack(viewer))?.[0]).toBe(`/chuyen-de/${topic.slug}/kiem-tra`);
    await makeClosedAttempt(database(), viewer.personId, topic.id);
    expect(await wayBack(viewer)).toBeUndefined();
  });

  it("leads to an attempt under way before anything else", async () => {
    const viewer = await makeViewer(database());
    const { topic } = await makeTopicWithLessons(database(), 1);
    at("12:00");
    await open(viewer, topic.slug, "bai-1");
    const attempt = await makeClosedAttempt(database(), viewer.personId, topic.id, {
      closedAt: null,
      closedBy: null,
      score: null,
      passed: null,
    });
    expect((await wayBack(viewer))?.[0]).toBe(`/bai-lam/${attempt.id}`);
  });

  it("takes no heading that the lesson does not have, and no lesson that is not there", async () => {
    const viewer = await makeViewer(database());
    const { lessons } = await makeTopicWithLessons(database(), 1);
    const lessonId = lessons[0]?.id ?? "";
    await expect(recordPosition(database(), viewer, { lessonId, headingId: "ba" })).rejects.toMatchObject({
      kind: "invalid",
    });
    await expect(
      recordPosition(database(), viewer, { lessonId: "khong-co", headingId: "" }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });
});

describeWithDatabase("a lesson's page", (database) => {
  it("has the text, its place in the outline, and the lessons before and after", async () => {
    const { topic } = await makeTopicWithLessons(database(), 3);
    const page = await lessonPage(database(), null, {
      topicSlug: topic.slug,
      lessonSlug: "bai-2",
      today: TODAY,
    });
    expect([page.previous?.slug, page.number, page.next?.slug]).toEqual(["bai-1", 2, "bai-3"]);
    expect(page.text).toMatchObject({ title: "Bài 2", minutes: 10, islands: [] });
    expect(page.text.html).toContain('<h2 id="mot">');
  });

  it("is not found in a topic that opens tomorrow, and there from that day on", async () => {
    const { topic } = await makeTopicWithLessons(database(), 1, { opensOn: "2026-11-23" });
    const on = (today: string) =>
      lessonPage(database(), null, { topicSlug: topic.slug, lessonSlug: "bai-1", today });
    await expect(on(TODAY)).rejects.toMatchObject({ kind: "not-found" });
    expect((await on("2026-11-23")).lesson.slug).toBe("bai-1");
  });

  it.each([
    ["khong-co", "bai-1"],
    ["", "bai-1"],
  ])("is not found at %s/%s", async (topicSlug, lessonSlug) => {
    await expect(lessonPage(database(), null, { topicSlug, lessonSlug, today: TODAY })).rejects.toMatchObject(
      { kind: "not-found" },
    );
  });
});
