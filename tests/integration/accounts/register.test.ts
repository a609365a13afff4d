import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { consents, passwords, people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { KEYS, PASSWORD, SITE } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune } from "#tests/support/factories";
import { identify } from "~/features/accounts/auth.server";
import { LIMITS, limitRegistration } from "~/features/accounts/rate-limits.server";
import { type Registration, registerPerson } from "~/features/accounts/register-person.server";
import type { Database } from "~/platform/database/client.server";

const REGISTRATION: Registration = {
  fullName: "Nguyễn Thị Hạnh",
  birth: { year: 1960, date: "1960-03-05" },
  hamletId: null,
  communeCode: "26080",
  audience: "citizen",
  sex: "female",
  phone: "+84912345678",
  email: null,
  personalId: "075160001123",
  username: "hanh.1960",
  password: PASSWORD,
  agreedTo: ["learning", "surveys"],
};

async function register(db: Database, changes: Partial<Registration>, address = "203.0.113.1") {
  await makeCommune(db);
  const site = { keys: KEYS, publicUrl: SITE, device: "Chrome, Android", address };
  return registerPerson(db, site, { ...REGISTRATION, ...changes });
}

describeWithDatabase("registering", (database) => {
  it("opens the account, keeps the ticked consents with their text version, and signs the person in", async () => {
    const db = database();
    const result = await register(db, {});
    if (!result.ok) throw new Error(result.fault);
    const cookie = result.setCookie.split(";")[0] ?? "";
    expect((await identify(db, SITE, cookie))?.viewer).toMatchObject({
      personId: result.personId,
      fullName: "Nguyễn Thị Hạnh",
      grants: [],
    });
    const kept = await db.select().from(consents).where(eq(consents.personId, result.personId));
    expect(kept.map(({ purpose, channel }) => `${purpose} ${channel}`).sort()).toEqual([
      "learning web",
      "surveys web",
    ]);
    expect(kept.every(({ textVersion }) => /^\d{4}-\d\d-\d\d$/.test(textVersion))).toBe(true);
    const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, result.personId));
    expect(events.map(({ action }) => action)).toEqual(["account.registered", "session.opened"]);
  });

  it("stores no personal id and no password in clear", async () => {
    const db = database();
    const result = await register(db, { username: "kin-dao" });
    if (!result.ok) throw new Error(result.fault);
    const [person] = await db.select().from(people).where(eq(people.id, result.personId));
    const [password] = await db.select().from(passwords).where(eq(passwords.personId, result.personId));
    expect(JSON.stringify([person, password])).not.toContain("075160001123");
    expect(password?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(person?.personalIdHint).toBe("0751123");
    expect(KEYS.open("personal-id-seal", person?.personalIdSealed ?? "")).toBe("075160001123");
    expect(person?.personalIdHash).toBe(KEYS.hash("personal-id-hash", "075160001123"));
  });

  it("offers free names near one that is taken, in either Unicode form", async () => {
    const db = database();
    await register(db, { username: "nguyễn".normalize("NFC"), fullName: "Nguyễn Thị Mận" });
    await register(db, { username: "nguyen.thi.man", fullName: "Nguyễn Thị Mận" });
    expect(await register(db, { username: "nguyễn", fullName: "Nguyễn Thị Mận" })).toEqual({
      ok: false,
      fault: "usernameTaken",
      free: ["mannt", "nguyen.thi.man1960", "mannt1960"],
    });
  });

  it("lets relatives share a phone, but not an e-mail", async () => {
    const db = database();
    const shared = { phone: "+84933123123", email: "nha@example.vn" };
    expect(await register(db, { ...shared, username: "chi-ca" })).toMatchObject({ ok: true });
    expect(await register(db, { ...shared, username: "em-ut" })).toEqual({ ok: false, fault: "emailTaken" });
    expect(await register(db, { ...shared, username: "em-ut", email: null })).toMatchObject({ ok: true });
  });

  it("does not tell that a personal id is known: officers settle twins", async () => {
    const db = database();
    expect(await register(db, { username: "mot", personalId: "075160009999" })).toMatchObject({ ok: true });
    expect(await register(db, { username: "hai", personalId: "075160009999" })).toMatchObject({ ok: true });
  });

  it("stops one address after an hour's fill, and no other", async () => {
    const db = database();
    const crowd = "203.0.113.77";
    for (let count = 0; count < LIMITS.registration.points; count++) {
      await limitRegistration(db, { keys: KEYS, address: crowd });
    }
    await expect(register(db, { username: "nguoi-moi" }, crowd)).rejects.toMatchObject({ kind: "too-many" });
    expect(await register(db, { username: "nguoi-moi" }, "203.0.113.78")).toMatchObject({ ok: true });
  });
});
