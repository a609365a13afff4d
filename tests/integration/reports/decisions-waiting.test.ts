/** Every kind of decision: a case that makes one wait, seen by whom it is for and by nobody of another commune. */
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { flags } from "#drizzle/schema/flags";
import { monthReportDecisions, monthReports } from "#drizzle/schema/periods";
import { dataRequests } from "#drizzle/schema/personal-data";
import { communes } from "#drizzle/schema/places";
import { attempts, questions } from "#drizzle/schema/quizzes";
import { certificatesToReview, regrades } from "#drizzle/schema/regrades";
import { makeCertificate, makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { makeTopicWithTest } from "#tests/support/quizzes-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { recountQueued } from "~/features/coverage/recount.server";
import { DECISIONS, decisionsWaiting, type Waiting } from "~/features/reports/decisions-waiting.server";
import { translator } from "~/i18n/translate";
import { fixClock } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";

/** A commune for each kind of duty of a month, because a month waits for one thing at a time. */
const [SENT, RETURNED, OTHER] = ["26080", "26041", "26068"];
const TODAY = "2026-11-24";

type Who = "province" | "sent" | "returned" | "other";

/** What each kind must say to each: count and late ones; those left out see nothing of it. */
const EXPECTED: Record<string, Partial<Record<Who, [open: number, late: number]>>> = {
  "months-to-answer": { province: [1, 0] },
  "months-to-correct": { returned: [1, 0] },
  "months-to-send": { other: [1, 0] },
  "data-requests": { province: [2, 1], sent: [2, 1] },
  flags: { province: [1, 0], sent: [1, 0] },
  twins: { province: [1, 0], returned: [1, 0] },
  "regraded-certificates": { province: [1, 0] },
};

describeWithDatabase("what waits for a decision", (database) => {
  const viewers = {} as Record<Who, Viewer>;

  beforeAll(async () => {
    fixClock(`${TODAY}T08:00:00Z`);
    const db = database();
    await makeProgramme(db);
    for (const [index, code] of [SENT, RETURNED, OTHER].entries())
      await makePopulation(db, await makeCommune(db, code, `Mẫu ${index}`));
    const officer = (communeCode: string) =>
      makeViewer(db, [{ role: "commune-officer", communeCode }], { communeCode });
    viewers.province = await makeViewer(db, [{ role: "province-admin" }], { communeCode: OTHER });
    [viewers.sent, viewers.returned, viewers.other] = [
      await officer(SENT),
      await officer(RETURNED),
      await officer(OTHER),
    ];

    const report = async (communeCode: string, sentBy: Viewer) => {
      const id = newId();
      const sent = { id, communeCode, month: "2026-10", version: 1, sentBy: sentBy.personId, sentAt: AT };
      await db.insert(monthReports).values({ ...sent, adultsEstimated: false });
      return id;
    };
    await report(SENT, viewers.sent);
    await db.insert(monthReportDecisions).values({
      reportId: await report(RETURNED, viewers.returned),
      decision: "returned",
      comment: "Xem lại số người cao tuổi",
      decidedBy: viewers.province.personId,
      decidedAt: AT,
    });

    const asker = await makePerson(db, { fullName: "Nguyễn Văn Mẫu", communeCode: SENT });
    const request = { personId: asker.id, wish: "", receivedAt: AT };
    await db.insert(dataRequests).values([
      { ...request, id: newId(), kind: "view", acknowledgeBy: "2026-11-23", finishBy: "2026-12-02" },
      { ...request, id: newId(), kind: "copy", acknowledgeBy: TODAY, finishBy: "2026-12-02" },
    ]);

    const odd = await makePerson(db, { communeCode: SENT });
    await db.insert(flags).values({
      ...{ id: newId(), rule: "impossible-age", ruleVersion: 1, personId: odd.id, fingerprint: odd.id },
      ...{ evidence: { version: 1, figures: [] }, raisedAt: AT },
    });

    const topic = await makeTopic(db);
    for (let one = 0; one < 2; one++) {
      const person = await makePerson(db, { fullName: "Trần Thị Mẫu", communeCode: RETURNED });
      await makeCertificate(db, person, topic.id);
    }
    await makeCertificateToReview(db, viewers.province);
    await recountQueued(db);
    return () => fixClock(null);
  });

  describe.each(DECISIONS)("$id", (kind) => {
    it("is seen by whom it is for, in number and lateness, and by nobody else", async () => {
      const expected = EXPECTED[kind.id];
      if (!expected) throw new Error(`say in EXPECTED what ${kind.id} must find, and make it wait above`);
      for (const [who, viewer] of Object.entries(viewers)) {
        const { open, late } = await kind.find(database(), viewer, TODAY);
        expect([open, late], who).toEqual(expected[who as Who] ?? [0, 0]);
      }
    });

    it("leads to a page of the administration and says its number in both languages", async () => {
      const { href } = await kind.find(database(), viewers.province, TODAY);
      expect(href).toMatch(/^\/quan-tri\/[a-z-]+/);
      for (const locale of ["vi", "en"] as const)
        expect(translator(locale)(kind.words, { count: 7 })).toMatch(/^7 /);
    });
  });

  it("leads straight to a month that is the only one, and leaves out what does not wait", async () => {
    const [{ slug } = { slug: "" }] = (await database().select().from(communes)).filter(
      ({ code }) => code === OTHER,
    );
    const waiting: Waiting[] = await decisionsWaiting(database(), viewers.other, TODAY);
    expect(waiting.map(({ id, href }) => [id, href])).toEqual([
      ["months-to-send", `/quan-tri/ky-bao-cao/2026-10/${slug}`],
    ]);
  });
});

/** A certificate of a test that was graded again and is not passed by its marks. */
async function makeCertificateToReview(db: Database, reviewer: Viewer): Promise<void> {
  const tested = await makeTopicWithTest(db, {}, [{}]);
  const person = await makePerson(db, { communeCode: OTHER, fullName: "Lê Văn Khác" });
  const certificate = await makeCertificate(db, person, tested.id);
  await db.update(attempts).set({ score: 0.1 }).where(eq(attempts.id, certificate.attemptId));
  const [question] = await db.select().from(questions).where(eq(questions.topicId, tested.id));
  const regradeId = newId();
  await db.insert(regrades).values({
    ...{ id: regradeId, questionId: question?.id ?? "", number: 1, rule: "new-key", reason: "Đáp án sai" },
    ...{ revisionId: question?.currentRevisionId ?? "", appliedBy: reviewer.personId, appliedAt: AT },
  });
  await db.insert(certificatesToReview).values({ id: newId(), regradeId, certificateId: certificate.id });
}
