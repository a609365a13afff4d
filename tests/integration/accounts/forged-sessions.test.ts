/** What somebody may try with the cookie of a session: make one up, change or keep one, or plant one before a sign-in. */
import { eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { beforeAll, describe, expect, it } from "vitest";
import { people, sessions } from "#drizzle/schema/accounts";
import { KEYS, makeAccount, PASSWORD, SITE } from "#tests/support/accounts-factories";
import { ask } from "#tests/support/admin-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makeViewer } from "#tests/support/factories";
import { identify, openSession } from "~/features/accounts/auth.server";
import { closeOtherSessions } from "~/features/accounts/close-sessions.server";
import { disableAccount } from "~/features/accounts/disable-account.server";
import { beginSecondFactor } from "~/features/accounts/set-up-second-factor.server";
import type { Viewer } from "~/features/accounts/viewer";
import { writeDeviceCards } from "~/features/cards/device-cards.server";
import { findCardByToken } from "~/features/cards/find-card.server";
import { openCard } from "~/features/cards/handle-card.server";
import { issueCards } from "~/features/cards/issue-cards.server";
import { action as setUpSecondFactor } from "~/routes/learn/account-second-factor";
import { loader as ownSessions } from "~/routes/learn/account-sessions";
import { action as signInByCard } from "~/routes/public/card-sign-in";
import { action as giveCode } from "~/routes/public/second-factor";
import { action as signInByPassword } from "~/routes/public/sign-in";
import { action as signOut } from "~/routes/public/sign-out";

const PAGE = "/tai-khoan/thiet-bi";

describeWithDatabase("a session's cookie", (database) => {
  let victim: Viewer;
  let officer: Viewer;
  beforeAll(async () => {
    await makeCommune(database());
    victim = await makeViewer(database());
    officer = await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }]);
  });

  const idOf = (setCookie: string | null) => /^phien=([^;]*)/.exec(setCookie ?? "")?.[1] ?? "";
  const open = async (personId: string) => idOf(await openSession(database(), SITE, personId, "Chrome"));
  /** Whose it is, or undefined: then the page must have sent the visitor to sign in. */
  async function owner(cookie: string): Promise<string | undefined> {
    const answer = await ask(database(), ownSessions, null, { address: PAGE, cookie });
    const found = await identify(database(), SITE, cookie);
    if (found) expect(answer).not.toBeInstanceOf(Response);
    else expect((answer as Response).headers.get("Location")).toMatch(/^\/dang-nhap\?/);
    return found?.viewer.personId;
  }

  describe("that was not given by the site opens nothing:", () => {
    it.each<[string, (own: { id: string; personId: string; stored: string }) => string]>([
      ["nothing", () => ""],
      ["an id that was made up", () => "a".repeat(40)],
      ["a person's number", ({ personId }) => personId],
      ["what the database keeps", ({ stored }) => stored],
      [
        "another's id with its first letter changed",
        ({ id }) => `${id.startsWith("a") ? "b" : "a"}${id.slice(1)}`,
      ],
      [
        "another's id with its last letter changed",
        ({ id }) => `${id.slice(0, -1)}${id.endsWith("a") ? "b" : "a"}`,
      ],
      ["another's id in capitals", ({ id }) => id.toUpperCase()],
      ["another's id without its end", ({ id }) => id.slice(0, -1)],
      ["another's id and more", ({ id }) => `${id}a`],
      ["another's id between quotes", ({ id }) => `"${id}"`],
      ["words of the database's language", () => "' or '1'='1"],
      ["a pattern", () => "%25"],
      ["half a letter, as no browser encodes it", () => "%E0%A4%A"],
      ["a NUL", () => "%00"],
      ["a hundred thousand letters", () => "a".repeat(100_000)],
    ])("%s", async (_, forge) => {
      const id = await open(victim.personId);
      const [row] = await database().select().from(sessions).where(eq(sessions.userId, victim.personId));
      const forged = forge({ id, personId: victim.personId, stored: row?.id ?? "" });
      expect(await owner(`phien=${forged}`)).toBeUndefined();
      expect(await owner(`phien=${id}`)).toBe(victim.personId);
    });

    it("is told from another program's on the same domain, whatever that one left there", async () => {
      const id = await open(victim.personId);
      for (const beside of ["giam=100%", "xphien=aaaa", "phien-cu=b", "=;;", "%E0%A4%A=1"])
        expect(await owner(`${beside}; phien=${id}; ${beside}`)).toBe(victim.personId);
    });
  });

  describe("that was given opens nothing any more", () => {
    it.each<[string, (viewer: Viewer, cookie: string) => Promise<unknown>]>([
      ["after its time", (viewer) => expire(viewer)],
      [
        "after signing out",
        (_, cookie) => ask(database(), signOut, null, { address: "/dang-xuat", cookie, form: {} }),
      ],
      [
        "after it was closed from another device",
        (viewer) => closeOtherSessions(database(), { ...viewer, sessionId: "" }),
      ],
      [
        "after the account was closed",
        (viewer) =>
          disableAccount(database(), officer, {
            personId: viewer.personId,
            reason: "Người này đã chuyển đi nơi khác",
          }),
      ],
    ])("%s", async (_, end) => {
      const viewer = await makeViewer(database());
      const cookie = `phien=${await open(viewer.personId)}`;
      expect(await owner(cookie)).toBe(viewer.personId);
      await end(viewer, cookie);
      expect(await owner(cookie)).toBeUndefined();
      expect(await owner(cookie)).toBeUndefined();
    });

    const expire = ({ personId }: Viewer) =>
      database()
        .update(sessions)
        .set({ expiresAt: new Date(Date.now() - 1_000) })
        .where(eq(sessions.userId, personId));
  });

  /** Somebody put an id of theirs, or one they know, into the browser in which another then signs in. */
  describe("that was in the browser before a sign-in", () => {
    const sent = (answer: unknown) => idOf((answer as Response).headers.get("Set-Cookie"));

    it.each([true, false])("is replaced by the password's, and ends (a real one: %s)", async (real) => {
      const db = database();
      const username = `nan-nhan-${real}`;
      const person = await makeAccount(db, { username });
      const planted = real ? await open(victim.personId) : "b".repeat(40);
      const form = { identifier: username, password: PASSWORD };
      const cookie = `phien=${planted}`;
      const given = sent(await ask(db, signInByPassword, null, { address: "/dang-nhap", cookie, form }));
      expect(given).toMatch(/^[a-z0-9]{40}$/);
      expect(given).not.toBe(planted);
      expect(await owner(`phien=${given}`)).toBe(person.id);
      expect(await owner(cookie)).toBeUndefined();
    });

    it("is replaced by the card's, and ends", async () => {
      const db = database();
      const person = await makeViewer(db);
      const [card] = await issueCards(db, officer, { personIds: [person.personId], replace: false });
      const { cardId } = (await findCardByToken(db, card?.token ?? "")) ?? { cardId: "" };
      const device = writeDeviceCards(KEYS, SITE, [{ id: cardId, sign: 0 }]).split(";")[0];
      const enter = async (form: Record<string, string>) => {
        const planted = await open(victim.personId);
        const cookie = `phien=${planted}; ${device}`;
        const answer = await ask(db, signInByCard, null, {
          address: "/dang-nhap/the",
          cookie,
          form: { the: cardId, ...form },
        });
        expect(sent(answer)).not.toBe(planted);
        expect(await owner(`phien=${sent(answer)}`)).toBe(person.personId);
        expect(await owner(`phien=${planted}`)).toBeUndefined();
      };
      const { code } = await openCard(db, officer, KEYS, person.personId);
      await enter({ intent: "set-pin", code, pin: "402857", pinAgain: "402857", "consent-learning": "1" });
      await enter({ intent: "sign-in", pin: "402857" });
    });

    it("is replaced again where a code of the phone opens a role: who knew the id before has a learner's, ended", async () => {
      const db = database();
      const administrator = await makeViewer(db, [{ role: "province-admin" }]);
      const secret = (await beginSecondFactor(db, administrator, KEYS)) ?? "";
      const code = (minutes: number) =>
        generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + minutes * 30 });
      const raise = async (
        action: typeof setUpSecondFactor | typeof giveCode,
        form: Record<string, string>,
      ) => {
        const known = await open(administrator.personId);
        const answer = await ask(db, action as typeof giveCode, null, {
          address: "/dang-nhap/xac-nhan",
          cookie: `phien=${known}`,
          form,
        });
        const headers =
          answer instanceof Response
            ? answer.headers
            : new Headers((answer as { init: ResponseInit }).init.headers);
        const raised = idOf(headers.get("Set-Cookie"));
        expect(raised).not.toBe(known);
        expect(await owner(`phien=${known}`)).toBeUndefined();
        expect(await identify(db, SITE, `phien=${raised}`)).toMatchObject({ secondFactorShown: true });
      };
      await raise(setUpSecondFactor, { intent: "set-up", code: code(0) });
      await raise(giveCode, { code: code(1) });
    });
  });

  it("says nothing about whom it belongs to, and is another one each time", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => open(victim.personId)));
    expect(new Set(ids).size).toBe(20);
    const [person] = await database().select().from(people).where(eq(people.id, victim.personId));
    for (const id of ids) expect(id).not.toContain(person?.id ?? "");
  });
});
