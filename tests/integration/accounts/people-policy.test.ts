import { expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { canSeePerson, peopleVisibleTo } from "~/features/accounts/people-policy.server";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";

describeWithDatabase("whose data a viewer may see", (database) => {
  it("is the same by the row and by the query: own, own communes, all", async () => {
    const db = database();
    const here = await makeCommune(db, "26041", "Trấn Biên");
    const there = await makeCommune(db, "25195", "Bình Phước");
    const villager = await makePerson(db, { communeCode: here });
    const stranger = await makePerson(db, { communeCode: there });
    const learner = await makeViewer(db, [], { communeCode: here });
    const trainer = await makeViewer(db, [{ role: "source-trainer" }], { communeCode: here });
    const officer = await makeViewer(db, [{ role: "commune-officer", communeCode: here }], {
      communeCode: there,
    });
    const both = await makeViewer(db, [
      { role: "commune-officer", communeCode: here },
      { role: "commune-officer", communeCode: there },
    ]);
    const unscoped = await makeViewer(db, [{ role: "commune-officer" }], { communeCode: here });
    const province = await makeViewer(db, [{ role: "province-admin" }], { communeCode: here });

    const table: [Viewer, string, villagerSeen: boolean, strangerSeen: boolean][] = [
      [learner, "a learner", false, false],
      [trainer, "a trainer", false, false],
      [officer, "an officer of one commune", true, false],
      [both, "an officer of two", true, true],
      [unscoped, "an officer without a commune", false, false],
      [province, "the province", true, true],
    ];
    for (const [viewer, who, villagerSeen, strangerSeen] of table) {
      const seen = await idsVisibleTo(db, viewer);
      expect([seen.has(villager.id), seen.has(stranger.id)], who).toEqual([villagerSeen, strangerSeen]);
      expect(seen.has(viewer.personId), `${who} sees their own`).toBe(true);
      const everybody = await db.select().from(people);
      expect(
        everybody
          .filter((person) => canSeePerson(viewer, person))
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...seen].sort());
    }
  });
});

async function idsVisibleTo(db: Database, viewer: Viewer): Promise<Set<string>> {
  const rows = await db.select({ id: people.id }).from(people).where(peopleVisibleTo(viewer));
  return new Set(rows.map(({ id }) => id));
}
