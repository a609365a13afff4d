/** Workplaces: who keeps the list, who says where somebody works, and what the log keeps. */
import { desc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeViewer, makeWorkplace } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { erasePerson } from "~/features/personal-data/erase-person.server";
import { listWorkplaces } from "~/features/workplaces/list-workplaces.server";
import { workplaceChoices } from "~/features/workplaces/workplace-choices.server";
import { fixClock } from "~/platform/clock.server";
import { action as setForPerson } from "~/routes/admin/person-workplace";
import { action as change, loader as open } from "~/routes/admin/workplace";
import { action as add, loader as list } from "~/routes/admin/workplaces";
import { action as setOwn } from "~/routes/learn/account-workplace";

const OWN = "26080";
const FOREIGN = "26041";
const TODAY = "2026-11-25";

describeWithDatabase("workplaces", (database) => {
  let officer: Viewer;
  let province: Viewer;

  beforeAll(async () => {
    fixClock("2026-11-25T03:00:00Z");
    const db = database();
    await makeProgramme(db);
    await makeCommune(db, OWN, "Trấn Biên");
    await makeCommune(db, FOREIGN, "Biên Hòa");
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }]);
    province = await makeViewer(db, [{ role: "province-admin" }]);
    return () => fixClock(null);
  });

  const status = (answer: unknown) => (answer instanceof Response ? answer.status : 200);
  const errorsOf = (answer: unknown) => (answer as { data: { errors: Record<string, string> } }).data.errors;
  const send = (viewer: Viewer, form: Record<string, string>) =>
    ask(database(), add, viewer, { address: "/quan-tri/co-quan", form });
  const changeOf = (viewer: Viewer, workplace: string, form: Record<string, string>) =>
    ask(database(), change, viewer, {
      address: `/quan-tri/co-quan/${workplace}`,
      params: { workplace },
      form,
    });
  const idOf = async (name: string) =>
    (await listWorkplaces(database(), province, TODAY)).find((one) => one.name === name)?.id ?? "";
  const lastEvent = async () =>
    (await database().select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1))[0];

  it("of a commune are added by its officer, those of the province only by the province", async () => {
    expect(status(await send(officer, { commune: OWN, names: "Trường 10\nTrường 9" }))).toBe(302);
    expect(status(await send(officer, { commune: FOREIGN, names: "Trạm lạ" }))).toBe(404);
    expect(status(await send(officer, { commune: "tinh", names: "Sở lạ" }))).toBe(404);
    expect(status(await send(province, { commune: "tinh", names: "Sở Nội vụ" }))).toBe(302);
    const seen = dataOf(await ask(database(), list, officer, { address: "/quan-tri/co-quan" }));
    expect(seen.workplaces.map(({ name }) => name)).toEqual(["Trường 9", "Trường 10"]);
    expect((await listWorkplaces(database(), province, TODAY)).map(({ name }) => name)).toEqual([
      "Sở Nội vụ",
      "Trường 9",
      "Trường 10",
    ]);
  });

  it("of one name in one place are refused with all that was typed, and none of them is added", async () => {
    const refused = await send(officer, { commune: OWN, names: "Trường 11\nTrường 9" });
    expect(errorsOf(refused)).toEqual({ names: "“Trường 9” đã có trong danh sách." });
    expect(refused).toMatchObject({ data: { typed: { commune: OWN, names: "Trường 11\nTrường 9" } } });
    expect(await idOf("Trường 11")).toBe("");
    expect(errorsOf(await send(officer, { commune: "", names: "" }))).toEqual({
      commune: "Hãy chọn cơ quan thuộc nơi nào.",
      names: "Hãy ghi tên cơ quan.",
    });
  });

  it("have their staff by day; a second figure of a day replaces the first and the log keeps both", async () => {
    const id = await idOf("Trường 9");
    const figure = { intent: "staff", staff: "40", asOf: "30/06/2026", source: "Danh sách 1" };
    expect(status(await changeOf(officer, id, figure))).toBe(302);
    expect(status(await changeOf(officer, id, { ...figure, staff: "42", source: "Danh sách 2" }))).toBe(302);
    expect((await lastEvent())?.detail).toMatchObject({
      staff: 42,
      before: { staff: 40, source: "Danh sách 1" },
    });
    expect(status(await changeOf(officer, id, { ...figure, staff: "45", asOf: "01/11/2026" }))).toBe(302);
    const seen = dataOf(
      await ask(database(), open, officer, { address: `/quan-tri/co-quan/${id}`, params: { workplace: id } }),
    );
    expect(seen.workplace).toMatchObject({ staff: 45, staffAsOf: "2026-11-01" });
    expect(seen.figures.map(({ staff }) => staff)).toEqual([45, 42]);
    expect(errorsOf(await changeOf(officer, id, { intent: "staff", staff: "x" }))).toMatchObject({
      staff: "Tổng số: hãy ghi một số, ví dụ 120.",
    });
  });

  it("are renamed and retired by who administers them; a retired one is no choice but for who works there", async () => {
    const id = await idOf("Trường 10");
    expect(status(await changeOf(officer, id, { intent: "rename", names: "Trường 9" }))).toBe(200);
    expect(status(await changeOf(officer, id, { intent: "rename", names: "Trường Mười" }))).toBe(302);
    expect(status(await changeOf(officer, await idOf("Sở Nội vụ"), { intent: "retire" }))).toBe(404);
    const teacher = await makePerson(database(), { audience: "official", workplaceId: id });
    const stranger = await makePerson(database(), { audience: "official" });
    expect(status(await changeOf(officer, id, { intent: "retire" }))).toBe(302);
    const namesFor = async (personId: string) =>
      (await workplaceChoices(database(), personId, TODAY)).groups.flatMap(({ workplaces }) =>
        workplaces.map(({ name }) => name),
      );
    expect(await namesFor(teacher.id)).toContain("Trường Mười");
    expect(await namesFor(stranger.id)).not.toContain("Trường Mười");
    expect(status(await changeOf(officer, id, { intent: "restore" }))).toBe(302);
  });

  it("are chosen by the person, or by the officer of where they live, and by nobody else", async () => {
    const db = database();
    const elsewhere = await makeWorkplace(db, { communeCode: FOREIGN, name: "Trạm Y tế" });
    const person = await makeViewer(db, [], { audience: "official", communeCode: OWN });
    const neighbour = await makePerson(db, { audience: "official", communeCode: FOREIGN });
    const workplaceOf = async (id: string) =>
      (await db.select({ at: people.workplaceId }).from(people).where(eq(people.id, id)))[0]?.at;
    const setBy = (viewer: Viewer, personId: string, workplace: string) =>
      ask(db, setForPerson, viewer, {
        address: `/quan-tri/nguoi/${personId}/noi-lam-viec`,
        params: { person: personId },
        form: { workplace },
      });
    await ask(db, setOwn, person, { address: "/tai-khoan/noi-lam-viec", form: { workplace: elsewhere } });
    expect(await workplaceOf(person.personId)).toBe(elsewhere);
    expect((await lastEvent())?.detail).toEqual({ fields: ["workplaceId"] });
    expect(status(await setBy(officer, person.personId, ""))).toBe(302);
    expect(await workplaceOf(person.personId)).toBeNull();
    expect(status(await setBy(officer, neighbour.id, elsewhere))).toBe(404);
    expect(status(await setBy(officer, person.personId, "no-such-place"))).toBe(404);
  });

  it("are forgotten with the person who asks to be forgotten", async () => {
    const db = database();
    const person = await makePerson(db, { workplaceId: await idOf("Trường 9") });
    await erasePerson(db, province, person.id);
    expect(await db.select({ at: people.workplaceId }).from(people).where(eq(people.id, person.id))).toEqual([
      { at: null },
    ]);
  });
});
