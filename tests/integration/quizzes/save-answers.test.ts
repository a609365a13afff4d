import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { attemptAnswers, attempts } from "#drizzle/schema/quizzes";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeViewer } from "#tests/support/factories";
import { makeOpenAttempt, makeTopicWithTest, SECRET } from "#tests/support/quizzes-factories";
import { readAttemptPage } from "~/features/quizzes/attempt-page.server";
import { readAttemptResult } from "~/features/quizzes/attempt-result.server";
import { closeAttempt } from "~/features/quizzes/close-attempt.server";
import { GRACE_SECONDS } from "~/features/quizzes/deadline";
import { saveAnswers } from "~/features/quizzes/save-answers.server";
import { saveForm } from "~/features/quizzes/save-form.server";
import { fixClock } from "~/platform/clock.server";

const NOW = AT.getTime();
const secondsLater = (seconds: number) => new Date(NOW + seconds * 1000);

describeWithDatabase("saving answers", (database) => {
  beforeEach(() => fixClock(AT));
  afterEach(() => fixClock(null));

  async function underWay() {
    const viewer = await makeViewer(database());
    const topic = await makeTopicWithTest(database());
    const attempt = await makeOpenAttempt(database(), viewer.personId, topic.id, {
      deadlineAt: secondsLater(1200),
    });
    const save = (position: number, values: string[], chosenAt = NOW) =>
      saveAnswers(database(), viewer, attempt.id, [{ position, values, chosenAt }]);
    const close = () => database().transaction((tx) => closeAttempt(tx, attempt.id, "learner", AT));
    return { viewer, topic, attempt, save, close };
  }
  async function chosen(attemptId: string, position: number) {
    const [row] = await database()
      .select({ answer: attemptAnswers.answer })
      .from(attemptAnswers)
      .where(and(eq(attemptAnswers.attemptId, attemptId), eq(attemptAnswers.position, position)));
    return (row?.answer as { chosen: string[] } | undefined)?.chosen;
  }

  it("keeps the latest choice of each question", async () => {
    const { attempt, save } = await underWay();
    await save(1, ["sai-1"], NOW - 30);
    await save(1, ["dung-1"], NOW - 20);
    await save(2, ["sai-2"], NOW - 10);
    expect(await chosen(attempt.id, 1)).toEqual(["dung-1"]);
    expect(await chosen(attempt.id, 2)).toEqual(["sai-2"]);
  });

  it("is idempotent", async () => {
    const { attempt, save } = await underWay();
    for (let times = 0; times < 3; times++)
      expect(await save(1, ["dung-1"], NOW - 5)).toEqual({ kind: "saved", newer: [] });
    expect(
      await database().select().from(attemptAnswers).where(eq(attemptAnswers.attemptId, attempt.id)),
    ).toHaveLength(1);
  });

  it("never lets an older choice replace a newer one, and says which", async () => {
    const { viewer, attempt, save } = await underWay();
    await save(1, ["dung-1"], NOW - 10);
    const late = [
      { position: 1, values: ["sai-1"], chosenAt: NOW - 20 },
      { position: 2, values: ["sai-1"], chosenAt: NOW - 20 },
    ];
    expect(await saveAnswers(database(), viewer, attempt.id, late)).toEqual({ kind: "saved", newer: [1] });
    expect(await save(1, ["sai-1"], NOW - 20)).toEqual({ kind: "saved", newer: [1] });
    expect(await chosen(attempt.id, 1)).toEqual(["dung-1"]);
    expect(await chosen(attempt.id, 2)).toEqual(["sai-1"]);
  });

  it("takes the latest of several choices sent together", async () => {
    const { viewer, attempt } = await underWay();
    await saveAnswers(database(), viewer, attempt.id, [
      { position: 1, values: ["dung-1"], chosenAt: NOW - 1 },
      { position: 1, values: ["sai-1"], chosenAt: NOW - 2 },
    ]);
    expect(await chosen(attempt.id, 1)).toEqual(["dung-1"]);
  });

  it("counts a choice from the future as made now, so that it blocks no later one", async () => {
    const { attempt, save } = await underWay();
    await save(1, ["sai-1"], NOW + 3_600_000);
    fixClock(secondsLater(1));
    await save(1, ["dung-1"], NOW + 1_000);
    expect(await chosen(attempt.id, 1)).toEqual(["dung-1"]);
  });

  it("lets a choice be withdrawn", async () => {
    const { viewer, attempt, save } = await underWay();
    await save(1, ["dung-1"], NOW - 2);
    await save(1, [], NOW - 1);
    const page = await readAttemptPage(database(), viewer, attempt.id);
    expect(page).toMatchObject({ questions: [{ answered: false }, {}, {}, {}] });
  });

  it("ends with the attempt", async () => {
    const { attempt, save, close } = await underWay();
    await save(1, ["dung-1"]);
    await close();
    expect(await save(2, ["dung-1"])).toEqual({ kind: "over" });
    expect(await chosen(attempt.id, 2)).toBeUndefined();
  });

  it("ends at the deadline, a few seconds of grace for the network included", async () => {
    const { attempt, save } = await underWay();
    fixClock(secondsLater(1200 + GRACE_SECONDS));
    expect(await save(1, ["dung-1"])).toEqual({ kind: "saved", newer: [] });
    fixClock(secondsLater(1201 + GRACE_SECONDS));
    expect(await save(1, ["sai-1"], NOW + 5)).toEqual({ kind: "over" });
    expect(await chosen(attempt.id, 1)).toEqual(["dung-1"]);
  });

  it("never changes what was graded, however saves and submits cross", async () => {
    const { viewer, attempt, save, close } = await underWay();
    await Promise.all([
      save(1, ["dung-1"], NOW - 3),
      close(),
      save(2, ["dung-1"], NOW - 2),
      save(3, ["dung-1"], NOW - 1),
    ]);
    const result = await readAttemptResult(database(), viewer, attempt.id);
    if (result.kind !== "closed") throw new Error("the attempt is still open");
    for (const { score, answered } of result.questions) expect(score).toBe(answered ? 1 : 0);
    expect(result.score).toBe(result.questions.filter(({ answered }) => answered).length / 4);
  });

  it("of someone else's attempt is not found", async () => {
    const { attempt } = await underWay();
    const stranger = await makeViewer(database());
    const notFound = { kind: "not-found" };
    const given = [{ position: 1, values: ["dung-1"], chosenAt: NOW }];
    await expect(saveAnswers(database(), stranger, attempt.id, given)).rejects.toMatchObject(notFound);
    await expect(saveAnswers(database(), stranger, attempt.id, [])).rejects.toMatchObject(notFound);
    await expect(saveForm(database(), stranger, attempt.id, new FormData())).rejects.toMatchObject(notFound);
    await expect(readAttemptPage(database(), stranger, attempt.id)).rejects.toMatchObject(notFound);
    await expect(readAttemptResult(database(), stranger, attempt.id)).rejects.toMatchObject(notFound);
    expect(await chosen(attempt.id, 1)).toBeUndefined();
  });

  it.each([
    ["an option of no question", 1, ["la"]],
    ["two options of a question with one", 1, ["dung-1", "sai-1"]],
    ["a question that was not drawn", 9, ["dung-1"]],
  ])("refuses %s", async (_case, position, values) => {
    const { save } = await underWay();
    await expect(save(position, values)).rejects.toMatchObject({ kind: "invalid" });
  });

  const formOf = (fields: [name: string, value: string][]) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return form;
  };
  const asSaved = (...options: string[]) => JSON.stringify({ version: 1, chosen: options });

  it("from a form keeps what was changed in it, and leaves alone what another tab answered meanwhile", async () => {
    const { viewer, attempt, save } = await underWay();
    await save(2, ["sai-1"], NOW - 100);
    const openedBefore = formOf([
      ["cau-1", "dung-1"],
      ["cau-1-da-luu", asSaved()],
      ["cau-2", "dung-1"],
      ["cau-2-da-luu", asSaved("sai-1")],
      ["cau-3-da-luu", asSaved()],
      ["cau-4-da-luu", asSaved()],
    ]);
    await save(3, ["sai-3"], NOW - 50);
    expect(await saveForm(database(), viewer, attempt.id, openedBefore)).toEqual({
      kind: "saved",
      newer: [],
    });
    expect(await Promise.all([1, 2, 3, 4].map((position) => chosen(attempt.id, position)))).toEqual([
      ["dung-1"],
      ["dung-1"],
      ["sai-3"],
      undefined,
    ]);
  });

  it("from a form ends with the attempt too", async () => {
    const { viewer, attempt, close } = await underWay();
    await close();
    const form = formOf([["cau-1", "dung-1"]]);
    expect(await saveForm(database(), viewer, attempt.id, form)).toEqual({ kind: "over" });
  });

  it("shows a learner under way no right answer and no explanation, and everything once it is over", async () => {
    const { viewer, attempt, save, close } = await underWay();
    await save(1, ["sai-1"]);
    const page = JSON.stringify(await readAttemptPage(database(), viewer, attempt.id));
    expect(page).not.toContain(SECRET);
    expect(page).not.toMatch(/right|explanation|seed|score/i);
    expect(await readAttemptResult(database(), viewer, attempt.id)).toEqual({ kind: "under-way" });
    await close();
    expect(await readAttemptPage(database(), viewer, attempt.id)).toEqual({ kind: "over" });
    const result = await readAttemptResult(database(), viewer, attempt.id);
    expect(JSON.stringify(result)).toContain(SECRET);
    expect(result).toMatchObject({ score: 0, passed: false, passMark: 0.75, closedBy: "learner" });
  });

  it("shows the same order of options again on another device, and in the result", async () => {
    const { viewer, attempt, close } = await underWay();
    const first = await readAttemptPage(database(), viewer, attempt.id);
    const again = await readAttemptPage(database(), viewer, attempt.id);
    expect(again).toEqual(first);
    await close();
    const result = await readAttemptResult(database(), viewer, attempt.id);
    if (first.kind !== "under-way" || result.kind !== "closed") throw new Error("unexpected state");
    expect(result.questions.map(({ view }) => view)).toEqual(first.questions.map(({ view }) => view));
  });

  it("is over on a page that is opened after the deadline, though nobody closed it", async () => {
    const { viewer, attempt } = await underWay();
    fixClock(secondsLater(1201 + GRACE_SECONDS));
    expect(await readAttemptPage(database(), viewer, attempt.id)).toEqual({ kind: "over" });
    const [row] = await database().select().from(attempts).where(eq(attempts.id, attempt.id));
    expect(row?.closedAt).toBeNull();
  });
});
