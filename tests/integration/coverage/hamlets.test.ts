import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { communes } from "#drizzle/schema/places";
import { formOf } from "#tests/support/accounts-factories";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { profileChoices } from "~/features/accounts/profile-choices.server";
import { parseProfile, profileContext } from "~/features/accounts/profile-form";
import type { Viewer } from "~/features/accounts/viewer";
import { setHamlet } from "~/features/coverage/set-hamlet.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import { fixClock } from "~/platform/clock.server";
import { action, loader } from "~/routes/admin/hamlets";
import { action as saveDetails } from "~/routes/learn/account-details";

const OWN = "26080";
const FOREIGN = "26041";
const TODAY = "2026-11-22";

describeWithDatabase("a commune's hamlets", (database) => {
  let officer: Viewer;
  let other: Viewer;
  const slugs: Record<string, string> = {};

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    const db = database();
    await makeProgramme(db);
    await makeCommune(db, OWN, "Trấn Biên");
    await makeCommune(db, FOREIGN, "Biên Hòa");
    for (const { code, slug } of await db.select().from(communes)) slugs[code] = slug;
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }]);
    other = await makeViewer(db, [{ role: "commune-officer", communeCode: FOREIGN }]);
    return () => fixClock(null);
  });

  const asked = (code: string, search = "") => ({
    address: `/quan-tri/xa-phuong/${slugs[code]}/ap${search}`,
    params: { slug: slugs[code] ?? "" },
  });
  const send = (viewer: Viewer, form: Record<string, string>, code = OWN) =>
    ask(database(), action, viewer, { ...asked(code), form });
  const add = (names: string, kind = "khu-pho", viewer = officer, code = OWN) =>
    send(viewer, { intent: "add", kind, names }, code);
  const names = async (code = OWN, retired = false) =>
    (await listHamlets(database(), code, { retired })).map(({ fullName }) => fullName);
  const idOf = async (fullName: string, code = OWN) =>
    (await listHamlets(database(), code, { retired: true })).find((one) => one.fullName === fullName)?.id ??
    "";
  const status = (answer: unknown) => (answer instanceof Response ? answer.status : 200);

  it("are added several at a time and listed as people count", async () => {
    expect(status(await add("10\n2\nKhu phố 1"))).toBe(302);
    expect(await names()).toEqual(["Khu phố 1", "Khu phố 2", "Khu phố 10"]);
    const [event] = await database().select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
    expect(event).toMatchObject({
      action: "hamlets.added",
      actorId: officer.personId,
      subjectId: OWN,
      detail: { kind: "khu-pho", names: ["10", "2", "1"] },
    });
  });

  it("are all refused when one is there already, with what was typed", async () => {
    expect(dataOf(await add("3\n2"))).toMatchObject({
      init: { status: 400 },
      data: { errors: { names: "“2” đã có trong danh sách." }, typed: { names: "3\n2" } },
    });
    expect(await names()).not.toContain("Khu phố 3");
  });

  it("of one name may be of two kinds", async () => {
    expect(status(await add("1", "ap"))).toBe(302);
    expect(await names()).toContain("Ấp 1");
  });

  it("are renamed and retired, and a retired name can be given again", async () => {
    const hamlet = await idOf("Ấp 1");
    expect(status(await send(officer, { intent: "rename", hamlet, kind: "ap", names: "Suối Cả" }))).toBe(302);
    expect(status(await send(officer, { intent: "retire", hamlet }))).toBe(302);
    expect(await names()).not.toContain("Ấp Suối Cả");
    expect(await names(OWN, true)).toContain("Ấp Suối Cả");
    expect(status(await add("Suối Cả", "ap"))).toBe(302);
  });

  it("come back only while no other has the name", async () => {
    const retired = (await listHamlets(database(), OWN, { retired: true })).find((one) => one.retired);
    const answer = await send(officer, { intent: "restore", hamlet: retired?.id ?? "" });
    expect(dataOf(answer)).toMatchObject({ init: { status: 400 } });
  });

  it("are not there for an officer of another commune", async () => {
    expect(status(await ask(database(), loader, other, asked(OWN)))).toBe(404);
    expect(status(await add("7", "ap", other, OWN))).toBe(404);
    const hamlet = await idOf("Khu phố 1");
    expect(status(await send(other, { intent: "retire", hamlet }, FOREIGN))).toBe(404);
    expect(await names()).toContain("Khu phố 1");
  });

  describe("and who lives there", () => {
    const hamletOf = async (id: string) => {
      const [row] = await database().select().from(people).where(eq(people.id, id));
      return row?.hamletId;
    };

    it("is said by an officer of the commune, for hamlets in use", async () => {
      const db = database();
      const person = await makePerson(db, { communeCode: OWN });
      const hamletId = await idOf("Khu phố 2");
      await setHamlet(db, officer, { personId: person.id, hamletId });
      expect(await hamletOf(person.id)).toBe(hamletId);
      const { counts } = dataOf(await ask(db, loader, officer, asked(OWN)));
      expect(counts[hamletId]).toEqual({ people: 1, counted: 0 });
      await add("9", "ap", other, FOREIGN);
      const refused = (viewer: Viewer, wanted: string | null) =>
        expect(setHamlet(db, viewer, { personId: person.id, hamletId: wanted })).rejects.toMatchObject({
          kind: "not-found",
        });
      await refused(other, null);
      await refused(officer, await idOf("Ấp 9", FOREIGN));
      await setHamlet(db, officer, { personId: person.id, hamletId: null });
      expect(await hamletOf(person.id)).toBeNull();
    });

    it("is never in a hamlet of another commune", async () => {
      const hamletId = await idOf("Khu phố 2");
      await expect(makePerson(database(), { communeCode: FOREIGN, hamletId })).rejects.toThrow();
    });

    it("the person says in their details, and leaves it by moving", async () => {
      const db = database();
      const viewer = await makeViewer(db, [], { communeCode: OWN, fullName: "Lê Thị Mẫu" });
      const hamlet = await idOf("Khu phố 10");
      const save = (changes: Record<string, string>) => {
        const form = { fullName: "Lê Thị Mẫu", birth: "1980", commune: OWN, audience: "citizen", ...changes };
        return ask(db, saveDetails, viewer, { address: "/tai-khoan/thong-tin", form });
      };
      expect(status(await save({ hamlet }))).toBe(302);
      expect(await hamletOf(viewer.personId)).toBe(hamlet);
      expect(status(await save({ hamlet, commune: FOREIGN }))).toBe(302);
      expect(await hamletOf(viewer.personId)).toBeNull();
    });

    it("may keep a retired hamlet, which nobody else can choose", async () => {
      const db = database();
      const hamletId = await idOf("Khu phố 10");
      await send(officer, { intent: "retire", hamlet: hamletId });
      const chosen = async (home: { communeCode: string; hamletId: string | null }) => {
        const context = profileContext(await profileChoices(db, TODAY, home), TODAY);
        const fields = { fullName: "Lê Thị Mẫu", birth: "1980", commune: OWN, audience: "citizen" };
        const parsed = parseProfile(formOf({ ...fields, hamlet: hamletId }), context);
        return parsed.ok && parsed.profile.hamletId;
      };
      expect(await chosen({ communeCode: OWN, hamletId })).toBe(hamletId);
      expect(await chosen({ communeCode: OWN, hamletId: null })).toBeNull();
    });
  });
});
