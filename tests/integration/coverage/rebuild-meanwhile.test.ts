import { asc } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { countedSpans, countedTallies, linkedPeople, undecidedTwins } from "#drizzle/schema/coverage";
import { certificatesOf, makeCandidate, makeCourse } from "#tests/support/certificates-factories";
import { describeWithDatabase, engine } from "#tests/support/database";
import { makeCommune, makeViewer } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { finishLesson } from "~/features/certificates/finish-lesson.server";
import { revokeCertificate } from "~/features/certificates/revoke-certificate.server";
import { settleAttempt } from "~/features/certificates/settle-attempt.server";
import { rebuildCounted, recountQueued } from "~/features/coverage/recount.server";
import type { Database } from "~/platform/database/client.server";

async function rollUps(db: Database) {
  return {
    spans: await db
      .select()
      .from(countedSpans)
      .orderBy(
        asc(countedSpans.personId),
        asc(countedSpans.stage),
        asc(countedSpans.topicId),
        asc(countedSpans.countsFrom),
      ),
    tallies: await db
      .select()
      .from(countedTallies)
      .orderBy(
        asc(countedTallies.stage),
        asc(countedTallies.slice),
        asc(countedTallies.grain),
        asc(countedTallies.day),
        asc(countedTallies.communeCode),
      ),
    linked: await db.select().from(linkedPeople).orderBy(asc(linkedPeople.personId)),
    undecided: await db
      .select()
      .from(undecidedTwins)
      .orderBy(asc(undecidedTwins.firstId), asc(undecidedTwins.secondId)),
  };
}

describe.runIf(engine === "server")("while certificates are issued and revoked", () => {
  describeWithDatabase("the roll-ups are dropped and rebuilt", (database) => {
    let province: Viewer;
    let course: Awaited<ReturnType<typeof makeCourse>>;
    const learners: Awaited<ReturnType<typeof makeCandidate>>[] = [];

    beforeAll(async () => {
      const db = database();
      await makeCommune(db);
      course = await makeCourse(db);
      province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị Mẫu" });
      for (let number = 0; number < 30; number++)
        learners.push(
          await makeCandidate(
            db,
            course,
            { read: 1, answers: "right" },
            { fullName: `Người Mẫu ${number % 20}` },
          ),
        );
    });

    it("and end with the same rows as a rebuild in peace: nobody is lost, nobody counts twice", async () => {
      const db = database();
      const learn = async ({ viewer, attemptId }: (typeof learners)[number], number: number) => {
        await settleAttempt(db, attemptId, "learner");
        await finishLesson(db, viewer, course.lessons[1].id);
        const [certificate] = await certificatesOf(db, viewer.personId);
        if (certificate && number % 5 === 0)
          await revokeCertificate(db, province, { certificateId: certificate.id, reason: "Mẫu: cấp nhầm" });
      };
      await Promise.all([
        ...learners.map(learn),
        rebuildCounted(db),
        recountQueued(db),
        rebuildCounted(db),
        recountQueued(db),
      ]);
      await recountQueued(db);
      const stepwise = await rollUps(db);
      await rebuildCounted(db);
      expect(await rollUps(db)).toEqual(stepwise);
      const of = (stage: string) =>
        stepwise.spans.filter((span) => span.stage === stage && span.topicId === "");
      expect(of("registered")).toHaveLength(31);
      // Thirty accounts of twenty names: ten pairs wait for an officer.
      expect(of("trained")).toHaveLength(20);
      expect(stepwise.undecided).toHaveLength(10);
      // Six were revoked on the day they were given: both of two pairs, and two who have no namesake.
      expect(of("passed")).toHaveLength(16);
    });
  });
});
