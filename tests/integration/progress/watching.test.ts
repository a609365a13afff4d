import { eq } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { watchedIntervals } from "#drizzle/schema/progress";
import { describeWithDatabase } from "#tests/support/database";
import { makeTopic, makeViewer } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { clipFacts } from "~/features/progress/clip-facts.server";
import { recordWatching } from "~/features/progress/record-watching.server";
import { fixClock } from "~/platform/clock.server";

afterEach(() => fixClock(null));

describeWithDatabase("watching a clip of 100 seconds", (database) => {
  async function lessonWithClip() {
    const topic = await makeTopic(database());
    return makeLesson(database(), topic.id, {
      revision: { html: '<div data-island="video" data-media="clip"></div>', islands: ["video"] },
    });
  }

  function watch(
    viewer: Viewer,
    lessonId: string,
    play: string,
    ...stretches: [sequence: number, from: number, to: number][]
  ) {
    return recordWatching(database(), viewer, {
      lessonId,
      mediaHash: "clip",
      play,
      durationSeconds: 100,
      stretches: stretches.map(([sequence, from, to]) => ({ sequence, from, to })),
    });
  }

  it("adds up stretches of several plays, overlaps once", async () => {
    const viewer = await makeViewer(database());
    const { id } = await lessonWithClip();
    expect((await watch(viewer, id, "a", [0, 0, 30], [1, 50, 60])).share).toBeCloseTo(0.4, 10);
    expect((await watch(viewer, id, "b", [0, 20, 55])).share).toBeCloseTo(0.6, 10);
  });

  it("takes a resend for the same fact, and a longer resend for its growth", async () => {
    const viewer = await makeViewer(database());
    const { id } = await lessonWithClip();
    await watch(viewer, id, "a", [0, 0, 15]);
    await watch(viewer, id, "a", [0, 0, 15]);
    await watch(viewer, id, "a", [0, 0, 40]);
    await watch(viewer, id, "a", [0, 0, 15]);
    const rows = await database()
      .select()
      .from(watchedIntervals)
      .where(eq(watchedIntervals.personId, viewer.personId));
    expect(rows.map(({ fromSecond, toSecond }) => [fromSecond, toSecond])).toEqual([[0, 40]]);
  });

  it("remembers where play stopped last, not where it went furthest", async () => {
    const viewer = await makeViewer(database());
    const { id } = await lessonWithClip();
    fixClock("2026-11-22T08:00:00Z");
    await watch(viewer, id, "a", [0, 0, 10], [1, 70, 90]);
    fixClock("2026-11-22T09:00:00Z");
    await watch(viewer, id, "b", [0, 5, 20]);
    expect(await clipFacts(database(), viewer.personId, id)).toEqual({
      clip: { position: 20, share: 0.4 },
    });
  });

  it("keeps within the clip and drops what has no length", async () => {
    const viewer = await makeViewer(database());
    const { id } = await lessonWithClip();
    const facts = await watch(viewer, id, "a", [0, 95, 130], [1, 40, 40], [2, 60, 50]);
    expect(facts).toEqual({ share: 0.05, position: 100 });
  });

  it("is the person's own", async () => {
    const [viewer, other] = [await makeViewer(database()), await makeViewer(database())];
    const { id } = await lessonWithClip();
    await watch(other, id, "a", [0, 0, 50]);
    expect(await clipFacts(database(), viewer.personId, id)).toEqual({});
    expect((await watch(viewer, id, "a", [0, 0, 10])).share).toBeCloseTo(0.1, 10);
  });

  it("is refused for a clip that the lesson does not show", async () => {
    const viewer = await makeViewer(database());
    const topic = await makeTopic(database());
    const lesson = await makeLesson(database(), topic.id);
    await expect(watch(viewer, lesson.id, "a", [0, 0, 10])).rejects.toMatchObject({ kind: "not-found" });
    await expect(watch(viewer, "khong-co", "a", [0, 0, 10])).rejects.toMatchObject({ kind: "not-found" });
  });
});
