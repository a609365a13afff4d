import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { people, sessions } from "#drizzle/schema/accounts";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { identify, openSession, removeExpiredSessions } from "~/features/accounts/auth.server";
import type { Database } from "~/platform/database/client.server";

const SITE = "http://localhost:3000";

describeWithDatabase("sessions", (database) => {
  it("identify a person with their roles, and keep only a hash of the cookie", async () => {
    const viewer = await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }]);
    const cookie = await openSession(database(), SITE, viewer.personId, "Chrome, Android");
    const value = /phien=([^;]+)/.exec(cookie)?.[1] ?? "";
    const found = await identify(database(), SITE, `phien=${value}`);
    expect(found?.viewer.personId).toBe(viewer.personId);
    expect(found?.viewer.grants).toEqual([{ role: "commune-officer", communeCode: "26080", topicId: null }]);
    const stored = await database().select().from(sessions).where(eq(sessions.userId, viewer.personId));
    expect(stored).toHaveLength(1);
    expect(stored[0]?.id).not.toBe(value);
  });

  it("do not open by the stored hash", async () => {
    const viewer = await makeViewer(database());
    await openSession(database(), SITE, viewer.personId, "");
    const [stored] = await database().select().from(sessions).where(eq(sessions.userId, viewer.personId));
    expect(await identify(database(), SITE, `phien=${stored?.id}`)).toBeNull();
  });
});

describeWithDatabase("a session cookie", (database) => {
  it("is for this site and no script, and on https for https alone", async () => {
    const viewer = await makeViewer(database());
    const plain = await openSession(database(), SITE, viewer.personId, "");
    expect(plain).toMatch(/^phien=\w+; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/);
    const secure = await openSession(database(), "https://hoc.example.vn", viewer.personId, "");
    expect(secure).toMatch(/; Secure$/);
  });

  it("is sent again when its session was prolonged, once half its thirty days are over", async () => {
    const viewer = await makeViewer(database());
    const cookie = (await openSession(database(), SITE, viewer.personId, "")).split(";")[0] ?? "";
    expect((await identify(database(), SITE, cookie))?.setCookie).toBeUndefined();
    await expireIn(database(), viewer.personId, 14);
    expect((await identify(database(), SITE, cookie))?.setCookie).toContain(cookie);
    const [row] = await database().select().from(sessions).where(eq(sessions.userId, viewer.personId));
    expect(daysUntil(row?.expiresAt)).toBeCloseTo(30, 1);
  });

  it("opens nothing after its time, nor for an account that was closed", async () => {
    const viewer = await makeViewer(database());
    const cookie = (await openSession(database(), SITE, viewer.personId, "")).split(";")[0] ?? "";
    await database().update(people).set({ disabledAt: new Date() }).where(eq(people.id, viewer.personId));
    expect(await identify(database(), SITE, cookie)).toBeNull();
    await database().update(people).set({ disabledAt: null }).where(eq(people.id, viewer.personId));
    expect(await identify(database(), SITE, cookie)).not.toBeNull();
    await expireIn(database(), viewer.personId, -1);
    expect(await identify(database(), SITE, cookie)).toBeNull();
  });

  it("leaves no row behind once a start has swept", async () => {
    const viewer = await makeViewer(database());
    await openSession(database(), SITE, viewer.personId, "");
    await openSession(database(), SITE, viewer.personId, "");
    await expireIn(database(), viewer.personId, -1);
    await openSession(database(), SITE, viewer.personId, "");
    await removeExpiredSessions(database());
    const left = await database().select().from(sessions).where(eq(sessions.userId, viewer.personId));
    expect(left).toHaveLength(1);
  });
});

const DAY_MS = 24 * 60 * 60 * 1000;
const daysUntil = (moment?: Date) => ((moment?.getTime() ?? 0) - Date.now()) / DAY_MS;

async function expireIn(db: Database, personId: string, days: number) {
  await db
    .update(sessions)
    .set({ expiresAt: new Date(Date.now() + days * DAY_MS) })
    .where(eq(sessions.userId, personId));
}
