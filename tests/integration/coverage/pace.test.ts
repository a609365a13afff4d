import { beforeAll, expect, it } from "vitest";
import { communes } from "#drizzle/schema/places";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeCertificate, makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { vietnamMidnight } from "~/i18n/format";
import { fixClock } from "~/platform/clock.server";
import { loader as communeScreen } from "~/routes/admin/commune";
import { loader as dashboard } from "~/routes/admin/dashboard";

const OWN = "26080";
const OTHER = "26041";

describeWithDatabase("the pace toward the target", (database) => {
  let officer: Viewer;
  let province: Viewer;
  let slug: string;

  // A Sunday. For ten weeks somebody in the one commune; nobody ever in the other. 80 of 100 adults are wanted.
  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    const db = database();
    await makeProgramme(db, { targetDate: "2027-01-31" });
    for (const [code, name] of [
      [OWN, "Trấn Biên"],
      [OTHER, "Biên Hòa"],
    ] as const) {
      await makePopulation(db, await makeCommune(db, code, name), { adults: 100 });
    }
    slug = (await db.select().from(communes)).find(({ code }) => code === OWN)?.slug ?? "";
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }], { fullName: "Cán Bộ A" });
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị" });
    const topic = await makeTopic(db);
    for (let week = 0; week < 10; week++) {
      const person = await makePerson(db, { fullName: `Nguyễn Văn Mẫu ${week}`, communeCode: OWN });
      await makeCertificate(db, person, topic.id, { issuedAt: vietnamMidnight("2026-11-18", -7 * week) });
    }
    return () => fixClock(null);
  });

  const overview = async (viewer: Viewer, search = "") =>
    dataOf(await ask(database(), dashboard, viewer, { address: `/quan-tri${search}` })).pace;

  it("of an officer is that of their communes, until the programme's day", async () => {
    expect(await overview(officer)).toEqual({
      forecast: {
        kind: "expected",
        perWeek: 1,
        day: "2028-03-26",
        earliest: "2028-03-26",
        latest: "2028-03-26",
      },
      by: "2027-01-31",
      needed: 7,
    });
  });

  it("is the same on the commune's page, and for a day in the address", async () => {
    const { pace } = dataOf(
      await ask(database(), communeScreen, officer, {
        address: `/quan-tri/xa-phuong/${slug}?kip=2027-04-11`,
        params: { slug },
      }),
    );
    expect(pace).toMatchObject({ forecast: { day: "2028-03-26" }, by: "2027-04-11", needed: 4 });
  });

  it("of the province has all its adults before it", async () => {
    expect(await overview(province)).toMatchObject({ forecast: { kind: "beyond", perWeek: 1 }, needed: 15 });
  });

  it("of a day before says what was known then", async () => {
    expect(await overview(officer, "?ngay=2026-10-25&kip=khong-phai-ngay")).toMatchObject({
      forecast: { kind: "tooLittle", weeks: 6 },
      by: "2027-01-31",
    });
  });
});
