/** Tests with the same mistakes, from their rows to the page: which are looked at, whom one sees, what is left in the end. */
import { eq, inArray } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { flagAttempts, flags } from "#drizzle/schema/flags";
import { attemptAnswers, attempts, supervisedTests } from "#drizzle/schema/quizzes";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makeViewer } from "#tests/support/factories";
import {
  type Habit,
  randomOf,
  simulateAnswers,
  simulateBank,
  simulateMistakes,
} from "#tests/support/simulate-answers";
import { makeSimulatedTopic, type SimulatedTopic, storeSimulatedTests } from "#tests/support/simulated-tests";
import { shownFlags } from "~/features/accounts/shown-flags.server";
import type { Viewer } from "~/features/accounts/viewer";
import { decideFlag } from "~/features/flags/decide-flag.server";
import { raiseFlags, wholeDaysBefore } from "~/features/flags/raise-flags.server";
import { readFlag } from "~/features/flags/read-flag.server";
import { erasePerson } from "~/features/personal-data/erase-person.server";
import { fixClock } from "~/platform/clock.server";
import { newId } from "~/platform/ids.server";

const HOME = "26080";
const AWAY = "26041";
const MONDAY = "2026-11-16T01:00:00Z";
const TUESDAY = "2026-11-17T01:00:00Z";
const TODAY = "2026-11-19";
const MINUTE = 60_000;
/** Of 36: one in ten is drawn none of the seven mistakes. */
const FEWEST_SEEN = 24;

describeWithDatabase("tests with the same mistakes", (database) => {
  const random = randomOf(11);
  const bank = simulateBank(random);
  const copied = simulateMistakes(bank, random, 7);
  let topic: SimulatedTopic;
  let province: Viewer;
  let officer: Viewer;
  let ring: { personId: string; attemptId: string }[] = [];

  const take = (
    communeCode: string,
    count: number,
    from: string,
    habit: Habit = {},
    fields: Partial<typeof attempts.$inferInsert> = {},
  ) =>
    storeSimulatedTests(
      database(),
      topic,
      Array.from({ length: count }, (_, index) => ({
        ...{ communeCode, answers: simulateAnswers(bank, random, habit), fields },
        closedAt: new Date(Date.parse(from) + index * MINUTE),
      })),
    );

  beforeAll(async () => {
    const db = database();
    fixClock(`${TODAY}T02:30:00Z`);
    await makeProgramme(db);
    await makeCommune(db, HOME, "Nhà");
    await makeCommune(db, AWAY, "Xa");
    province = await makeViewer(db, [{ role: "province-admin" }], { communeCode: AWAY });
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: HOME }], { communeCode: HOME });
    topic = await makeSimulatedTopic(db, bank);
    await take(AWAY, 300, MONDAY);
    await take(HOME, 40, MONDAY);
    ring = await take(HOME, 36, TUESDAY, { copied });
    return () => fixClock(null);
  }, 60_000);

  const raised = async () => (await database().select().from(flags))[0];

  it("raises one question about the commune's day, with the tests it was seen in, and no second one", async () => {
    const db = database();
    expect(await raiseFlags(db, wholeDaysBefore(TODAY))).toBe(1);
    const flag = await raised();
    expect(flag).toMatchObject({ rule: "same-answers", fingerprint: `${topic.id} ${HOME} 2026-11-17` });
    const seenIn = await db.select().from(flagAttempts);
    const ringIds = ring.map(({ attemptId }) => attemptId);
    expect(seenIn.length).toBeGreaterThanOrEqual(FEWEST_SEEN);
    expect(ringIds).toEqual(expect.arrayContaining(seenIn.map(({ attemptId }) => attemptId)));
    expect(flag?.evidence.figures).toContainEqual(["tests", seenIn.length]);
    for (const day of [TODAY, "2026-11-21", "2026-11-24"])
      expect(await raiseFlags(db, wholeDaysBefore(day))).toBe(0);
    expect(await db.select().from(flagAttempts)).toHaveLength(seenIn.length);
  });

  it("shows an officer those who live in the officer's commune, in the order in which they ended", async () => {
    const db = database();
    const id = (await raised())?.id ?? "";
    const all = await readFlag(db, officer, id, TODAY);
    const ids = all.tests.map(({ personId }) => personId);
    expect(ids).toEqual(ring.map(({ personId }) => personId).filter((one) => ids.includes(one)));
    const moved = ids[1] ?? "";
    await db.update(people).set({ communeCode: AWAY }).where(eq(people.id, moved));
    const seen = async (viewer: Viewer) => (await readFlag(db, viewer, id, TODAY)).tests.length;
    expect(await seen(officer)).toBe(ids.length - 1);
    expect(await seen(province)).toBe(ids.length);
    await db.update(people).set({ communeCode: HOME }).where(eq(people.id, moved));
  });

  it("is shown to all whose tests are in it once decided, and lets go of who is erased", async () => {
    const db = database();
    const id = (await raised())?.id ?? "";
    const { tests } = await readFlag(db, officer, id, TODAY);
    const [second, third] = [tests[1]?.personId ?? "", tests[2]?.personId ?? ""];
    expect(await shownFlags(db, [second])).toEqual([]);
    await decideFlag(db, officer, { id, decision: "handled", reason: "Đã hỏi, cả tổ chép một tờ đáp án" });
    expect(await shownFlags(db, [second])).toMatchObject([{ rule: "same-answers", decision: "handled" }]);
    await db.transaction((tx) => erasePerson(tx, province, third));
    expect(await shownFlags(db, [third])).toEqual([]);
    expect((await readFlag(db, officer, id, TODAY)).tests).toHaveLength(tests.length - 1);
  });

  it("asks about nobody whose answers are purged, nor about tests under an officer's eyes", async () => {
    const db = database();
    await db.delete(flags);
    expect(await db.select().from(flagAttempts)).toEqual([]);
    const ids = ring.map(({ attemptId }) => attemptId);
    const testId = newId();
    await db.insert(supervisedTests).values({
      ...{ id: testId, topicId: topic.id, communeCode: HOME, room: "Hội trường" },
      ...{ supervisorId: officer.personId, opensAt: new Date(TUESDAY), closesAt: new Date(TUESDAY) },
    });
    await db.update(attempts).set({ supervisedTestId: testId }).where(inArray(attempts.id, ids));
    expect(await raiseFlags(db, wholeDaysBefore(TODAY))).toBe(0);
    await db.update(attempts).set({ supervisedTestId: null }).where(inArray(attempts.id, ids));
    expect(await raiseFlags(db, wholeDaysBefore(TODAY))).toBe(1);
    await db.delete(flags);
    await db.delete(attemptAnswers).where(inArray(attemptAnswers.attemptId, ids));
    expect(await raiseFlags(db, wholeDaysBefore(TODAY))).toBe(0);
  });
});
