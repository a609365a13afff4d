import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { countedSpans, twinDecisions } from "#drizzle/schema/coverage";
import { communes } from "#drizzle/schema/places";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeCertificate, makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { recountQueued } from "~/features/coverage/recount.server";
import { fixClock } from "~/platform/clock.server";
import { loader as communeScreen } from "~/routes/admin/commune";
import { loader as completionsScreen } from "~/routes/admin/completions";
import { loader as dashboard } from "~/routes/admin/dashboard";
import { action as decide, loader as twinsScreen } from "~/routes/admin/twins";

const OWN = "26080";
const FOREIGN = "26041";

describeWithDatabase("an officer's people", (database) => {
  let officer: Viewer;
  let other: Viewer;
  let province: Viewer;
  let topicSlug: string;
  const slugs: Record<string, string> = {};
  const people: Record<string, string> = {};

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    const db = database();
    await makeProgramme(db);
    for (const [code, name] of [
      [OWN, "Trấn Biên"],
      [FOREIGN, "Biên Hòa"],
    ] as const) {
      await makePopulation(db, await makeCommune(db, code, name));
      const [row] = await db.select().from(communes).where(eq(communes.code, code));
      slugs[code] = row?.slug ?? "";
    }
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }], {
      fullName: "Cán Bộ A",
      communeCode: FOREIGN,
    });
    other = await makeViewer(db, [{ role: "commune-officer", communeCode: FOREIGN }], {
      fullName: "Cán Bộ B",
      communeCode: FOREIGN,
    });
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị" });
    const topic = await makeTopic(db);
    const uncounted = await makeTopic(db, { countsTowardTarget: false });
    topicSlug = topic.slug;
    const make = async (key: string, fullName: string, fields: object = {}, topicId?: string) => {
      const person = await makePerson(db, { fullName, communeCode: OWN, ...fields });
      people[key] = person.id;
      if (topicId) await makeCertificate(db, person, topicId);
    };
    await make("counts", "Nguyễn Thị Yến", { phone: "+84912345678", personalIdHint: "0750123" }, topic.id);
    await make("young", "Trần Văn Ân", { birthYear: 2009, audience: "official" }, topic.id);
    await make("otherTopic", "Lê Văn An", {}, uncounted.id);
    await make("nothing", "Đỗ Thị Ánh");
    await make("twin1", "Phạm Thị Hòa", { phone: "+84900000001" }, topic.id);
    await make("twin2", "PHẠM THỊ HOÀ", { phone: "+84900000002" }, topic.id);
    await make("foreign1", "Vũ Văn Nam", { communeCode: FOREIGN }, topic.id);
    await make("foreign2", "Vũ Văn Nam", { communeCode: FOREIGN }, topic.id);
    await recountQueued(db);
    return () => fixClock(null);
  });

  const open = (viewer: Viewer, code: string, search = "") =>
    ask(database(), communeScreen, viewer, {
      address: `/quan-tri/xa-phuong/${slugs[code]}${search}`,
      params: { slug: slugs[code] ?? "" },
    });
  const listed = async (search = "") => {
    const { people: rows, count } = dataOf(await open(officer, OWN, search)).list;
    expect(count).toBe(rows.length);
    return rows.map(({ fullName }) => fullName);
  };
  const pairs = async (viewer: Viewer, search = "") =>
    dataOf(await ask(database(), twinsScreen, viewer, { address: `/quan-tri/trung-lap${search}` }));

  describe("the people of a commune", () => {
    it("come in Vietnamese order by given name", async () => {
      const names = await listed();
      expect(names.slice(0, 3)).toEqual(["Lê Văn An", "Đỗ Thị Ánh", "Trần Văn Ân"]);
      expect(names.at(-1)).toBe("Nguyễn Thị Yến");
    });

    it.each([
      ["?ten=an", ["Lê Văn An", "Đỗ Thị Ánh", "Trần Văn Ân"]],
      ["?ten=thi hoa", ["Phạm Thị Hòa", "PHẠM THỊ HOÀ"]],
      ["?doi-tuong=official", ["Trần Văn Ân"]],
      ["?tinh=chua&ten=an", ["Lê Văn An", "Đỗ Thị Ánh", "Trần Văn Ân"]],
      ["?tinh=co&ten=yen", ["Nguyễn Thị Yến"]],
      ["?ten=hoa thi", []],
      ["?tuoi=45", ["Quản Trị", "Nguyễn Thị Yến", "Lê Văn An", "Đỗ Thị Ánh", "Phạm Thị Hòa", "PHẠM THỊ HOÀ"]],
      ["?tuoi=0&gioi=nam", []],
      ["?sau=khong-co&ten=yen", ["Nguyễn Thị Yến"]],
      ["?ten=%25", undefined],
    ])("as asked by %s", async (search, expected) => {
      const { people: rows } = dataOf(await open(officer, OWN, search)).list;
      const names = rows.map(({ fullName }) => fullName);
      if (expected) expect(names.toSorted()).toEqual(expected.toSorted());
      else expect(names.length).toBeGreaterThan(5);
    });

    it("by topic: only holders of its certificate", async () => {
      const names = await listed(`?chuyen-de=${topicSlug}`);
      expect(names).toHaveLength(4);
      expect(names).not.toContain("Lê Văn An");
    });

    it("are told why they count or not", async () => {
      const { people: rows } = dataOf(await open(officer, OWN)).list;
      const standing = Object.fromEntries(rows.map((row) => [row.id, row.standing.kind]));
      expect(standing[people.counts ?? ""]).toBe("counts");
      expect(standing[people.young ?? ""]).toBe("young");
      expect(standing[people.otherTopic ?? ""]).toBe("otherTopic");
      expect(standing[people.nothing ?? ""]).toBe("noCertificate");
      expect([standing[people.twin1 ?? ""], standing[people.twin2 ?? ""]].sort()).toEqual([
        "counts",
        "undecided",
      ]);
    });

    it("are not found by an officer of another commune", async () => {
      const answer = await open(other, OWN);
      expect(answer).toBeInstanceOf(Response);
      expect((answer as Response).status).toBe(404);
      expect(await open(province, OWN)).not.toBeInstanceOf(Response);
    });

    it("an officer who lives elsewhere does not see that commune either, not even in lists", async () => {
      expect(await open(officer, FOREIGN)).toBeInstanceOf(Response);
      const { completions } = dataOf(
        await ask(database(), completionsScreen, officer, { address: "/quan-tri/hoan-thanh" }),
      );
      expect(new Set(completions.map((row) => row.communeCode))).toEqual(new Set([OWN]));
    });
  });

  describe("possible duplicates", () => {
    const twins = () => [people.twin1, people.twin2].sort() as [string, string];
    const decideAs = (viewer: Viewer, [firstId, secondId]: string[], decision: string) =>
      ask(database(), decide, viewer, {
        address: "/quan-tri/trung-lap",
        form: { firstId: firstId ?? "", secondId: secondId ?? "", decision },
      });
    const status = async (answer: Promise<unknown>) => ((await answer) as Response).status;
    const countedTwins = async () => {
      await recountQueued(database());
      const rows = await database().select().from(countedSpans);
      return rows.filter(
        ({ personId, stage, topicId }) => stage === "passed" && topicId === "" && twins().includes(personId),
      ).length;
    };

    it("are listed for the officer of their commune only", async () => {
      const own = await pairs(officer);
      expect(own.count).toBe(1);
      expect(own.pairs[0]?.twins.map(({ id }) => id)).toEqual(twins());
      expect((await pairs(other)).pairs[0]?.twins[0].fullName).toBe("Vũ Văn Nam");
      expect((await pairs(province)).count).toBe(2);
      const { waiting } = dataOf(await ask(database(), dashboard, officer, { address: "/quan-tri" }));
      expect(waiting.find(({ id }) => id === "twins")?.open).toBe(1);
    });

    it("cannot be decided by an officer of another commune, or with ids that are no pair", async () => {
      expect(await status(decideAs(other, twins(), "different"))).toBe(404);
      expect(
        await status(decideAs(officer, [people.foreign1, people.foreign2].sort() as string[], "same")),
      ).toBe(404);
      expect(
        await status(decideAs(officer, [people.counts, people.nothing].sort() as string[], "same")),
      ).toBe(404);
      expect(await status(decideAs(officer, twins().toReversed(), "same"))).toBe(404);
      expect(await status(decideAs(officer, twins(), "perhaps"))).toBe(400);
      expect(await database().select().from(twinDecisions)).toEqual([]);
    });

    it("count both once they are decided to be different, which is logged", async () => {
      expect(await countedTwins()).toBe(1);
      expect(await status(decideAs(officer, twins(), "different"))).toBe(302);
      expect(await countedTwins()).toBe(2);
      expect((await pairs(officer)).count).toBe(0);
      const [event] = await database().select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
      expect(event).toMatchObject({
        action: "twins.decided",
        actorId: officer.personId,
        subjectId: twins()[0],
        detail: { other: twins()[1], decision: "different" },
      });
    });

    it("can be decided otherwise later, from the list of decisions", async () => {
      const { pairs: decided } = await pairs(officer, "?xem=da-quyet");
      expect(decided[0]?.decision).toMatchObject({ decision: "different", decidedBy: "Cán Bộ A" });
      expect((await pairs(other, "?xem=da-quyet")).count).toBe(0);
      expect(await status(decideAs(officer, twins(), "same"))).toBe(302);
      expect(await countedTwins()).toBe(1);
      expect((await pairs(officer, "?xem=da-quyet")).count).toBe(1);
    });
  });
});
