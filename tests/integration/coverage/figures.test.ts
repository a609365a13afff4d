import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { deaths, people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import { confirmedCounts } from "#drizzle/schema/coverage";
import { finishedTopics } from "#drizzle/schema/progress";
import { makeCertificate, makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { recordMove } from "~/features/accounts/record-move.server";
import type { Viewer } from "~/features/accounts/viewer";
import { breakDown } from "~/features/coverage/break-down.server";
import { figuresOn } from "~/features/coverage/figures-on.server";
import { periodOf } from "~/features/coverage/report-period";

const A = "26080";
const B = "26041";
const at = (day: string) => new Date(`${day}T02:00:00Z`);

describeWithDatabase("the figures of the ledger", (database) => {
  let province: Viewer;
  let officer: Viewer;
  let topicId: string;
  let otherId: string;

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db);
    await makePopulation(db, await makeCommune(db, A, "Trấn Biên"));
    await makePopulation(db, await makeCommune(db, B, "Biên Hòa"));
    topicId = (await makeTopic(db)).id;
    otherId = (await makeTopic(db, { countsTowardTarget: false })).id;
    const createdAt = at("2026-12-31");
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị Mẫu", createdAt });
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: B }], {
      fullName: "Cán Bộ Mẫu",
      createdAt,
    });

    const woman = await makePerson(db, {
      fullName: "Lê Thị Mẫu",
      sex: "female",
      birthYear: 1966,
      createdAt: at("2025-11-10"),
    });
    await makeCertificate(db, woman, topicId, { issuedAt: at("2025-12-15") });
    await db.insert(finishedTopics).values({ personId: woman.id, topicId, finishedAt: at("2025-12-01") });
    await moveTo(woman, B, "2026-03-10");

    const revoked = await makePerson(db, { fullName: "Trần Văn Mẫu", createdAt: at("2026-01-05") });
    const { id } = await makeCertificate(db, revoked, topicId, { issuedAt: at("2026-02-01") });
    await makeCertificate(db, revoked, otherId, { issuedAt: at("2026-02-02") });
    await db
      .update(certificates)
      .set({ revokedAt: at("2026-04-20") })
      .where(eq(certificates.id, id));

    const late = await makePerson(db, {
      fullName: "Phạm Văn Mẫu",
      createdAt: at("2026-01-05"),
      communeCode: B,
    });
    await makeCertificate(db, late, topicId, { issuedAt: at("2026-02-28") });
    await db
      .insert(deaths)
      .values({ personId: late.id, diedOn: "2026-05-02", recordedBy: province.personId, recordedAt: AT });
    for (const { id: personId } of [woman, revoked, late]) await queueRecount(db, personId);
  });

  async function moveTo(person: typeof people.$inferSelect, toCommune: string, movedOn: string) {
    await recordMove(database(), province, { person, toCommune, movedOn });
    await database().update(people).set({ communeCode: toCommune }).where(eq(people.id, person.id));
  }

  const figures = async (code: string, from: string, to: string) => {
    const { communes } = await figuresOn(database(), province, { from, to });
    const row = communes.find((one) => one.code === code);
    return { ...row?.upTo, change: row?.within };
  };

  it.each([
    [A, "2025-12-31", { registered: 1, trained: 1, passed: 1, women: 1, elders: 0 }],
    [A, "2026-01-01", { registered: 1, trained: 1, passed: 1, women: 1, elders: 1 }],
    [A, "2026-02-28", { registered: 2, trained: 1, passed: 2, women: 1, elders: 1 }],
    [A, "2026-03-10", { registered: 1, trained: 0, passed: 1, women: 0, elders: 0 }],
    [B, "2026-03-10", { registered: 2, trained: 1, passed: 2, women: 1, elders: 1 }],
    [A, "2026-04-19", { passed: 1 }],
    [A, "2026-04-20", { registered: 1, passed: 0 }],
    [B, "2026-05-01", { registered: 2, passed: 2 }],
    [B, "2026-05-02", { registered: 1, passed: 1 }],
  ])("of %s on %s are %o", async (code, day, expected) => {
    expect(await figures(code, day, day)).toMatchObject(expected);
  });

  it("change within a period by what came less what went", async () => {
    const { from, to } = periodOf("quarter", 2026, 1);
    expect((await figures(A, from, to)).change).toMatchObject({ registered: 0, passed: 0, women: -1 });
    expect((await figures(B, from, to)).change).toMatchObject({ registered: 2, passed: 2, women: 1 });
  });

  it("of the months add up to those of the year, commune by commune", async () => {
    const year = await figuresOn(database(), province, periodOf("year", 2026, 1));
    for (const code of [A, B]) {
      const of = (rows: typeof year.communes) => rows.find((one) => one.code === code);
      let passed = 0;
      for (let month = 1; month <= 12; month++)
        passed +=
          of((await figuresOn(database(), province, periodOf("month", 2026, month))).communes)?.within
            .passed ?? 0;
      expect(passed).toBe(of(year.communes)?.within.passed);
    }
  });

  it("are of the viewer's communes only, and add up", async () => {
    const days = { from: "2026-03-01", to: "2026-03-31" };
    const own = await figuresOn(database(), officer, days);
    expect(own.communes.map(({ code }) => code)).toEqual([B]);
    expect(own.total.upTo.passed).toBe(2);
    const all = await figuresOn(database(), province, days);
    expect(all.total).toMatchObject({ communes: 2, adults: 1_440, adultsEstimated: true });
    expect(all.total.upTo.passed).toBe(3);
    expect((await figuresOn(database(), await makeViewer(database()), days)).communes).toEqual([]);
  });

  it("say how many are confirmed only where the ministry said so", async () => {
    const row = { source: "Công văn mẫu", recordedBy: province.personId, recordedAt: AT };
    await database()
      .insert(confirmedCounts)
      .values([
        { communeCode: A, asOf: "2026-03-01", people: 10, ...row },
        { communeCode: A, asOf: "2026-04-01", people: 25, ...row },
      ]);
    expect(await figures(A, "2026-02-01", "2026-02-28")).toMatchObject({ confirmed: null });
    expect(await figures(A, "2026-03-02", "2026-03-31")).toMatchObject({
      confirmed: 10,
      change: { confirmed: 0 },
    });
    expect(await figures(A, "2026-04-01", "2026-04-30")).toMatchObject({
      confirmed: 25,
      change: { confirmed: 15 },
    });
    const { total } = await figuresOn(database(), province, { from: "2026-04-01", to: "2026-04-30" });
    expect(total).toMatchObject({ confirmedCommunes: 1, upTo: { confirmed: 25 } });
  });

  describe("adults", () => {
    const adultsOn = async (day: string) => {
      const { communes } = await figuresOn(database(), officer, { from: day, to: day });
      const { adults, adultsEstimated, adultsAsOf, adultsSource } = communes[0] ?? {};
      return { adults, adultsEstimated, adultsAsOf, adultsSource };
    };
    it("are the latest official figure, whatever estimates came after it", async () => {
      await makePopulation(database(), B, {
        asOf: "2026-02-01",
        adults: 800,
        adultsSource: "imported",
        source: "Công an xã (mẫu)",
      });
      await makePopulation(database(), B, { asOf: "2026-03-01", adults: 990 });
      expect(await adultsOn("2026-01-31")).toMatchObject({ adults: 720, adultsEstimated: true });
      for (const day of ["2026-02-01", "2026-06-30"])
        expect(await adultsOn(day)).toEqual({
          adults: 800,
          adultsEstimated: false,
          adultsAsOf: "2026-02-01",
          adultsSource: "Công an xã (mẫu)",
        });
    });
  });

  it("of a commune of which nothing is known are zeros, and its adults are not known", async () => {
    await makeCommune(database(), "26023", "Long Bình");
    const { communes } = await figuresOn(database(), province, { from: "2026-01-01", to: "2026-06-30" });
    expect(communes.find(({ code }) => code === "26023")).toMatchObject({
      adults: null,
      adultsAsOf: null,
      upTo: { registered: 0, passed: 0, confirmed: null },
    });
  });

  it.each([
    ["sex", "2026-03-10", ["26041 female 1"]],
    ["age", "2026-02-28", ["26041 45 1", "26080 45 1", "26080 60 1"]],
    ["audience", "2026-04-20", ["26041 citizen 2"]],
  ] as const)("told apart by %s on %s: %o", async (dimension, day, expected) => {
    const parts = await breakDown(database(), province, { stage: "passed", dimension, day });
    expect(parts.map(({ communeCode, value, people: count }) => `${communeCode} ${value} ${count}`)).toEqual(
      expected,
    );
  });

  it("told apart by topic, also one that does not count toward the target", async () => {
    const parts = await breakDown(database(), province, {
      stage: "passed",
      dimension: "topic",
      day: "2026-04-20",
    });
    const inA = parts.filter(({ communeCode }) => communeCode === A);
    expect(inA).toEqual([{ communeCode: A, value: otherId, people: 1 }]);
  });
});
