import { asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { attemptQuestions, attempts } from "#drizzle/schema/quizzes";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makePerson } from "#tests/support/factories";
import { choiceBody, makeAnswer, makeOpenAttempt, makeTopicWithTest } from "#tests/support/quizzes-factories";
import { closeAttempt } from "~/features/quizzes/close-attempt.server";
import { overdueAttempts } from "~/features/quizzes/overdue-attempts.server";
import { bestPassedAttempt } from "~/features/quizzes/passed-attempts.server";
import { AppError } from "~/platform/errors";

const minutesLater = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const DEADLINE = minutesLater(20);

describeWithDatabase("closing an attempt", (database) => {
  async function attemptWith(
    answers: string[][],
    { passMark = 0.75, bodies = [{}, {}, {}, {}] as object[] } = {},
  ) {
    const person = await makePerson(database());
    const topic = await makeTopicWithTest(database(), {}, bodies);
    const attempt = await makeOpenAttempt(database(), person.id, topic.id, {
      deadlineAt: DEADLINE,
      passMark,
    });
    for (const [index, chosen] of answers.entries())
      if (chosen.length > 0) await makeAnswer(database(), attempt.id, index + 1, ...chosen);
    return { attempt, person, topic };
  }
  const close = (id: string, by: "learner" | "deadline" = "learner", at = minutesLater(5)) =>
    database().transaction((tx) => closeAttempt(tx, id, by, at));
  const stored = async (id: string) =>
    (await database().select().from(attempts).where(eq(attempts.id, id)))[0];

  it("grades each question by its type and keeps the mean", async () => {
    const bodies = [
      { type: "single" },
      { type: "multiple", body: choiceBody(3, 2) },
      { type: "true-false", body: choiceBody(1, 1) },
      { type: "single" },
    ];
    const { attempt, person, topic } = await attemptWith([], { bodies });
    const drawn = await database().query.attemptQuestions.findMany({
      where: eq(attemptQuestions.attemptId, attempt.id),
      orderBy: asc(attemptQuestions.position),
    });
    const revisions = await database().query.questionRevisions.findMany();
    for (const { position, questionRevisionId } of drawn) {
      const type = revisions.find(({ id }) => id === questionRevisionId)?.type;
      if (type === "multiple") await makeAnswer(database(), attempt.id, position, "dung-1", "dung-2");
      else if (type === "true-false") await makeAnswer(database(), attempt.id, position, "sai-1");
      else await makeAnswer(database(), attempt.id, position, "dung-1");
    }
    const result = await close(attempt.id);
    expect(result).toMatchObject({ personId: person.id, topicId: topic.id, passed: false });
    expect(result.score).toBeCloseTo((1 + 2 / 3 + 0 + 1) / 4, 12);
    const scores = await database()
      .select({ score: attemptQuestions.score })
      .from(attemptQuestions)
      .where(eq(attemptQuestions.attemptId, attempt.id));
    expect(scores.map(({ score }) => Number(score?.toFixed(3))).sort()).toEqual([0, 0.667, 1, 1]);
  });

  it("passes at the mark the learner was told, even if the topic's has changed", async () => {
    const { attempt } = await attemptWith([["dung-1"], ["dung-1"], ["dung-1"]]);
    expect(await close(attempt.id)).toMatchObject({ score: 0.75, passed: true });
    const stricter = await attemptWith([["dung-1"], ["dung-1"], ["dung-1"]], { passMark: 0.8 });
    expect(await close(stricter.attempt.id)).toMatchObject({ score: 0.75, passed: false });
  });

  it("gives nothing for what was not answered or is no answer to the question", async () => {
    const { attempt } = await attemptWith([["dung-1"], ["xoa-mat"], ["dung-1", "sai-1"]]);
    expect(await close(attempt.id)).toMatchObject({ score: 0.25, passed: false });
  });

  it("happens once: later calls return what is stored", async () => {
    const { attempt } = await attemptWith([["dung-1"]]);
    const first = await close(attempt.id);
    await makeAnswer(database(), attempt.id, 2, "dung-1");
    expect(await close(attempt.id, "deadline", minutesLater(60))).toEqual(first);
    expect(await stored(attempt.id)).toMatchObject({
      closedAt: minutesLater(5),
      closedBy: "learner",
      score: 0.25,
    });
  });

  it("counts once when two tabs submit at the same moment", async () => {
    const { attempt } = await attemptWith([["dung-1"], ["dung-1"], ["dung-1"]]);
    const results = await Promise.all([close(attempt.id), close(attempt.id, "deadline"), close(attempt.id)]);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  });

  it("ends at its deadline when someone looks only the next day", async () => {
    const { attempt, person } = await attemptWith([["dung-1"]]);
    const nextDay = minutesLater(24 * 60);
    expect(await overdueAttempts(database(), DEADLINE, person.id)).toEqual([]);
    expect(await overdueAttempts(database(), nextDay, person.id)).toEqual([attempt.id]);
    await close(attempt.id, "deadline", nextDay);
    expect(await stored(attempt.id)).toMatchObject({ closedAt: DEADLINE, closedBy: "deadline" });
    expect(await overdueAttempts(database(), nextDay, person.id)).toEqual([]);
  });

  it("of an unknown attempt is not found", async () => {
    await expect(close("khong-co")).rejects.toThrow(AppError);
  });

  it("leaves the best pass for the certificate, the earliest of equals", async () => {
    const { attempt, person, topic } = await attemptWith([["dung-1"], ["dung-1"], ["dung-1"]]);
    expect(await bestPassedAttempt(database(), person.id, topic.id)).toBeUndefined();
    await close(attempt.id);
    for (const [number, answers] of [
      [2, 4],
      [3, 4],
      [4, 1],
    ] as const) {
      const { id } = await makeOpenAttempt(database(), person.id, topic.id, { number });
      for (let position = 1; position <= answers; position++)
        await makeAnswer(database(), id, position, "dung-1");
      await close(id, "learner", minutesLater(number * 10));
    }
    expect(await bestPassedAttempt(database(), person.id, topic.id)).toMatchObject({
      score: 1,
      closedAt: minutesLater(20),
    });
  });
});
