/** Cards and PINs: what opens an account, and what a stolen, revoked or foreign card does not. */
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { consents, people, roleGrants, sessions } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { cardPins, signInCards } from "#drizzle/schema/cards";
import { helperLinks } from "#drizzle/schema/classes";
import { KEYS, SITE } from "#tests/support/accounts-factories";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { poppler, requirePoppler } from "#tests/support/read-pdf";
import { identify, openSession } from "~/features/accounts/auth.server";
import type { Viewer } from "~/features/accounts/viewer";
import { readDeviceCards, withCard, withSign, writeDeviceCards } from "~/features/cards/device-cards.server";
import { findCardByToken } from "~/features/cards/find-card.server";
import { openCard, readCard, revokeCard } from "~/features/cards/handle-card.server";
import { issueCards } from "~/features/cards/issue-cards.server";
import { changeOwnPin, readOwnPin } from "~/features/cards/own-pin.server";
import { renderCards } from "~/features/cards/render-cards.server";
import { setFirstPin, signInWithCard } from "~/features/cards/sign-in-with-card.server";
import { resetLearnerPin } from "~/features/classes/helpers/reset-pin.server";
import { peopleFilters } from "~/features/coverage/people-filters";
import { choosePeopleForCards } from "~/features/coverage/people-for-cards.server";
import { translator } from "~/i18n/translate";
import { fixClock } from "~/platform/clock.server";
import { newId } from "~/platform/ids.server";
import * as printPage from "~/routes/admin/cards";
import * as printSheet from "~/routes/admin/printed-cards";

const PIN = "402857";
let lastAddress = 0;
const door = (cookieHeader: string | null = null) => ({
  keys: KEYS,
  publicUrl: SITE,
  demo: false,
  device: "Chrome, Android",
  address: `198.51.100.${++lastAddress}`,
  cookieHeader,
});

describeWithDatabase("a sign-in card", (database) => {
  let officer: Viewer;
  let stranger: Viewer;

  beforeAll(async () => {
    requirePoppler();
    const db = database();
    await makeProgramme(db);
    await makeCommune(db);
    await makeCommune(db, "26041", "Ngoài Kia");
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: "26080" }]);
    stranger = await makeViewer(db, [{ role: "commune-officer", communeCode: "26041" }], {
      communeCode: "26041",
    });
  });
  afterEach(() => {
    fixClock(null);
    vi.useRealTimers();
  });

  async function issue(personId: string) {
    const [card] = await issueCards(database(), officer, { personIds: [personId], replace: true });
    const found = card && (await findCardByToken(database(), `${SITE}/the/${card.token}`));
    if (!found) throw new Error("no card");
    return { cardId: found.cardId, token: card.token };
  }

  async function withPin(fields: Parameters<typeof makePerson>[1] = {}, pin = PIN) {
    const person = await makePerson(database(), fields);
    const card = await issue(person.id);
    const { code } = await openCard(database(), officer, KEYS, person.id);
    const first = { cardId: card.cardId, code, pin, pinAgain: pin, agreedTo: ["learning" as const] };
    const entered = await setFirstPin(database(), door(), first);
    if (!entered.ok) throw new Error(entered.fault);
    return { person, ...card, first, cookie: entered.setCookie.split(";")[0] ?? "" };
  }

  const who = async (cookie: string) => (await identify(database(), SITE, cookie))?.viewer.personId;
  const enter = (cardId: string, pin = PIN, cookie?: string) =>
    signInWithCard(database(), door(cookie), { cardId, pin });

  it("opens by its PIN, set with the officer's code and the person's consent; neither is stored in the clear", async () => {
    const db = database();
    const { person, cardId, token, first, cookie } = await withPin();
    expect(await who(cookie)).toBe(person.id);
    const entered = await enter(cardId);
    expect(entered).toMatchObject({ ok: true, secondFactor: "not-needed" });
    const given = await db.select().from(consents).where(eq(consents.personId, person.id));
    expect(given.map(({ purpose }) => purpose)).toEqual(["learning"]);
    const stored = JSON.stringify([await db.select().from(signInCards), await db.select().from(cardPins)]);
    for (const secret of [token, PIN, first.code]) expect(stored).not.toContain(secret);
    const done = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, person.id));
    const actions = ["card.issued", "card.opened", "card.pin-set", "session.opened", "session.opened"];
    expect(done.map(({ action }) => action)).toEqual(actions);
  });

  it("opens nothing to a thief before a PIN was set, whatever code is tried; a code works once and half an hour", async () => {
    const db = database();
    const person = await makePerson(db);
    const { cardId } = await issue(person.id);
    const first = { cardId, pin: PIN, pinAgain: PIN, agreedTo: ["learning" as const] };
    expect(await enter(cardId)).toEqual({ ok: false, fault: "noPin" });
    expect(await setFirstPin(db, door(), { ...first, code: "" })).toMatchObject({ fault: "codeWrong" });
    expect(await setFirstPin(db, door(), { ...first, code: "000000" })).toMatchObject({ fault: "codeWrong" });
    fixClock("2026-11-25T01:00:00Z");
    const { code } = await openCard(db, officer, KEYS, person.id);
    fixClock("2026-11-25T01:31:00Z");
    expect(await setFirstPin(db, door(), { ...first, code })).toMatchObject({ fault: "codeWrong" });
    const later = await openCard(db, officer, KEYS, person.id);
    const weak = { ...first, code: later.code, pin: "123456", pinAgain: "123456" };
    expect(await setFirstPin(db, door(), weak)).toMatchObject({ fault: "pinWeak" });
    const without = { ...first, code: later.code, agreedTo: [] };
    expect(await setFirstPin(db, door(), without)).toMatchObject({ fault: "consentMissing" });
    expect(await setFirstPin(db, door(), { ...first, code: later.code })).toMatchObject({ ok: true });
    await db.delete(cardPins).where(eq(cardPins.personId, person.id));
    expect(await setFirstPin(db, door(), { ...first, code: later.code })).toMatchObject({
      fault: "codeWrong",
    });
  });

  it("locks after five wrong PINs, from whatever addresses, for the right one too, and opens after the wait", async () => {
    const { cardId } = await withPin();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    for (const left of [4, 3, 2, 1])
      expect(await enter(cardId, "973164")).toEqual({ ok: false, fault: "pinWrong", triesLeft: left });
    await expect(enter(cardId, "973164")).rejects.toMatchObject({ kind: "too-many", retryAfterSeconds: 300 });
    await expect(enter(cardId)).rejects.toMatchObject({ kind: "too-many" });
    const other = await withPin();
    expect(await enter(other.cardId)).toMatchObject({ ok: true });
    vi.setSystemTime(Date.now() + 301_000);
    expect(await enter(cardId)).toMatchObject({ ok: true });
  });

  it("does not wait where an officer lets its PIN be set anew; codes are guessed no more often than PINs", async () => {
    const db = database();
    const { person, cardId, first } = await withPin();
    const lock = async (guess: () => Promise<unknown>) => {
      for (let wrong = 1; wrong < 5; wrong++) await guess();
      await expect(guess()).rejects.toMatchObject({ kind: "too-many" });
    };
    await lock(() => enter(cardId, "973164"));
    const { code } = await openCard(db, officer, KEYS, person.id);
    const wrong = code === "000000" ? "000001" : "000000";
    await lock(() => setFirstPin(db, door(), { ...first, code: wrong }));
    await expect(setFirstPin(db, door(), { ...first, code })).rejects.toMatchObject({ kind: "too-many" });
    const again = await openCard(db, officer, KEYS, person.id);
    expect(await setFirstPin(db, door(), { ...first, code: again.code })).toMatchObject({ ok: true });
  });

  it("dies when it is reissued or revoked, also on a device that remembers it; the PIN goes on with the new one", async () => {
    const db = database();
    const { person, cardId, token, cookie } = await withPin();
    const next = await issue(person.id);
    expect(await findCardByToken(db, token)).toBeUndefined();
    expect(await enter(cardId)).toEqual({ ok: false, fault: "noCard" });
    expect(await enter(next.cardId)).toMatchObject({ ok: true });
    await revokeCard(db, officer, person.id);
    expect(await enter(next.cardId)).toEqual({ ok: false, fault: "noCard" });
    expect(await who(cookie)).toBeUndefined();
    const again = await issue(person.id);
    await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, person.id));
    expect(await enter(again.cardId)).toEqual({ ok: false, fault: "noCard" });
  });

  it("has its PIN reset by the officer: the old one and every session end", async () => {
    const db = database();
    const { person, cardId, first, cookie } = await withPin();
    const { code } = await openCard(db, officer, KEYS, person.id);
    expect(await who(cookie)).toBeUndefined();
    expect(await enter(cardId)).toEqual({ ok: false, fault: "noPin" });
    const renewed = { ...first, code, pin: "715938", pinAgain: "715938", agreedTo: [] };
    expect(await setFirstPin(db, door(), renewed)).toMatchObject({ ok: true });
    expect(await enter(cardId, "715938")).toMatchObject({ ok: true });
  });

  it("is printed for a list: counted truly, part by part, and again only by replacing it", async () => {
    const db = database();
    const named = (number: number, fields = {}) =>
      makePerson(db, { fullName: `Tô In Thẻ ${number}`, communeCode: "26080", ...fields });
    await issue((await named(1)).id);
    await named(2, { disabledAt: new Date() });
    await makeViewer(db, [{ role: "helper", communeCode: "26080" }], { fullName: "Tô In Thẻ 3" });
    await named(4);
    await named(5);
    const counts = async () =>
      dataOf(await ask(db, printPage.loader, officer, { address: "/quan-tri/the-dang-nhap?ten=to+in+the" }));
    const filters = peopleFilters.read(new URLSearchParams({ ten: "to in the" }));
    const choose = (replace: boolean, most: number) =>
      choosePeopleForCards(db, officer, "2026-11-25", filters, { replace, most });
    expect(await counts()).toMatchObject({ count: 5, missing: 2, held: 1 });
    expect(await choose(true, 10)).toHaveLength(3);
    const first = await choose(false, 1);
    await issueCards(db, officer, { personIds: first, replace: false });
    const second = await choose(false, 1);
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
    await issueCards(db, officer, { personIds: second, replace: false });
    expect(await counts()).toMatchObject({ count: 5, missing: 0, held: 3 });
    const print = (form: Record<string, string>) =>
      ask(db, printSheet.action, officer, {
        address: "/quan-tri/the-dang-nhap/in",
        form: { loc: "ten=to+in+the", ...form },
      });
    const none = (await print({})) as Response;
    expect(none.headers.get("Location")).toContain("khong-co=1");
    const again = (await print({ thay: "1" })) as Response;
    expect(again.headers.get("Content-Type")).toBe("application/pdf");
  });

  it("of another commune, or of somebody with a role, is not the officer's to print, open or revoke", async () => {
    const db = database();
    const { person } = await withPin();
    const holder = await makeViewer(db, [{ role: "reviewer" }]);
    for (const [viewer, personId] of [
      [stranger, person.id],
      [officer, holder.personId],
      [officer, officer.personId],
    ] as const) {
      expect(await issueCards(db, viewer, { personIds: [personId], replace: true })).toEqual([]);
      await expect(readCard(db, viewer, personId)).rejects.toMatchObject({ kind: "not-found" });
      await expect(openCard(db, viewer, KEYS, personId)).rejects.toMatchObject({ kind: "not-found" });
      await expect(revokeCard(db, viewer, personId)).rejects.toMatchObject({ kind: "not-found" });
    }
    const learner = await makeViewer(db);
    expect(await issueCards(db, learner, { personIds: [learner.personId], replace: true })).toEqual([]);
  });

  it("ends the session of whoever used the device before", async () => {
    const db = database();
    const first = await withPin();
    const second = await withPin({ fullName: "Trần Thị Mẫu" });
    const entered = await enter(second.cardId, PIN, first.cookie);
    expect(entered.ok && (await who(entered.setCookie.split(";")[0] ?? ""))).toBe(second.person.id);
    expect(await who(first.cookie)).toBeUndefined();
    const open = await db
      .select()
      .from(sessions)
      .where(and(eq(sessions.userId, first.person.id)));
    expect(open).toEqual([]);
  });

  it("asks who holds a role for the second factor as a password does", async () => {
    const db = database();
    const province = await makeViewer(db, [{ role: "province-admin" }]);
    const holder = await makeViewer(db, [{ role: "commune-officer", communeCode: "26080" }]);
    const [card] = await issueCards(db, province, { personIds: [holder.personId], replace: false });
    const found = await findCardByToken(db, card?.token ?? "");
    const { code } = await openCard(db, province, KEYS, holder.personId);
    const first = {
      cardId: found?.cardId ?? "",
      code,
      pin: PIN,
      pinAgain: PIN,
      agreedTo: ["learning" as const],
    };
    expect(await setFirstPin(db, door(), first)).toMatchObject({ ok: true, secondFactor: "to-set-up" });
  });

  it("has its PIN reset by a helper whom the learner agreed to, three times a day at most; the learner is told", async () => {
    const db = database();
    const { person, cardId, first, cookie } = await withPin();
    const helper = await makeViewer(db, [{ role: "helper", communeCode: "26080" }], {
      fullName: "Trần Giúp",
    });
    const link = { id: newId(), helperId: helper.personId, learnerId: person.id, agreedAt: new Date() };
    const reset = (viewer: Viewer = helper) => resetLearnerPin(db, viewer, KEYS, person.id);
    await expect(reset()).rejects.toMatchObject({ kind: "not-found" });
    await db.insert(helperLinks).values(link);
    await expect(reset({ ...helper, grants: [] })).rejects.toMatchObject({ kind: "not-found" });
    const again = async () => {
      const { code } = await reset();
      const renewed = { ...first, code, pin: "715938", pinAgain: "715938", agreedTo: [] };
      expect(await setFirstPin(db, door(), renewed)).toMatchObject({ ok: true, pinOpenedBy: null });
    };
    await again();
    expect(await who(cookie)).toBeUndefined();
    expect(await enter(cardId, "715938")).toMatchObject({ ok: true, pinOpenedBy: "Trần Giúp" });
    expect(await readOwnPin(db, person.id)).toMatchObject({ openedBy: "Trần Giúp" });
    const done = await db.select().from(auditEvents).where(eq(auditEvents.actorId, helper.personId));
    expect(done.map(({ action }) => action)).toEqual(["card.pin-reset"]);
    await again();
    await again();
    await expect(reset()).rejects.toMatchObject({ kind: "too-many" });
    await db.update(helperLinks).set({ endedAt: new Date() }).where(eq(helperLinks.id, link.id));
    await expect(reset()).rejects.toMatchObject({ kind: "not-found" });
  });

  it("lets a helper reset no PIN of somebody with a role, and open no card that never had one", async () => {
    const db = database();
    const helper = await makeViewer(db, [{ role: "helper", communeCode: "26080" }]);
    const without = await makePerson(db);
    await issue(without.id);
    const { person } = await withPin();
    await db
      .insert(roleGrants)
      .values({ id: newId(), personId: person.id, role: "reviewer", grantedAt: new Date() });
    for (const { id } of [without, person]) {
      const link = { id: newId(), helperId: helper.personId, learnerId: id, agreedAt: new Date() };
      await db.insert(helperLinks).values(link);
      await expect(resetLearnerPin(db, helper, KEYS, id)).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  it("has its PIN changed by its person, who gives the old one; other places are signed out", async () => {
    const db = database();
    const { person, cardId, cookie } = await withPin();
    const viewer = (await identify(db, SITE, cookie))?.viewer as Viewer;
    const other = await enter(cardId);
    const change = (current: string, pin: string, pinAgain = pin) =>
      changeOwnPin(
        db,
        viewer,
        { keys: KEYS, address: `198.51.100.${++lastAddress}` },
        { current, pin, pinAgain },
      );
    expect(await change(PIN, "123456")).toEqual({ field: "pin", fault: "pinWeak" });
    expect(await change(PIN, "715938", "715939")).toEqual({ field: "pinAgain", fault: "pinDiffers" });
    expect(await change("973164", "715938")).toEqual({ field: "current", fault: "pinWrong", triesLeft: 4 });
    expect(await change(PIN, "715 938")).toBeUndefined();
    expect(await who(cookie)).toBe(person.id);
    expect(other.ok && (await who(other.setCookie.split(";")[0] ?? ""))).toBeUndefined();
    expect(await enter(cardId)).toMatchObject({ fault: "pinWrong" });
    expect(await enter(cardId, "715938")).toMatchObject({ ok: true });
    for (const _ of [1, 2, 3, 4]) await change("000111", "846203");
    await expect(change("000111", "846203")).rejects.toMatchObject({ kind: "too-many" });
  });

  it.each([
    ["a picture that is free", 5, 5],
    ["its own picture again", 0, 0],
    ["the picture of another card", 1, 0],
    ["a picture that does not exist", 99, 0],
    ["nonsense", Number.NaN, 0],
  ])("takes on a device %s", (_, wanted, taken) => {
    const cards = withCard(withCard([], "mot"), "hai");
    expect(withSign(cards, "mot", wanted)).toEqual([
      { id: "mot", sign: taken },
      { id: "hai", sign: 1 },
    ]);
    expect(withSign(cards, "cua-ai", 5)).toEqual(cards);
  });

  it("is remembered by a device in a cookie that nobody can forge or read a name from", async () => {
    const setCookie = writeDeviceCards(KEYS, SITE, withCard(withCard([], "the-mot"), "the-hai"));
    const cookie = setCookie.split(";")[0] ?? "";
    expect(readDeviceCards(KEYS, `a=1; ${cookie}`)).toEqual([
      { id: "the-mot", sign: 0 },
      { id: "the-hai", sign: 1 },
    ]);
    expect(setCookie).toContain("HttpOnly");
    const [name, value = ""] = cookie.split("=");
    const forged = Buffer.from(JSON.stringify([{ id: "the-ba", sign: 0 }])).toString("base64url");
    for (const bad of [forged, `v1.${forged}.${forged}.${forged}`, `${value.slice(0, -4)}AAAA`, ""])
      expect(readDeviceCards(KEYS, `${name}=${bad}`)).toEqual([]);
    expect(await openSession(database(), SITE, officer.personId, "")).not.toContain(name);
  });

  it("is printed eight a sheet, with the name in letters and no other secret than the QR code", async () => {
    const db = database();
    const names = ["Nguyễn Thị Mẫu Ẩn", "Lê Văn Mẫu", "Ksor H’Mẫu"];
    const made = await Promise.all(
      Array.from({ length: 9 }, (_, at) =>
        makePerson(db, { fullName: `${names[at % 3]}`, birthYear: 1950 + at }),
      ),
    );
    const cards = await issueCards(db, officer, { personIds: made.map(({ id }) => id), replace: false });
    expect(cards).toHaveLength(9);
    const again = await issueCards(db, officer, { personIds: made.map(({ id }) => id), replace: false });
    expect(again).toEqual([]);
    const t = translator("vi");
    const pdf = await renderCards(cards, { publicUrl: "https://hoc.example.vn", madeAt: new Date(0), t });
    expect(await poppler(pdf, "pdfinfo", "$")).toMatch(/Pages:\s+2\b/);
    const text = (await poppler(pdf, "pdftotext", "-raw", "$", "-")).normalize("NFC");
    expect(text.match(/3\. Nhập mã PIN\s+6 số của bạn/g)).toHaveLength(9);
    for (const { birthYear, token } of cards) {
      expect(text).toContain(`sinh năm ${birthYear}`);
      expect(text).not.toContain(token);
    }
    expect(text).toContain("Nguyễn Thị Mẫu Ẩn");
  });
});
