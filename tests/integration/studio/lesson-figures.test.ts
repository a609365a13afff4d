/** How a lesson is read, from what learners did; seen by those who write or judge it, with nobody's name. */
import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { lessonCompletions, lessonPositions } from "#drizzle/schema/progress";
import { questions } from "#drizzle/schema/quizzes";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makePerson, makeViewer } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import { makeAnswer, makeOpenAttempt, makeTopicWithTest } from "#tests/support/quizzes-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { closeAttempt } from "~/features/quizzes/close-attempt.server";
import { FEWEST_READERS, readLessonFigures } from "~/features/studio/read-lesson-figures.server";

const minutesLater = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

describeWithDatabase("the figures of a lesson", (database) => {
  let topic: Awaited<ReturnType<typeof makeTopicWithTest>>;
  let lesson: Awaited<ReturnType<typeof makeLesson>>;
  let trainer: Viewer;

  beforeEach(async () => {
    topic = await makeTopicWithTest(database(), {}, [{}, {}]);
    lesson = await makeLesson(database(), topic.id);
    trainer = await makeViewer(database(), [{ role: "source-trainer", topicId: topic.id }]);
  });

  async function reader(headingId: string, minutes: number | null) {
    const { id } = await makePerson(database());
    const place = { personId: id, lessonId: lesson.id, headingId };
    await database()
      .insert(lessonPositions)
      .values({ ...place, openedAt: AT, seenAt: AT });
    if (minutes !== null)
      await database()
        .insert(lessonCompletions)
        .values({
          ...{ personId: id, lessonId: lesson.id, revisionId: lesson.currentRevisionId ?? "" },
          completedAt: minutesLater(minutes),
        });
    return id;
  }
  const read = (viewer = trainer) => readLessonFigures(database(), viewer, lesson.id);

  it("count who opened and finished it, and how long half of them took", async () => {
    for (const minutes of [4, 6, 8, 10, 12]) await reader("hai", minutes);
    await reader("hai", 3 * 24 * 60);
    await reader("", null);
    expect(await read()).toMatchObject({ opened: 7, finished: 6, medianMinutes: 8 });
  });

  it("say where those stopped who have not finished, the beginning first", async () => {
    for (const heading of ["", "", "mot", "hai", "hai"]) await reader(heading, null);
    await reader("mot", 5);
    expect((await read()).stops).toEqual([
      { heading: "", people: 2 },
      { heading: "Một", people: 1 },
      { heading: "Hai", people: 2 },
    ]);
  });

  it("keep to themselves what would be about a few people", async () => {
    for (let one = 1; one < FEWEST_READERS; one++) await reader("mot", null);
    await reader("mot", 5);
    expect(await read()).toMatchObject({ stops: [], medianMinutes: null });
  });

  it("say after which wrong answers people opened the lesson again", async () => {
    const db = database();
    const bank = await db
      .select()
      .from(questions)
      .where(eq(questions.topicId, topic.id))
      .orderBy(questions.id);
    await db
      .update(questions)
      .set({ lessonId: lesson.id })
      .where(eq(questions.id, bank[0]?.id ?? ""));
    const answer = async (chosen: string, seenMinutes: number | null) => {
      const person = await makePerson(db);
      const attempt = await makeOpenAttempt(db, person.id, topic.id);
      for (const position of [1, 2]) await makeAnswer(db, attempt.id, position, chosen);
      await db.transaction((tx) => closeAttempt(tx, attempt.id, "learner", minutesLater(10)));
      if (seenMinutes === null) return;
      const place = { personId: person.id, lessonId: lesson.id, openedAt: AT };
      await db.insert(lessonPositions).values({ ...place, seenAt: minutesLater(seenMinutes) });
    };
    // Back at once, back within days, too late, only before the test, never.
    for (const minutes of [11, 2_000, 9 * 24 * 60, 5, null]) await answer("sai-1", minutes);
    await answer("dung-1", 12);
    expect((await read()).sendingBack).toEqual([
      expect.objectContaining({ key: bank[0]?.key, wrong: 5, cameBack: 2 }),
    ]);
  });

  it("are not found by a trainer of another topic, and seen by a reviewer", async () => {
    const other = await makeTopicWithTest(database());
    const stranger = await makeViewer(database(), [{ role: "source-trainer", topicId: other.id }]);
    await expect(read(stranger)).rejects.toMatchObject({ kind: "not-found" });
    expect((await read(await makeViewer(database(), [{ role: "reviewer" }]))).opened).toBe(0);
  });
});
