/** A class from planning to its report: who may do what, what marks come to, and what the ledger makes of it. */
import { and, asc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attendanceMarks, attendances, classMembers, trainingClasses } from "#drizzle/schema/classes";
import { countedSpans } from "#drizzle/schema/coverage";
import { KEYS } from "#tests/support/accounts-factories";
import { makeClass } from "#tests/support/classes-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { makeClosedAttempt } from "#tests/support/progress-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { changeClassState } from "~/features/classes/change-class-state.server";
import { addMembers, removeMember } from "~/features/classes/change-members.server";
import { addSession, removeSession } from "~/features/classes/change-sessions.server";
import { classFilters } from "~/features/classes/class-filters";
import { recordResult } from "~/features/classes/class-results.server";
import { listClasses } from "~/features/classes/list-classes.server";
import { listMembers } from "~/features/classes/list-members.server";
import { matchList } from "~/features/classes/match-list.server";
import { readAttendance } from "~/features/classes/read-attendance.server";
import { type MarkAnswer, recordMarks, type SentMark } from "~/features/classes/record-marks.server";
import { changeClass, createClass } from "~/features/classes/save-class.server";
import { rebuildAttendances } from "~/features/classes/update-attendance.server";
import { rebuildCounted, recountQueued } from "~/features/coverage/recount.server";
import { fixClock } from "~/platform/clock.server";
import { newId } from "~/platform/ids.server";

const OWN = "26080";
const FOREIGN = "26041";
const TODAY = "2026-11-22";

describeWithDatabase("a class", (database) => {
  let officer: Viewer;
  let second: Viewer;
  let foreign: Viewer;
  let topic: Awaited<ReturnType<typeof makeTopic>>;

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db);
    await makeCommune(db, OWN, "Trấn Biên");
    await makeCommune(db, FOREIGN, "Ngoài Kia");
    topic = await makeTopic(db);
    const ofOwn = [{ role: "commune-officer" as const, communeCode: OWN }];
    officer = await makeViewer(db, ofOwn, { fullName: "Nguyễn Văn Mẫu An" });
    second = await makeViewer(db, ofOwn, { fullName: "Nguyễn Văn Mẫu Bình" });
    foreign = await makeViewer(db, [{ role: "commune-officer", communeCode: FOREIGN }], {
      communeCode: FOREIGN,
    });
    return () => fixClock(null);
  });
  beforeEach(() => fixClock("2026-11-22T08:00:00Z"));

  /** Born in years of their own: namesakes of one year would be held back as one person. */
  let born = 1930;
  const person = (fields = {}) => makePerson(database(), { birthYear: born++, ...fields });
  const mark = (who: string, said: "present" | "absent", more: Partial<SentMark> = {}): SentMark => ({
    id: newId(),
    person: who,
    mark: said,
    age: 0,
    ...more,
  });
  type Made = Awaited<ReturnType<typeof makeClass>>;
  const ids = (made: Made, at = 0) => ({ classId: made.id, sessionId: made.sessions[at]?.id ?? "" });
  const send = (viewer: Viewer, made: Made, marks: SentMark[], at = 0): Promise<MarkAnswer[]> =>
    recordMarks(database(), viewer, ids(made, at), marks);
  const outcomeOf = async (made: Made, personId: string) => {
    const { people } = await readAttendance(database(), officer, ids(made), TODAY);
    return people.find(({ id }) => id === personId);
  };
  const trainedFrom = async (personId: string) => {
    await recountQueued(database());
    const rows = await database()
      .select({ from: countedSpans.countsFrom })
      .from(countedSpans)
      .where(and(eq(countedSpans.personId, personId), eq(countedSpans.stage, "trained")));
    return rows.map(({ from }) => from);
  };

  describe("is planned", () => {
    const wish = {
      communeCode: OWN,
      place: "Nhà văn hóa khu phố 5",
      seats: 2,
      guestTrainers: "",
      walkIns: false,
      invited: [],
      trainers: [],
    };
    const session = { startsAt: new Date("2026-11-22T01:00:00Z"), endsAt: new Date("2026-11-22T04:00:00Z") };

    it("by an officer in their own commune only", async () => {
      const db = database();
      const plan = { ...wish, topicId: topic.id, session };
      await expect(createClass(db, foreign, plan)).rejects.toMatchObject({ kind: "not-found" });
      const id = await createClass(db, officer, plan);
      await expect(changeClass(db, foreign, id, plan)).rejects.toMatchObject({ kind: "not-found" });
      await changeClass(db, officer, id, { ...plan, seats: 3 });
      const found = await listClasses(
        db,
        officer,
        TODAY,
        classFilters.read(new URLSearchParams({ lop: id })),
      );
      expect(found).toMatchObject({
        count: 1,
        classes: [{ seats: 3, firstDay: TODAY, listed: 0, state: "planned" }],
      });
      const seen = await listClasses(db, foreign, TODAY, classFilters.read(new URLSearchParams({ lop: id })));
      expect(seen).toMatchObject({ count: 0, classes: [] });
    });

    it("with no more people than seats, and only of invited communes", async () => {
      const db = database();
      const made = await makeClass(db, { topicId: topic.id, seats: 2, state: "planned" });
      const [one, two, three, away] = [
        await person(),
        await person(),
        await person(),
        await person({ communeCode: FOREIGN }),
      ];
      const many = [one.id, two.id, three.id];
      expect(await addMembers(db, officer, made.id, many)).toEqual({ ok: false, seatsLeft: 2 });
      expect(await addMembers(db, officer, made.id, [one.id, away.id])).toEqual({
        ok: true,
        value: { added: 1, known: 0, refused: 1 },
      });
      expect(await addMembers(db, officer, made.id, [one.id, two.id])).toMatchObject({
        value: { added: 1, known: 1 },
      });
      await expect(addMembers(db, foreign, made.id, [away.id])).rejects.toMatchObject({ kind: "not-found" });
      await expect(removeMember(db, foreign, made.id, one.id)).rejects.toMatchObject({ kind: "not-found" });
      expect(await removeMember(db, officer, made.id, two.id)).toBeUndefined();
      expect(await addMembers(db, officer, made.id, [three.id])).toMatchObject({ value: { added: 1 } });
    });

    it("for several communes, each officer listing and seeing their own people", async () => {
      const db = database();
      const made = await makeClass(db, { topicId: topic.id, invited: [FOREIGN] });
      const [near, away] = [await person(), await person({ communeCode: FOREIGN, fullName: "Trần Văn Mẫu" })];
      await addMembers(db, officer, made.id, [near.id]);
      expect(await addMembers(db, foreign, made.id, [away.id, near.id])).toMatchObject({
        value: { added: 1, refused: 1 },
      });
      expect((await listMembers(db, foreign, made.id, TODAY)).map(({ id }) => id)).toEqual([away.id]);
      expect(await listMembers(db, officer, made.id, TODAY)).toHaveLength(2);
      await expect(recordMarks(db, foreign, ids(made), [mark(away.id, "present")])).rejects.toMatchObject({
        kind: "not-found",
      });
      await expect(readAttendance(db, foreign, ids(made), TODAY)).rejects.toMatchObject({
        kind: "not-found",
      });
      await expect(changeClassState(db, foreign, made.id, "close")).rejects.toMatchObject({
        kind: "not-found",
      });
    });

    it("from a pasted list: by id, by phone, by name and year; a name of several people is left to the officer", async () => {
      const db = database();
      const made = await makeClass(db, { topicId: topic.id });
      const hash = KEYS.hash("personal-id-hash", "075160999901");
      const known = await person({ fullName: "Đặng Thị Mẫu", birthYear: 1961, personalIdHash: hash });
      const first = await person({ fullName: "Vũ Đình Mẫu", birthYear: 1970, phone: "+84912999888" });
      const twin = await person({ fullName: "Vũ Đình Mẫu", birthYear: 1971 });
      await person({ fullName: "Vũ Đình Mẫu", birthYear: 1971, communeCode: FOREIGN });
      const text = [
        "TT  Họ và tên",
        "1. Ai đó khác tên; 075160999901",
        "2. vu dinh mau; 0912 999 888",
        "3. Vũ Đình Mẫu, 1971",
        "4. Vũ Đình Mẫu",
      ].join("\r\n");
      const lines = await matchList(db, KEYS, officer, { classId: made.id, text, today: TODAY });
      expect(lines.map(({ candidates }) => candidates.map(({ id }) => id).sort())).toEqual([
        [],
        [known.id],
        [first.id],
        [twin.id],
        [first.id, twin.id].sort(),
      ]);
    });

    it("keeps sessions and people once somebody was marked, and everything once it is closed", async () => {
      const db = database();
      const one = await person();
      const starts = ["2026-11-22T01:00:00Z", "2026-11-22T07:00:00Z"];
      const made = await makeClass(db, { topicId: topic.id, members: [one.id], starts });
      const sessionId = made.sessions[0]?.id ?? "";
      const times = { startsAt: new Date(starts[0] ?? ""), endsAt: new Date(starts[1] ?? "") };
      expect(await addSession(db, officer, made.id, times)).toBe("twice");
      await send(officer, made, [mark(one.id, "present")]);
      expect(await removeSession(db, officer, made.id, sessionId)).toBe("marked");
      expect(await removeMember(db, officer, made.id, one.id)).toBe("marked");
      expect(await removeSession(db, officer, made.id, made.sessions[1]?.id ?? "")).toBeUndefined();
      expect(await removeSession(db, officer, made.id, sessionId)).toBe("last");
      expect(await changeClassState(db, officer, made.id, "close")).toBeUndefined();
      await expect(addMembers(db, officer, made.id, [one.id])).rejects.toMatchObject({ kind: "conflict" });
      await expect(addSession(db, officer, made.id, times)).rejects.toMatchObject({ kind: "conflict" });
      await expect(changeClassState(db, officer, made.id, "start")).rejects.toMatchObject({
        kind: "conflict",
      });
    });
  });

  describe("takes attendance", () => {
    it("of those on the list, in a session that has begun, while it runs; each mark once", async () => {
      const db = database();
      const [one, stranger] = [await person(), await person()];
      const starts = ["2026-11-22T07:00:00Z", "2026-11-23T07:00:00Z"];
      const made = await makeClass(db, { topicId: topic.id, members: [one.id], starts });
      const sent = mark(one.id, "present", { age: 60_000 });
      expect(await send(officer, made, [sent])).toEqual([{ id: sent.id, personId: one.id }]);
      expect(await send(officer, made, [sent, { ...sent, mark: "absent" }])).toMatchObject([{}, {}]);
      const stored = await db.select().from(attendanceMarks).where(eq(attendanceMarks.personId, one.id));
      expect(stored).toMatchObject([{ mark: "present", markedAt: new Date("2026-11-22T07:59:00Z") }]);
      expect(await send(officer, made, [mark(stranger.id, "present")])).toMatchObject([
        { fault: "notListed" },
      ]);
      expect(await send(officer, made, [mark(one.id, "present")], 1)).toMatchObject([{ fault: "tooEarly" }]);
      const tooOld = mark(one.id, "present", { age: 3 * 3_600_000 });
      expect(await send(officer, made, [tooOld])).toMatchObject([{ fault: "tooEarly" }]);
      await db.update(trainingClasses).set({ state: "closed" }).where(eq(trainingClasses.id, made.id));
      expect(await send(officer, made, [mark(one.id, "absent")])).toMatchObject([{ fault: "notRunning" }]);
      expect((await outcomeOf(made, one.id))?.outcome).toBe("present");
    });

    it("refuses a session of another class, and another commune's officer", async () => {
      const db = database();
      const one = await person();
      const made = await makeClass(db, { topicId: topic.id, members: [one.id] });
      const other = await makeClass(db, { topicId: topic.id });
      const forged = { classId: made.id, sessionId: other.sessions[0]?.id ?? "" };
      for (const [viewer, at] of [
        [officer, forged],
        [foreign, ids(made)],
      ] as const)
        await expect(recordMarks(db, viewer, at, [mark(one.id, "present")])).rejects.toMatchObject({
          kind: "not-found",
        });
      expect(await db.select().from(attendances).where(eq(attendances.personId, one.id))).toEqual([]);
    });

    it("shows differing marks until an officer settles them, and counts nobody meanwhile", async () => {
      const db = database();
      const one = await person();
      const made = await makeClass(db, { topicId: topic.id, members: [one.id] });
      await send(officer, made, [mark(one.id, "present", { age: 120_000 })]);
      expect(await trainedFrom(one.id)).toEqual([TODAY]);
      await send(second, made, [mark(one.id, "absent", { age: 60_000 })]);
      expect(await outcomeOf(made, one.id)).toMatchObject({
        outcome: "disputed",
        marks: [
          { mark: "present", by: "Nguyễn Văn Mẫu An" },
          { mark: "absent", by: "Nguyễn Văn Mẫu Bình" },
        ],
      });
      expect(await trainedFrom(one.id)).toEqual([]);
      expect(await changeClassState(db, officer, made.id, "close")).toBe("disputed");
      await send(second, made, [mark(one.id, "present", { settles: true })]);
      expect(await outcomeOf(made, one.id)).toMatchObject({ outcome: "present", marks: [] });
      expect(await trainedFrom(one.id)).toEqual([TODAY]);
      expect(await changeClassState(db, officer, made.id, "close")).toBeUndefined();
    });

    it("makes the same rows of attendance, and the same figures, when they are dropped", async () => {
      const db = database();
      const rows = () =>
        db.select().from(attendances).orderBy(asc(attendances.sessionId), asc(attendances.personId));
      const before = await rows();
      expect(before.length).toBeGreaterThan(2);
      await rebuildAttendances(db);
      expect(await rows()).toEqual(before);
      await recountQueued(db);
      const spans = () =>
        db
          .select()
          .from(countedSpans)
          .orderBy(countedSpans.personId, countedSpans.stage, countedSpans.countsFrom);
      const counted = await spans();
      await rebuildCounted(db);
      expect(await spans()).toEqual(counted);
    });

    it("makes people trained from the session that completes four fifths, and another session takes that back", async () => {
      const db = database();
      const one = await person();
      const starts = ["2026-11-20T01:00:00Z", "2026-11-21T01:00:00Z"];
      const made = await makeClass(db, { topicId: topic.id, members: [one.id], starts });
      await send(officer, made, [mark(one.id, "present")]);
      expect(await trainedFrom(one.id)).toEqual([]);
      await send(officer, made, [mark(one.id, "present")], 1);
      expect(await trainedFrom(one.id)).toEqual(["2026-11-21"]);
      const third = { startsAt: new Date("2026-11-24T01:00:00Z"), endsAt: new Date("2026-11-24T03:00:00Z") };
      await addSession(db, officer, made.id, third);
      expect(await trainedFrom(one.id)).toEqual([]);
    });
  });

  it("knows who passed: on the platform in its days, or typed in with who and why", async () => {
    const db = database();
    const [passed, before, typed] = [
      await person(),
      await person(),
      await person({ fullName: "Hồ Thị Mẫu" }),
    ];
    const members = [passed.id, before.id, typed.id];
    const made = await makeClass(db, { topicId: topic.id, members });
    const closedAt = new Date("2026-11-22T16:30:00Z");
    await makeClosedAttempt(db, passed.id, topic.id, { passed: true, closedAt });
    await makeClosedAttempt(db, before.id, topic.id, {
      passed: true,
      closedAt: new Date("2026-11-21T16:30:00Z"),
    });
    const result = { personId: typed.id, result: "passed", reason: "x" };
    expect(await recordResult(db, officer, made.id, result)).toBe("reason");
    const reason = "bài trên giấy, 8/10";
    await expect(recordResult(db, foreign, made.id, { ...result, reason })).rejects.toMatchObject({
      kind: "not-found",
    });
    const stranger = { ...result, reason, personId: (await person()).id };
    await expect(recordResult(db, officer, made.id, stranger)).rejects.toMatchObject({ kind: "not-found" });
    expect(await recordResult(db, officer, made.id, { ...result, reason })).toBeUndefined();
    const results = new Map(
      (await listMembers(db, officer, made.id, TODAY)).map(({ id, result }) => [id, result]),
    );
    expect(results.get(passed.id)).toEqual({ passed: true, how: { kind: "platform" } });
    expect(results.get(before.id)).toBeNull();
    expect(results.get(typed.id)).toEqual({
      passed: true,
      how: { kind: "typed", reason, by: "Nguyễn Văn Mẫu An" },
    });
    const filters = classFilters.read(new URLSearchParams({ lop: made.id }));
    expect(await listClasses(db, officer, TODAY, filters)).toMatchObject({
      classes: [{ listed: 3, came: 0, passed: 2 }],
    });
    expect(await db.select().from(classMembers).where(eq(classMembers.classId, made.id))).toHaveLength(3);
  });
});
