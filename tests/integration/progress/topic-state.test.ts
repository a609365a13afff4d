import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { lessons, topics } from "#drizzle/schema/catalog";
import { lessonCompletions } from "#drizzle/schema/progress";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeTopic, makeViewer } from "#tests/support/factories";
import {
  addRevision,
  makeClosedAttempt,
  makeLesson,
  makeTopicWithLessons,
} from "#tests/support/progress-factories";
import { completeLesson } from "~/features/progress/complete-lesson.server";
import { readTopics } from "~/features/progress/read-topics.server";
import { topicCompletion } from "~/features/progress/topic-completion";
import { topicState } from "~/features/progress/topic-state.server";

describeWithDatabase("what a person did in a topic", (database) => {
  it("lists current lessons in order with their current title and minutes", async () => {
    const { topic, lessons: made } = await makeTopicWithLessons(database(), 3);
    await database()
      .update(lessons)
      .set({ retiredAt: AT })
      .where(eq(lessons.id, made[1]?.id ?? ""));
    await addRevision(database(), made[0]?.id ?? "", { number: 2, title: "Bài 1 mới", minutes: 7 });
    const state = await topicState(database(), null, topic.id);
    expect(state.lessons.map(({ slug, title, minutes }) => [slug, title, minutes])).toEqual([
      ["bai-1", "Bài 1 mới", 7],
      ["bai-3", "Bài 3", 15],
    ]);
  });

  it("knows the person's own readings and passed test, and nobody else's", async () => {
    const { topic, lessons: made } = await makeTopicWithLessons(database(), 2);
    const [reader, other] = [await makeViewer(database()), await makeViewer(database())];
    await completeLesson(database(), reader, made[0]?.id ?? "");
    await completeLesson(database(), other, made[1]?.id ?? "");
    await makeClosedAttempt(database(), other.personId, topic.id);
    await makeClosedAttempt(database(), reader.personId, topic.id, { passed: false, score: 0.2 });
    const mine = await topicState(database(), reader.personId, topic.id);
    expect(mine.lessons.map((lesson) => lesson.completed)).toEqual([true, false]);
    expect(mine.testPassed).toBe(false);
    expect((await topicState(database(), other.personId, topic.id)).testPassed).toBe(true);
    expect((await topicState(database(), null, topic.id)).lessons.map((lesson) => lesson.completed)).toEqual([
      false,
      false,
    ]);
  });

  it("is complete with every lesson read and the test passed, and open again when a lesson is added", async () => {
    const { topic, lessons: made } = await makeTopicWithLessons(database(), 2);
    const viewer = await makeViewer(database());
    for (const lesson of made) await completeLesson(database(), viewer, lesson.id);
    const complete = async () =>
      topicCompletion(await topicState(database(), viewer.personId, topic.id)).complete;
    expect(await complete()).toBe(false);
    await makeClosedAttempt(database(), viewer.personId, topic.id);
    expect(await complete()).toBe(true);
    await makeLesson(database(), topic.id, { slug: "bai-3", position: 3 });
    expect(await complete()).toBe(false);
  });

  it("gives topics in order with all their lessons, none for a topic without", async () => {
    const empty = await makeTopic(database(), { position: 90 });
    const { topic } = await makeTopicWithLessons(database(), 2, { position: 80 });
    const listed = await readTopics(database(), null);
    const own = listed.filter(({ id }) => id === empty.id || id === topic.id);
    expect(own.map(({ id, lessons: list, hasTest }) => [id, list.length, hasTest])).toEqual([
      [topic.id, 2, true],
      [empty.id, 0, false],
    ]);
  });

  it("is not found for a retired topic", async () => {
    const topic = await makeTopic(database(), { retiredAt: AT });
    await expect(topicState(database(), null, topic.id)).rejects.toMatchObject({ kind: "not-found" });
  });
});

describeWithDatabase("marking a lesson as read", (database) => {
  it("stores the fact once, with the revision that was read", async () => {
    const viewer = await makeViewer(database());
    const { topic, lessons: made } = await makeTopicWithLessons(database(), 1);
    const lesson = made[0];
    if (!lesson) throw new Error("no lesson");
    expect(await completeLesson(database(), viewer, lesson.id)).toEqual({ topicId: topic.id });
    await addRevision(database(), lesson.id, { number: 2 });
    await completeLesson(database(), viewer, lesson.id);
    const facts = await database()
      .select()
      .from(lessonCompletions)
      .where(eq(lessonCompletions.lessonId, lesson.id));
    expect(facts.map((fact) => fact.revisionId)).toEqual([lesson.currentRevisionId]);
  });

  it.each([
    ["retired", {}, { retiredAt: AT }],
    ["of a retired topic", { retiredAt: AT }, {}],
    ["of a topic that is not open yet", { opensOn: "2999-01-01" }, {}],
  ])("refuses a lesson that is %s", async (_name, topicFields, lessonFields) => {
    const viewer = await makeViewer(database());
    const { topic, lessons: made } = await makeTopicWithLessons(database(), 1);
    await database()
      .update(topics)
      .set({ title: "Chuyên đề", ...topicFields })
      .where(eq(topics.id, topic.id));
    const id = made[0]?.id ?? "";
    await database()
      .update(lessons)
      .set({ position: 1, ...lessonFields })
      .where(eq(lessons.id, id));
    await expect(completeLesson(database(), viewer, id)).rejects.toMatchObject({ kind: "not-found" });
  });
});
