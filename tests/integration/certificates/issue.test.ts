import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { lessons, topics } from "#drizzle/schema/catalog";
import { certificateCounters, certificates } from "#drizzle/schema/certificates";
import { recountQueue } from "#drizzle/schema/coverage";
import { communeNames } from "#drizzle/schema/places";
import { attempts } from "#drizzle/schema/quizzes";
import { certificatesOf, makeCandidate, makeCourse } from "#tests/support/certificates-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase, engine } from "#tests/support/database";
import { AT, makeCommune } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import { finishLesson } from "~/features/certificates/finish-lesson.server";
import { issueAfterRetirement } from "~/features/certificates/issue-after-retirement.server";
import { issueIfEarned } from "~/features/certificates/issue-if-earned.server";
import { settleAttempt } from "~/features/certificates/settle-attempt.server";
import { completeLesson } from "~/features/progress/complete-lesson.server";
import { fixClock } from "~/platform/clock.server";
import { type Database, selectRows } from "~/platform/database/client.server";

beforeEach(() => fixClock(AT));
afterEach(() => fixClock(null));

describeWithDatabase("a certificate is issued", (database) => {
  const lesson = (course: Awaited<ReturnType<typeof makeCourse>>, index: 0 | 1) => course.lessons[index].id;

  it("when the test is passed after the last lesson", async () => {
    const course = await makeCourse(database());
    const { viewer, attemptId } = await makeCandidate(database(), course, { read: 2, answers: "right" });
    const settled = await settleAttempt(database(), attemptId, "learner");
    const held = await certificatesOf(database(), viewer.personId);
    expect(settled).toEqual({ score: 1, passed: true, certificateId: held[0]?.id });
    expect(held).toHaveLength(1);
  });

  it("when the last lesson is read after the test", async () => {
    const course = await makeCourse(database());
    const { viewer, attemptId } = await makeCandidate(database(), course, { read: 1, answers: "right" });
    expect(await settleAttempt(database(), attemptId, "learner")).toMatchObject({ passed: true });
    expect(await certificatesOf(database(), viewer.personId)).toEqual([]);
    const { certificateId } = await finishLesson(database(), viewer, lesson(course, 1));
    expect((await certificatesOf(database(), viewer.personId)).map(({ id }) => id)).toEqual([certificateId]);
  });

  it("not for a failed test, and not for reading alone", async () => {
    const course = await makeCourse(database());
    const failed = await makeCandidate(database(), course, { read: 2, answers: "wrong" });
    expect(await settleAttempt(database(), failed.attemptId, "learner")).toEqual({
      score: 0,
      passed: false,
      certificateId: undefined,
    });
    const reader = await makeCandidate(database(), course, { read: 1, answers: "none" });
    expect(await finishLesson(database(), reader.viewer, lesson(course, 1))).toEqual({});
  });

  it("not for a topic without a test, and not for one that was retired during the test", async () => {
    const untested = await makeCourse(database(), { drawCount: 0 });
    const reader = await makeCandidate(database(), untested, { read: 1, answers: "none" });
    expect(await finishLesson(database(), reader.viewer, lesson(untested, 1))).toEqual({});
    const course = await makeCourse(database());
    const { attemptId } = await makeCandidate(database(), course, { read: 2, answers: "right" });
    await database().update(topics).set({ retiredAt: AT }).where(eq(topics.id, course.topic.id));
    expect(await settleAttempt(database(), attemptId, "learner")).toMatchObject({ passed: true });
    expect(await database().select().from(attempts).where(eq(attempts.id, attemptId))).toMatchObject([
      { passed: true },
    ]);
  });

  it("once, however often the test is handed in or the lesson marked", async () => {
    const course = await makeCourse(database());
    const { viewer, attemptId } = await makeCandidate(database(), course, { read: 2, answers: "right" });
    await settleAttempt(database(), attemptId, "learner");
    expect(await settleAttempt(database(), attemptId, "deadline")).toEqual({ score: 1, passed: true });
    expect(await finishLesson(database(), viewer, lesson(course, 1))).toEqual({});
    expect(await certificatesOf(database(), viewer.personId)).toHaveLength(1);
  });

  it("not again by itself to whom it was revoked", async () => {
    const course = await makeCourse(database());
    const { viewer, attemptId } = await makeCandidate(database(), course, { read: 2, answers: "right" });
    await settleAttempt(database(), attemptId, "learner");
    await database()
      .update(certificates)
      .set({ revokedAt: AT, revokedBy: viewer.personId, revokedReason: "Người khác làm bài hộ" })
      .where(eq(certificates.personId, viewer.personId));
    expect(await settleAttempt(database(), attemptId, "learner")).toEqual({ score: 1, passed: true });
    expect(await certificatesOf(database(), viewer.personId)).toHaveLength(1);
  });

  it("with what was true on the day, and keeps it when names change", async () => {
    const code = await makeCommune(database(), "26081", "Tam Hiệp");
    const course = await makeCourse(database(), { title: "Dịch vụ công trực tuyến" });
    await makeProgramme(database(), {
      province: [
        { name: "Tỉnh Đồng Nai", to: "2026-04-29" },
        { name: "Thành phố Đồng Nai", from: "2026-04-30" },
      ],
      issuer: ["ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
    });
    const { viewer, attemptId } = await makeCandidate(
      database(),
      course,
      { read: 2, answers: "right" },
      { communeCode: code, fullName: "H'Hen Niê", birthYear: 1961 },
    );
    await settleAttempt(database(), attemptId, "learner");
    await database().update(topics).set({ title: "Tên mới" }).where(eq(topics.id, course.topic.id));
    await database()
      .update(communeNames)
      .set({ fullName: "Xã Mới" })
      .where(eq(communeNames.communeCode, code));
    expect(await certificatesOf(database(), viewer.personId)).toMatchObject([
      {
        fullName: "H'Hen Niê",
        birthYear: 1961,
        communeCode: code,
        communeName: "Phường Tam Hiệp",
        topicTitle: "Dịch vụ công trực tuyến",
        programmeName: "Bình dân học vụ số Đồng Nai",
        provinceName: "Thành phố Đồng Nai",
        issuer: "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI\nSỞ KHOA HỌC VÀ CÔNG NGHỆ",
        score: 1,
        issuedAt: AT,
        earnedAt: AT,
      },
    ]);
  });

  it("with a log entry and a note for recounting", async () => {
    const course = await makeCourse(database());
    const { viewer, attemptId } = await makeCandidate(database(), course, { read: 2, answers: "right" });
    const { certificateId = "" } = await settleAttempt(database(), attemptId, "learner");
    const logged = await database()
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, certificateId));
    expect(logged).toMatchObject([
      { action: "certificate.issued", actorId: null, subjectType: "certificate" },
    ]);
    const queued = await database()
      .select()
      .from(recountQueue)
      .where(eq(recountQueue.personId, viewer.personId));
    expect(queued.length).toBeGreaterThan(0);
  });

  it("or not at all: when it fails, the test stays open and no number is lost", async () => {
    const course = await makeCourse(database());
    const { viewer, attemptId } = await makeCandidate(database(), course, { read: 2, answers: "right" });
    const [before] = await database().select().from(certificateCounters);
    await makeProgramme(database(), { certificateNumber: "không có chỗ cho số" });
    await expect(settleAttempt(database(), attemptId, "learner")).rejects.toThrow("certificateNumber");
    await makeProgramme(database());
    const [attempt] = await database().select().from(attempts).where(eq(attempts.id, attemptId));
    expect(attempt?.closedAt).toBeNull();
    expect(await certificatesOf(database(), viewer.personId)).toEqual([]);
    expect(await database().select().from(certificateCounters)).toEqual(before ? [before] : []);
  });

  it("under numbers without gaps that start again in Vietnam's new year", async () => {
    const course = await makeCourse(database());
    const issueAt = async (moment: string) => {
      fixClock(moment);
      const { viewer, attemptId } = await makeCandidate(database(), course, { read: 2, answers: "right" });
      await settleAttempt(database(), attemptId, "learner");
      return (await certificatesOf(database(), viewer.personId))[0]?.number;
    };
    expect([
      await issueAt("2030-12-31T16:59:59Z"),
      await issueAt("2030-12-31T17:00:00Z"),
      await issueAt("2031-03-01T00:00:00Z"),
    ]).toEqual(["000001/2030/BDHVS", "000001/2031/BDHVS", "000002/2031/BDHVS"]);
  });

  it("when the lesson that was still unread leaves the topic, to whom it was the last", async () => {
    const course = await makeCourse(database());
    const [one, two] = course.lessons;
    const third = await makeLesson(database(), course.topic.id, { position: 3 });
    const due = await makeCandidate(database(), course, { read: 2, answers: "right" });
    const failed = await makeCandidate(database(), course, { read: 2, answers: "wrong" });
    const behind = await makeCandidate(database(), course, { read: 1, answers: "right" });
    for (const { attemptId } of [due, failed, behind]) await settleAttempt(database(), attemptId, "learner");
    const retire = (id: string, retiredAt: Date) =>
      database().transaction(async (tx) => {
        await tx.update(lessons).set({ retiredAt }).where(eq(lessons.id, id));
        return issueAfterRetirement(tx, retiredAt);
      });
    expect(await retire(third.id, new Date("2026-11-23T00:00:00Z"))).toBe(1);
    expect(await certificatesOf(database(), due.viewer.personId)).toHaveLength(1);
    expect(await retire(two.id, new Date("2026-11-24T00:00:00Z"))).toBe(1);
    expect(await certificatesOf(database(), behind.viewer.personId)).toHaveLength(1);
    expect(await retire(one.id, new Date("2026-11-25T00:00:00Z"))).toBe(0);
    expect(await certificatesOf(database(), failed.viewer.personId)).toEqual([]);
  });
});

describeWithDatabase("many at once", (database) => {
  it("the last lesson and the test in the same moment give one certificate, never none", async () => {
    const course = await makeCourse(database());
    for (let round = 0; round < 10; round++) {
      const { viewer, attemptId } = await makeCandidate(database(), course, { read: 1, answers: "right" });
      await Promise.all([
        settleAttempt(database(), attemptId, "learner"),
        finishLesson(database(), viewer, course.lessons[1].id),
        settleAttempt(database(), attemptId, "deadline"),
      ]);
      expect(await certificatesOf(database(), viewer.personId)).toHaveLength(1);
    }
  });

  it("forty people finishing together get forty numbers in a row", async () => {
    fixClock("2040-06-01T00:00:00Z");
    const course = await makeCourse(database());
    const candidates = [];
    for (let count = 0; count < (engine === "server" ? 40 : 10); count++) {
      candidates.push(await makeCandidate(database(), course, { read: 2, answers: "right" }));
    }
    await Promise.all(candidates.map(({ attemptId }) => settleAttempt(database(), attemptId, "learner")));
    const numbers = await database()
      .select({ number: certificates.number })
      .from(certificates)
      .where(eq(certificates.topicId, course.topic.id))
      .orderBy(certificates.number);
    expect(numbers.map(({ number }) => number)).toEqual(
      candidates.map((_, index) => `${String(index + 1).padStart(6, "0")}/2040/BDHVS`),
    );
  });

  it("lessons that leave while their learners hand in the test cost nobody a certificate", async () => {
    const course = await makeCourse(database());
    const candidates = [];
    for (let count = 0; count < 8; count++) {
      candidates.push(await makeCandidate(database(), course, { read: 1, answers: "right" }));
    }
    const [early = [], late = []] = [candidates.slice(0, 4), candidates.slice(4)];
    for (const { attemptId } of early) await settleAttempt(database(), attemptId, "learner");
    const retiredAt = new Date("2026-11-26T00:00:00Z");
    await Promise.all([
      database().transaction(async (tx) => {
        await tx.update(lessons).set({ retiredAt }).where(eq(lessons.id, course.lessons[1].id));
        return issueAfterRetirement(tx, retiredAt);
      }),
      ...late.map(({ attemptId }) => settleAttempt(database(), attemptId, "learner")),
      ...early.map(({ viewer }) => finishLesson(database(), viewer, course.lessons[0].id)),
    ]);
    for (const { viewer } of candidates) {
      expect(await certificatesOf(database(), viewer.personId)).toHaveLength(1);
    }
  });

  it.runIf(engine === "server")(
    "who hands in the test while the last lesson is being marked waits for it, and then counts it",
    async () => {
      const course = await makeCourse(database());
      const { viewer, attemptId } = await makeCandidate(database(), course, { read: 1, answers: "right" });
      let settled: ReturnType<typeof settleAttempt> | undefined;
      await database().transaction(async (tx) => {
        await completeLesson(tx, viewer, course.lessons[1].id);
        await issueIfEarned(tx, viewer.personId, course.topic.id);
        let ended = false;
        settled = settleAttempt(database(), attemptId, "learner").finally(() => {
          ended = true;
        });
        while (!ended && !(await somebodyWaits(tx)));
      });
      expect((await settled)?.certificateId).toBeDefined();
    },
  );
});

/** Whether another session of this database waits for a lock. */
async function somebodyWaits(tx: Database): Promise<boolean> {
  await tx.execute(sql`select pg_stat_clear_snapshot()`);
  const [row] = await selectRows<{ waits: boolean }>(
    tx,
    sql`select exists (
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    ) as waits`,
  );
  return row?.waits ?? false;
}
