import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { certificates } from "#drizzle/schema/certificates";
import { recountQueue } from "#drizzle/schema/coverage";
import { certificatesOf, makeCourse, makeHolder } from "#tests/support/certificates-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makeViewer } from "#tests/support/factories";
import { makeClosedAttempt } from "#tests/support/progress-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { certificateState } from "~/features/certificates/certificate-state";
import { issueIfEarned } from "~/features/certificates/issue-if-earned.server";
import { readCertificate } from "~/features/certificates/read-certificate.server";
import { reissueCertificate } from "~/features/certificates/reissue-certificate.server";
import { revokeCertificate } from "~/features/certificates/revoke-certificate.server";
import { fixClock } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";

const LATER = new Date("2027-02-03T02:00:00Z");
const REASON = "Người khác làm bài kiểm tra hộ";
const CORRECTION = { fullName: "Nguyễn Thị Hạnh", birthYear: 1958, reason: "Họ tên thiếu dấu" };

beforeEach(() => fixClock(AT));
afterEach(() => fixClock(null));

const administrator = (db: Database) =>
  makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản trị" });
const eventsOf = (db: Database, id: string) =>
  db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)).orderBy(auditEvents.id);

async function isQueued(db: Database, personId: string): Promise<boolean> {
  return (await db.select().from(recountQueue).where(eq(recountQueue.personId, personId))).length > 0;
}

describeWithDatabase("revoking a certificate", (database) => {
  it("keeps who, when and why, logs it and has the person recounted", async () => {
    const { viewer, certificate } = await makeHolder(database(), await makeCourse(database()));
    const admin = await administrator(database());
    await database().delete(recountQueue);
    fixClock(LATER);
    await revokeCertificate(database(), admin, { certificateId: certificate.id, reason: REASON });
    const [revoked] = await certificatesOf(database(), viewer.personId);
    expect(revoked).toEqual({
      ...certificate,
      revokedAt: LATER,
      revokedBy: admin.personId,
      revokedReason: REASON,
    });
    expect((await eventsOf(database(), certificate.id)).at(-1)).toMatchObject({
      action: "certificate.revoked",
      actorId: admin.personId,
      detail: { number: certificate.number, reason: REASON },
    });
    expect(await isQueued(database(), viewer.personId)).toBe(true);
  });

  it("is refused for one that is revoked or replaced already", async () => {
    const { certificate } = await makeHolder(database(), await makeCourse(database()));
    const admin = await administrator(database());
    const revoke = () =>
      revokeCertificate(database(), admin, { certificateId: certificate.id, reason: REASON });
    await revoke();
    await expect(revoke()).rejects.toMatchObject({ kind: "conflict" });
  });

  it("by two administrators at once happens once", async () => {
    const { certificate } = await makeHolder(database(), await makeCourse(database()));
    const [one, other] = [await administrator(database()), await administrator(database())];
    const results = await Promise.allSettled(
      [one, other].map((admin) =>
        revokeCertificate(database(), admin, { certificateId: certificate.id, reason: REASON }),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const revocations = (await eventsOf(database(), certificate.id)).filter(
      ({ action }) => action === "certificate.revoked",
    );
    expect(revocations).toHaveLength(1);
  });
});

describeWithDatabase("reissuing a certificate", (database) => {
  it("gives a corrected one with a new number and code; the old one is superseded", async () => {
    const course = await makeCourse(database());
    const { viewer, certificate } = await makeHolder(database(), course, { fullName: "nguyen thi hanh" });
    const admin = await administrator(database());
    await database().delete(recountQueue);
    fixClock(LATER);
    const newId = await reissueCertificate(database(), admin, certificate.id, CORRECTION);
    const [old, corrected] = await certificatesOf(database(), viewer.personId);
    expect(old).toEqual({
      ...certificate,
      supersededAt: LATER,
      supersededById: newId,
      supersededBy: admin.personId,
      supersededReason: CORRECTION.reason,
    });
    expect(corrected).toMatchObject({
      id: newId,
      number: "000001/2027/BDHVS",
      fullName: "Nguyễn Thị Hạnh",
      birthYear: 1958,
      attemptId: certificate.attemptId,
      score: certificate.score,
      issuedAt: LATER,
      earnedAt: AT,
    });
    expect(corrected?.code).not.toBe(certificate.code);
    expect([old, corrected].map((one) => one && certificateState(one))).toEqual(["superseded", "valid"]);
    expect(await eventsOf(database(), newId)).toMatchObject([
      { action: "certificate.reissued", actorId: admin.personId, detail: { replaces: certificate.number } },
    ]);
    expect(await isQueued(database(), viewer.personId)).toBe(true);
  });

  it("leaves the profile as it is", async () => {
    const { viewer, certificate } = await makeHolder(database(), await makeCourse(database()));
    await reissueCertificate(database(), await administrator(database()), certificate.id, CORRECTION);
    const [person] = await database().select().from(people).where(eq(people.id, viewer.personId));
    expect(person?.fullName).toBe("Nguyễn Văn Mẫu");
  });

  it("is refused for one that was replaced already, also by two at once", async () => {
    const { viewer, certificate } = await makeHolder(database(), await makeCourse(database()));
    const admin = await administrator(database());
    const reissue = () => reissueCertificate(database(), admin, certificate.id, CORRECTION);
    const results = await Promise.allSettled([reissue(), reissue()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(reissue()).rejects.toMatchObject({ kind: "conflict" });
    expect(await certificatesOf(database(), viewer.personId)).toHaveLength(2);
  });

  it("brings back a revoked one, which stays revoked, and counting goes on from the first day", async () => {
    const { viewer, certificate } = await makeHolder(database(), await makeCourse(database()));
    const admin = await administrator(database());
    await revokeCertificate(database(), admin, { certificateId: certificate.id, reason: REASON });
    fixClock(LATER);
    await reissueCertificate(database(), admin, certificate.id, CORRECTION);
    const both = await certificatesOf(database(), viewer.personId);
    expect(both.map(certificateState)).toEqual(["revoked", "valid"]);
    expect(both[1]?.earnedAt).toEqual(AT);
  });

  it("after a revocation rests on the test passed since, and counts from that day", async () => {
    const course = await makeCourse(database());
    const { viewer, certificate } = await makeHolder(database(), course);
    const admin = await administrator(database());
    await revokeCertificate(database(), admin, { certificateId: certificate.id, reason: REASON });
    const again = await makeClosedAttempt(database(), viewer.personId, course.topic.id, {
      number: 2,
      score: 0.85,
      closedAt: LATER,
    });
    expect(await issueIfEarned(database(), viewer.personId, course.topic.id)).toBeUndefined();
    const newId = await reissueCertificate(database(), admin, certificate.id, CORRECTION);
    const [corrected] = await database().select().from(certificates).where(eq(certificates.id, newId));
    expect(corrected).toMatchObject({ attemptId: again.id, score: 0.85, earnedAt: LATER });
  });

  it("shows in the history of each paper, with who did it", async () => {
    const { certificate } = await makeHolder(database(), await makeCourse(database()));
    const admin = await administrator(database());
    fixClock(LATER);
    const newId = await reissueCertificate(database(), admin, certificate.id, CORRECTION);
    const { history, holder } = await readCertificate(database(), admin, newId);
    expect(holder.fullName).toBe("Nguyễn Văn Mẫu");
    expect(history).toMatchObject([
      { id: certificate.id, superseded: { by: "Quản trị", reason: CORRECTION.reason }, revoked: null },
      { id: newId, superseded: null },
    ]);
  });
});

describeWithDatabase("who may change a certificate", (database) => {
  const WHO: [who: string, makeWho: (db: Database) => Promise<Viewer>, kind: string][] = [
    ["a stranger", (db) => makeViewer(db), "not-found"],
    ["a trainer", (db) => makeViewer(db, [{ role: "source-trainer" }]), "not-found"],
    [
      "an officer of another commune",
      (db) => makeViewer(db, [{ role: "commune-officer", communeCode: "26081" }]),
      "not-found",
    ],
    [
      "an officer of the holder's commune",
      (db) => makeViewer(db, [{ role: "commune-officer", communeCode: "26080" }]),
      "forbidden",
    ],
  ];
  it.each(WHO)("%s may not", async (_, makeWho, kind) => {
    await makeCommune(database(), "26081", "Tam Hiệp");
    const { certificate } = await makeHolder(database(), await makeCourse(database()));
    const viewer = await makeWho(database());
    await expect(
      revokeCertificate(database(), viewer, { certificateId: certificate.id, reason: REASON }),
    ).rejects.toMatchObject({ kind });
    await expect(reissueCertificate(database(), viewer, certificate.id, CORRECTION)).rejects.toMatchObject({
      kind,
    });
  });

  it("the holder may not", async () => {
    const { viewer, certificate } = await makeHolder(database(), await makeCourse(database()));
    await expect(
      revokeCertificate(database(), viewer, { certificateId: certificate.id, reason: REASON }),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });
});
