/** Who may merge, what it does to figures and to signing in, and what taking it back leaves. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, it } from "vitest";
import { consents, people, roleGrants, sessions } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { certificates } from "#drizzle/schema/certificates";
import { households } from "#drizzle/schema/classes";
import { countedSpans, twinDecisions } from "#drizzle/schema/coverage";
import { accountMerges } from "#drizzle/schema/merging";
import { monthReportPeople, monthReports } from "#drizzle/schema/periods";
import { dataRequests } from "#drizzle/schema/personal-data";
import { finishedTopics, lessonCompletions, lessonPositions } from "#drizzle/schema/progress";
import { attempts } from "#drizzle/schema/quizzes";
import { KEYS, makeAccount, PASSWORD, SITE } from "#tests/support/accounts-factories";
import { makeCertificate, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { giveEveryRow, makeWorld } from "#tests/support/every-row";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { makeClosedAttempt, makeTopicWithLessons } from "#tests/support/progress-factories";
import { openSession } from "~/features/accounts/auth.server";
import { enableAccount } from "~/features/accounts/disable-account.server";
import { exportMyData } from "~/features/accounts/export-my-data.server";
import { signIn } from "~/features/accounts/sign-in.server";
import type { Viewer } from "~/features/accounts/viewer";
import { isCardOfMerged } from "~/features/cards/find-card.server";
import { checkCertificate } from "~/features/certificates/check-certificate.server";
import { figuresOn } from "~/features/coverage/figures-on.server";
import { listPeople } from "~/features/coverage/list-people.server";
import { peopleFilters } from "~/features/coverage/people-filters";
import { readPerson } from "~/features/coverage/read-person.server";
import { recountQueued } from "~/features/coverage/recount.server";
import { forgetUndo } from "~/features/merging/forget-undo.server";
import { listMerges } from "~/features/merging/list-merges.server";
import { mergeAccounts, undoMerge } from "~/features/merging/merge-accounts.server";
import { previewMerge } from "~/features/merging/preview-merge.server";
import { monthChanges } from "~/features/periods/month-changes.server";
import { eraseOnRequest } from "~/features/personal-data/handle-request.server";
import { readMyData } from "~/features/personal-data/my-data.server";
import { sendRequest } from "~/features/personal-data/send-request.server";
import { translator } from "~/i18n/translate";
import { fixClock, now } from "~/platform/clock.server";
import { selectRows } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";

const REASON = "Đã xem căn cước tại ủy ban phường";
const DAY = "2026-11-25";
const OWN = "26080";
const OTHER = "26041";

describeWithDatabase("a merge of accounts", (database) => {
  let officer: Viewer;
  let province: Viewer;
  let topicId: string;

  beforeAll(async () => {
    const db = database();
    // Numbers apart from those the factory writes.
    await makeProgramme(db, { certificateNumber: "GOP-{seq:6}/{year}" });
    await makeCommune(db);
    await makeCommune(db, OTHER, "Ngoài Kia");
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }], { fullName: "Cán Bộ" });
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị" });
    topicId = (await makeTopic(db)).id;
  });
  afterEach(() => fixClock(null));

  let names = 0;
  const pairOf = async (
    survivor: Parameters<typeof makePerson>[1] = {},
    merged: Parameters<typeof makePerson>[1] = {},
  ) => {
    names += 1;
    const fullName = `Lê Thị Mẫu ${String.fromCharCode(64 + names)}`;
    return [
      await makeAccount(database(), { fullName, ...survivor }),
      await makeAccount(database(), { fullName: `${fullName} Hai`, ...merged }),
    ] as const;
  };
  const merge = async (survivorId: string, mergedId: string, viewer = officer) => {
    const done = await mergeAccounts(database(), KEYS, viewer, { survivorId, mergedId, reason: REASON });
    if (!done.ok) throw new Error(done.fault);
    return done.mergeId;
  };
  const undo = (mergeId: string, viewer = officer) =>
    undoMerge(database(), KEYS, viewer, { mergeId, reason: REASON });
  const certified = async () => (await figuresOn(database(), province, { from: DAY, to: DAY })).total.upTo;
  const actionsOn = async (id: string) => {
    const events = await database()
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, id))
      .orderBy(auditEvents.id);
    return events.map(({ action }) => action);
  };

  it("is an officer's for two people of their communes, with a reason, and audited on both", async () => {
    const db = database();
    const [survivor, merged] = await pairOf();
    const [foreign] = await pairOf({ communeCode: OTHER });
    const tries = { survivorId: survivor.id, mergedId: foreign.id, reason: REASON };
    await expect(mergeAccounts(db, KEYS, officer, tries)).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      mergeAccounts(db, KEYS, officer, { ...tries, survivorId: foreign.id, mergedId: survivor.id }),
    ).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      previewMerge(db, officer, { survivorId: survivor.id, mergedId: foreign.id }),
    ).rejects.toMatchObject({ kind: "not-found" });
    const learner = await makeViewer(db);
    await expect(mergeAccounts(db, KEYS, learner, tries)).rejects.toMatchObject({ kind: "not-found" });
    const short = { survivorId: survivor.id, mergedId: merged.id, reason: "một" };
    expect(await mergeAccounts(db, KEYS, officer, short)).toEqual({ ok: false, fault: "reasonShort" });
    const mergeId = await merge(survivor.id, merged.id);
    for (const { id } of [survivor, merged]) expect(await actionsOn(id)).toEqual(["accounts.merged"]);
    expect((await listMerges(db, officer, 1)).merges.map(({ id }) => id)).toContain(mergeId);
    const stranger = await makeViewer(db, [{ role: "commune-officer", communeCode: OTHER }]);
    expect((await listMerges(db, stranger, 1)).merges).toEqual([]);
    await expect(undo(mergeId, stranger)).rejects.toMatchObject({ kind: "not-found" });
    expect(await undo(mergeId)).toBeUndefined();
    for (const { id } of [survivor, merged])
      expect(await actionsOn(id)).toEqual(["accounts.merged", "accounts.unmerged"]);
  });

  it("is previewed as it will be, and changes nothing by that", async () => {
    const db = database();
    const world = await makeWorld(db);
    const [survivor, merged] = await pairOf({}, { sex: "female" });
    await giveEveryRow(db, world, merged, new Date("2026-11-10T02:00:00Z"));
    await recountQueued(db);
    const rows = () =>
      selectRows(
        db,
        sql`select person_id from certificates union all select id || coalesce(merged_into_id, '') from people order by 1`,
      );
    const before = await rows();
    const shown = await previewMerge(db, officer, { survivorId: survivor.id, mergedId: merged.id });
    expect(await rows()).toEqual(before);
    expect(shown.after?.taken).toEqual(["sex"]);
    const of = Object.fromEntries((shown.after?.kinds ?? []).map(({ kind, ...counts }) => [kind, counts]));
    expect(of.certificates).toEqual({ survivor: 0, merged: 1, after: 1 });
    expect(of.classes).toEqual({ survivor: 0, merged: 1, after: 1 });
    expect(of.cards).toEqual({ survivor: 0, merged: 1, after: 0 });
    await merge(survivor.id, merged.id);
    const done = await readPerson(db, officer, survivor.id, DAY);
    expect(done.standing).toEqual(shown.after?.standing);
  });

  it("counts the person once, from the day that came first, where the surviving account lives", async () => {
    const db = database();
    const [survivor, merged] = await pairOf({}, { communeCode: OTHER });
    await makeCertificate(db, survivor, topicId, {
      issuedAt: new Date("2026-11-20T02:00:00Z"),
      code: "ABCDEFGHJKMNPQRSTVWX",
    });
    const first = await makeCertificate(db, merged, topicId, {
      issuedAt: new Date("2026-11-05T02:00:00Z"),
      code: "ABCDEFGHJKMNPQRSTVWZ",
    });
    const before = await certified();
    const mergeId = await merge(survivor.id, merged.id, province);
    const after = await certified();
    expect([after.registered, after.passed]).toEqual([before.registered - 1, before.passed - 1]);
    const spans = await db
      .select()
      .from(countedSpans)
      .where(
        and(
          eq(countedSpans.personId, survivor.id),
          eq(countedSpans.stage, "passed"),
          eq(countedSpans.topicId, ""),
        ),
      );
    expect(spans).toMatchObject([{ communeCode: OWN, countsFrom: "2026-11-05" }]);
    expect((await readPerson(db, province, merged.id, DAY)).standing).toEqual({ kind: "merged" });
    const listed = await listPeople(db, province, DAY, {
      ...peopleFilters.read(new URLSearchParams()),
      name: merged.fullName,
    });
    expect(listed.people).toEqual([]);
    // Both papers stay good for whoever checks them.
    const second = await db.select().from(certificates).where(eq(certificates.personId, merged.id));
    for (const code of [first.code, second[0]?.code ?? ""])
      expect(await checkCertificate(db, { keys: KEYS, address: "127.0.0.1" }, code)).toMatchObject({
        state: "valid",
      });
    expect(await undo(mergeId, province)).toBeUndefined();
    expect(await certified()).toEqual(before);
  });

  it("counts once with whoever is known to be one with the merged account", async () => {
    const db = database();
    const [survivor, merged] = await pairOf();
    const third = await makePerson(db, { fullName: "Lê Thị Mẫu Thứ Ba" });
    await makeCertificate(db, third, topicId);
    await makeCertificate(db, merged, topicId);
    const [firstId = "", secondId = ""] = [merged.id, third.id].sort();
    await db
      .insert(twinDecisions)
      .values({ firstId, secondId, decision: "same", decidedBy: officer.personId, decidedAt: now() });
    const before = await certified();
    await merge(survivor.id, merged.id);
    expect((await certified()).passed).toBe(before.passed);
  });

  it("leaves a month that was sent as it is, and tells the next why somebody left", async () => {
    const db = database();
    const [survivor, merged] = await pairOf();
    await makeCertificate(db, merged, topicId, { issuedAt: new Date("2026-10-05T02:00:00Z") });
    await makeCertificate(db, survivor, topicId, { issuedAt: new Date("2026-10-15T02:00:00Z") });
    const reportId = newId();
    await db.insert(monthReports).values({
      ...{ id: reportId, communeCode: OWN, month: "2026-10", version: 1, adultsEstimated: false },
      ...{ sentBy: officer.personId, sentAt: now() },
    });
    const counted = { reportId, stage: "passed" as const, change: "joined" as const, reason: "new" as const };
    for (const { id } of [survivor, merged])
      await db
        .insert(monthReportPeople)
        .values({ ...counted, personId: id, since: "2026-10-05", birthYear: 1980 });
    const sent = await db.select().from(monthReportPeople);
    await merge(survivor.id, merged.id);
    await recountQueued(db);
    expect(await db.select().from(monthReportPeople)).toEqual(sent);
    const basis = { communeCode: OWN, days: { from: "2026-11-01", to: "2026-11-30" }, previousId: reportId };
    const changes = await selectRows<{ person_id: string; change: string; reason: string }>(
      db,
      sql`select person_id, change, reason from ${monthChanges(basis)} c
        where stage = 'passed' and person_id in (${survivor.id}, ${merged.id})`,
    );
    expect(changes).toEqual([{ person_id: merged.id, change: "left", reason: "merged" }]);
  });

  it("gives what both together have earned, and takes that back when it is undone", async () => {
    const db = database();
    const { topic, lessons } = await makeTopicWithLessons(db, 2);
    const [survivor, merged] = await pairOf();
    const read = (personId: string, at: number) =>
      db.insert(lessonCompletions).values({
        personId,
        lessonId: lessons[at]?.id ?? "",
        revisionId: lessons[at]?.currentRevisionId ?? "",
        completedAt: now(),
      });
    await read(survivor.id, 0);
    await read(merged.id, 1);
    await makeClosedAttempt(db, merged.id, topic.id);
    const shown = await previewMerge(db, officer, { survivorId: survivor.id, mergedId: merged.id });
    expect(shown.after?.issued).toBe(1);
    const mergeId = await merge(survivor.id, merged.id);
    const held = () => db.select().from(certificates).where(eq(certificates.personId, survivor.id));
    expect(await held()).toMatchObject([{ topicId: topic.id, revokedAt: null }]);
    expect(await undo(mergeId)).toBeUndefined();
    expect(await held()).toMatchObject([{ revokedReason: REASON }]);
    const finished = await db.select().from(finishedTopics).where(eq(finishedTopics.topicId, topic.id));
    expect(finished).toEqual([]);
  });

  it("leaves with the surviving account what was done since, and gives the other what was theirs", async () => {
    const db = database();
    const { topic, lessons } = await makeTopicWithLessons(db, 2);
    const [survivor, merged] = await pairOf({}, { phone: "+84912000009", email: "hai@example.vn" });
    const [one, two] = lessons as [(typeof lessons)[0], (typeof lessons)[0]];
    const seen = new Date("2026-11-01T00:00:00Z");
    await db
      .insert(lessonPositions)
      .values({ personId: merged.id, lessonId: one.id, openedAt: seen, seenAt: seen });
    const mergeId = await merge(survivor.id, merged.id);
    const since = new Date("2026-11-24T00:00:00Z");
    await db.update(lessonPositions).set({ seenAt: since }).where(eq(lessonPositions.personId, survivor.id));
    await db
      .insert(lessonPositions)
      .values({ personId: survivor.id, lessonId: two.id, openedAt: since, seenAt: since });
    await makeClosedAttempt(db, survivor.id, topic.id);
    await db.update(people).set({ phone: "+84912000010" }).where(eq(people.id, survivor.id));
    expect(await undo(mergeId)).toBeUndefined();
    const positions = await db
      .select()
      .from(lessonPositions)
      .where(eq(lessonPositions.personId, survivor.id));
    expect(positions.map(({ lessonId, seenAt }) => [lessonId, seenAt])).toEqual([
      [one.id, since],
      [two.id, since],
    ]);
    expect(
      await db.select().from(lessonPositions).where(eq(lessonPositions.personId, merged.id)),
    ).toMatchObject([{ lessonId: one.id, seenAt: seen }]);
    expect(await db.select().from(attempts).where(eq(attempts.personId, survivor.id))).toHaveLength(1);
    const rows = await db.select().from(people).where(eq(people.searchName, merged.searchName));
    expect(rows).toMatchObject([{ phone: "+84912000009", email: "hai@example.vn", disabledAt: null }]);
    const [kept] = await db.select().from(people).where(eq(people.id, survivor.id));
    expect(kept).toMatchObject({ phone: "+84912000010", email: null });
  });

  it("ends the merged account's sessions and tells whoever knows its password, but nobody else", async () => {
    const db = database();
    const [survivor, merged] = await pairOf({ username: "con-lai" }, { username: "da-gop" });
    await openSession(db, SITE, merged.id, "");
    const site = { keys: KEYS, publicUrl: SITE, demo: false };
    const enter = (identifier: string, password = PASSWORD) =>
      signIn(db, site, {
        ...{ identifier, password, device: "", cookieHeader: null },
        address: `203.0.113.${++names}`,
      });
    const mergeId = await merge(survivor.id, merged.id);
    expect(await db.select().from(sessions).where(eq(sessions.userId, merged.id))).toEqual([]);
    expect(await enter("da-gop")).toMatchObject({ ok: false, fault: "signInMerged" });
    expect(await enter("da-gop", "đoán mò")).toMatchObject({ ok: false, fault: "signInWrong" });
    expect(await enter("con-lai")).toMatchObject({ ok: true });
    const reopened = await enableAccount(db, officer, { personId: merged.id, reason: "mở lại giúp" });
    expect(reopened).toBe("merged");
    await undo(mergeId);
    expect(await enter("da-gop")).toMatchObject({ ok: true });
  });

  it("tells whoever shows a card of the merged account", async () => {
    const db = database();
    const world = await makeWorld(db);
    const [survivor, merged] = await pairOf();
    await giveEveryRow(db, world, merged, new Date("2026-11-10T02:00:00Z"));
    const [card] = await selectRows<{ id: string }>(
      db,
      sql`select id from sign_in_cards where person_id = ${merged.id}`,
    );
    expect(await isCardOfMerged(db, { cardId: card?.id })).toBe(false);
    await merge(survivor.id, merged.id);
    expect(await isCardOfMerged(db, { cardId: card?.id })).toBe(true);
    expect(await isCardOfMerged(db, { scanned: "nonsense" })).toBe(false);
  });

  it("can be taken back for thirty days; then what that needs is forgotten", async () => {
    const db = database();
    fixClock("2026-11-01T02:00:00Z");
    const [survivor, merged] = await pairOf();
    const mergeId = await merge(survivor.id, merged.id);
    await db.insert(households).values({ id: "nha-trong", code: "nha-trong", createdAt: now() });
    fixClock("2026-12-01T01:59:00Z");
    await db.update(accountMerges).set({ undoSealed: null }).where(sql`id <> ${mergeId}`);
    expect(await forgetUndo(db)).toBe(0);
    expect(await db.select().from(households).where(eq(households.id, "nha-trong"))).toHaveLength(1);
    fixClock("2026-12-01T02:01:00Z");
    expect(await undo(mergeId)).toBe("over");
    expect(await forgetUndo(db)).toBe(1);
    const [row] = await db.select().from(accountMerges).where(eq(accountMerges.id, mergeId));
    expect(row).toMatchObject({ undoSealed: null, undoneAt: null, reason: REASON });
    expect(await db.select().from(households).where(eq(households.id, "nha-trong"))).toEqual([]);
  });

  it("gives a person the data of every account that is theirs, and erases all of them", async () => {
    const db = database();
    const world = await makeWorld(db);
    const [survivor, merged] = await pairOf(
      {},
      { fullName: "Đặng Tên Cũ", username: "dang.ten.cu", phone: "+84912000555" },
    );
    const [again] = await pairOf({}, {});
    await giveEveryRow(db, world, merged, new Date("2026-11-10T02:00:00Z"));
    await merge(survivor.id, merged.id);
    await merge(again.id, survivor.id);
    const viewer = { ...officer, personId: again.id, grants: [] };
    const data = await exportMyData(db, viewer);
    expect(data.formerAccounts).toHaveLength(2);
    expect(JSON.stringify(data)).toContain("Đặng Tên Cũ");
    expect(JSON.stringify(data)).not.toContain("v1.");
    expect(data.signInCards).toHaveLength(1);
    expect(data.formerAccounts).toContainEqual(expect.objectContaining({ username: "dang.ten.cu" }));
    const shown = await readMyData({ db, viewer, today: DAY, locale: "vi", t: translator("vi") });
    const former = shown.find(({ id }) => id === "tai-khoan-da-gop")?.rows ?? [];
    expect(former).toHaveLength(2);
    expect(former).toContainEqual([
      "Đặng Tên Cũ",
      "dang.ten.cu",
      "0912 000 555",
      expect.any(String),
      expect.stringMatching(/^\d\d\/\d\d\/2026$/),
    ]);
    await sendRequest(db, viewer, { kind: "delete", wish: "" });
    const [request] = await db
      .select()
      .from(dataRequests)
      .where(
        and(
          eq(dataRequests.personId, again.id),
          isNull(dataRequests.closedAt),
          eq(dataRequests.kind, "delete"),
        ),
      );
    await recountQueued(db);
    const before = await certified();
    expect(await eraseOnRequest(db, province, request?.id ?? "")).toBeUndefined();
    expect(await certified()).toEqual(before);
    for (const word of ["Đặng Tên Cũ", "dang ten cu", "912000555"]) {
      const rows = await selectRows(
        db,
        sql`select 1 from people p where p::text like ${`%${word}%`} union all
          select 1 from certificates c where c::text like ${`%${word}%`}`,
      );
      expect(rows, word).toEqual([]);
    }
    const merges = await db.select().from(accountMerges).where(eq(accountMerges.survivorId, again.id));
    expect(merges).toEqual([]);
  });

  it("is refused while a role, a request or the owner's own closing stands in the way", async () => {
    const db = database();
    const tries = (survivorId: string, mergedId: string, viewer = officer) =>
      mergeAccounts(db, KEYS, viewer, { survivorId, mergedId, reason: REASON });
    const [survivor, merged] = await pairOf();
    const grant = {
      id: newId(),
      personId: merged.id,
      role: "helper" as const,
      communeCode: OWN,
      grantedAt: now(),
    };
    await db.insert(roleGrants).values(grant);
    expect(await tries(survivor.id, merged.id)).toMatchObject({ fault: "roleOfMerged" });
    expect(await tries(merged.id, survivor.id)).toMatchObject({ fault: "roleOfSurvivor" });
    await db.update(roleGrants).set({ revokedAt: now() }).where(eq(roleGrants.id, grant.id));
    await sendRequest(db, { ...officer, personId: merged.id }, { kind: "delete", wish: "" });
    expect(await tries(survivor.id, merged.id)).toMatchObject({ fault: "requestOpen" });
    await db.delete(dataRequests).where(eq(dataRequests.personId, merged.id));
    await db.insert(consents).values({
      ...{ id: newId(), personId: merged.id, purpose: "learning", textVersion: "1", channel: "web" },
      ...{ givenAt: now(), withdrawnAt: now() },
    });
    expect(await tries(survivor.id, merged.id)).toMatchObject({ fault: "closedByOwner" });
    expect(await tries(survivor.id, officer.personId)).toMatchObject({ fault: "own" });
    await db.delete(consents).where(eq(consents.personId, merged.id));
    await db.insert(attempts).values({
      ...{ id: newId(), personId: merged.id, topicId, number: 1, seed: 1, passMark: 0.8, startedAt: now() },
    });
    expect(await tries(survivor.id, merged.id)).toMatchObject({ fault: "testUnderWay" });
  });
});
