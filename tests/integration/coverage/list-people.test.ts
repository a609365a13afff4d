import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { hamlets } from "#drizzle/schema/places";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { peopleFilters } from "~/features/coverage/people-filters";
import { fixClock } from "~/platform/clock.server";
import { selectRows } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { loader as peopleScreen } from "~/routes/admin/people";
import { loader as personScreen } from "~/routes/admin/person";

const OWN = "26080";
const FOREIGN = "26041";

describeWithDatabase("finding people", (database) => {
  let officer: Viewer;
  let province: Viewer;

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    const db = database();
    await makeProgramme(db);
    await makeCommune(db, OWN, "Trấn Biên");
    await makeCommune(db, FOREIGN, "Biên Hòa");
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }], { fullName: "Cán Bộ" });
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị" });
    const given = ["An", "Ân", "Bình", "Đào", "Đạt", "Yến"];
    for (let n = 0; n < 120; n++)
      await makePerson(db, {
        fullName: `Nguyễn Thị ${given[n % given.length]}`,
        communeCode: OWN,
        sex: n % 2 ? "female" : "male",
        birthYear: 1940 + n,
      });
    await makePerson(db, { fullName: "Quách Văn Nọ", communeCode: FOREIGN });
    return () => fixClock(null);
  });

  const open = async (viewer: Viewer, search = "") =>
    dataOf(await ask(database(), peopleScreen, viewer, { address: `/quan-tri/nguoi${search}` }));
  const names = async (viewer: Viewer, search: string) =>
    (await open(viewer, search)).list.people.map(({ fullName }) => fullName);

  it("goes through every page and back, nobody twice and nobody left out", async () => {
    const forth: string[][] = [];
    let { list, filters } = await open(officer, "?ten=nguyen");
    for (;;) {
      forth.push(list.people.map(({ id }) => id));
      if (!list.after) break;
      ({ list, filters } = await open(
        officer,
        peopleFilters.write(filters, { after: list.after, before: "" }),
      ));
    }
    expect(forth.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(new Set(forth.flat()).size).toBe(120);
    const back: string[][] = [forth.at(-1) ?? []];
    while (list.before) {
      ({ list, filters } = await open(
        officer,
        peopleFilters.write(filters, { before: list.before, after: "" }),
      ));
      back.unshift(list.people.map(({ id }) => id));
    }
    expect(back).toEqual(forth);
  });

  it("is without marks, by the beginnings of words, in any commune one administers", async () => {
    expect(await names(province, "?ten=quach van no")).toEqual(["Quách Văn Nọ"]);
    expect(await names(province, "?ten=QUÁCH")).toEqual(["Quách Văn Nọ"]);
    expect(await names(province, "?ten=uach")).toEqual([]);
    expect(await names(province, "?ten=quach no")).toEqual([]);
    expect(await names(province, "?ten=%27 %26 | ! :*")).toHaveLength(50);
    expect(await names(officer, "?ten=quach")).toEqual([]);
  });

  it.each([
    ["?gioi=nu", 60],
    ["?tuoi=75", 12],
    ["?tuoi=60", 15],
    ["?tuoi=60&gioi=nam", 8],
    ["?ten=dao", 20],
    ["?xa=bien-hoa-26041", 0],
  ])("counts what %s leaves", async (search, count) => {
    const { list } = await open(officer, `${search}${search.includes("ten") ? "" : "&ten=nguyen"}`);
    expect([list.count, list.countIsFloor]).toEqual([count, false]);
  });

  it("by hamlet, and by none", async () => {
    const db = database();
    const id = newId();
    await db.insert(hamlets).values({ id, communeCode: OWN, kind: "khu-pho", name: "5", createdAt: AT });
    await makePerson(db, { fullName: "Lê Văn Ấp", communeCode: OWN, hamletId: id });
    expect((await open(officer, `?ap=${id}`)).list.people).toMatchObject([
      { fullName: "Lê Văn Ấp", hamletName: "Khu phố 5" },
    ]);
    expect(await names(officer, "?ap=chua-ro&ten=le")).toEqual([]);
    expect((await open(officer, "?xa=tran-bien-26080")).hamlets).toContainEqual([id, "Khu phố 5"]);
  });

  it("shows one person to the officer of their commune and to nobody else's", async () => {
    const db = database();
    const [stranger] = await db.select().from(people).where(sql`full_name = 'Quách Văn Nọ'`);
    const person = { address: `/quan-tri/nguoi/${stranger?.id}`, params: { person: stranger?.id ?? "" } };
    expect(((await ask(db, personScreen, officer, person)) as Response).status).toBe(404);
    expect(dataOf(await ask(db, personScreen, province, person))).toMatchObject({
      person: { fullName: "Quách Văn Nọ", communeName: "Phường Biên Hòa" },
      standing: { kind: "noCertificate" },
      certificates: [],
      topics: [],
    });
  });

  it("over the province reads an index on the words of names", async () => {
    const db = database();
    const plan = await db.transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return selectRows<{ "QUERY PLAN": string }>(
        tx,
        sql`explain select id from people
          where to_tsvector('simple', search_name) @@ to_tsquery('simple', 'quach:*')`,
      );
    });
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("people_name_words_idx");
  });
});
