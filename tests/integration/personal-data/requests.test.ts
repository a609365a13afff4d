import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { consents, passwords, people, sessions } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { dataRequests } from "#drizzle/schema/personal-data";
import { KEYS, makeAccount, PASSWORD, SITE } from "#tests/support/accounts-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makeViewer } from "#tests/support/factories";
import { signIn } from "~/features/accounts/sign-in.server";
import type { Viewer } from "~/features/accounts/viewer";
import {
  acknowledgeRequest,
  closeRequest,
  eraseOnRequest,
  extendRequest,
} from "~/features/personal-data/handle-request.server";
import { listMyRequests } from "~/features/personal-data/list-my-requests.server";
import { countOpenRequests, listRequests } from "~/features/personal-data/list-requests.server";
import { readRequest } from "~/features/personal-data/read-request.server";
import { recordRequest } from "~/features/personal-data/record-request.server";
import type { RequestKind } from "~/features/personal-data/request-clock";
import { requestFilters } from "~/features/personal-data/request-filters";
import { cancelRequest, sendRequest } from "~/features/personal-data/send-request.server";
import { vietnamDate } from "~/i18n/format";
import { fixClock } from "~/platform/clock.server";

describeWithDatabase("a request about one's data", (database) => {
  let officer: Viewer;
  let stranger: Viewer;
  let province: Viewer;

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db, { holidays: ["2026-12-25"] });
    await makeCommune(db, "26080", "Trấn Biên");
    await makeCommune(db, "26041", "Tam Hiệp");
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: "26080" }]);
    stranger = await makeViewer(db, [{ role: "commune-officer", communeCode: "26041" }]);
    province = await makeViewer(db, [{ role: "province-admin" }]);
  });
  afterEach(() => fixClock(null));

  async function send(kind: RequestKind, at = "2026-11-24T03:00:00Z", wish = "Xin giúp tôi") {
    fixClock(at);
    const db = database();
    const person = await makeViewer(db, [], { communeCode: "26080" });
    expect(await sendRequest(db, person, { kind, wish })).toBeUndefined();
    const [request] = await listMyRequests(db, person);
    return { person, id: request?.id ?? "" };
  }

  const actionsOn = async (id: string) => {
    const rows = await database()
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, id))
      .orderBy(auditEvents.id);
    return rows.map(({ action }) => action);
  };
  const mine = async (person: Viewer) => (await listMyRequests(database(), person))[0];
  const queue = (viewer: Viewer, today: string, search = "") =>
    listRequests(database(), viewer, today, requestFilters.read(new URLSearchParams(search)));

  it("counts its days from the day it came in, in Vietnam", async () => {
    const { person } = await send("delete", "2026-11-24T17:30:00Z");
    expect(await mine(person)).toMatchObject({ acknowledgeBy: "2026-11-27", finishBy: "2026-12-15" });
  });

  describe("that came on paper", () => {
    const paper = {
      kind: "correct",
      wish: "Sửa tên",
      channel: "letter",
      identityCheck: "Đã xem căn cước",
    } as const;
    const makeAsker = async () => (await makeViewer(database(), [], { communeCode: "26080" })).personId;

    it("counts its days from the day it was received, over holidays and weekends", async () => {
      fixClock("2026-12-29T03:00:00Z");
      const db = database();
      const personId = await makeAsker();
      expect(
        await recordRequest(db, officer, personId, { ...paper, receivedOn: "2026-12-24" }),
      ).toBeUndefined();
      const [row] = await db.select().from(dataRequests).where(eq(dataRequests.personId, personId));
      expect(row).toMatchObject({
        ...{ channel: "letter", identityCheck: "Đã xem căn cước", recordedBy: officer.personId },
        ...{ acknowledgeBy: "2026-12-29", finishBy: "2027-01-03" },
      });
      expect(vietnamDate(row?.receivedAt ?? new Date(0))).toBe("2026-12-24");
      const [event] = await db
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.subjectId, row?.id ?? ""));
      expect(event).toMatchObject({ actorId: officer.personId, action: "data-request.received" });
    });

    it("may be late on the day it is written down", async () => {
      fixClock("2026-11-24T03:00:00Z");
      const before = (await countOpenRequests(database(), officer, "2026-11-24")).overdue;
      await recordRequest(database(), officer, await makeAsker(), { ...paper, receivedOn: "2026-10-01" });
      expect((await countOpenRequests(database(), officer, "2026-11-24")).overdue).toBe(before + 1);
    });

    it("is written down once while one of its kind is open", async () => {
      fixClock("2026-11-24T03:00:00Z");
      const personId = await makeAsker();
      const twice = { ...paper, receivedOn: "2026-11-24" };
      await recordRequest(database(), officer, personId, twice);
      expect(await recordRequest(database(), officer, personId, twice)).toBe("alreadyOpen");
    });

    it("is only written down for people of one's communes", async () => {
      const personId = await makeAsker();
      await expect(
        recordRequest(database(), stranger, personId, { ...paper, receivedOn: "2026-11-20" }),
      ).rejects.toMatchObject({ kind: "not-found" });
      expect(await database().$count(dataRequests, eq(dataRequests.personId, personId))).toBe(0);
    });
  });

  it("is sent once while one of its kind is open, and can be taken back", async () => {
    const db = database();
    const { person, id } = await send("object");
    expect(await sendRequest(db, person, { kind: "object", wish: "Lần nữa" })).toBe("alreadyOpen");
    await cancelRequest(db, person, id);
    await expect(cancelRequest(db, person, id)).rejects.toMatchObject({ kind: "conflict" });
    expect(await sendRequest(db, person, { kind: "object", wish: "Lần nữa" })).toBeUndefined();
    expect(await actionsOn(id)).toEqual(["data-request.received", "data-request.cancelled"]);
  });

  it("is nobody else's to take back", async () => {
    const { id } = await send("object");
    await expect(cancelRequest(database(), officer, id)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("goes its way step by step, each step in the log and on the person's page", async () => {
    const db = database();
    const { person, id } = await send("correct");
    await acknowledgeRequest(db, officer, id);
    await acknowledgeRequest(db, officer, id);
    expect((await mine(person))?.acknowledgedAt).not.toBeNull();
    await extendRequest(db, officer, { id, reason: "Chờ đối chiếu sổ gốc" });
    expect(await mine(person)).toMatchObject({
      finishBy: "2026-12-14",
      extensionReason: "Chờ đối chiếu sổ gốc",
    });
    await expect(extendRequest(db, officer, { id, reason: "Chờ thêm nữa" })).rejects.toMatchObject({
      kind: "conflict",
    });
    await closeRequest(db, officer, { id, outcome: "done", answer: "Đã sửa tên trên giấy." });
    expect(await mine(person)).toMatchObject({ outcome: "done", answer: "Đã sửa tên trên giấy." });
    await expect(
      closeRequest(db, officer, { id, outcome: "refused", answer: "Nghĩ lại rồi nhé" }),
    ).rejects.toMatchObject({ kind: "conflict" });
    expect(await actionsOn(id)).toEqual([
      "data-request.received",
      "data-request.acknowledged",
      "data-request.extended",
      "data-request.done",
    ]);
  });

  it("is acknowledged by whatever step comes first", async () => {
    const { person, id } = await send("view");
    await closeRequest(database(), officer, { id, outcome: "refused", answer: "Không có dữ liệu nào thêm." });
    expect((await mine(person))?.acknowledgedAt).not.toBeNull();
  });

  it("is not found by the officers of another commune, whatever they try", async () => {
    const db = database();
    const { id } = await send("view");
    const tries = [
      () => readRequest(db, stranger, id, "2026-11-24"),
      () => acknowledgeRequest(db, stranger, id),
      () => extendRequest(db, stranger, { id, reason: "Để tôi xem nào" }),
      () => closeRequest(db, stranger, { id, outcome: "done", answer: "Xong rồi nhé bạn" }),
      () => eraseOnRequest(db, stranger, id),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ kind: "not-found" });
    expect((await queue(stranger, "2026-11-24")).count).toBe(0);
    expect(await countOpenRequests(db, stranger, "2027-11-24")).toEqual({ open: 0, overdue: 0 });
  });

  it("stands in the queue by what is due first, and among the late ones when a clock ran out", async () => {
    const db = database();
    const before = await countOpenRequests(db, province, "2026-12-05");
    const late = await send("copy", "2026-10-01T03:00:00Z");
    const soon = await send("copy", "2026-10-05T03:00:00Z");
    const { requests } = await queue(officer, "2026-10-02", "loai=copy");
    expect(requests.map(({ id }) => id)).toEqual([late.id, soon.id]);
    expect((await queue(officer, "2026-10-05", "loai=copy&xem=qua-han")).count).toBe(0);
    expect((await queue(officer, "2026-10-06", "loai=copy&xem=qua-han")).requests).toMatchObject([
      { id: late.id },
    ]);
    const after = await countOpenRequests(db, province, "2026-12-05");
    expect(after.open - before.open).toBe(2);
    expect(after.overdue - before.overdue).toBe(2);
    await closeRequest(db, officer, { id: late.id, outcome: "done", answer: "Đã gửi bản giấy." });
    expect((await queue(officer, "2026-12-05", "loai=copy&xem=da-xong")).requests).toMatchObject([
      { id: late.id, outcome: "done" },
    ]);
  });

  describe("to withdraw what an account needs", () => {
    it("is carried out by the province, and then nobody signs in any more", async () => {
      fixClock("2026-11-24T03:00:00Z");
      const db = database();
      const account = await makeAccount(db, { username: "rut-lai", communeCode: "26080" });
      const person: Viewer = { ...province, personId: account.id, communeCode: "26080", grants: [] };
      const enter = () =>
        signIn(
          db,
          { keys: KEYS, publicUrl: SITE, demo: false },
          { identifier: "rut-lai", password: PASSWORD, device: "", address: "127.0.0.1", cookieHeader: null },
        );
      expect(await enter()).toMatchObject({ ok: true });
      await db.insert(consents).values({
        id: "rut-lai",
        personId: account.id,
        purpose: "learning",
        textVersion: "2026-11-22",
        channel: "web",
        givenAt: new Date(),
      });
      await sendRequest(db, person, { kind: "withdraw", wish: "" });
      const id = (await mine(person))?.id ?? "";
      const closing = { id, outcome: "done" as const, answer: "Đã đóng tài khoản." };
      await expect(closeRequest(db, officer, closing)).rejects.toMatchObject({ kind: "forbidden" });
      expect((await mine(person))?.closedAt).toBeNull();
      await closeRequest(db, province, closing);
      expect(await enter()).toMatchObject({ ok: false, fault: "signInWrong" });
      const [row] = await db.select().from(people).where(eq(people.id, account.id));
      expect(row).toMatchObject({ fullName: "Nguyễn Văn Mẫu", username: "rut-lai", erasedAt: null });
      expect(row?.disabledAt).not.toBeNull();
      const [consent] = await db.select().from(consents).where(eq(consents.personId, account.id));
      expect(consent?.withdrawnAt).not.toBeNull();
      expect(await db.select().from(sessions).where(eq(sessions.userId, account.id))).toEqual([]);
      expect(await db.select().from(passwords).where(eq(passwords.personId, account.id))).toEqual([]);
    });
  });

  it("to delete is never merely said to be done", async () => {
    const { id } = await send("delete");
    const closing = { id, outcome: "done" as const, answer: "Coi như đã xóa." };
    await expect(closeRequest(database(), province, closing)).rejects.toMatchObject({ kind: "invalid" });
    const [row] = await database().select().from(dataRequests).where(eq(dataRequests.id, id));
    expect(row?.closedAt).toBeNull();
  });
});
