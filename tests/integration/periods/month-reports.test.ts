import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { deaths, people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { certificates } from "#drizzle/schema/certificates";
import { twinDecisions } from "#drizzle/schema/coverage";
import { monthReportFigures, monthReportPeople, monthReports } from "#drizzle/schema/periods";
import { communes } from "#drizzle/schema/places";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeCertificate, makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { recordMove } from "~/features/accounts/record-move.server";
import type { Viewer } from "~/features/accounts/viewer";
import { figuresOn } from "~/features/coverage/figures-on.server";
import { parseMonth } from "~/features/periods/months";
import type { MonthPage } from "~/features/periods/read-month.server";
import { findCommune } from "~/features/places/find-commune.server";
import { makeDocument } from "~/features/reports/official/make-document.server";
import { findForm } from "~/features/reports/official/template.server";
import { vietnamMidnight } from "~/i18n/format";
import { fixClock } from "~/platform/clock.server";
import { loader as dashboard } from "~/routes/admin/dashboard";
import { action, loader } from "~/routes/admin/month";
import { loader as months } from "~/routes/admin/months";

const OWN = "26080";
const OTHER = "26041";

describeWithDatabase("a commune's months", (database) => {
  let officer: Viewer;
  let stranger: Viewer;
  let province: Viewer;
  let topicId: string;
  const slugs: Record<string, string> = {};
  const persons: Record<string, typeof people.$inferSelect> = {};

  beforeAll(async () => {
    fixClock("2026-10-05T02:00:00Z");
    const db = database();
    await makeProgramme(db);
    for (const [code, name] of [
      [OWN, "Trấn Biên"],
      [OTHER, "Biên Hòa"],
    ] as const) {
      await makePopulation(db, await makeCommune(db, code, name), { adults: 100 });
      const [row] = await db.select().from(communes).where(eq(communes.code, code));
      slugs[code] = row?.slug ?? "";
    }
    const createdAt = vietnamMidnight("2030-01-01");
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }], {
      fullName: "Cán Bộ A",
      createdAt,
    });
    stranger = await makeViewer(db, [{ role: "commune-officer", communeCode: OTHER }], {
      fullName: "Cán Bộ B",
      createdAt,
    });
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị", createdAt });
    topicId = (await makeTopic(db)).id;
    await passed("opening", "2026-08-10", { sex: "female", birthYear: 1950 });
    for (const key of ["revoked", "moved", "died", "merged", "details", "new"])
      await passed(key, "2026-09-10");
    return () => fixClock(null);
  });

  /** A person of the commune who registered a day before they passed. */
  async function passed(key: string, day: string, fields: Partial<typeof people.$inferInsert> = {}) {
    const db = database();
    const person = await makePerson(db, {
      fullName: `Nguyễn Văn ${key}`,
      communeCode: OWN,
      createdAt: vietnamMidnight(day, -1),
      ...fields,
    });
    persons[key] = person;
    await makeCertificate(db, person, topicId, { issuedAt: vietnamMidnight(day) });
  }
  const idOf = (key: string) => persons[key]?.id ?? "";

  const address = (month: string, code = OWN) => `/quan-tri/ky-bao-cao/${month}/${slugs[code]}`;
  const params = (month: string, code = OWN) => ({ month, slug: slugs[code] ?? "" });
  const open = (month: string, viewer: Viewer = officer, search = "") =>
    ask(database(), loader, viewer, { address: address(month) + search, params: params(month) });
  const page = async (month: string, viewer: Viewer = officer, search = "") =>
    dataOf(await open(month, viewer, search));
  const post = (month: string, viewer: Viewer, form: Record<string, string>) =>
    ask(database(), action, viewer, { address: address(month), params: params(month), form });
  const send = async (month: string, viewer: Viewer = officer) =>
    post(month, viewer, { intent: "send", seen: (await page(month, viewer)).month.seen ?? "" });
  const answer = async (
    month: string,
    intent: "accept" | "return",
    comment = "",
    viewer: Viewer = province,
  ) =>
    post(month, viewer, {
      intent,
      comment,
      report: (await page(month, viewer)).month.answer?.reportId ?? "",
    });
  const status = async (answer: unknown) => {
    const got = (await answer) as Response & { init?: { status: number } };
    return got.init?.status ?? got.status;
  };
  const figures = ({ figures }: MonthPage) =>
    Object.fromEntries(
      (figures?.measures ?? []).map(({ measure, upTo, fresh, added, removed }) => [
        measure,
        [upTo, fresh, added, removed],
      ]),
    );

  describe("the first", () => {
    it("waits for its officer from the first working day, and for nobody else", async () => {
      const duties = async (viewer: Viewer) =>
        dataOf(await ask(database(), dashboard, viewer, { address: "/quan-tri" })).waiting.map(
          ({ id, href }) => `${id} ${href}`,
        );
      expect(await duties(officer)).toEqual([`months-to-send ${address("2026-09")}`]);
      expect(await duties(stranger)).toEqual([`months-to-send ${address("2026-09", OTHER)}`]);
      expect(await duties(province)).toEqual([]);
    });

    it("is a draft of what the ledger says, with those from before apart", async () => {
      const { month } = await page("2026-09");
      expect(month.state).toBe("open");
      expect(figures(month)).toEqual({
        registered: [7, 6, 0, 0],
        trained: [0, 0, 0, 0],
        passed: [7, 6, 0, 0],
        women: [1, 0, 0, 0],
        elders: [1, 0, 0, 0],
        confirmed: [null, null, 0, 0],
      });
      const { communes: ledger } = await figuresOn(database(), officer, {
        from: "2026-09-01",
        to: "2026-09-30",
      });
      expect(ledger[0]?.upTo).toMatchObject({ registered: 7, passed: 7, women: 1, elders: 1 });
      expect(month.figures).toMatchObject({ adults: 100, adultsEstimated: true });
    });

    it("is not found by a foreign officer, and cannot be sent by the province", async () => {
      expect(await status(open("2026-09", stranger))).toBe(404);
      expect(await status(post("2026-09", stranger, { intent: "send", seen: "" }))).toBe(404);
      expect(await status(post("2026-09", province, { intent: "send", seen: "" }))).toBe(403);
      expect((await page("2026-09", province)).month.seen).toBeNull();
    });

    it("is not sent when other figures were seen, or before it is over", async () => {
      expect(await post("2026-09", officer, { intent: "send", seen: "khác" })).toMatchObject({
        init: { status: 400 },
        data: { errors: { "": expect.stringContaining("vừa thay đổi") } },
      });
      expect(await status(post("2026-10", officer, { intent: "send", seen: "" }))).toBe(400);
      expect(await database().select().from(monthReports)).toEqual([]);
      expect(await database().select().from(monthReportPeople)).toEqual([]);
    });

    it("is locked once by two clicks at once", async () => {
      const seen = (await page("2026-09")).month.seen ?? "";
      const clicks = [1, 2].map(() => status(post("2026-09", officer, { intent: "send", seen })));
      expect((await Promise.all(clicks)).sort()).toEqual([302, 400]);
      expect(await database().select().from(monthReports)).toHaveLength(1);
    });

    it("stands to the last digit whatever is edited, and names everybody it counts", async () => {
      const before = (await page("2026-09")).month;
      await passed("late", "2026-09-20");
      expect((await page("2026-09")).month).toEqual(before);
      const { behind } = await page("2026-09", officer, "?ds=passed");
      expect(behind).toHaveLength(7);
      expect(behind.map(({ personId }) => personId)).not.toContain(idOf("late"));
    });
  });

  describe("the province's answer", () => {
    it("needs words to return it, comes back with what was typed, and is for the province", async () => {
      expect(await answer("2026-09", "return", "sai")).toMatchObject({
        data: { errors: { comment: expect.stringContaining("ít nhất 10") }, comment: "sai" },
      });
      expect(await status(answer("2026-09", "accept", "", officer))).toBe(403);
    });

    it("opens a returned month: its figures are those of now, and it is sent again", async () => {
      expect(await status(answer("2026-09", "return", "Thiếu một người của khu phố 3"))).toBe(302);
      const { month } = await page("2026-09");
      expect(month.state).toBe("returned");
      expect(figures(month).passed).toEqual([8, 7, 0, 0]);
      expect(await status(send("2026-09"))).toBe(302);
      expect(await status(answer("2026-09", "accept"))).toBe(302);
      const { versions, state } = (await page("2026-09")).month;
      expect(state).toBe("accepted");
      expect(
        versions.map(({ version, sentByName, decision }) => [version, sentByName, decision?.decision]),
      ).toEqual([
        [1, "Cán Bộ A", "returned"],
        [2, "Cán Bộ A", "accepted"],
      ]);
      expect(versions[0]?.decision?.comment).toBe("Thiếu một người của khu phố 3");
    });

    it("is given once, and an earlier sending can still be read", async () => {
      const report = (await page("2026-09")).month.versions.at(-1)?.id ?? "";
      expect(
        await status(post("2026-09", province, { intent: "return", report, comment: "Đổi ý rồi, gửi lại" })),
      ).toBe(400);
      expect(figures((await page("2026-09", officer, "?lan=1")).month).passed).toEqual([7, 6, 0, 0]);
      expect(figures((await page("2026-09")).month).passed).toEqual([8, 7, 0, 0]);
    });

    it("stands in the database itself, which refuses to change or remove what was sent", async () => {
      for (const table of [monthReports, monthReportFigures, monthReportPeople])
        await expect(database().delete(table)).rejects.toThrow();
      await expect(database().update(monthReportFigures).set({ upTo: 0 })).rejects.toThrow();
    });

    it("and every sending is in the audit log", async () => {
      const events = await database().select().from(auditEvents).orderBy(asc(auditEvents.id));
      expect(
        events
          .filter(({ action }) => action.startsWith("month."))
          .map(({ action, detail }) => [action, detail.version]),
      ).toEqual([
        ["month.sent", 1],
        ["month.returned", 1],
        ["month.sent", 2],
        ["month.accepted", 2],
      ]);
    });
  });

  describe("the next month", () => {
    beforeAll(async () => {
      const db = database();
      fixClock("2026-10-20T02:00:00Z");
      await db
        .update(certificates)
        .set({
          revokedAt: new Date("2026-10-12T02:00:00Z"),
          revokedBy: province.personId,
          revokedReason: "Làm hộ",
        })
        .where(eq(certificates.personId, idOf("revoked")));
      await recordMove(db, province, {
        person: persons.moved as never,
        toCommune: OTHER,
        movedOn: "2026-10-15",
      });
      await db
        .update(people)
        .set({ communeCode: OTHER })
        .where(eq(people.id, idOf("moved")));
      await db.insert(deaths).values({
        personId: idOf("died"),
        diedOn: "2026-10-02",
        recordedBy: officer.personId,
        recordedAt: new Date(),
      });
      const [firstId, secondId] = [idOf("merged"), idOf("opening")].sort() as [string, string];
      await db.insert(twinDecisions).values({
        firstId,
        secondId,
        decision: "same",
        decidedBy: officer.personId,
        decidedAt: new Date(),
      });
      await db
        .update(people)
        .set({ sex: "female" })
        .where(eq(people.id, idOf("details")));
      await passed("backdated", "2026-09-25");
      await passed("october", "2026-10-18");
      for (const key of ["revoked", "moved", "died", "merged", "opening", "details"])
        await queueRecount(db, idOf(key));
      fixClock("2026-11-03T02:00:00Z");
    });

    it("shows what changed of the locked month as corrections, each with its reason", async () => {
      const { corrections, month } = await page("2026-10");
      const passedOnly = corrections.filter(({ stage }) => stage === "passed");
      expect(
        Object.fromEntries(
          passedOnly.map(({ personId, change, reason, since }) => [
            `${Object.keys(persons).find((key) => idOf(key) === personId)} ${change}`,
            `${reason} ${since}`,
          ]),
        ),
      ).toEqual({
        "revoked left": "revoked 2026-10-12",
        "moved left": "moved 2026-10-15",
        "died left": "died 2026-10-02",
        "merged left": "merged 2026-09-10",
        "details left": "details 2026-09-10",
        "details joined": "details 2026-09-10",
        "backdated joined": "late 2026-09-25",
      });
      // 8 sent, 1 new in October, 2 added and 5 taken away.
      expect(figures(month).passed).toEqual([6, 1, 2, 5]);
      expect(figures(month).women).toEqual([2, 0, 1, 0]);
    });

    it("leaves Biểu 1 of the locked month as it was sent, whatever is known now", async () => {
      const period = parseMonth("2026-09");
      const commune = await findCommune(database(), slugs[OWN] ?? "", "2026-09-30");
      if (!period) throw new Error("no month");
      const { table, notes } = await makeDocument(findForm("bieu-1"), {
        db: database(),
        viewer: officer,
        period,
        commune,
        today: "2026-11-03",
      });
      // Registered, trained and passed, each up to the month's end and within it; women and elders.
      expect(table.rows[0]?.slice(5, 13)).toEqual([8, 7, 0, 0, 8, 7, 1, 1]);
      expect(notes).toContain("Số liệu đã chốt.");
      const { communes: ledger } = await figuresOn(database(), officer, period);
      expect(ledger[0]?.upTo.passed).toBe(8);
      expect(ledger[0]?.upTo.women).toBe(2);
    });

    it("leaves the locked month as it was", async () => {
      expect(figures((await page("2026-09")).month).passed).toEqual([8, 7, 0, 0]);
    });

    it("adds up: what was sent before, and what came, less what went, is what is sent", async () => {
      expect(await status(send("2026-10"))).toBe(302);
      const rows = await database()
        .select()
        .from(monthReportFigures)
        .innerJoin(monthReports, eq(monthReports.id, monthReportFigures.reportId));
      const of = (month: string, version: number, measure: string) =>
        rows.find(
          (row) =>
            row.month_reports.month === month &&
            row.month_reports.version === version &&
            row.month_report_figures.measure === measure,
        )?.month_report_figures;
      for (const measure of ["registered", "trained", "passed"]) {
        const [before, after] = [of("2026-09", 2, measure), of("2026-10", 1, measure)];
        expect(after?.upTo).toBe(
          (before?.upTo ?? 0) + (after?.fresh ?? 0) + (after?.added ?? 0) - (after?.removed ?? 0),
        );
      }
      const { behind } = await page("2026-10", officer, "?ds=passed");
      const names = ["opening", "details", "new", "late", "backdated", "october"];
      expect(behind.map(({ personId }) => personId).sort()).toEqual(names.map(idOf).sort());
    });

    it("keeps the month before from being returned, and the other commune gets whoever moved as a correction", async () => {
      const { month } = await page("2026-10", province);
      expect(month.answer?.blocked).toEqual({ accepted: null, returned: null });
      const other = dataOf(
        await ask(database(), loader, stranger, {
          address: address("2026-10", OTHER),
          params: params("2026-10", OTHER),
        }),
      );
      expect(figures(other.month).passed).toEqual([1, 0, 1, 0]);
      expect(other.corrections.map(({ personId, reason }) => [personId, reason])).toContainEqual([
        idOf("moved"),
        "moved",
      ]);
    });
  });

  describe("the table of months", () => {
    const table = async (viewer: Viewer, search = "") =>
      dataOf(await ask(database(), months, viewer, { address: `/quan-tri/ky-bao-cao${search}` }));

    it("shows an officer their own communes, and what waits", async () => {
      const { rows, waiting } = await table(officer);
      expect(rows.map(({ code }) => code)).toEqual([OWN]);
      expect(rows[0]?.cells.map(({ month, state }) => `${month.id} ${state}`).slice(0, 3)).toEqual([
        "2026-10 sent",
        "2026-09 accepted",
        "2026-08 before",
      ]);
      expect(waiting).toBe(0);
    });

    it("shows the province all, narrowed to what waits or to a name", async () => {
      expect((await table(province)).rows).toHaveLength(2);
      const { rows, waiting } = await table(province, "?xem=cho-toi");
      expect(rows.map(({ code, cells }) => [code, cells[0]?.waits])).toEqual([[OWN, true]]);
      expect(waiting).toBe(1);
      expect((await table(province, "?ten=bien hoa")).rows.map(({ code }) => code)).toEqual([OTHER]);
      expect((await table(province, "?den=2026-03")).months.map(({ id }) => id)).toContain("2025-10");
    });
  });
});
