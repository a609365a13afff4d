import { and, count, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { topics } from "#drizzle/schema/catalog";
import { attemptQuestions, attempts, questionRevisions, questions } from "#drizzle/schema/quizzes";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeTopic, makeViewer } from "#tests/support/factories";
import { makeTopicWithTest } from "#tests/support/quizzes-factories";
import { closeAttempt } from "~/features/quizzes/close-attempt.server";
import { startAttempt } from "~/features/quizzes/start-attempt.server";
import { readTestPage } from "~/features/quizzes/test-page.server";
import { fixClock } from "~/platform/clock.server";

const minutesLater = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

describeWithDatabase("starting an attempt", (database) => {
  beforeEach(() => fixClock(AT));
  afterEach(() => fixClock(null));

  const stored = async (id: string) =>
    (await database().select().from(attempts).where(eq(attempts.id, id)))[0];
  async function started(...call: Parameters<typeof startAttempt>) {
    const result = await startAttempt(...call);
    if (!("attemptId" in result)) throw new Error(`not started: ${result.kind}`);
    return result;
  }
  async function fail(id: string, at: Date) {
    await database().transaction((tx) => closeAttempt(tx, id, "learner", at));
  }

  it("stores the seed, the drawn revisions, the deadline and the pass mark", async () => {
    const viewer = await makeViewer(database());
    const topic = await makeTopicWithTest(database(), { drawCount: 3 });
    const { kind, attemptId } = await started(database(), viewer, topic.slug);
    expect(kind).toBe("started");
    expect(await stored(attemptId)).toMatchObject({
      personId: viewer.personId,
      number: 1,
      startedAt: AT,
      deadlineAt: minutesLater(20),
      passMark: 0.75,
      closedAt: null,
    });
    const drawn = await database()
      .select({ position: attemptQuestions.position, topicId: questions.topicId })
      .from(attemptQuestions)
      .innerJoin(questionRevisions, eq(questionRevisions.id, attemptQuestions.questionRevisionId))
      .innerJoin(questions, eq(questions.id, questionRevisions.questionId))
      .where(eq(attemptQuestions.attemptId, attemptId))
      .orderBy(attemptQuestions.position);
    expect(drawn.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(new Set(drawn.map(({ topicId }) => topicId))).toEqual(new Set([topic.id]));
  });

  it("keeps what was drawn when the bank changes afterwards", async () => {
    const viewer = await makeViewer(database());
    const topic = await makeTopicWithTest(database());
    const { attemptId } = await started(database(), viewer, topic.slug);
    await database().update(questions).set({ retiredAt: AT }).where(eq(questions.topicId, topic.id));
    const [{ drawn } = { drawn: 0 }] = await database()
      .select({ drawn: count() })
      .from(attemptQuestions)
      .where(eq(attemptQuestions.attemptId, attemptId));
    expect(drawn).toBe(4);
    expect(await startAttempt(database(), viewer, topic.slug)).toEqual({ kind: "resumed", attemptId });
  });

  it("draws no retired question", async () => {
    const viewer = await makeViewer(database());
    const topic = await makeTopicWithTest(database());
    const [gone] = await database().select().from(questions).where(eq(questions.topicId, topic.id)).limit(1);
    await database()
      .update(questions)
      .set({ retiredAt: AT })
      .where(eq(questions.id, gone?.id ?? ""));
    const { attemptId } = await started(database(), viewer, topic.slug);
    const drawn = await database()
      .select()
      .from(attemptQuestions)
      .where(eq(attemptQuestions.attemptId, attemptId));
    expect(drawn).toHaveLength(3);
    expect(drawn.map(({ questionRevisionId }) => questionRevisionId)).not.toContain(gone?.currentRevisionId);
  });

  it("yields one attempt when two tabs start at the same moment", async () => {
    const viewer = await makeViewer(database());
    const topic = await makeTopicWithTest(database());
    const results = await Promise.all([1, 2, 3].map(() => started(database(), viewer, topic.slug)));
    expect(new Set(results.map(({ attemptId }) => attemptId)).size).toBe(1);
    const open = await database()
      .select()
      .from(attempts)
      .where(and(eq(attempts.personId, viewer.personId), eq(attempts.topicId, topic.id)));
    expect(open).toHaveLength(1);
  });

  it("lets two people take the same test, and one person two tests", async () => {
    const [one, other] = [await makeViewer(database()), await makeViewer(database())];
    const [topic, second] = [await makeTopicWithTest(database()), await makeTopicWithTest(database())];
    const ids = [
      await started(database(), one, topic.slug),
      await started(database(), other, topic.slug),
      await started(database(), one, second.slug),
    ];
    expect(ids.map(({ kind }) => kind)).toEqual(["started", "started", "started"]);
  });

  it("rests after the allowed attempts in a row, and gives as many again", async () => {
    const viewer = await makeViewer(database());
    const topic = await makeTopicWithTest(database(), { attemptsAllowed: 2, cooldownMinutes: 60 });
    for (const [number, minute] of [
      [1, 5],
      [2, 10],
    ] as const) {
      const { attemptId } = await started(database(), viewer, topic.slug);
      expect(await stored(attemptId)).toMatchObject({ number });
      await fail(attemptId, minutesLater(minute));
    }
    fixClock(minutesLater(69));
    expect(await startAttempt(database(), viewer, topic.slug)).toEqual({
      kind: "wait",
      until: minutesLater(70),
    });
    fixClock(minutesLater(70));
    const { attemptId } = await started(database(), viewer, topic.slug);
    expect(await stored(attemptId)).toMatchObject({ number: 3 });
  });

  it.each([
    ["has no bank", { drawCount: 0 }, []],
    ["has an empty bank", { drawCount: 10 }, []],
  ])("is refused for a topic that %s", async (_case, fields, bodies) => {
    const viewer = await makeViewer(database());
    const topic = await makeTopicWithTest(database(), fields, bodies);
    expect(await startAttempt(database(), viewer, topic.slug)).toEqual({ kind: "no-bank" });
    expect(await readTestPage(database(), viewer, topic.slug)).toMatchObject({ questionCount: 0 });
  });

  it("of a topic that is not open yet, retired or unknown is not found", async () => {
    const viewer = await makeViewer(database());
    const later = await makeTopicWithTest(database(), { opensOn: "2026-11-23" });
    const retired = await makeTopic(database());
    await database().update(topics).set({ retiredAt: AT }).where(eq(topics.id, retired.id));
    for (const slug of [later.slug, retired.slug, "khong-co"])
      await expect(startAttempt(database(), viewer, slug)).rejects.toMatchObject({ kind: "not-found" });
    fixClock("2026-11-22T17:00:00Z"); // 00:00 on the 23rd in Vietnam
    expect(await startAttempt(database(), viewer, later.slug)).toMatchObject({ kind: "started" });
  });

  it("shows on the test page what was done and what may be done", async () => {
    const viewer = await makeViewer(database());
    const topic = await makeTopicWithTest(database(), { attemptsAllowed: 3, cooldownMinutes: 60 });
    expect(await readTestPage(database(), viewer, topic.slug)).toMatchObject({
      questionCount: 4,
      decision: { kind: "start", left: 3 },
      attempts: [],
    });
    const { attemptId } = await started(database(), viewer, topic.slug);
    expect(await readTestPage(database(), viewer, topic.slug)).toMatchObject({
      decision: { kind: "resume", attemptId },
      openUntil: minutesLater(20),
    });
    await fail(attemptId, minutesLater(3));
    expect(await readTestPage(database(), viewer, topic.slug)).toMatchObject({
      decision: { kind: "start", left: 2 },
      attempts: [{ number: 1, score: 0, passed: false, closedAt: minutesLater(3) }],
      openUntil: null,
    });
    const someoneElse = await makeViewer(database());
    expect(await readTestPage(database(), someoneElse, topic.slug)).toMatchObject({ attempts: [] });
  });
});
