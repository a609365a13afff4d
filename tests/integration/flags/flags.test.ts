/** From facts in the database to a decision: what is raised, for whom it is, and that it comes once. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { attendances } from "#drizzle/schema/classes";
import { flags } from "#drizzle/schema/flags";
import { lessonCompletions, lessonPositions } from "#drizzle/schema/progress";
import { attempts } from "#drizzle/schema/quizzes";
import { makeClass } from "#tests/support/classes-factories";
import { makeCertificate, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import { exportMyData } from "~/features/accounts/export-my-data.server";
import { shownFlags } from "~/features/accounts/shown-flags.server";
import type { Viewer } from "~/features/accounts/viewer";
import { decideFlag } from "~/features/flags/decide-flag.server";
import { flagFilters } from "~/features/flags/flag-filters";
import { countOpenFlags, listFlags } from "~/features/flags/list-flags.server";
import { raiseFlags, wholeDaysBefore } from "~/features/flags/raise-flags.server";
import { readFlag } from "~/features/flags/read-flag.server";
import { erasePerson } from "~/features/personal-data/erase-person.server";
import { readMyData } from "~/features/personal-data/my-data.server";
import { translator } from "~/i18n/translate";
import { fixClock } from "~/platform/clock.server";
import { newId } from "~/platform/ids.server";

const HOME = "26080";
const AWAY = "26041";
const TODAY = "2026-11-23";
const LATELY = "2026-11-12T01:00:00Z";
const LONG_AGO = "2026-11-02T01:00:00Z";
const WINDOW = wholeDaysBefore(TODAY);
const REASON = "Đã gọi điện hỏi người học";
const NO_FILTER = flagFilters.read(new URLSearchParams());

describeWithDatabase("flags", (database) => {
  let province: Viewer;
  let officer: Viewer;
  const certificateOf = new Map<string, string>();
  const ids: Record<"quick" | "slow" | "taught" | "absent" | "old" | "helper", string> = {
    quick: "",
    taught: "",
    absent: "",
    slow: "",
    old: "",
    helper: "",
  };

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db);
    await makeCommune(db, HOME, "Nhà");
    await makeCommune(db, AWAY, "Xa");
    province = await makeViewer(db, [{ role: "province-admin" }], { communeCode: AWAY });
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: HOME }], { communeCode: HOME });
    const topic = await makeTopic(db);
    const lessons = [await makeLesson(db, topic.id), await makeLesson(db, topic.id)];
    const reads = async (secondsBefore: number) => {
      const person = await makePerson(db, { communeCode: HOME });
      const personId = person.id;
      const openedAt = new Date(AT.getTime() - secondsBefore * 1000);
      for (const { id: lessonId, currentRevisionId: revisionId } of lessons) {
        await db.insert(lessonPositions).values({ personId, lessonId, openedAt, seenAt: openedAt });
        await db.insert(lessonCompletions).values({ personId, lessonId, revisionId, completedAt: openedAt });
      }
      certificateOf.set(personId, (await makeCertificate(db, person, topic.id)).number);
      return personId;
    };
    ids.quick = await reads(100);
    ids.slow = await reads(1500);
    ids.taught = await reads(100);
    ids.absent = await reads(100);
    const taught = await makeClass(db, { topicId: topic.id, communeCode: HOME, starts: [LATELY, LONG_AGO] });
    const [lately, longAgo] = taught.sessions.map(({ id }) => id) as [string, string];
    const was = { method: "hand" as const, since: AT };
    await db.insert(attendances).values([
      { sessionId: lately, personId: ids.taught, outcome: "present", ...was },
      { sessionId: lately, personId: ids.absent, outcome: "absent", ...was },
      { sessionId: longAgo, personId: ids.absent, outcome: "present", ...was },
    ]);
    ids.old = (await makePerson(db, { communeCode: AWAY, birthYear: 1905 })).id;
    ids.helper = (await makePerson(db, { communeCode: HOME })).id;
    const helped = await makePerson(db, { communeCode: HOME });
    const rows = Array.from({ length: 100 }, (_, index) => ({
      ...{ id: newId(), personId: helped.id, topicId: topic.id, number: index + 1, seed: 1, passMark: 0.8 },
      ...{ startedAt: AT, closedAt: AT, closedBy: "learner" as const, score: 1, passed: true },
      ...{ helperId: ids.helper, helpMode: "reading" as const, helpConsentAt: AT },
    }));
    await db.insert(attempts).values(rows);
  });

  it("are raised once for what is odd, and for nobody else", async () => {
    const db = database();
    expect(await raiseFlags(db, WINDOW)).toBe(4);
    const raised = await db.select().from(flags);
    expect(Object.fromEntries(raised.map(({ personId, rule }) => [personId, rule]))).toEqual({
      [ids.quick]: "quick-reading",
      [ids.absent]: "quick-reading",
      [ids.old]: "impossible-age",
      [ids.helper]: "busy-helper",
    });
    const figures = raised.find(({ personId }) => personId === ids.quick)?.evidence.figures;
    expect(figures).toEqual([
      ["promisedMinutes", 20],
      ["spentMinutes", 1.7],
    ]);
    expect(await raiseFlags(db, WINDOW)).toBe(0);
  });

  it("are seen and decided in one's own communes only, once, with a trace", async () => {
    const db = database();
    expect(await countOpenFlags(db, province)).toBe(4);
    expect(await countOpenFlags(db, officer)).toBe(3);
    const own = await listFlags(db, officer, TODAY, { ...NO_FILTER, rule: "quick-reading" });
    expect(own.count).toBe(2);
    const [quick] = await db.select().from(flags).where(eq(flags.personId, ids.quick));
    const id = quick?.id ?? "";
    const [foreign] = await db.select().from(flags).where(eq(flags.personId, ids.old));
    const closing = { decision: "fine" as const, reason: REASON };
    await expect(readFlag(db, officer, foreign?.id ?? "", TODAY)).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(decideFlag(db, officer, { id: foreign?.id ?? "", ...closing })).rejects.toMatchObject({
      kind: "not-found",
    });
    await decideFlag(db, officer, { id, ...closing });
    await expect(decideFlag(db, province, { id, ...closing })).rejects.toMatchObject({ kind: "conflict" });
    expect((await readFlag(db, officer, id, TODAY)).flag).toMatchObject({
      decision: "fine",
      reason: REASON,
      decidedBy: officer.personId,
    });
    const seen = await readFlag(db, officer, id, TODAY);
    expect(seen.decidedByName).toBe(officer.fullName);
    expect(seen.test?.certificateNumber).toBe(certificateOf.get(ids.quick));
    const trace = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(trace.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["flag.decided", officer.personId],
    ]);
    const closed = await listFlags(db, province, TODAY, { ...NO_FILTER, view: "da-xong" });
    expect(closed.flags.map((flag) => flag.id)).toEqual([id]);
  });

  it("are shown to the person once decided, and ten days after they were raised at the latest", async () => {
    const db = database();
    const own = await shownFlags(db, [ids.quick]);
    expect(own).toMatchObject([{ rule: "quick-reading", decision: "fine", reason: REASON }]);
    expect(own[0]).not.toHaveProperty("decidedBy");
    expect(await shownFlags(db, [ids.slow])).toEqual([]);
    const [open] = await db.select().from(flags).where(eq(flags.personId, ids.helper));
    const raisedAt = open?.raisedAt.getTime() ?? 0;
    for (const [days, shown] of [
      [9.9, 0],
      [10.1, 1],
    ] as const) {
      fixClock(new Date(raisedAt + days * 24 * 60 * 60 * 1000));
      expect(await shownFlags(db, [ids.helper])).toHaveLength(shown);
    }
    fixClock(null);
    const person = { ...officer, personId: ids.quick };
    expect(await exportMyData(db, person)).toMatchObject({ flags: [{ reason: REASON }] });
    const sections = await readMyData({
      db,
      viewer: person,
      today: TODAY,
      locale: "vi",
      t: translator("vi"),
    });
    expect(sections.find(({ id }) => id === "dieu-can-xem-lai")?.rows).toMatchObject([
      ["Đạt nhanh hơn thời gian đọc", expect.any(String), `Không có gì sai: ${REASON}`],
    ]);
  });

  it("do not come back after the decision, and go with an erased person", async () => {
    const db = database();
    expect(await raiseFlags(db, WINDOW)).toBe(0);
    expect(await countOpenFlags(db, officer)).toBe(2);
    await db.transaction((tx) => erasePerson(tx, province, ids.old));
    expect(await db.select().from(flags).where(eq(flags.personId, ids.old))).toEqual([]);
    await db.update(people).set({ birthYear: 1902 }).where(eq(people.id, ids.old));
    expect(await raiseFlags(db, WINDOW)).toBe(0);
  });
});
