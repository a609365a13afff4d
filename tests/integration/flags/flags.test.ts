/** From facts in the database to a decision: what is raised, for whom it is, and that it comes once. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { flags } from "#drizzle/schema/flags";
import { lessonCompletions, lessonPositions } from "#drizzle/schema/progress";
import { attempts } from "#drizzle/schema/quizzes";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { makeClosedAttempt, makeLesson } from "#tests/support/progress-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { decideFlag } from "~/features/flags/decide-flag.server";
import { flagFilters } from "~/features/flags/flag-filters";
import { countOpenFlags, listFlags, readFlag } from "~/features/flags/list-flags.server";
import { raiseFlags, wholeDaysBefore } from "~/features/flags/raise-flags.server";
import { erasePerson } from "~/features/personal-data/erase-person.server";
import { newId } from "~/platform/ids.server";

const HOME = "26080";
const AWAY = "26041";
const TODAY = "2026-11-23";
const WINDOW = wholeDaysBefore(TODAY);
const REASON = "Đã gọi điện hỏi người học";
const NO_FILTER = flagFilters.read(new URLSearchParams());

describeWithDatabase("flags", (database) => {
  let province: Viewer;
  let officer: Viewer;
  const ids: Record<"quick" | "slow" | "old" | "helper", string> = {
    quick: "",
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
      const { id: personId } = await makePerson(db, { communeCode: HOME });
      const openedAt = new Date(AT.getTime() - secondsBefore * 1000);
      for (const { id: lessonId, currentRevisionId: revisionId } of lessons) {
        await db.insert(lessonPositions).values({ personId, lessonId, openedAt, seenAt: openedAt });
        await db.insert(lessonCompletions).values({ personId, lessonId, revisionId, completedAt: openedAt });
      }
      await makeClosedAttempt(db, personId, topic.id);
      return personId;
    };
    ids.quick = await reads(100);
    ids.slow = await reads(1500);
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
    expect(await raiseFlags(db, WINDOW)).toBe(3);
    const raised = await db.select().from(flags);
    expect(Object.fromEntries(raised.map(({ personId, rule }) => [personId, rule]))).toEqual({
      [ids.quick]: "quick-reading",
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
    expect(await countOpenFlags(db, province)).toBe(3);
    expect(await countOpenFlags(db, officer)).toBe(2);
    const own = await listFlags(db, officer, TODAY, { ...NO_FILTER, rule: "quick-reading" });
    expect(own.count).toBe(1);
    const id = own.flags[0]?.id ?? "";
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
    const trace = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(trace.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["flag.decided", officer.personId],
    ]);
    const closed = await listFlags(db, province, TODAY, { ...NO_FILTER, view: "da-xong" });
    expect(closed.flags.map((flag) => flag.id)).toEqual([id]);
  });

  it("do not come back after the decision, and go with an erased person", async () => {
    const db = database();
    expect(await raiseFlags(db, WINDOW)).toBe(0);
    expect(await countOpenFlags(db, officer)).toBe(1);
    await db.transaction((tx) => erasePerson(tx, province, ids.old));
    expect(await db.select().from(flags).where(eq(flags.personId, ids.old))).toEqual([]);
    await db.update(people).set({ birthYear: 1902 }).where(eq(people.id, ids.old));
    expect(await raiseFlags(db, WINDOW)).toBe(0);
  });
});
