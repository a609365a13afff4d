import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { makeCertificate, makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic } from "#tests/support/factories";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { publicProgress } from "~/features/coverage/public-progress.server";
import type { Database } from "~/platform/database/client.server";

const TODAY = "2026-11-22";

async function provinceProgress(db: Database, today: string) {
  const { total, targetShare } = await publicProgress(db, today);
  const { counted, adults, adultsEstimated } = total;
  return { counted, adults, adultsEstimated, targetShare };
}

describeWithDatabase("the province's progress", (database) => {
  let topicId: string;

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db);
    await makePopulation(db, await makeCommune(db, "26080", "Trấn Biên"));
    await makePopulation(db, await makeCommune(db, "26041", "Biên Hòa"), { adults: 280 });
    topicId = (await makeTopic(db)).id;
  });

  it("counts nobody before the first certificate", async () => {
    expect(await provinceProgress(database(), TODAY)).toEqual({
      counted: 0,
      adults: 1_000,
      adultsEstimated: true,
      targetShare: 0.8,
    });
  });

  it("counts a person from the day of their certificate", async () => {
    await makeCertificate(database(), await makePerson(database()), topicId);
    expect((await provinceProgress(database(), TODAY)).counted).toBe(1);
    expect((await provinceProgress(database(), "2026-11-21")).counted).toBe(0);
  });

  it("takes the latest population of that day, and says when it is no estimate", async () => {
    for (const code of ["26080", "26041"]) {
      await makePopulation(database(), code, { asOf: "2026-11-01", adults: 600, adultsSource: "imported" });
    }
    const { adults, adultsEstimated } = await provinceProgress(database(), TODAY);
    expect({ adults, adultsEstimated }).toEqual({ adults: 1_200, adultsEstimated: false });
    expect((await provinceProgress(database(), "2026-10-31")).adults).toBe(1_000);
  });

  it("counts a revoked certificate until the day before, as soon as it is noted", async () => {
    const person = await makePerson(database(), { fullName: "Trần Thị Hai" });
    const { id } = await makeCertificate(database(), person, topicId);
    expect((await provinceProgress(database(), TODAY)).counted).toBe(2);
    await database().update(certificates).set({ revokedAt: AT }).where(eq(certificates.id, id));
    await queueRecount(database(), person.id);
    expect((await provinceProgress(database(), TODAY)).counted).toBe(1);
  });

  it("says of each commune its numbers and nothing of anybody", async () => {
    const { communes } = await publicProgress(database(), TODAY);
    expect(communes.map(({ name, counted }) => [name, counted])).toEqual([
      ["Biên Hòa", 0],
      ["Trấn Biên", 1],
    ]);
    expect(Object.keys(communes[0] ?? {}).sort()).toEqual(
      ["adults", "adultsEstimated", "code", "counted", "fullName", "kind", "name", "share"].sort(),
    );
  });

  it("follows the programme when a topic stops counting, or counts again", async () => {
    const counts = (countsTowardTarget: boolean) =>
      database().update(topics).set({ countsTowardTarget }).where(eq(topics.id, topicId));
    await counts(false);
    expect((await provinceProgress(database(), TODAY)).counted).toBe(0);
    await counts(true);
    expect((await provinceProgress(database(), TODAY)).counted).toBe(1);
  });
});
