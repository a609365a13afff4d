import { desc, eq } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import { passwords } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { KEYS, makeAccount, PASSWORD, SITE } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { identify } from "~/features/accounts/auth.server";
import { signIn, signOut } from "~/features/accounts/sign-in.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";

const DEVICE = "Chrome, Android";
let lastAddress = 0;
/** An address that nobody has tried from yet. */
const freshAddress = () => `203.0.113.${++lastAddress}`;

function trySignIn(db: Database, identifier: string, password = PASSWORD, address = freshAddress()) {
  return signIn(
    db,
    { keys: KEYS, publicUrl: SITE, demo: false },
    { identifier, password, device: DEVICE, address, cookieHeader: null },
  );
}

/** Who a result let in. */
async function whoCameIn(db: Database, result: Awaited<ReturnType<typeof signIn>>) {
  if (!result.ok) return result.fault;
  const cookie = result.setCookie.split(";")[0] ?? "";
  return (await identify(db, SITE, cookie))?.viewer.personId;
}

/** Fails `count` times, then returns the seconds to wait if a wait began. */
async function failTimes(db: Database, count: number, identifier: string, address: string) {
  for (let tries = 1; tries <= count; tries++) {
    try {
      await trySignIn(db, identifier, "sai rồi", address);
    } catch (error) {
      return error instanceof AppError ? error.retryAfterSeconds : undefined;
    }
  }
  return undefined;
}

describeWithDatabase("signing in", (database) => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ["the account name", "hanh.1960"],
    ["the account name in capitals, with a space after it", " Hanh.1960 "],
    ["the e-mail", "Hanh@Example.vn"],
    ["the phone as written at home", "0912 345 678"],
    ["the phone with the country's prefix", "+84912345678"],
  ])("takes %s", async (_, identifier) => {
    const db = database();
    const person = await makeAccountOnce(db);
    expect(await whoCameIn(db, await trySignIn(db, identifier))).toBe(person.id);
  });

  let made: Awaited<ReturnType<typeof makeAccount>> | undefined;
  async function makeAccountOnce(db: Database) {
    made ??= await makeAccount(db, {
      username: "hanh.1960",
      email: "hanh@example.vn",
      phone: "+84912345678",
    });
    return made;
  }

  it("opens the same account however “Nguyễn” is typed, in the name and in the password", async () => {
    const db = database();
    const person = await makeAccount(db, {
      username: "nguyễn".normalize("NFC"),
      password: "Nguyễn ở Đồng Nai".normalize("NFD"),
    });
    for (const form of ["NFC", "NFD"] as const) {
      const result = await trySignIn(db, "Nguyễn".normalize(form), "Nguyễn ở Đồng Nai".normalize(form));
      expect(await whoCameIn(db, result)).toBe(person.id);
    }
  });

  it("lets the password decide among people who share a phone", async () => {
    const db = database();
    const phone = "+84933000111";
    const mother = await makeAccount(db, { username: "me", phone, password: "mẹ nhớ câu này" });
    const child = await makeAccount(db, { username: "con", phone, password: "con nhớ câu kia" });
    expect(await whoCameIn(db, await trySignIn(db, "0933000111", "mẹ nhớ câu này"))).toBe(mother.id);
    expect(await whoCameIn(db, await trySignIn(db, "0933000111", "con nhớ câu kia"))).toBe(child.id);
  });

  it("asks for the account name when phone and password are the same, and takes it", async () => {
    const db = database();
    const phone = "+84933000222";
    const first = await makeAccount(db, { username: "ong", phone });
    const second = await makeAccount(db, { username: "ba", phone });
    expect(await whoCameIn(db, await trySignIn(db, "0933000222"))).toBe("signInAmbiguous");
    expect(await whoCameIn(db, await trySignIn(db, "ong"))).toBe(first.id);
    expect(await whoCameIn(db, await trySignIn(db, "ba"))).toBe(second.id);
  });

  it("prefers the owner of an account name over one who has it as a phone", async () => {
    const db = database();
    const owner = await makeAccount(db, { username: "0933000333" });
    await makeAccount(db, { username: "khac", phone: "+84933000333" });
    expect(await whoCameIn(db, await trySignIn(db, "0933000333"))).toBe(owner.id);
  });

  it("answers alike for a wrong password, an unknown name, a locked account and an account without password", async () => {
    const db = database();
    await makeAccount(db, { username: "dung" });
    await makeAccount(db, { username: "khoa", disabledAt: new Date("2026-11-01") });
    const bare = await makeAccount(db, { username: "chua-co" });
    await db.delete(passwords).where(eq(passwords.personId, bare.id));
    for (const [name, password] of [
      ["dung", "sai rồi"],
      ["khong-ai", PASSWORD],
      ["khoa", PASSWORD],
      ["chua-co", PASSWORD],
      ["", ""],
      ["\u0000", "\u0000"],
    ] as const) {
      expect(await trySignIn(db, name, password)).toEqual({ ok: false, fault: "signInWrong", triesLeft: 9 });
    }
  });

  it("records who came in and who was refused, without the words typed", async () => {
    const db = database();
    const person = await makeAccount(db, { username: "ghi-so" });
    await trySignIn(db, "ghi-so", "sai rồi");
    await trySignIn(db, "mật khẩu gõ nhầm ô", "x");
    await trySignIn(db, "ghi-so");
    const events = await db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(3);
    expect(events.map(({ action, actorId, subjectId }) => ({ action, actorId, subjectId }))).toEqual([
      { action: "session.opened", actorId: person.id, subjectId: person.id },
      { action: "session.refused", actorId: null, subjectId: "" },
      { action: "session.refused", actorId: null, subjectId: person.id },
    ]);
    expect(JSON.stringify(events)).not.toContain("gõ nhầm");
  });

  it("makes ten wrong tries wait five minutes, and then takes the right password", async () => {
    const db = database();
    const person = await makeAccount(db, { username: "cho-doi" });
    const address = freshAddress();
    expect(await failTimes(db, 9, "cho-doi", address)).toBeUndefined();
    expect(await failTimes(db, 1, "cho-doi", address)).toBe(300);
    await expect(trySignIn(db, "cho-doi", PASSWORD, address)).rejects.toMatchObject({ kind: "too-many" });
    const elsewhere = await trySignIn(db, "cho-doi", PASSWORD, freshAddress());
    expect(await whoCameIn(db, elsewhere)).toBe(person.id);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 301_000 });
    expect(await whoCameIn(db, await trySignIn(db, "cho-doi", PASSWORD, address))).toBe(person.id);
  });

  it("makes each further wait of the day longer, up to an hour", async () => {
    const db = database();
    await makeAccount(db, { username: "thu-mai" });
    const address = freshAddress();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const waits = [];
    for (let round = 0; round < 5; round++) {
      const seconds = (await failTimes(db, 10, "thu-mai", address)) ?? 0;
      waits.push(seconds / 60);
      vi.setSystemTime(Date.now() + seconds * 1000 + 1);
    }
    expect(waits).toEqual([5, 15, 30, 60, 60]);
  });

  it("starts counting anew after a right password", async () => {
    const db = database();
    await makeAccount(db, { username: "nho-ra" });
    const address = freshAddress();
    await failTimes(db, 9, "nho-ra", address);
    expect((await trySignIn(db, "nho-ra", PASSWORD, address)).ok).toBe(true);
    expect(await failTimes(db, 9, "nho-ra", address)).toBeUndefined();
  });

  it("gains nothing from guessing many at once", async () => {
    const db = database();
    await makeAccount(db, { username: "song-song" });
    const address = freshAddress();
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, () => trySignIn(db, "song-song", "sai rồi", address)),
    );
    expect(results.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(10);
  });

  it("signs out by closing the session in use", async () => {
    const db = database();
    await makeAccount(db, { username: "ra-ve" });
    const result = await trySignIn(db, "ra-ve");
    const cookie = result.ok ? (result.setCookie.split(";")[0] ?? "") : "";
    expect(await signOut(db, SITE, cookie)).toMatch(/^phien=;/);
    expect(await identify(db, SITE, cookie)).toBeNull();
    expect(await signOut(db, SITE, cookie)).toMatch(/^phien=;/);
    expect(await signOut(db, SITE, null)).toMatch(/^phien=;/);
  });
});
