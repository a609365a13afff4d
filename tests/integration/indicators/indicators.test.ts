import { asc } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { confirmedCounts } from "#drizzle/schema/coverage";
import { indicatorFacts } from "#drizzle/schema/indicators";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeCertificate, makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { periodOf } from "~/features/coverage/report-period";
import { readIndicators } from "~/features/indicators/read-indicators.server";
import { vietnamMidnight } from "~/i18n/format";
import { fixClock } from "~/platform/clock.server";
import { action, loader } from "~/routes/admin/indicators";

const TODAY = "2026-11-22";

describeWithDatabase("the programme's indicators", (database) => {
  let province: Viewer;

  beforeAll(async () => {
    fixClock(`${TODAY}T08:00:00Z`);
    const db = database();
    await makeProgramme(db, {
      indicators: [
        { id: "officials", name: "Cán bộ", unit: "percent", counts: "passed", audiences: ["official"] },
        { id: "pupils", name: "Học sinh", unit: "percent" },
        { id: "adults", name: "Người trưởng thành", unit: "percent", counts: "passed" },
        { id: "confirmed", name: "Xác nhận trên VNeID", unit: "percent", counts: "confirmed" },
      ],
    });
    const [one, other] = [
      await makeCommune(db, "26080", "Trấn Biên"),
      await makeCommune(db, "26041", "Biên Hòa"),
    ];
    for (const code of [one, other]) await makePopulation(db, code, { adults: 100 });
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị Mẫu" });
    const topic = await makeTopic(db);
    const people = [
      ["Nguyễn Văn Mẫu", "official", one, "2026-03-10"],
      ["Trần Thị Mẫu", "official", other, "2026-10-10"],
      ["Lê Văn Mẫu", "citizen", other, "2026-11-10"],
    ] as const;
    for (const [fullName, audience, communeCode, day] of people) {
      const person = await makePerson(db, { fullName, audience, communeCode });
      await makeCertificate(db, person, topic.id, { issuedAt: vietnamMidnight(day) });
    }
    const recorded = { recordedBy: province.personId, recordedAt: AT };
    await db
      .insert(confirmedCounts)
      .values({ communeCode: one, asOf: "2026-06-30", people: 40, source: "Công văn mẫu", ...recorded });
    return () => fixClock(null);
  });

  const read = async (period: string) => {
    const { rows } = dataOf(
      await ask(database(), loader, province, { address: `/quan-tri/chi-tieu?ky=${period}` }),
    );
    return Object.fromEntries(rows.map((row) => [row.id, row]));
  };
  const write = (indicator: string, form: Record<string, string>, period = "2026") =>
    ask(database(), action, province, { address: `/quan-tri/chi-tieu?ky=${period}&sua=${indicator}`, form });
  const status = async (answer: Promise<unknown>) => ((await answer) as Response).status;

  it("are counted where the ledger can, at the period's end or today", async () => {
    expect(await read("2026")).toMatchObject({
      officials: { reached: { value: 2, computed: true, asOf: TODAY }, total: null, actual: null },
      pupils: { reached: null, total: null },
      adults: { reached: { value: 3 }, total: { value: 200, estimated: true }, actual: 0.015 },
      confirmed: { reached: { value: 40 }, total: { value: 200 }, actual: 0.2 },
    });
    expect((await read("2026-Q1")).adults).toMatchObject({ reached: { value: 1, asOf: "2026-03-31" } });
    expect((await read("2026-02")).confirmed).toMatchObject({ reached: null, actual: null });
  });

  it("of a period that has not begun are not counted", async () => {
    expect((await read("2027")).adults).toMatchObject({ reached: null, total: null });
  });

  it("stand beside their plan, of that period only", async () => {
    expect(
      await status(write("adults", { plan: "80", planSource: "Kế hoạch mẫu", note: "Theo kế hoạch" })),
    ).toBe(302);
    expect((await read("2026")).adults).toMatchObject({
      plan: 0.8,
      planSource: "Kế hoạch mẫu",
      ofPlan: 0.01875,
      note: "Theo kế hoạch",
    });
    expect((await read("2026-11")).adults?.plan).toBeNull();
  });

  it("take typed figures with source and day where nobody counts", async () => {
    const form = { plan: "100", reached: "90", total: "1.000", source: "Báo cáo mẫu", asOf: "2026-10-31" };
    expect(await status(write("pupils", form))).toBe(302);
    expect((await read("2026")).pupils).toMatchObject({
      reached: { value: 90, computed: false, source: "Báo cáo mẫu", asOf: "2026-10-31" },
      actual: 0.09,
      ofPlan: 0.09,
    });
  });

  it("come back with what was typed when something is wrong", async () => {
    const answer = await write("pupils", { plan: "100", reached: "nhiều", total: "", source: "", asOf: "" });
    expect(answer).toMatchObject({
      init: { status: 400 },
      data: { errors: { reached: expect.stringContaining("số nguyên") }, typed: { reached: "nhiều" } },
    });
  });

  it("keep every entry with who and when, write nothing twice, and are logged", async () => {
    const form = { plan: "100", reached: "95", total: "1.000", source: "Báo cáo mẫu", asOf: "2026-10-31" };
    const before = (await database().select().from(indicatorFacts)).length;
    await write("pupils", form);
    await write("pupils", form);
    expect((await database().select().from(indicatorFacts)).length).toBe(before + 1);
    await write("pupils", { ...form, plan: "" });
    const { edited } = dataOf(
      await ask(database(), loader, province, { address: "/quan-tri/chi-tieu?ky=2026&sua=pupils" }),
    );
    expect(edited?.changes.map(({ figure, value, recordedBy }) => [figure, value, recordedBy])).toEqual([
      ["plan", null, "Quản Trị Mẫu"],
      ["reached", 95, "Quản Trị Mẫu"],
      ["total", 1_000, "Quản Trị Mẫu"],
      ["reached", 90, "Quản Trị Mẫu"],
      ["plan", 1, "Quản Trị Mẫu"],
    ]);
    expect((await read("2026")).pupils).toMatchObject({ plan: null, ofPlan: null, actual: 0.095 });
    const events = await database().select().from(auditEvents).orderBy(asc(auditEvents.id));
    expect(events.at(-1)).toMatchObject({
      action: "indicator.recorded",
      actorId: province.personId,
      subjectId: "pupils",
      detail: { period: "2026", fields: ["plan"] },
    });
  });

  it("are not found for an officer, nor when the programme has no such indicator", async () => {
    const officer = await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }]);
    await expect(readIndicators(database(), officer, periodOf("year", 2026, 1), TODAY)).rejects.toMatchObject(
      { kind: "not-found" },
    );
    expect(await status(write("khong-co", { plan: "1" }))).toBe(404);
  });
});
