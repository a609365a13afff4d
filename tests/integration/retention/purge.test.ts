/** What is overdue goes, what is younger stays, and no figure and no locked month moves. */
import { asc, eq, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { beforeAll, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { cardOpenings, signInCards } from "#drizzle/schema/cards";
import { certificates } from "#drizzle/schema/certificates";
import { attendanceMarks, classSessions, helperLinks } from "#drizzle/schema/classes";
import { countedSpans, countedTallies } from "#drizzle/schema/coverage";
import { flagAttempts, flags } from "#drizzle/schema/flags";
import { monthReportFigures, monthReportPeople, monthReports } from "#drizzle/schema/periods";
import { dataRequests } from "#drizzle/schema/personal-data";
import { communes } from "#drizzle/schema/places";
import { lessonCompletions, lessonPositions, watchedIntervals } from "#drizzle/schema/progress";
import { attemptAnswers, attemptQuestions, attempts } from "#drizzle/schema/quizzes";
import { exportedFiles } from "#drizzle/schema/reports";
import { retentionTerms } from "#drizzle/schema/retention";
import { rosterDecisions } from "#drizzle/schema/rosters";
import { simulationRevisions, simulationRuns, simulations } from "#drizzle/schema/simulations";
import { formOf, KEYS } from "#tests/support/accounts-factories";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeClass } from "#tests/support/classes-factories";
import { makeCertificate, makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import { makeAnswer, makeQuestion } from "#tests/support/quizzes-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { sealEvents } from "~/features/audit/seal-events.server";
import { verifyChain } from "~/features/audit/verify-chain.server";
import { rebuildCounted, recountQueued } from "~/features/coverage/recount.server";
import { changeTerm } from "~/features/retention/change-term.server";
import { CLASSES } from "~/features/retention/classes.server";
import { purgeClass, purgeDaily } from "~/features/retention/purge.server";
import { vietnamMidnight } from "~/i18n/format";
import { fixClock } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { readEnv } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";
import { loader as monthPage, action as sendMonth } from "~/routes/admin/month";
import { loader as page } from "~/routes/admin/retention";

const COMMUNE = "26080";
/** Three years before the night, and a month before it. */
const OLD = new Date("2023-11-20T02:00:00Z");
const YOUNG = new Date("2026-10-20T02:00:00Z");
const NIGHT = "2026-11-24T20:30:00Z";

describeWithDatabase("the night in which what is overdue goes", (database) => {
  let province: Viewer;
  let officer: Viewer;
  let figures: unknown;

  beforeAll(async () => {
    const db = database();
    fixClock("2026-11-05T02:00:00Z");
    await makeProgramme(db);
    await makePopulation(db, await makeCommune(db), { adults: 100 });
    province = await makeViewer(db, [{ role: "province-admin" }]);
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: COMMUNE }], {
      createdAt: vietnamMidnight("2030-01-01"),
    });
    for (const at of [OLD, YOUNG]) await leaveTraces(db, at);
    await recountQueued(db);
    const [commune] = await db.select().from(communes).where(eq(communes.code, COMMUNE));
    const slug = commune?.slug ?? "";
    const month = {
      address: `/quan-tri/ky-bao-cao/2026-10/${slug}`,
      params: { month: "2026-10", slug },
    };
    const { seen } = dataOf(await ask(db, monthPage, officer, month)).month;
    await ask(db, sendMonth, officer, { ...month, form: { intent: "send", seen: seen ?? "" } });
    expect(await db.select().from(monthReports)).toHaveLength(1);
    figures = await allFigures(db);
    fixClock(NIGHT);
    return () => fixClock(null);
  });

  /** Everything of a person that some class removes, at one moment. */
  async function leaveTraces(db: Database, at: Date): Promise<void> {
    const person = await makePerson(db, { communeCode: COMMUNE, createdAt: at });
    const helper = await makePerson(db, { communeCode: COMMUNE, createdAt: at });
    const topic = await makeTopic(db);
    const lesson = await makeLesson(db, topic.id);
    const { attemptId } = await makeCertificate(db, person, topic.id, { issuedAt: at });
    await db.update(attempts).set({ startedAt: at, closedAt: at }).where(eq(attempts.id, attemptId));
    const { revisionId } = await makeQuestion(db, topic.id);
    await db
      .insert(attemptQuestions)
      .values({ attemptId, position: 1, questionRevisionId: revisionId, score: 1 });
    await makeAnswer(db, attemptId, 1, "a");
    const [personId, lessonId] = [person.id, lesson.id];
    await db.insert(lessonPositions).values({ personId, lessonId, openedAt: at, seenAt: at });
    await db
      .insert(lessonCompletions)
      .values({ personId, lessonId, revisionId: lesson.currentRevisionId, completedAt: at });
    await db.insert(watchedIntervals).values({
      ...{ id: newId(), personId, lessonId, mediaHash: "phim", fromSecond: 0, toSecond: 9 },
      ...{ durationSeconds: 10, sequence: 1, playedAt: at },
    });
    const simulationId = newId();
    const simulationRevisionId = newId();
    await db
      .insert(simulations)
      .values({ id: simulationId, slug: simulationId, currentRevisionId: simulationRevisionId });
    await db.insert(simulationRevisions).values({
      ...{ id: simulationRevisionId, simulationId, number: 1, source: "", sourceHash: "", title: "Thử" },
      ...{ minutes: 1, body: {}, createdAt: at },
    });
    await db.insert(simulationRuns).values({
      ...{ id: newId(), personId, simulationId, revisionId: simulationRevisionId, key: newId() },
      ...{ actions: [{ kind: "press" }], stepsRight: 3, stepsTotal: 3, errors: 0, reachedEnd: true },
      ...{ durationSeconds: 60, finishedAt: at },
    });
    const made = await makeClass(db, {
      communeCode: COMMUNE,
      members: [personId],
      starts: [at.toISOString()],
    });
    const [session] = await db.select().from(classSessions).where(eq(classSessions.classId, made.id));
    await db.insert(attendanceMarks).values({
      ...{ id: newId(), sessionId: session?.id ?? "", personId, mark: "present", method: "screen" },
      ...{ markedAt: at, recordedAt: at, recordedBy: personId, deviceHash: newId() },
    });
    await db.insert(helperLinks).values({
      id: newId(),
      helperId: helper.id,
      learnerId: personId,
      agreedAt: at,
      endedAt: at,
      endedBy: personId,
    });
    await db.insert(signInCards).values({
      id: newId(),
      personId,
      tokenHash: newId(),
      issuedBy: helper.id,
      issuedAt: at,
      revokedAt: at,
    });
    await db.insert(cardOpenings).values({
      personId,
      codeHash: newId(),
      issuedBy: helper.id,
      expiresAt: at === OLD ? at : new Date("2027-01-01"),
    });
    await db.insert(dataRequests).values({
      ...{ id: newId(), personId, kind: "correct", wish: "Sửa tên giúp tôi", receivedAt: at },
      ...{ acknowledgeBy: "2026-01-01", finishBy: "2026-01-10", closedAt: at, closedBy: helper.id },
      ...{ outcome: "done", answer: "Đã sửa" },
    });
    const flagId = newId();
    await db.insert(flags).values({
      ...{ id: flagId, rule: "quick-reading", ruleVersion: 1, personId, fingerprint: newId(), raisedAt: at },
      ...{
        evidence: { version: 1, figures: [["seconds", 3]] },
        decision: "fine",
        reason: "Đã hỏi người học",
      },
      ...{ decidedBy: helper.id, decidedAt: at },
    });
    await db.insert(flagAttempts).values({ flagId, attemptId });
    await db.insert(rosterDecisions).values({ rowHash: newId(), personId, decidedAt: at });
    await db.insert(exportedFiles).values({
      ...{
        id: newId(),
        personId,
        jobId: newId(),
        dataset: "hoan-thanh",
        format: "csv",
        filters: "",
        locale: "vi",
      },
      ...{
        purpose: "báo cáo",
        fullIds: false,
        rows: 1,
        requestedAt: at,
        readyAt: at,
        bytes: 1,
        expiresAt: at,
      },
    });
  }

  /** All that is counted and reported, to the last digit. */
  async function allFigures(db: Database) {
    return {
      tallies: await db
        .select()
        .from(countedTallies)
        .orderBy(
          ...[countedTallies.stage, countedTallies.slice, countedTallies.grain].map((column) => asc(column)),
          asc(countedTallies.day),
        ),
      spans: await db
        .select()
        .from(countedSpans)
        .orderBy(asc(countedSpans.personId), asc(countedSpans.stage), asc(countedSpans.topicId)),
      figures: await db.select().from(monthReportFigures).orderBy(asc(monthReportFigures.measure)),
      people: await db
        .select()
        .from(monthReportPeople)
        .orderBy(asc(monthReportPeople.personId), asc(monthReportPeople.stage)),
      certificates: await db.select().from(certificates).orderBy(asc(certificates.id)),
      attempts: await db.select().from(attempts).orderBy(asc(attempts.id)),
      marks: await db.select().from(attemptQuestions).orderBy(asc(attemptQuestions.attemptId)),
      finished: await db.select().from(lessonCompletions).orderBy(asc(lessonCompletions.personId)),
    };
  }

  const night = async () => {
    const db = database();
    await enqueueJob(db, purgeDaily, { day: "2026-11-25" });
    const app = { db, keys: KEYS, env: readEnv({ DATA_DIR: "/tmp/unused" }) };
    expect(await runDueJobs(app, [purgeDaily])).toBe(1);
  };

  it("is told before it comes", async () => {
    const { classes } = dataOf(
      await ask(database(), page, province, { address: "/quan-tri/thoi-han-luu-giu" }),
    );
    const due = Object.fromEntries(classes.map(({ id, tonight }) => [id, tonight]));
    expect(due).toMatchObject({ "attempt-answers": 1, watching: 1, "request-words": 1, "card-openings": 1 });
    expect(due.results).toBe(0);
  });

  it("removes what is overdue, and leaves what is younger", async () => {
    const db = database();
    await night();
    const deleted: PgTable[] = [
      ...[
        attemptAnswers,
        flagAttempts,
        lessonPositions,
        watchedIntervals,
        helperLinks,
        signInCards,
        cardOpenings,
      ],
      ...[rosterDecisions, exportedFiles],
    ];
    for (const table of deleted) expect(await db.$count(table), getTableName(table)).toBe(1);
    const runs = await db.select().from(simulationRuns).orderBy(asc(simulationRuns.finishedAt));
    expect(runs.map(({ actions, stepsRight }) => [actions, stepsRight])).toEqual([
      [[], 3],
      [[{ kind: "press" }], 3],
    ]);
    const marks = await db.select().from(attendanceMarks).orderBy(asc(attendanceMarks.recordedAt));
    expect(marks.map(({ deviceHash, mark }) => [deviceHash === null, mark])).toEqual([
      [true, "present"],
      [false, "present"],
    ]);
    const requests = await db.select().from(dataRequests).orderBy(asc(dataRequests.receivedAt));
    expect(requests.map(({ wish, answer, outcome }) => [wish, answer, outcome])).toEqual([
      ["", null, "done"],
      ["Sửa tên giúp tôi", "Đã sửa", "done"],
    ]);
    const raised = await db.select().from(flags).orderBy(asc(flags.raisedAt));
    expect(raised.map(({ evidence, reason, decision }) => [evidence.figures, reason, decision])).toEqual([
      [[], "", "fine"],
      [[["seconds", 3]], "Đã hỏi người học", "fine"],
    ]);
  });

  it("moves no figure, no certificate and no month that was sent, also when all is counted anew", async () => {
    const db = database();
    expect(await allFigures(db)).toEqual(figures);
    await rebuildCounted(db);
    expect(await allFigures(db)).toEqual(figures);
  });

  it("is written to the log with its counts, and shown", async () => {
    const db = database();
    const events = await db.select().from(auditEvents).where(eq(auditEvents.action, "retention.purged"));
    const rows = Object.fromEntries(events.map(({ subjectId, detail }) => [subjectId, detail.rows]));
    expect(rows).toMatchObject({ "attempt-answers": 1, watching: 1, devices: 1, "flag-evidence": 2 });
    const { classes } = dataOf(await ask(db, page, province, { address: "/quan-tri/thoi-han-luu-giu" }));
    const shown = classes.find(({ id }) => id === "attempt-answers");
    expect(shown).toMatchObject({ last: { rows: 1 }, tonight: 0 });
  });

  it("finds nothing the second time", async () => {
    for (const one of Object.values(CLASSES)) expect(await purgeClass(database(), one), one.id).toBe(0);
  });

  it("stops between batches when the process stops", async () => {
    const stopped = new AbortController();
    stopped.abort();
    expect(await purgeClass(database(), CLASSES.watching, stopped.signal)).toBe(0);
  });
});

describeWithDatabase("the log", (database) => {
  it("goes by whole sealed blocks after its time, and its chain stays whole", async () => {
    const db = database();
    const event = (id: string) => ({
      actorId: null,
      action: "session.refused" as const,
      subject: { type: "unknown", id },
    });
    for (const at of ["2023-01-10T00:00:00Z", "2023-02-10T00:00:00Z", "2026-11-20T00:00:00Z"]) {
      fixClock(at);
      for (let number = 0; number < 3; number++) await recordEvent(db, event(`${at} ${number}`));
      await sealEvents(db, KEYS);
    }
    fixClock(NIGHT);
    expect(await purgeClass(db, CLASSES["audit-log"])).toBe(6);
    expect(await purgeClass(db, CLASSES["audit-log"])).toBe(0);
    expect(await verifyChain(db, KEYS, { from: 1 })).toMatchObject({ expired: 2, events: 3, faults: [] });
    fixClock(null);
  });

  it("is not deleted before twelve months, whatever is asked of the database", async () => {
    const db = database();
    await recordEvent(db, {
      actorId: null,
      action: "session.refused",
      subject: { type: "unknown", id: "mới" },
    });
    const deleting = db.transaction(async (tx) => {
      await tx.execute(sql`set local bdhvs.audit_retention = 'on'`);
      await tx.delete(auditEvents).where(eq(auditEvents.subjectId, "mới"));
    });
    await expect(deleting).rejects.toThrow();
  });
});

describeWithDatabase("changing how long a class is kept", (database) => {
  let province: Viewer;
  beforeAll(async () => {
    await makeProgramme(database());
    await makeCommune(database());
    province = await makeViewer(database(), [{ role: "province-admin" }]);
  });
  const WHY = "Theo văn bản của Sở ngày 20/11/2026";
  const change = (viewer: Viewer, id: string, months: string) =>
    changeTerm(database(), viewer, id, formOf({ months, reason: WHY }));

  it("holds from then on, is kept with its ground and written to the log", async () => {
    const db = database();
    expect(await change(province, "watching", "6")).toBeUndefined();
    expect(await change(province, "watching", "8")).toBeUndefined();
    const { classes } = dataOf(await ask(db, page, province, { address: "/quan-tri/thoi-han-luu-giu" }));
    expect(classes.find(({ id }) => id === "watching")?.term).toMatchObject({ months: 8, reason: WHY });
    expect(await db.$count(retentionTerms)).toBe(2);
    const events = await db.select().from(auditEvents).where(eq(auditEvents.action, "retention.changed"));
    expect(events.map(({ detail }) => [detail.before, detail.months])).toEqual([
      [12, 6],
      [6, 8],
    ]);
  });

  it("decides what goes the next night", async () => {
    const db = database();
    const person = await makePerson(db);
    const lesson = await makeLesson(db, (await makeTopic(db)).id);
    const seenAt = new Date("2026-02-01T00:00:00Z");
    fixClock(NIGHT);
    await db
      .insert(lessonPositions)
      .values({ personId: person.id, lessonId: lesson.id, openedAt: seenAt, seenAt });
    expect(await purgeClass(db, CLASSES["reading-places"])).toBe(0);
    await change(province, "reading-places", "6");
    expect(await purgeClass(db, CLASSES["reading-places"])).toBe(1);
    fixClock(null);
  });

  it.each([
    ["audit-log", "11", { months: "monthsOutside" }],
    ["audit-log", "", { months: "monthsEmpty" }],
  ])("%s to %j is refused", async (id, months, faults) =>
    expect(await change(province, id, months)).toEqual(faults),
  );

  it.each(["results", "sessions", "khong-co"])("there is no setting for %s", async (id) => {
    await expect(change(province, id, "24")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is for the province's administrators", async () => {
    const officer = await makeViewer(database(), [{ role: "commune-officer", communeCode: COMMUNE }]);
    await expect(change(officer, "watching", "12")).rejects.toMatchObject({ kind: "forbidden" });
  });
});
