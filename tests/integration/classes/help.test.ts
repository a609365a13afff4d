/** Supervised tests, helpers, households and outreach: who may, what is stored, and what certifies. */
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { certificates } from "#drizzle/schema/certificates";
import { outreachVisits } from "#drizzle/schema/classes";
import { lessonPositions } from "#drizzle/schema/progress";
import { attempts } from "#drizzle/schema/quizzes";
import { KEYS } from "#tests/support/accounts-factories";
import { makeClass } from "#tests/support/classes-factories";
import { countStatements } from "#tests/support/count-statements";
import { makeCertificate, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { makeClosedAttempt, makeLesson } from "#tests/support/progress-factories";
import { makeQuestion } from "#tests/support/quizzes-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { issueIfEarned } from "~/features/certificates/issue-if-earned.server";
import { enterSupervisedTest } from "~/features/classes/enter-supervised-test.server";
import {
  agreeToHelp,
  endHelp,
  helpAsked,
  listOwnHelpers,
} from "~/features/classes/helpers/agree-to-help.server";
import { appointHelper, dismissHelper, listHelpers } from "~/features/classes/helpers/appoint-helper.server";
import { helperCode } from "~/features/classes/helpers/helper-code.server";
import { helpsLearner, listLearners } from "~/features/classes/helpers/list-learners.server";
import {
  joinHousehold,
  leaveHousehold,
  MOST_MEMBERS,
  makeHousehold,
  readOwnHousehold,
} from "~/features/classes/households/household.server";
import { householdShare } from "~/features/classes/households/household-share.server";
import { recordOutreach, withdrawOutreach } from "~/features/classes/outreach/record-outreach.server";
import {
  endSupervisedTest,
  listSupervisedTests,
  openSupervisedTest,
  readSupervisedTest,
} from "~/features/classes/supervised-tests.server";
import { supervisionCode } from "~/features/classes/supervision-code.server";
import { parsePeriod } from "~/features/coverage/report-period";
import { findCommune } from "~/features/places/find-commune.server";
import { certifies, type HelpMode } from "~/features/quizzes/circumstances";
import { startAttempt } from "~/features/quizzes/start-attempt.server";
import { findForm } from "~/features/reports/official/template.server";
import { fixClock, now } from "~/platform/clock.server";
import { newId } from "~/platform/ids.server";

const OWN = "26080";
const FOREIGN = "26041";
const TODAY = "2026-11-22";

describeWithDatabase("help and supervision", (database) => {
  let officer: Viewer;
  let foreign: Viewer;
  let topic: Awaited<ReturnType<typeof makeTopic>>;

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db);
    await makeCommune(db, OWN, "Trấn Biên");
    await makeCommune(db, FOREIGN, "Ngoài Kia");
    topic = await makeTopic(db, { drawCount: 1 });
    await makeQuestion(db, topic.id);
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }]);
    foreign = await makeViewer(db, [{ role: "commune-officer", communeCode: FOREIGN }], {
      communeCode: FOREIGN,
    });
    return () => fixClock(null);
  });
  beforeEach(() => fixClock("2026-11-22T08:00:00Z"));

  const learner = (fields = {}) => makeViewer(database(), [], fields);
  const wish = (more = {}) => ({
    topicId: topic.id,
    communeCode: OWN,
    room: "Phòng họp 2",
    minutes: 60,
    classId: null,
    ...more,
  });
  const enter = (viewer: Viewer, typed: string) =>
    enterSupervisedTest(database(), KEYS, viewer, { topicSlug: topic.slug, typed });

  describe("a supervised test", () => {
    it("is opened and seen by officers of the commune only", async () => {
      const db = database();
      await expect(openSupervisedTest(db, foreign, wish())).rejects.toMatchObject({ kind: "not-found" });
      const id = await openSupervisedTest(db, officer, wish());
      expect((await listSupervisedTests(db, officer)).map((test) => test.id)).toContain(id);
      expect(await listSupervisedTests(db, foreign)).toEqual([]);
      await expect(readSupervisedTest(db, foreign, id)).rejects.toMatchObject({ kind: "not-found" });
      await expect(endSupervisedTest(db, foreign, id)).rejects.toMatchObject({ kind: "not-found" });
    });

    it("is entered with its digits by the people of the commune, while it is open", async () => {
      const db = database();
      const id = await openSupervisedTest(db, officer, wish());
      const digits = supervisionCode(KEYS, id);
      const [one, away] = [await learner(), await learner({ communeCode: FOREIGN })];
      expect(await enter(one, `${digits.slice(0, 3)} ${digits.slice(3)}`)).toMatchObject({
        ok: true,
        value: { testId: id },
      });
      expect(await enter(one, digits === "000000" ? "000001" : "000000")).toEqual({
        ok: false,
        fault: "wrongCode",
      });
      expect(await enter(away, digits)).toEqual({ ok: false, fault: "wrongCode" });
      fixClock("2026-11-22T09:00:00Z");
      expect(await enter(one, digits)).toEqual({ ok: false, fault: "wrongCode" });
    });

    it("of a class is for those on its list; guesses are few", async () => {
      const db = database();
      const [listed, other] = [await learner(), await learner()];
      const made = await makeClass(db, { topicId: topic.id, members: [listed.personId] });
      const id = await openSupervisedTest(db, officer, wish({ classId: made.id }));
      const digits = supervisionCode(KEYS, id);
      expect(await enter(listed, digits)).toMatchObject({ ok: true });
      expect(await enter(other, digits)).toEqual({ ok: false, fault: "notInClass" });
      for (let guess = 1; guess < 10; guess++) await enter(other, "123456");
      await expect(enter(other, digits)).rejects.toMatchObject({ kind: "too-many" });
    });

    it("is carried by attempts begun in it, which end with it; another one must be handed in first", async () => {
      const db = database();
      const one = await learner();
      const id = await openSupervisedTest(db, officer, wish());
      const entered = await enter(one, supervisionCode(KEYS, id));
      if (!entered.ok) throw new Error(entered.fault);
      const supervised = { supervision: entered.value };
      const started = await startAttempt(db, one, topic.slug, supervised);
      expect(started).toMatchObject({ kind: "started" });
      expect(await startAttempt(db, one, topic.slug, supervised)).toMatchObject({ kind: "resumed" });
      const rows = () => db.select().from(attempts).where(eq(attempts.personId, one.personId));
      expect(await rows()).toMatchObject([
        { supervisedTestId: id, deadlineAt: new Date("2026-11-22T09:00:00Z"), helperId: null },
      ]);
      fixClock("2026-11-22T08:20:00Z");
      await endSupervisedTest(db, officer, id);
      expect(await rows()).toMatchObject([{ deadlineAt: now() }]);
      expect(await readSupervisedTest(db, officer, id)).toMatchObject({
        open: false,
        attempts: [{ closedAt: null }],
      });
      const alone = await learner();
      await startAttempt(db, alone, topic.slug);
      expect(await startAttempt(db, alone, topic.slug, supervised)).toMatchObject({
        kind: "other-under-way",
      });
    });
  });

  /** Every circumstance: the stored condition and the pure rule say the same. */
  describe.each([false, true])("where the topic requires supervision: %s", (requiresSupervision) => {
    it.each(
      [false, true].flatMap((supervised) =>
        ([null, "reading", "practice"] as const).map(
          (helpMode) => [supervised, helpMode] as [boolean, HelpMode | null],
        ),
      ),
    )("a passed attempt, supervised: %s, helped: %s", async (supervised, helpMode) => {
      const db = database();
      const examined = await makeTopic(db, { requiresSupervision, drawCount: 1 });
      const one = await learner();
      const testId = await openSupervisedTest(db, officer, wish({ topicId: examined.id }));
      await makeClosedAttempt(db, one.personId, examined.id, {
        supervisedTestId: supervised ? testId : null,
        helpMode,
        helperId: helpMode && officer.personId,
      });
      await db.transaction((tx) => issueIfEarned(tx, one.personId, examined.id));
      const papers = await db
        .select()
        .from(certificates)
        .where(and(eq(certificates.personId, one.personId), eq(certificates.topicId, examined.id)));
      expect(papers.length === 1).toBe(certifies({ supervised, helpMode }, { requiresSupervision }));
    });
  });

  describe("a helper", () => {
    const helperOf = async (communeCode = OWN, fields = {}) => {
      const person = await makePerson(database(), { communeCode, ...fields });
      await appointHelper(database(), communeCode === OWN ? officer : foreign, person.id);
      const viewer: Viewer = {
        personId: person.id,
        fullName: person.fullName,
        communeCode,
        grants: [{ role: "helper", communeCode }],
        sessionId: "",
      };
      return viewer;
    };
    const agree = (viewer: Viewer, helper: Viewer, agreed = true) =>
      agreeToHelp(database(), KEYS, viewer, {
        typed: helperCode(KEYS, helper.personId).toLowerCase(),
        agreed,
      });

    it("is appointed by an officer of their commune, and dismissed", async () => {
      const db = database();
      const away = await makePerson(db, { communeCode: FOREIGN });
      await expect(appointHelper(db, officer, away.id)).rejects.toMatchObject({ kind: "not-found" });
      const helper = await helperOf();
      expect(await appointHelper(db, officer, helper.personId)).toBe("held");
      const one = await learner();
      expect(await agree(one, helper)).toBeUndefined();
      const listed = (await listHelpers(db, officer, TODAY)).find(({ learners }) => learners === 1);
      expect(await listHelpers(db, foreign, TODAY)).toEqual([]);
      await expect(dismissHelper(db, foreign, listed?.grantId ?? "")).rejects.toMatchObject({
        kind: "not-found",
      });
      await dismissHelper(db, officer, listed?.grantId ?? "");
      expect(await listOwnHelpers(db, one)).toEqual([]);
    });

    it("has only learners of the commune who agreed themselves, until they end it", async () => {
      const db = database();
      const helper = await helperOf();
      const [one, away] = [
        await learner({ fullName: "Lê Thị Mẫu" }),
        await learner({ communeCode: FOREIGN }),
      ];
      expect(await agree(one, helper, false)).toBe("consent");
      expect(await agree(away, helper)).toBe("code");
      expect(await agree(helper, helper)).toBe("self");
      expect(await agreeToHelp(db, KEYS, one, { typed: "00000000", agreed: true })).toBe("code");
      expect(await helpsLearner(db, helper.personId, one.personId)).toBe(false);
      expect(await agree(one, helper)).toBeUndefined();
      expect(await agree(one, helper)).toBeUndefined();
      const learners = await listLearners(db, helper, "vi");
      expect(learners).toEqual([
        {
          linkId: expect.any(String),
          personId: one.personId,
          fullName: "Lê Thị Mẫu",
          standing: { kind: "learning" },
          hasPin: false,
        },
      ]);
      const linkId = learners[0]?.linkId ?? "";
      await expect(endHelp(db, away, linkId)).rejects.toMatchObject({ kind: "not-found" });
      await endHelp(db, one, linkId);
      expect(await listLearners(db, helper, "vi")).toEqual([]);
      expect(await helpsLearner(db, helper.personId, one.personId)).toBe(false);
    });

    it("sees who is done, and sits beside with consent for each test", async () => {
      const db = database();
      const helper = await helperOf();
      const one = await learner();
      await agree(one, helper);
      const form = (fields: Record<string, string>) => {
        const data = new FormData();
        for (const [name, value] of Object.entries(fields)) data.set(name, value);
        return data;
      };
      const asked = { helper: helper.personId, helpMode: "practice" };
      expect(await helpAsked(db, one, form({ helper: "" }))).toEqual({ ok: true, value: undefined });
      expect(await helpAsked(db, one, form(asked))).toEqual({ ok: false });
      const stranger = await helperOf();
      await expect(
        helpAsked(db, one, form({ ...asked, helper: stranger.personId, helpConsent: "1" })),
      ).rejects.toMatchObject({ kind: "not-found" });
      const help = await helpAsked(db, one, form({ ...asked, helpConsent: "1" }));
      if (!help.ok) throw new Error("no help");
      await startAttempt(db, one, topic.slug, { help: help.value });
      expect(await db.select().from(attempts).where(eq(attempts.personId, one.personId))).toMatchObject([
        { helperId: helper.personId, helpMode: "practice", helpConsentAt: now() },
      ]);
      const [person] = [await makePerson(db)];
      const done: Viewer = { ...one, personId: person.id, communeCode: person.communeCode };
      await agree(done, helper);
      await makeCertificate(db, person, topic.id, { number: newId() });
      const standings = await listLearners(db, helper, "vi");
      expect(standings.find(({ personId }) => personId === person.id)?.standing).toEqual({ kind: "done" });
    });

    it("sees each learner's own standing, in two statements however many they are", async () => {
      const db = database();
      const helper = await helperOf();
      const [quiet, failed, fresh] = [await learner(), await learner(), await learner()];
      await agree(quiet, helper);
      await agree(failed, helper);
      await makeClosedAttempt(db, failed.personId, topic.id, { passed: false, score: 0.2 });
      const lesson = await makeLesson(db, (await makeTopic(db)).id, { revision: { title: "Bài đầu" } });
      await db.insert(lessonPositions).values({
        ...{ personId: quiet.personId, lessonId: lesson.id, openedAt: now(), seenAt: now() },
      });
      fixClock("2026-11-30T08:00:00Z");
      await agree(fresh, helper);
      const listed = await listLearners(db, helper, "vi");
      const standing = Object.fromEntries(listed.map((one) => [one.personId, one.standing]));
      expect(standing).toEqual({
        [quiet.personId]: { kind: "stuck", at: "Bài đầu" },
        [failed.personId]: { kind: "stuck", at: topic.title },
        [fresh.personId]: { kind: "learning" },
      });
      expect(await countStatements(db, () => listLearners(db, helper, "vi"))).toBe(2);
    });
  });

  it("counts households with somebody who finished, where their first member lives", async () => {
    const db = database();
    const first = await makePerson(db);
    const founder: Viewer = { ...(await learner()), personId: first.id };
    await makeHousehold(db, founder);
    await makeHousehold(db, founder);
    const code = (await readOwnHousehold(db, founder))?.code ?? "";
    fixClock("2026-11-22T08:01:00Z");
    const [child, other] = [await learner({ communeCode: FOREIGN }), await learner()];
    expect(await joinHousehold(db, child, "ZZZZZZZZ")).toBe("code");
    expect(await joinHousehold(db, child, code.toLowerCase())).toBeUndefined();
    expect(await joinHousehold(db, child, code)).toBe("member");
    await makeHousehold(db, other);
    expect(await readOwnHousehold(db, child)).toEqual({ code, members: 2, finished: false });
    await makeCertificate(db, first, topic.id, { number: newId() });
    expect(await readOwnHousehold(db, child)).toMatchObject({ finished: true });
    expect(await householdShare(db, officer, TODAY)).toEqual([
      { communeName: "Phường Trấn Biên", hamletName: null, households: 2, finished: 1 },
    ]);
    expect(await householdShare(db, foreign, TODAY)).toEqual([]);
    for (let member = 2; member < MOST_MEMBERS; member++) await joinHousehold(db, await learner(), code);
    expect(await joinHousehold(db, await learner(), code)).toBe("full");
    await leaveHousehold(db, other);
    expect(await householdShare(db, officer, TODAY)).toMatchObject([{ households: 1 }]);
  });

  it("keeps an entry of outreach once, and lets its writer and officers take it back", async () => {
    const db = database();
    const writer = await learner();
    const id = newId();
    const entry = {
      communeCode: OWN,
      doneOn: TODAY,
      place: "Chợ",
      people: 3,
      evidence: "",
      visits: { vneid: 2, safety: 2 },
    };
    await recordOutreach(db, writer, id, entry);
    await recordOutreach(db, writer, id, { ...entry, people: 99 });
    expect(await db.select().from(outreachVisits).where(eq(outreachVisits.entryId, id))).toHaveLength(2);
    for (const stranger of [foreign, await learner()])
      await expect(withdrawOutreach(db, stranger, id)).rejects.toMatchObject({ kind: "not-found" });
    fixClock("2026-11-22T08:01:00Z");
    await recordOutreach(db, officer, newId(), { ...entry, people: 1, place: "", visits: { safety: 1 } });
    await recordOutreach(db, officer, newId(), { ...entry, doneOn: "2026-10-31" });
    const period = parsePeriod("2026-11");
    if (!period) throw new Error("no period");
    const bieu4 = async (viewer: Viewer, slug: string | null) => {
      const commune = slug === null ? null : await findCommune(db, slug, TODAY);
      return (await findForm("bieu-4").fill({ db, viewer, period, commune, today: TODAY })).table;
    };
    // TT, place, visits, people, then by content: VNeID, services, payment, safety, other; who wrote, evidence.
    expect((await bieu4(officer, "tran-bien-26080")).rows).toEqual([
      [1, "22/11/2026, Chợ", 4, 3, 2, 0, 0, 2, 0, 1, null],
      [2, "22/11/2026", 1, 1, 0, 0, 0, 1, 0, 1, null],
    ]);
    const whole = await bieu4(officer, null);
    expect(whole.rows).toEqual([[1, "Phường Trấn Biên", 5, 4, 2, 0, 0, 3, 0, 2, null]]);
    expect(whole.total).toEqual([null, "Tổng cộng", 5, 4, 2, 0, 0, 3, 0, null, null]);
    expect((await bieu4(foreign, null)).rows).toEqual([]);
    await withdrawOutreach(db, officer, id);
    await withdrawOutreach(db, writer, id);
    expect((await bieu4(officer, null)).rows).toEqual([
      [1, "Phường Trấn Biên", 1, 1, 0, 0, 0, 1, 0, 1, null],
    ]);
  });
});
