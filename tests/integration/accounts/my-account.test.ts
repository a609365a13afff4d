import { eq, getTableName } from "drizzle-orm";
import { expect, it } from "vitest";
import { consents, people, sessions } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { recountQueue } from "#drizzle/schema/coverage";
import { KEYS, makeAccount, PASSWORD, SITE } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune } from "#tests/support/factories";
import { allTables, pointsAtPeople } from "#tests/support/points-at-people";
import { identify, openSession } from "~/features/accounts/auth.server";
import { changePassword } from "~/features/accounts/change-password.server";
import { changeProfile, type ProfileChange } from "~/features/accounts/change-profile.server";
import { closeOtherSessions, closeSessionOf } from "~/features/accounts/close-sessions.server";
import { exportMyData, SOURCES } from "~/features/accounts/export-my-data.server";
import { listSessions } from "~/features/accounts/list-sessions.server";
import { giveConsent, listConsents, withdrawConsent } from "~/features/accounts/my-consents.server";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";

/** Signs a new person in on a device and returns who they are there. */
async function signedIn(db: Database, fields: Parameters<typeof makeAccount>[1] = {}): Promise<Viewer> {
  const person = await makeAccount(db, fields);
  return signedInAgain(db, person.id, "Chrome, Android");
}

async function signedInAgain(db: Database, personId: string, device: string): Promise<Viewer> {
  const cookie = await openSession(db, SITE, personId, device);
  const found = await identify(db, SITE, cookie.split(";")[0] ?? "");
  if (!found) throw new Error("the session does not open");
  return found.viewer;
}

let lastAddress = 0;
const asker = () => ({ keys: KEYS, address: `198.51.100.${++lastAddress}` });

async function actionsOn(db: Database, personId: string) {
  const events = await db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, personId))
    .orderBy(auditEvents.id);
  return events.map(({ action, detail }) => ({ action, detail }));
}

describeWithDatabase("changing one's password", (database) => {
  it("asks for the current one and closes every other session", async () => {
    const db = database();
    const viewer = await signedIn(db, { username: "doi-mk" });
    await signedInAgain(db, viewer.personId, "Firefox, Windows");
    const next = { current: PASSWORD, password: "một câu hoàn toàn mới" };
    expect(await changePassword(db, viewer, asker(), next)).toBeUndefined();
    expect((await listSessions(db, viewer)).map(({ isThisOne }) => isThisOne)).toEqual([true]);
    expect(await changePassword(db, viewer, asker(), next)).toEqual({ current: "passwordCurrentWrong" });
    expect((await actionsOn(db, viewer.personId)).map(({ action }) => action)).toEqual([
      "session.closed",
      "password.changed",
    ]);
  });

  it.each([
    [
      { current: "", password: "1234567" },
      { current: "passwordCurrentEmpty", password: "passwordShort" },
    ],
    [
      { current: "sai rồi", password: "12345678" },
      { current: "passwordCurrentWrong", password: "passwordCommon" },
    ],
    [{ current: PASSWORD, password: "" }, { password: "passwordEmpty" }],
    [{ current: PASSWORD, password: "giu-nguyen-ten" }, { password: "passwordIsName" }],
  ])("%j is refused: %j", async (typed, faults) => {
    const db = database();
    const viewer = await signedIn(db);
    await db.update(people).set({ username: "giu-nguyen-ten" }).where(eq(people.id, viewer.personId));
    expect(await changePassword(db, viewer, asker(), typed)).toEqual(faults);
    await db.update(people).set({ username: null }).where(eq(people.id, viewer.personId));
  });

  it("counts wrong current passwords as wrong sign-ins", async () => {
    const db = database();
    const viewer = await signedIn(db);
    const one = asker();
    const guess = () =>
      changePassword(db, viewer, one, { current: "đoán mò", password: "một câu hoàn toàn mới" });
    for (let count = 0; count < 9; count++) await guess();
    await expect(guess()).rejects.toMatchObject({ kind: "too-many", retryAfterSeconds: 300 });
  });
});

describeWithDatabase("one's sessions", (database) => {
  it("are listed with this device first, and closed one by one or all but this", async () => {
    const db = database();
    const phone = await signedIn(db);
    const office = await signedInAgain(db, phone.personId, "Edge, Windows");
    await signedInAgain(db, phone.personId, "Safari, iPhone");
    const listed = await listSessions(db, phone);
    expect(listed[0]).toMatchObject({ device: "Chrome, Android", isThisOne: true });
    expect(listed).toHaveLength(3);
    await closeSessionOf(db, phone, office.sessionId);
    expect((await listSessions(db, phone)).map(({ device }) => device)).toEqual([
      "Chrome, Android",
      "Safari, iPhone",
    ]);
    await closeOtherSessions(db, phone);
    expect(await listSessions(db, phone)).toHaveLength(1);
  });

  it("of another person, and the one in use, are not closed", async () => {
    const db = database();
    const mine = await signedIn(db);
    const theirs = await signedIn(db);
    await closeSessionOf(db, mine, theirs.sessionId);
    await closeSessionOf(db, mine, mine.sessionId);
    expect(await listSessions(db, theirs)).toHaveLength(1);
    expect(await listSessions(db, mine)).toHaveLength(1);
  });

  it("past their time are not listed", async () => {
    const db = database();
    const viewer = await signedIn(db);
    await db
      .update(sessions)
      .set({ expiresAt: new Date("2020-01-01") })
      .where(eq(sessions.userId, viewer.personId));
    expect(await listSessions(db, viewer)).toEqual([]);
  });
});

describeWithDatabase("correcting one's details", (database) => {
  const CHANGE: ProfileChange = {
    fullName: "Nguyễn Thị Hạnh",
    birth: { year: 1960, date: "1960-03-05" },
    communeCode: "26080",
    hamletId: null,
    audience: "citizen",
    sex: "female",
    phone: "+84912345678",
    email: null,
    personalId: "075160001123",
    forgetPersonalId: false,
  };

  it("asks for a recount and records which fields changed, not what they say", async () => {
    const db = database();
    const viewer = await signedIn(db);
    await db.delete(recountQueue);
    expect(await changeProfile(db, viewer, KEYS, CHANGE)).toEqual({ ok: true, changed: true });
    const [row] = await db.select().from(people).where(eq(people.id, viewer.personId));
    expect(row).toMatchObject({
      fullName: "Nguyễn Thị Hạnh",
      birthDate: "1960-03-05",
      searchName: "nguien thi hanh",
    });
    const queued = await db.select().from(recountQueue).where(eq(recountQueue.personId, viewer.personId));
    expect(queued).toHaveLength(1);
    expect(await actionsOn(db, viewer.personId)).toEqual([
      {
        action: "profile.changed",
        detail: { fields: ["fullName", "birthYear", "birthDate", "sex", "phone", "personalIdHash"] },
      },
    ]);
  });

  it("changes nothing when nothing differs, sealed number included", async () => {
    const db = database();
    const viewer = await signedIn(db);
    await changeProfile(db, viewer, KEYS, CHANGE);
    const before = await db.select().from(people).where(eq(people.id, viewer.personId));
    expect(await changeProfile(db, viewer, KEYS, CHANGE)).toEqual({ ok: true, changed: false });
    expect(await changeProfile(db, viewer, KEYS, { ...CHANGE, personalId: null })).toEqual({
      ok: true,
      changed: false,
    });
    expect(await db.select().from(people).where(eq(people.id, viewer.personId))).toEqual(before);
  });

  it("forgets the personal id when asked", async () => {
    const db = database();
    const viewer = await signedIn(db);
    await changeProfile(db, viewer, KEYS, CHANGE);
    await changeProfile(db, viewer, KEYS, { ...CHANGE, personalId: null, forgetPersonalId: true });
    const [row] = await db.select().from(people).where(eq(people.id, viewer.personId));
    expect([row?.personalIdHash, row?.personalIdSealed, row?.personalIdHint]).toEqual([null, null, null]);
  });

  it("refuses another account's e-mail", async () => {
    const db = database();
    await makeAccount(db, { email: "co-nguoi@example.vn" });
    const viewer = await signedIn(db);
    const change = { ...CHANGE, email: "co-nguoi@example.vn" };
    expect(await changeProfile(db, viewer, KEYS, change)).toEqual({ ok: false, fault: "emailTaken" });
  });
});

describeWithDatabase("one's consents", (database) => {
  it("are withdrawn and given again, each time as a fact of its own", async () => {
    const db = database();
    const viewer = await signedIn(db);
    await giveConsent(db, viewer, "reminders");
    await giveConsent(db, viewer, "reminders");
    await withdrawConsent(db, viewer, "reminders");
    await withdrawConsent(db, viewer, "reminders");
    await giveConsent(db, viewer, "reminders");
    const rows = await db.select().from(consents).where(eq(consents.personId, viewer.personId));
    expect(rows.map(({ withdrawnAt }) => withdrawnAt !== null).sort()).toEqual([false, true]);
    const state = await listConsents(db, viewer);
    expect(state.map(({ id, givenAt }) => [id, givenAt !== null])).toEqual([
      ["learning", false],
      ["reminders", true],
      ["surveys", false],
    ]);
    expect(await actionsOn(db, viewer.personId)).toEqual([
      { action: "consent.withdrawn", detail: { purpose: "reminders" } },
    ]);
  });

  it.each(["learning", "spam"])("“%s” cannot be withdrawn here", async (purpose) => {
    const db = database();
    const viewer = await signedIn(db);
    await expect(withdrawConsent(db, viewer, purpose)).rejects.toMatchObject({ kind: "invalid" });
  });
});

describeWithDatabase("the copy of one's data", (database) => {
  it("holds the person's rows and no secret", async () => {
    const db = database();
    await makeCommune(db);
    const viewer = await signedIn(db, { username: "ban-sao", personalIdHint: "0751123" });
    await giveConsent(db, viewer, "surveys");
    const copy = await exportMyData(db, viewer);
    expect(copy).toMatchObject({
      person: { username: "ban-sao", fullName: "Nguyễn Văn Mẫu", personalId: "0751xxxxx123" },
      consents: [{ purpose: "surveys", channel: "web", withdrawnAt: null }],
      sessions: [{ device: "Chrome, Android" }],
      certificates: [],
      attempts: [],
    });
    const text = JSON.stringify(copy);
    expect(text).not.toContain(viewer.sessionId);
    expect(text).not.toContain("argon2");
    expect(text).not.toContain("searchName");
  });

  it("leaves out no table that points at people, unless for a reason", () => {
    const leftOut = {
      passwords: "a hash is no information for its owner",
      card_openings: "a hash of a code that lives for minutes",
      card_pins: "a hash is no information for its owner",
      supervised_tests: "a test, opened by an officer",
      regrades: "how a wrong key was mended, by a reviewer; marks are in the attempts",
      certificates_to_review: "the province's decision; the paper and the log are exported",
      flags: "exported by a rule of its own: shown-flags.server.ts",
      retention_terms: "periods an administrator set for everybody",
      outreach_entries: "counts of help given to others, written for the commune",
      attendances: "derived from what is exported",
      training_classes: "a class, planned by an officer",
      counted_spans: "derived from what is exported",
      confirmed_counts: "counts of communes; the person is the administrator who typed them",
      deaths: "an officer's note about somebody who cannot ask any more",
      linked_confirmations: "derived from what is exported",
      vneid_confirmations: "exported by a rule of its own: confirmations-of.server.ts",
      vneid_lists: "the ministry's lists, brought in by an administrator",
      linked_people: "derived from officers' decisions",
      recovery_codes: "hashes of codes that only paper holds",
      indicator_facts: "figures of the province, written by an administrator",
      document_templates: "words of a document, written by an administrator",
      month_report_people: "the list behind a report, by row id; derived from what is exported",
      month_reports: "a commune's report, sent by an officer",
      month_report_decisions: "the province's answer to a report",
      question_revisions: "texts of the programme, with who wrote them",
      lesson_drafts: "texts of the programme, in the studio of those who write them",
      draft_steps: "what was done with a text of the programme",
      draft_comments: "words about a text of the programme",
      recount_queue: "a note that lives for seconds",
      roster_decisions: "a hash by which a decision is remembered",
      rosters: "lists brought in by an officer, about others",
      twin_decisions: "an officer's decision; it names another person too",
    };
    const exported = Object.values(SOURCES).map(({ table }) => getTableName(table));
    const pointing = allTables().filter(pointsAtPeople).map(getTableName);
    expect([...exported, ...Object.keys(leftOut)].sort()).toEqual(pointing.sort());
  });
});
