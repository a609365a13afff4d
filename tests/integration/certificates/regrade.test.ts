/** Grading again by a mended key: who gains and loses, what follows from it, and that nothing follows twice. */
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { certificates } from "#drizzle/schema/certificates";
import {
  attemptAnswers,
  attemptQuestions,
  attempts,
  questionRevisions,
  questions,
} from "#drizzle/schema/quizzes";
import { certificatesToReview, regradedAttempts } from "#drizzle/schema/regrades";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeViewer } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import { choiceBody, makeAnswer, makeOpenAttempt, makeTopicWithTest } from "#tests/support/quizzes-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { applyRegrade } from "~/features/certificates/apply-regrade.server";
import { finishLesson } from "~/features/certificates/finish-lesson.server";
import { previewRegrade } from "~/features/certificates/plan-regrade.server";
import {
  countCertificatesToReview,
  decideCertificate,
  listCertificatesToReview,
} from "~/features/certificates/review-certificates.server";
import { settleAttempt } from "~/features/certificates/settle-attempt.server";
import { readAttemptResult } from "~/features/quizzes/attempt-result.server";
import { readTestFigures } from "~/features/quizzes/figures/read-figures.server";
import { tallyQueued } from "~/features/quizzes/figures/tally-attempts.server";
import { loadRegradable } from "~/features/quizzes/regrade/load-regrade.server";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { newId } from "~/platform/ids.server";

const REASON = "Đáp án đúng là sai-1, không phải dung-1.";

describeWithDatabase("grading again", (database) => {
  let topic: Awaited<ReturnType<typeof makeTopicWithTest>>;
  let lesson: Awaited<ReturnType<typeof makeLesson>>;
  let reviewer: Viewer;
  let trainer: Viewer;
  let province: Viewer;
  /** The faulty question, its key "dung-1", and where it stands in every attempt. */
  let faulty: typeof questions.$inferSelect;
  let place: number;

  beforeEach(async () => {
    const db = database();
    await makeProgramme(db);
    // Two of four questions pass: one question decides.
    topic = await makeTopicWithTest(db, { passMark: 0.5, timeLimitMinutes: null });
    lesson = await makeLesson(db, topic.id);
    reviewer = await makeViewer(db, [{ role: "reviewer" }]);
    trainer = await makeViewer(db, [{ role: "source-trainer", topicId: topic.id }]);
    province = await makeViewer(db, [{ role: "province-admin" }]);
    const bank = await db
      .select()
      .from(questions)
      .where(eq(questions.topicId, topic.id))
      .orderBy(questions.id);
    faulty = bank[2] as typeof faulty;
    place = 3;
  });

  /** A learner: "sai-1" is the truth at the faulty question, "dung-1" elsewhere. */
  async function learner(answers: [number, string][], { reads = true } = {}) {
    const viewer = await makeViewer(database());
    if (reads) await finishLesson(database(), viewer, lesson.id);
    const attempt = await makeOpenAttempt(database(), viewer.personId, topic.id, { passMark: 0.5 });
    for (const [position, chosen] of answers) await makeAnswer(database(), attempt.id, position, chosen);
    return { viewer, attemptId: attempt.id };
  }
  const settle = (attemptId: string) => settleAttempt(database(), attemptId, "learner");

  async function mend(body: object = mended(), fields: Partial<typeof questionRevisions.$inferInsert> = {}) {
    const id = newId();
    const number =
      2 + (await database().$count(questionRevisions, eq(questionRevisions.questionId, faulty.id)));
    await database()
      .insert(questionRevisions)
      .values({
        ...{
          id,
          questionId: faulty.id,
          number,
          type: "single",
          difficulty: "easy",
          source: "",
          sourceHash: id,
        },
        ...{ body, createdAt: AT, ...fields },
      });
    await database().update(questions).set({ currentRevisionId: id }).where(eq(questions.id, faulty.id));
  }
  function mended() {
    const body = choiceBody();
    return { ...body, options: body.options.map((one) => ({ ...one, right: one.id === "sai-1" })) };
  }

  const what = (rule: "new-key" | "either-key" | "everyone" = "new-key") => ({
    ...{ topicId: topic.id, key: faulty.key, rule, reason: REASON },
  });
  const apply = (rule?: "new-key" | "either-key" | "everyone", viewer = reviewer) =>
    applyRegrade(database(), viewer, what(rule));
  const preview = async (rule: "new-key" | "either-key" | "everyone" = "new-key") =>
    previewRegrade(
      database(),
      await loadRegradable(database(), trainer, { topicId: topic.id, key: faulty.key }),
      rule,
      now(),
    );
  const stored = async (id: string) =>
    (await database().select().from(attempts).where(eq(attempts.id, id)))[0];
  const certificateOf = async ({ personId }: Viewer) =>
    (await database().select().from(certificates).where(eq(certificates.personId, personId)))[0];

  /** One who gains a pass, one who loses a pass with a certificate, one who loses it without, one without change. */
  async function four() {
    const gains = await learner([
      [1, "dung-1"],
      [place, "sai-1"],
    ]);
    const loses = await learner([
      [1, "dung-1"],
      [place, "dung-1"],
    ]);
    const unread = await learner(
      [
        [1, "dung-1"],
        [place, "dung-1"],
      ],
      { reads: false },
    );
    const same = await learner([
      [1, "dung-1"],
      [2, "dung-1"],
      [place, "sai-2"],
    ]);
    for (const { attemptId } of [gains, loses, unread, same]) await settle(attemptId);
    await mend();
    return { gains, loses, unread, same };
  }

  it("shows in numbers what it would do, and does nothing yet", async () => {
    const { gains } = await four();
    expect(await preview()).toEqual({
      ...{ reached: 4, unreadable: 0, gain: 1, lose: 2, nowPass: 1, noLongerPass: 2 },
      ...{ newCertificates: 1, toReview: 1 },
    });
    expect((await stored(gains.attemptId))?.passed).toBe(false);
    expect(await database().$count(regradedAttempts)).toBe(0);
  });

  it("does exactly that, gives what passing gives, and revokes nothing", async () => {
    const { gains, loses, unread, same } = await four();
    const certificate = await certificateOf(loses.viewer);
    expect(certificate).toBeDefined();
    expect(await apply()).toEqual({ kind: "applied", changed: 3, certificates: 1, toReview: 1 });

    expect(await stored(gains.attemptId)).toMatchObject({ score: 0.5, passed: true });
    expect(await certificateOf(gains.viewer)).toMatchObject({ attemptId: gains.attemptId, revokedAt: null });
    // The pass of a certificate stays one until a person decides.
    expect(await stored(loses.attemptId)).toMatchObject({ score: 0.25, passed: true });
    expect(await certificateOf(loses.viewer)).toEqual(certificate);
    expect(await stored(unread.attemptId)).toMatchObject({ score: 0.25, passed: false });
    expect(await stored(same.attemptId)).toMatchObject({ score: 0.5, passed: true });
  });

  it("keeps the first marks and says who did it and why", async () => {
    const { gains } = await four();
    await apply();
    const [before] = await database()
      .select()
      .from(regradedAttempts)
      .where(eq(regradedAttempts.attemptId, gains.attemptId));
    expect(before).toMatchObject({
      scoreBefore: 0.25,
      scoreAfter: 0.5,
      passedBefore: false,
      passedAfter: true,
    });
    const events = await database()
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.action, "question.regraded"), eq(auditEvents.subjectId, faulty.id)));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ actorId: reviewer.personId, detail: { reason: REASON, rows: 3 } });
  });

  it("changes nothing the second time, also when two ask at once", async () => {
    const { gains } = await four();
    const results = await Promise.all([apply(), apply()]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(["applied", "same"]);
    expect(await apply()).toEqual({ kind: "same" });
    expect(await preview()).toMatchObject({ gain: 0, lose: 0, nowPass: 0, newCertificates: 0 });
    expect(await database().$count(certificates, eq(certificates.personId, gains.viewer.personId))).toBe(1);
  });

  it("can be done otherwise afterwards, from the marks that hold", async () => {
    const { loses, unread } = await four();
    await apply();
    expect(await apply("either-key")).toMatchObject({ kind: "applied", changed: 2 });
    expect(await stored(loses.attemptId)).toMatchObject({ score: 0.5, passed: true });
    expect(await stored(unread.attemptId)).toMatchObject({ score: 0.5, passed: true });
    expect(await waiting()).toEqual([]);
  });

  it.each([
    ["new-key", [0.5, 0.25, 0.25, 0.5]],
    ["either-key", [0.5, 0.5, 0.5, 0.5]],
    ["everyone", [0.5, 0.5, 0.5, 0.75]],
  ] as const)("by %s", async (rule, wanted) => {
    const everybody = await four();
    await apply(rule);
    const scores = [];
    for (const { attemptId } of Object.values(everybody)) scores.push((await stored(attemptId))?.score);
    expect(scores).toEqual(wanted);
  });

  it("also reaches a test that was under way", async () => {
    const { viewer, attemptId } = await learner([
      [1, "dung-1"],
      [place, "sai-1"],
    ]);
    await mend();
    await apply();
    expect(await settle(attemptId)).toMatchObject({ score: 0.5, passed: true });
    const result = await readAttemptResult(database(), viewer, attemptId);
    expect(result).toMatchObject({ kind: "closed", correction: null });
  });

  it("does not lose a test that is handed in at the same moment", async () => {
    const handed = await learner([
      [1, "dung-1"],
      [place, "sai-1"],
    ]);
    await mend();
    await Promise.all([settle(handed.attemptId), apply()]);
    expect(await stored(handed.attemptId)).toMatchObject({ score: 0.5, passed: true });
    expect(await certificateOf(handed.viewer)).toBeDefined();
  });

  it("gives full marks to everybody only for tests begun before", async () => {
    await four();
    await apply("everyone");
    const later = await learner([[1, "dung-1"]]);
    await database()
      .update(attempts)
      .set({ startedAt: new Date(now().getTime() + 60_000) })
      .where(eq(attempts.id, later.attemptId));
    await settle(later.attemptId);
    expect((await stored(later.attemptId))?.score).toBe(0.25);
  });

  it("leaves answers alone that it cannot read under other options, unless everybody gets the marks", async () => {
    const { attemptId } = await learner([[place, "sai-1"]]);
    await settle(attemptId);
    const body = choiceBody();
    await mend({ ...body, options: body.options.map((one) => ({ ...one, id: `moi-${one.id}` })) });
    expect(await preview()).toMatchObject({ reached: 0, unreadable: 1, gain: 0 });
    expect(await preview("everyone")).toMatchObject({ reached: 1, unreadable: 0, gain: 1 });
  });

  it("tells the learner what is right now, and what the marks were", async () => {
    const { gains, loses } = await four();
    await apply();
    const result = await readAttemptResult(database(), gains.viewer, gains.attemptId);
    if (result.kind !== "closed") throw new Error("closed it is");
    expect(result.correction).toMatchObject({ scoreBefore: 0.25, passedBefore: false, reason: REASON });
    const question = result.questions.find(({ position }) => position === place);
    expect(question).toMatchObject({ regraded: true, score: 1, right: { chosen: ["sai-1"] } });
    expect(result.questions.filter(({ regraded }) => regraded)).toHaveLength(1);
    const lost = await readAttemptResult(database(), loses.viewer, loses.attemptId);
    expect(lost).toMatchObject({ score: 0.25, correction: { scoreBefore: 0.5, passedBefore: true } });
  });

  it("lets the figures of the test be made anew", async () => {
    await four();
    await tallyQueued(database());
    const before = await readTestFigures(database(), topic.id);
    await apply();
    await tallyQueued(database());
    const after = await readTestFigures(database(), topic.id);
    expect(after.attempts).toBe(before.attempts);
    expect(after.meanScore).toBeCloseTo((0.5 + 0.25 + 0.25 + 0.5) / 4, 9);
  });

  it.each([
    ["a trainer of the topic", () => trainer, "not-reviewer"],
    ["a reviewer who wrote this very key", () => reviewer, "own-text"],
  ])("is not for %s to do", async (_, who, onlyLooks) => {
    const viewer = who();
    await mend(mended(), { authorId: viewer.personId });
    const question = { topicId: topic.id, key: faulty.key };
    expect(await loadRegradable(database(), viewer, question)).toMatchObject({ onlyLooks });
    await expect(apply("new-key", viewer)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("does not exist for a trainer of another topic", async () => {
    await four();
    const other = await makeTopicWithTest(database());
    const stranger = await makeViewer(database(), [{ role: "source-trainer", topicId: other.id }]);
    await expect(apply("new-key", stranger)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("leaves marks alone whose answers are gone", async () => {
    const { gains } = await four();
    await database().delete(attemptAnswers).where(eq(attemptAnswers.attemptId, gains.attemptId));
    expect(await preview()).toMatchObject({ reached: 3, gain: 0 });
  });

  async function waiting() {
    const { rows } = await listCertificatesToReview(database(), province, "2026-11-25", 1);
    return rows.filter(({ topicTitle, key }) => topicTitle === topic.title && key === faulty.key);
  }

  it("puts each certificate before the province, once, with its marks", async () => {
    const { loses } = await four();
    await apply();
    expect(await waiting()).toEqual([
      expect.objectContaining({
        ...{ fullName: loses.viewer.fullName, scoreBefore: 0.5, scoreAfter: 0.25, reason: REASON },
      }),
    ]);
    const officer = await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }]);
    expect(await countCertificatesToReview(database(), officer)).toBe(0);
    expect(await countCertificatesToReview(database(), reviewer)).toBe(0);
  });

  it.each([
    ["keep", { revoked: false, passed: true }],
    ["revoke", { revoked: true, passed: false }],
  ] as const)("lets the province %s it", async (decision, wanted) => {
    const { loses } = await four();
    await apply();
    const [{ id }] = (await waiting()) as unknown as [{ id: string }];
    const reason = "Sai sót của câu hỏi, không phải của người học.";
    await decideCertificate(database(), province, { id, decision, reason });
    const certificate = await certificateOf(loses.viewer);
    expect(certificate?.revokedAt !== null).toBe(wanted.revoked);
    expect((await stored(loses.attemptId))?.passed).toBe(wanted.passed);
    expect(await waiting()).toEqual([]);
    await expect(decideCertificate(database(), province, { id, decision, reason })).rejects.toBeInstanceOf(
      AppError,
    );
    const [kept] = await database()
      .select()
      .from(certificatesToReview)
      .where(eq(certificatesToReview.id, id));
    expect(kept).toMatchObject({ decision, reason, decidedBy: province.personId });
  });

  it.each([["reviewer"], ["officer"]])("does not let a %s decide", async (who) => {
    await four();
    await apply();
    const [{ id }] = (await waiting()) as unknown as [{ id: string }];
    const viewer =
      who === "reviewer"
        ? reviewer
        : await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }]);
    await expect(
      decideCertificate(database(), viewer, { id, decision: "revoke", reason: "Không được phép làm vậy." }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });

  it("asks nothing any more once the holder has passed again", async () => {
    const { loses } = await four();
    await apply();
    const again = await makeOpenAttempt(database(), loses.viewer.personId, topic.id, {
      number: 2,
      passMark: 0.5,
    });
    for (const position of [1, 2]) await makeAnswer(database(), again.id, position, "dung-1");
    await settle(again.id);
    expect(await waiting()).toEqual([]);
  });

  it("asks nothing about a certificate that another passed test carries", async () => {
    const { viewer, attemptId } = await learner([
      [1, "dung-1"],
      [place, "dung-1"],
    ]);
    await settle(attemptId);
    const again = await makeOpenAttempt(database(), viewer.personId, topic.id, { number: 2, passMark: 0.5 });
    for (const position of [1, 2]) await makeAnswer(database(), again.id, position, "dung-1");
    await settle(again.id);
    await mend();
    expect(await preview()).toMatchObject({ noLongerPass: 1, toReview: 0 });
    await apply();
    expect(await stored(attemptId)).toMatchObject({ passed: false });
    expect(await waiting()).toEqual([]);
    expect(await database().$count(attemptQuestions, eq(attemptQuestions.attemptId, again.id))).toBe(4);
  });

  it("counts a person once however many tests of theirs change", async () => {
    const { viewer, attemptId } = await learner([[place, "sai-1"]]);
    await settle(attemptId);
    const again = await makeOpenAttempt(database(), viewer.personId, topic.id, { number: 2, passMark: 0.5 });
    await makeAnswer(database(), again.id, 1, "dung-1");
    await makeAnswer(database(), again.id, place, "sai-1");
    await settle(again.id);
    await mend();
    expect(await preview()).toMatchObject({ reached: 2, gain: 2, nowPass: 1, newCertificates: 1 });
    expect(await apply()).toMatchObject({ changed: 2, certificates: 1 });
  });
});
