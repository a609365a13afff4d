/** Many accounts from one device: what is recorded of it, what is raised, and how soon it is forgotten. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { people, registrationDevices } from "#drizzle/schema/accounts";
import { attendances } from "#drizzle/schema/classes";
import { flags } from "#drizzle/schema/flags";
import { ask } from "#tests/support/admin-factories";
import { makeClass } from "#tests/support/classes-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { forgetDevices, raiseFlags, wholeDaysBefore } from "~/features/flags/raise-flags.server";
import { fixClock } from "~/platform/clock.server";
import { action as register } from "~/routes/public/register";

const HOME = "26080";
const MINUTE = 60_000;
const MORNING = Date.parse("2026-11-20T01:00:00Z");

describeWithDatabase("many accounts from one device", (database) => {
  beforeAll(async () => {
    fixClock("2026-11-20T01:00:00Z");
    await makeProgramme(database());
    await makeCommune(database(), HOME, "Trấn Biên");
    return () => fixClock(null);
  });

  const FORM = {
    fullName: "Nguyễn Văn Mẫu",
    birth: "1960",
    commune: HOME,
    audience: "citizen",
    password: "bà ngoại trồng ba cây bưởi",
    "consent-learning": "1",
  };
  const form = (username: string) => new URLSearchParams({ ...FORM, username });

  it("keeps a keyed mark of the browser, the same for its next account, and nothing for who is signed in", async () => {
    const db = database();
    const officer = await makeViewer(db, [{ role: "commune-officer", communeCode: HOME }]);
    const answer = async (username: string, cookie = "") => {
      const given = await ask(db, register, null, {
        address: "/dang-ky",
        form: Object.fromEntries(form(username)),
        cookie,
      });
      if (!(given instanceof Response)) throw new Error("not registered");
      return given.headers.getSetCookie().find((one) => one.startsWith("may-dang-ky=")) ?? "";
    };
    const kept = await answer("mau.1");
    expect(kept).toMatch(/^may-dang-ky=[a-z0-9]{16,40}; Path=\/dang-ky; .*HttpOnly; SameSite=Lax/);
    expect(await answer("mau.2", kept.split(";")[0])).toBe(kept);
    await ask(db, register, officer, { address: "/dang-ky", form: Object.fromEntries(form("mau.3")) });
    const rows = await db
      .select({ username: people.username, hash: registrationDevices.deviceHash })
      .from(registrationDevices)
      .innerJoin(people, eq(people.id, registrationDevices.personId))
      .orderBy(people.username);
    expect(rows.map(({ username }) => username)).toEqual(["mau.1", "mau.2"]);
    expect(rows[0]?.hash).toBe(rows[1]?.hash);
    expect(rows[0]?.hash).not.toContain(kept.slice("may-dang-ky=".length, 28));
    await db.delete(registrationDevices);
  });

  it("raises one question about a device, spares a family and a class, and is forgotten after eight days", async () => {
    const db = database();
    const opens = async (deviceHash: string, count: number) => {
      const opened = [];
      for (let at = 0; at < count; at++) {
        const { id } = await makePerson(db, { communeCode: HOME });
        const registeredAt = new Date(MORNING + at * 4 * MINUTE);
        await db.insert(registrationDevices).values({ personId: id, deviceHash, registeredAt });
        opened.push(id);
      }
      return opened;
    };
    const [first] = await opens("crowd", 12);
    await opens("family", 5);
    const taught = await opens("hall", 12);
    const topic = await makeTopic(db);
    const hall = await makeClass(db, {
      topicId: topic.id,
      communeCode: HOME,
      starts: ["2026-11-20T02:00:00Z"],
    });
    await db.insert(attendances).values(
      taught.map((personId) => ({
        ...{ sessionId: hall.sessions[0]?.id ?? "", personId, outcome: "present" as const },
        ...{ method: "hand" as const, since: new Date(MORNING) },
      })),
    );
    const window = wholeDaysBefore("2026-11-21");
    expect(await raiseFlags(db, window)).toBe(1);
    const [raised] = await db.select().from(flags);
    expect(raised).toMatchObject({ rule: "many-accounts", personId: first });
    expect(raised?.evidence.figures).toEqual([
      ["accounts", 12],
      ["minutes", 44],
    ]);
    expect(await raiseFlags(db, wholeDaysBefore("2026-11-22"))).toBe(0);
    await forgetDevices(db, new Date("2026-11-20T01:10:00Z"));
    expect(await db.select().from(registrationDevices)).toHaveLength(29 - 9);
  });
});
