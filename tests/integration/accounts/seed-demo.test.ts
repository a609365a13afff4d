import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { consents, people, roleGrants } from "#drizzle/schema/accounts";
import { helperLinks } from "#drizzle/schema/classes";
import { communes } from "#drizzle/schema/places";
import { KEYS, SITE } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import { identify } from "~/features/accounts/auth.server";
import { DEMO_ACCOUNTS } from "~/features/accounts/demo-accounts";
import { lockDemo, seedDemo } from "~/features/accounts/seed-demo.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { endHelp } from "~/features/classes/helpers/agree-to-help.server";
import { listLearners } from "~/features/classes/helpers/list-learners.server";
import type { Database } from "~/platform/database/client.server";

const NONE = { demoPassword: undefined, databaseUrl: undefined, dataDir: "" };
const given = (demoPassword: string) => ({ ...NONE, demoPassword });
const COMMUNE = "26041";

let lastAddress = 0;
async function signInAs(db: Database, identifier: string, password: string) {
  const address = `192.0.2.${++lastAddress}`;
  const result = await signIn(
    db,
    { keys: KEYS, publicUrl: SITE, demo: true },
    { identifier, password, device: "", address, cookieHeader: null },
  );
  return result.ok ? (await identify(db, SITE, result.setCookie.split(";")[0] ?? ""))?.viewer : undefined;
}

describeWithDatabase("the trial accounts", (database) => {
  beforeAll(async () => {
    await makeCommune(database(), "25195", "Bình Phước");
    await makeCommune(database(), COMMUNE, "Trấn Biên");
    await database().update(communes).set({ slug: "tran-bien" }).where(eq(communes.code, COMMUNE));
  });

  it.each([
    ["hocvien", []],
    ["giangvien", [{ role: "source-trainer", communeCode: null, topicId: null }]],
    ["canbo", [{ role: "commune-officer", communeCode: COMMUNE, topicId: null }]],
    ["bientap", [{ role: "reviewer", communeCode: null, topicId: null }]],
    ["daisuso", [{ role: "helper", communeCode: COMMUNE, topicId: null }]],
    ["quantri", [{ role: "province-admin", communeCode: null, topicId: null }]],
  ])("%s signs in with its role", async (account, grants) => {
    const db = database();
    await seedDemo(db, given("mat-khau-thu-2026"));
    const viewer = await signInAs(db, account, "mat-khau-thu-2026");
    expect(viewer?.grants).toEqual(grants);
  });

  it("are made once, and follow the password given", async () => {
    const db = database();
    await seedDemo(db, given("mat-khau-thu-2026"));
    await seedDemo(db, given("mat-khau-khac-2026"));
    expect(await db.select().from(people).where(eq(people.isDemo, true))).toHaveLength(DEMO_ACCOUNTS.length);
    expect(await db.select().from(roleGrants)).toHaveLength(5);
    expect(await db.select().from(helperLinks)).toHaveLength(3);
    expect(await db.select().from(consents)).toHaveLength(DEMO_ACCOUNTS.length);
    expect(await signInAs(db, "hocvien", "mat-khau-thu-2026")).toBeUndefined();
    expect(await signInAs(db, "hocvien", "mat-khau-khac-2026")).toBeDefined();
  });

  it("have a helper whose learners agreed, one of them stuck; help that was ended does not begin again", async () => {
    const db = database();
    await seedDemo(db, given("mat-khau-thu-2026"));
    const helper = await signInAs(db, "daisuso", "mat-khau-thu-2026");
    if (!helper) throw new Error("no helper");
    await makeLesson(db, (await makeTopic(db)).id, { revision: { title: "Bài đầu" } });
    const learners = await listLearners(db, helper, "vi");
    expect(learners.map(({ fullName, standing }) => [fullName, standing])).toEqual([
      ["Bùi Văn Mẫu", { kind: "learning" }],
      ["Đỗ Thị Mẫu", { kind: "stuck", at: "Bài đầu" }],
      ["Nguyễn Văn Mẫu", { kind: "learning" }],
    ]);
    for (const { linkId } of learners) await endHelp(db, helper, linkId);
    await seedDemo(db, given("mat-khau-thu-2026"));
    expect(await listLearners(db, helper, "vi")).toEqual([]);
  });

  it("keep a generated password beside the embedded data", async () => {
    const db = database();
    const env = { ...NONE, dataDir: mkdtempSync(join(tmpdir(), "bdhvs-demo-")) };
    const first = await seedDemo(db, env);
    expect(first.password).toMatch(/^thu-\d{4}-\d{4}$/);
    expect(await seedDemo(db, env)).toEqual(first);
    expect(await signInAs(db, "quantri", first.password)).toBeDefined();
  });

  it("get a new generated password at every start on a server", async () => {
    const db = database();
    const env = { ...NONE, databaseUrl: "postgres://localhost/demo" };
    const [first, second] = [await seedDemo(db, env), await seedDemo(db, env)];
    expect(second.password).not.toBe(first.password);
    expect(await signInAs(db, "quantri", first.password)).toBeUndefined();
    expect(await signInAs(db, "quantri", second.password)).toBeDefined();
  });

  it("are closed, sessions and all, by a start without the trial, and open again with it", async () => {
    const db = database();
    await seedDemo(db, given("mat-khau-thu-2026"));
    const cookie = await signIn(
      db,
      { keys: KEYS, publicUrl: SITE, demo: true },
      {
        identifier: "quantri",
        password: "mat-khau-thu-2026",
        device: "",
        address: "192.0.2.250",
        cookieHeader: null,
      },
    );
    await lockDemo(db);
    expect(await signInAs(db, "quantri", "mat-khau-thu-2026")).toBeUndefined();
    expect(await identify(db, SITE, cookie.ok ? (cookie.setCookie.split(";")[0] ?? "") : "")).toBeNull();
    await seedDemo(db, given("mat-khau-thu-2026"));
    expect(await signInAs(db, "quantri", "mat-khau-thu-2026")).toBeDefined();
  });
});

describeWithDatabase("a real person with the name of a trial account", (database) => {
  it("keeps it: the start is refused", async () => {
    await makePerson(database(), { username: "canbo" });
    await expect(seedDemo(database(), given("mat-khau-thu-2026"))).rejects.toThrow(/canbo/);
  });
});
