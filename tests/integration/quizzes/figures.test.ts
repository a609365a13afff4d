/** The sums of questions and tests: what counts, that nothing counts twice, and that they can be made anew. */
import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import {
  answerTimeTallies,
  attemptsToTally,
  optionTallies,
  questionTallies,
  scoreTallies,
  tallyRules,
  testTallies,
} from "#drizzle/schema/figures";
import { attemptAnswers, attemptQuestions, questionRevisions, questions } from "#drizzle/schema/quizzes";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makePerson, makeViewer } from "#tests/support/factories";
import { makeAnswer, makeOpenAttempt, makeTopicWithTest } from "#tests/support/quizzes-factories";
import { closeAttempt } from "~/features/quizzes/close-attempt.server";
import {
  readQuestionFigures,
  readRevisionFigures,
  readTestFigures,
} from "~/features/quizzes/figures/read-figures.server";
import { dropTallies, tallyQueued } from "~/features/quizzes/figures/tally-attempts.server";
import { newId } from "~/platform/ids.server";

const LATER = new Date(AT.getTime() + 600_000);

describeWithDatabase("the figures of questions", (database) => {
  const close = (id: string) => database().transaction((tx) => closeAttempt(tx, id, "learner", LATER));

  /** Answers by position, as the test's options are called; undefined: left empty. */
  async function attempt(
    topicId: string,
    answers: (string | undefined)[],
    { personId, ...fields }: Parameters<typeof makeOpenAttempt>[3] = {},
  ) {
    const db = database();
    const person = personId ?? (await makePerson(db)).id;
    const { id } = await makeOpenAttempt(db, person, topicId, fields);
    for (const [index, chosen] of answers.entries()) {
      if (!chosen) continue;
      await makeAnswer(db, id, index + 1, chosen);
      await db
        .update(attemptAnswers)
        .set({ chosenAt: AT.getTime() + index * 20_000 })
        .where(and(eq(attemptAnswers.attemptId, id), eq(attemptAnswers.position, index + 1)));
    }
    await close(id);
    return { id, personId: person };
  }

  async function sums() {
    const db = database();
    const rows = [];
    for (const table of [questionTallies, optionTallies, answerTimeTallies, testTallies, scoreTallies])
      rows.push(...(await db.select().from(table)).map((row) => JSON.stringify(row)));
    return rows.sort();
  }

  it("come from what learners answered", async () => {
    const topic = await makeTopicWithTest(database());
    await attempt(topic.id, ["dung-1", "dung-1", "dung-1", "sai-1"]);
    await attempt(topic.id, ["dung-1", "sai-2", undefined, "sai-1"]);
    expect(await tallyQueued(database())).toBe(0);

    const test = await readTestFigures(database(), topic.id);
    expect(test).toMatchObject({ attempts: 2, passedShare: 0.5, meanScore: 0.5 });
    expect(test.histogram.map((count, tenths) => (count ? tenths : -1)).filter((one) => one >= 0)).toEqual([
      2, 7,
    ]);
    const figures = (await readQuestionFigures(database(), topic.id)).map((one) => one.figures);
    const bank = await database().select().from(questions).where(eq(questions.topicId, topic.id));
    expect(figures.map(({ shown }) => shown)).toEqual(bank.map(() => 2));
    expect(figures.map(({ facility }) => facility).sort()).toEqual([0, 0.5, 0.5, 1]);
    expect(figures.map(({ unanswered }) => unanswered).sort()).toEqual([0, 0, 0, 0.5]);
    const hardest = figures.find(({ facility }) => facility === 0);
    expect(hardest?.options.filter(({ chosen }) => chosen > 0)).toMatchObject([
      { id: "sai-1", right: false, chosen: 2, share: 1, strongChosen: 1 },
    ]);
    expect(figures.map(({ medianSeconds }) => medianSeconds).sort()).toEqual([20, 20, 20, null]);
  });

  it("are the same when they are dropped and made anew", async () => {
    await tallyQueued(database());
    const before = await sums();
    expect(before.length).toBeGreaterThan(5);
    await dropTallies(database());
    expect(await sums()).toEqual([]);
    await tallyQueued(database());
    expect(await sums()).toEqual(before);
  });

  it("are made anew when the rules have changed since", async () => {
    const before = await sums();
    await database().update(tallyRules).set({ rules: "older" });
    await tallyQueued(database());
    expect(await sums()).toEqual(before);
  });

  it("count an attempt once, however often it is closed", async () => {
    const topic = await makeTopicWithTest(database());
    const { id } = await attempt(topic.id, ["dung-1"]);
    await tallyQueued(database());
    await close(id);
    await tallyQueued(database());
    expect(await readTestFigures(database(), topic.id)).toMatchObject({ attempts: 1 });
    expect(await database().$count(attemptsToTally)).toBe(0);
  });

  it("add up revisions that show the same, and begin anew with another text", async () => {
    const db = database();
    const topic = await makeTopicWithTest(db, {}, [{}]);
    const [question] = await db.select().from(questions).where(eq(questions.topicId, topic.id));
    const [first] = await db
      .select()
      .from(questionRevisions)
      .where(eq(questionRevisions.id, question?.currentRevisionId ?? ""));
    const revise = async (changed: Partial<typeof questionRevisions.$inferInsert>, number: number) => {
      const id = newId();
      await db.insert(questionRevisions).values({ ...first, ...changed, id, number } as never);
      await db.update(questions).set({ currentRevisionId: id }).where(eq(questions.topicId, topic.id));
    };
    const shown = async () => {
      await tallyQueued(db);
      return (await readQuestionFigures(db, topic.id))[0]?.figures.shown;
    };
    await attempt(topic.id, ["dung-1"]);
    await revise({ difficulty: "hard" }, 2);
    await attempt(topic.id, ["sai-1"]);
    expect(await shown()).toBe(2);
    await revise({ body: { ...(first?.body as object), prompt: "<p>Câu khác?</p>" } }, 3);
    expect(await shown()).toBe(0);

    // Those of the earlier texts stay to be read, each with its own.
    await attempt(topic.id, ["dung-1"]);
    await tallyQueued(db);
    const all = await readRevisionFigures(db, question?.id ?? "");
    const revisions = await db
      .select()
      .from(questionRevisions)
      .where(eq(questionRevisions.questionId, question?.id ?? ""))
      .orderBy(questionRevisions.number);
    expect(revisions.map(({ id }) => all.get(id)?.shown)).toEqual([2, 2, 1]);
    expect(revisions.map(({ id }) => all.get(id)?.facility)).toEqual([0.5, 0.5, 1]);
  });

  it.each<[string, number, (topicId: string) => Promise<unknown>]>([
    ["a learner’s first attempt", 1, (topicId) => attempt(topicId, ["dung-1"])],
    [
      "not a second one",
      1,
      async (topicId) => {
        const { personId } = await attempt(topicId, ["dung-1"]);
        await attempt(topicId, ["dung-1"], { personId, number: 2 });
      },
    ],
    ["not one in which nothing was answered", 0, (topicId) => attempt(topicId, [])],
    [
      "one with a helper who reads aloud",
      1,
      async (topicId) => {
        const helper = await makePerson(database());
        await attempt(topicId, ["dung-1"], { helperId: helper.id, helpMode: "reading", helpConsentAt: AT });
      },
    ],
    [
      "not one practised together",
      0,
      async (topicId) => {
        const helper = await makePerson(database());
        await attempt(topicId, ["dung-1"], { helperId: helper.id, helpMode: "practice", helpConsentAt: AT });
      },
    ],
    [
      "not one of a trial account",
      0,
      async (topicId) => {
        const person = await makePerson(database());
        await database().update(people).set({ isDemo: true }).where(eq(people.id, person.id));
        await attempt(topicId, ["dung-1"], { personId: person.id });
      },
    ],
    [
      "not one of somebody who writes questions",
      0,
      async (topicId) => {
        const { personId } = await makeViewer(database(), [{ role: "source-trainer" }]);
        await attempt(topicId, ["dung-1"], { personId });
      },
    ],
    [
      "one of an officer",
      1,
      async (topicId) => {
        const { personId } = await makeViewer(database(), [
          { role: "commune-officer", communeCode: "26080" },
        ]);
        await attempt(topicId, ["dung-1"], { personId });
      },
    ],
  ])("count %s", async (_, counted, make) => {
    const topic = await makeTopicWithTest(database());
    await make(topic.id);
    await tallyQueued(database());
    expect((await readTestFigures(database(), topic.id)).attempts).toBe(counted);
    expect((await readQuestionFigures(database(), topic.id))[0]?.figures.shown).toBe(counted);
  });

  it("leave out an attempt under way", async () => {
    const topic = await makeTopicWithTest(database());
    const person = await makePerson(database());
    const { id } = await makeOpenAttempt(database(), person.id, topic.id);
    await makeAnswer(database(), id, 1, "dung-1");
    await dropTallies(database());
    await tallyQueued(database());
    expect((await readTestFigures(database(), topic.id)).attempts).toBe(0);
    expect(await database().$count(attemptQuestions, eq(attemptQuestions.attemptId, id))).toBe(4);
  });
});
