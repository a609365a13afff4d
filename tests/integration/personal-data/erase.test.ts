/** What of a person goes, what stays, and that no figure moves. */
import { eq, getTableName } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { passwords, people, sessions } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { countedSpans, countedTallies, twinDecisions } from "#drizzle/schema/coverage";
import { dataRequests } from "#drizzle/schema/personal-data";
import { lessonCompletions, lessonPositions } from "#drizzle/schema/progress";
import { attemptAnswers, attemptQuestions, attempts } from "#drizzle/schema/quizzes";
import { KEYS, makeAccount } from "#tests/support/accounts-factories";
import { makeCertificate, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { allTables, pointsAtPeople } from "#tests/support/points-at-people";
import { makeLesson } from "#tests/support/progress-factories";
import { makeQuestion } from "#tests/support/quizzes-factories";
import { personalIdColumns } from "~/features/accounts/person-columns.server";
import type { Viewer } from "~/features/accounts/viewer";
import { checkCertificate } from "~/features/certificates/check-certificate.server";
import { reissueCertificate } from "~/features/certificates/reissue-certificate.server";
import { decideTwins } from "~/features/coverage/decide-twins.server";
import { rebuildCounted, recountQueued } from "~/features/coverage/recount.server";
import { REMOVED } from "~/features/personal-data/erase-person.server";
import { eraseOnRequest } from "~/features/personal-data/handle-request.server";
import { sendRequest } from "~/features/personal-data/send-request.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";

describeWithDatabase("erasing a person", (database) => {
  let province: Viewer;
  let topic: Awaited<ReturnType<typeof makeTopic>>;

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db);
    await makeCommune(db);
    province = await makeViewer(db, [{ role: "province-admin" }]);
    topic = await makeTopic(db);
  });

  type Person = Awaited<ReturnType<typeof makePerson>>;
  const viewerOf = ({ id, fullName, communeCode }: Person): Viewer => ({
    personId: id,
    fullName,
    communeCode,
    grants: [],
    sessionId: "",
  });

  async function askToErase(db: Database, person: Person): Promise<string> {
    await sendRequest(db, viewerOf(person), { kind: "delete", wish: "Tôi là Lê Thị Mẫu, xin xóa" });
    const [request] = await db.select().from(dataRequests).where(eq(dataRequests.personId, person.id));
    return request?.id ?? "";
  }
  const erase = async (person: Person) =>
    eraseOnRequest(database(), province, await askToErase(database(), person));

  const tallies = async () => {
    await recountQueued(database());
    return database()
      .select()
      .from(countedTallies)
      .orderBy(
        countedTallies.stage,
        countedTallies.slice,
        countedTallies.day,
        countedTallies.communeCode,
        countedTallies.grain,
      );
  };

  it("leaves no word of them in any table", async () => {
    const db = database();
    const person = await makeAccount(db, {
      fullName: "Lê Thị Mẫu Đơn",
      birthYear: 1961,
      birthDate: "1961-07-19",
      username: "mau-don-1961",
      phone: "+84912345671",
      email: "mau.don@example.vn",
      ...personalIdColumns("075161012345", KEYS),
    });
    const certificate = await makeCertificate(db, person, topic.id);
    const lesson = await makeLesson(db, topic.id);
    await db
      .insert(lessonPositions)
      .values({ personId: person.id, lessonId: lesson.id, openedAt: AT, seenAt: AT });
    await db.insert(lessonCompletions).values({
      personId: person.id,
      lessonId: lesson.id,
      revisionId: lesson.currentRevisionId,
      completedAt: AT,
    });
    const { revisionId } = await makeQuestion(db, topic.id);
    await db
      .insert(attemptQuestions)
      .values({ attemptId: certificate.attemptId, position: 1, questionRevisionId: revisionId, score: 1 });
    await db.insert(attemptAnswers).values({
      attemptId: certificate.attemptId,
      position: 1,
      answer: { version: 1, chosen: ["mau-don-da-chon"] },
      chosenAt: 1,
      savedAt: AT,
    });
    await db.insert(attempts).values({
      id: newId(),
      personId: person.id,
      topicId: topic.id,
      number: 9_999,
      seed: 1,
      passMark: 0.8,
      startedAt: AT,
    });
    const figures = await tallies();
    expect(await erase(person)).toBeUndefined();

    const everything = JSON.stringify(await allRows(db));
    for (const word of [
      "Mẫu Đơn",
      "mau don",
      "mau-don",
      "1961-07-19",
      "912345671",
      "mau.don@",
      "0751345",
      person.personalIdHash ?? "?",
      "Lê Thị Mẫu",
    ])
      expect(everything).not.toContain(word);
    expect(await db.select().from(passwords).where(eq(passwords.personId, person.id))).toEqual([]);
    expect(await db.select().from(sessions).where(eq(sessions.userId, person.id))).toEqual([]);
    const kept = await db.select().from(attempts).where(eq(attempts.personId, person.id));
    expect(kept.map(({ id }) => id)).toEqual([certificate.attemptId]);
    expect(await tallies()).toEqual(figures);
    await rebuildCounted(db);
    expect(await tallies()).toEqual(figures);
    const done = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, person.id));
    expect(done.map(({ action }) => action)).toContain("person.erased");
  });

  it("leaves the certificate to be checked, without a name and not to be printed anew", async () => {
    const db = database();
    const person = await makePerson(db, { fullName: "Trần Văn Mẫu" });
    const { id, code } = await makeCertificate(db, person, topic.id, { code: "ABCDEFGHJKMNPQRSTVWX" });
    await erase(person);
    const asker = { keys: KEYS, address: "127.0.0.1" };
    expect(await checkCertificate(db, asker, code)).toMatchObject({ state: "valid", maskedName: null });
    await expect(
      reissueCertificate(db, province, id, {
        fullName: "Trần Văn Mẫu",
        birthYear: 1980,
        reason: "Xin cấp lại",
      }),
    ).rejects.toMatchObject({ kind: "conflict" });
  });

  it("keeps two accounts of one personal id one person", async () => {
    const db = database();
    const id = personalIdColumns("075080000001", KEYS);
    const first = await makePerson(db, { fullName: "Hồ Văn Mẫu", ...id });
    const second = await makePerson(db, { fullName: "Hồ Văn Mẫu Nam", ...id });
    await makeCertificate(db, first, topic.id, { issuedAt: new Date("2026-10-01T02:00:00Z") });
    await makeCertificate(db, second, topic.id, { issuedAt: new Date("2026-10-02T02:00:00Z") });
    const figures = await tallies();
    await erase(first);
    expect(await tallies()).toEqual(figures);
    await erase(second);
    expect(await tallies()).toEqual(figures);
    expect(await db.select().from(twinDecisions)).toHaveLength(1);
  });

  it("never takes two nameless people for one", async () => {
    const db = database();
    const people = [
      await makePerson(db, { fullName: "Đỗ Thị Mẫu", birthYear: 1955 }),
      await makePerson(db, { fullName: "Cao Văn Mẫu", birthYear: 1955 }),
    ];
    for (const person of people) await makeCertificate(db, person, topic.id);
    const figures = await tallies();
    for (const person of people) await erase(person);
    expect(await tallies()).toEqual(figures);
  });

  it("waits until an officer has said whether two accounts are one person", async () => {
    const db = database();
    const twins = [
      await makePerson(db, { fullName: "Vũ Thị Mẫu", birthYear: 1949 }),
      await makePerson(db, { fullName: "Vũ Thị Mẫu", birthYear: 1949 }),
    ] as [Person, Person];
    for (const twin of twins) await makeCertificate(db, twin, topic.id);
    const request = await askToErase(db, twins[0]);
    expect(await eraseOnRequest(db, province, request)).toBe("undecidedTwin");
    const [row] = await db.select().from(people).where(eq(people.id, twins[0].id));
    expect(row?.fullName).toBe("Vũ Thị Mẫu");
    const [firstId, secondId] = twins.map(({ id }) => id).sort() as [string, string];
    await decideTwins(db, province, { firstId, secondId, decision: "same" });
    const figures = await tallies();
    expect(await eraseOnRequest(db, province, request)).toBeUndefined();
    expect(await tallies()).toEqual(figures);
  });

  it.each([
    ["registered as an adult: the year stays", "2000-03-04", null],
    ["registered before coming of age: the day from which they count stays", "2008-12-01", "2008-12-01"],
  ])("%s", async (_, birthDate, kept) => {
    const db = database();
    const birthYear = Number(birthDate.slice(0, 4));
    const person = await makePerson(db, { fullName: `Bùi Mẫu ${birthYear}`, birthYear, birthDate });
    await makeCertificate(db, person, topic.id);
    await recountQueued(db);
    const before = await db
      .select()
      .from(countedSpans)
      .where(eq(countedSpans.personId, person.id))
      .orderBy(countedSpans.stage, countedSpans.topicId);
    await erase(person);
    await recountQueued(db);
    const [row] = await db.select().from(people).where(eq(people.id, person.id));
    expect(row).toMatchObject({ birthYear, birthDate: kept });
    expect(
      await db
        .select()
        .from(countedSpans)
        .where(eq(countedSpans.personId, person.id))
        .orderBy(countedSpans.stage, countedSpans.topicId),
    ).toEqual(before);
  });

  it("is for the province's administrators, and never one's own", async () => {
    const db = database();
    const officer = await makeViewer(db, [{ role: "commune-officer", communeCode: "26080" }]);
    const person = await makePerson(db, { fullName: "Lý Văn Mẫu" });
    const request = await askToErase(db, person);
    await expect(eraseOnRequest(db, officer, request)).rejects.toMatchObject({ kind: "forbidden" });
    await sendRequest(db, province, { kind: "delete", wish: "" });
    const [own] = await db.select().from(dataRequests).where(eq(dataRequests.personId, province.personId));
    expect(await eraseOnRequest(db, province, own?.id ?? "")).toBe("own");
  });
});

async function allRows(db: Database) {
  const rows = [];
  for (const table of allTables()) rows.push(await db.select().from(table));
  return rows;
}

describe("every table that points at people", () => {
  /** What becomes of its rows. */
  const KEPT = {
    passwords: "removed when the account closes",
    sessions: "removed when the account closes",
    consents: "nameless: what was agreed to, until when",
    role_grants: "nameless, and ended: who was responsible is asked years later",
    certificates: "nameless: figures and the check page rest on them",
    attempts: "closed ones nameless: figures rest on them; answers are removed",
    lesson_rereadings: "nameless: that a new requirement was read",
    question_revisions: "texts of the programme, with who wrote them",
    lesson_drafts: "nameless: who wrote a lesson and who approved it",
    draft_steps: "nameless: who did what with a lesson's text",
    draft_comments: "nameless: what a reviewer said of a line",
    lesson_completions: "nameless: figures rest on them",
    simulation_runs: "nameless: result without what was done",
    data_requests: "nameless: kind and dates, without words",
    twin_decisions: "nameless: they keep one person one",
    counted_spans: "derived",
    confirmed_counts: "counts of communes; the person is the administrator who typed them",
    deaths: "of the dead nobody asks; a figure rests on it",
    moves: "nameless: figures rest on where somebody lived",
    finished_topics: "nameless: figures rest on them",
    document_templates: "nameless: who wrote a document's words",
    regrades: "nameless: which reviewer mended a key",
    certificates_to_review: "nameless: who decided about a paper",
    retention_terms: "nameless: which administrator set a period",
    indicator_facts: "nameless: who wrote a figure",
    training_classes: "nameless: who planned it",
    supervised_tests: "which officer opened it",
    helper_links: "nameless: who helped whom is asked when helping is looked into",
    outreach_entries: "counts of help; which helper wrote them",
    class_members: "nameless: who was listed in a class that was reported",
    class_trainers: "nameless: who taught",
    attendance_marks: "nameless: figures rest on who came; which officer marked them",
    attendances: "derived",
    class_results: "nameless: how somebody did in a class that was reported",
    month_reports: "nameless: which officer sent it",
    month_report_decisions: "nameless: who answered",
    month_report_people: "a sent report stands; it holds the row id, the year and the sex",
    exported_files: "nameless: what an officer exported, and what for",
    linked_people: "derived",
    linked_confirmations: "derived",
    vneid_confirmations: "the ministry's fact, counted; no account is linked to it any more",
    vneid_lists: "nameless: which administrator brought a list in",
    roster_people: "nameless: by which list somebody was entered, and on what ground",
    rosters: "nameless: which officer brought a list in",
    recount_queue: "a note that lives for seconds",
  };

  it("is removed or kept for a reason", () => {
    const removed = REMOVED.map(({ table }) => getTableName(table));
    const pointing = allTables().filter(pointsAtPeople).map(getTableName);
    expect([...removed, ...Object.keys(KEPT)].sort()).toEqual(pointing.sort());
  });
});
