/** The single sign-on: who comes in, who is asked first, and whom no trick lets in. */
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { consents, passwords, people, sessions, signInIdentities } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { cardPins } from "#drizzle/schema/cards";
import { KEYS, makeAccount, PASSWORD } from "#tests/support/accounts-factories";
import { type Browser, makeBrowser, makeSite } from "#tests/support/cookie-jar";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { CLIENT_ID, type FalseProvider, startFalseProvider } from "#tests/support/false-provider";
import { identify } from "~/features/accounts/auth.server";
import { personalIdColumns } from "~/features/accounts/person-columns.server";
import { mergeAccounts } from "~/features/merging/merge-accounts.server";
import { REGISTER, RETURN, START } from "~/features/sign-in/provider/paths";
import type { App } from "~/platform/app-context.server";
import { fixClock } from "~/platform/clock.server";
import * as ways from "~/routes/learn/account-sign-in";
import * as link from "~/routes/public/provider-link";
import * as register from "~/routes/public/provider-register";
import { loader as comeBack } from "~/routes/public/provider-return";
import { loader as start } from "~/routes/public/provider-start";
import * as signIn from "~/routes/public/sign-in";

const LINK = "/dang-nhap/dinh-danh/lien-ket";
const WAYS = "/tai-khoan/cach-dang-nhap";
let subjects = 0;
const newSubject = () => `nguoi-${++subjects}`;
const newPersonalId = () => `0750800${String(++subjects).padStart(5, "0")}`;
const FORM = {
  fullName: "Nguyễn Văn Mẫu",
  birth: "5/3/1980",
  commune: "26080",
  audience: "citizen",
  "consent-learning": "1",
};

describeWithDatabase("the single sign-on", (database) => {
  let provider: FalseProvider;
  let app: App;

  beforeAll(async () => {
    await makeProgramme(database());
    await makeCommune(database());
    provider = await startFalseProvider();
    app = makeSite(database(), {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLAIM_PERSONAL_ID: "id_number",
      OIDC_NAME_VI: "Cổng định danh mẫu",
    });
  });
  afterAll(() => provider?.stop());
  beforeEach(() => provider.answerRightly());
  afterEach(() => fixClock(null));

  const claimsOf = (changes: Record<string, unknown> = {}) => ({
    sub: newSubject(),
    name: "Nguyễn Văn Mẫu",
    birthdate: "1980-03-05",
    ...changes,
  });

  /** To the provider and back, the person agreeing there; the address where that leads. */
  async function travel(browser: Browser, claims: Record<string, unknown>, from = START): Promise<string> {
    const authorization = await browser.follow(start, from);
    return browser.follow(comeBack, provider.agree(authorization, claims));
  }

  async function openNew(browser: Browser, claims: Record<string, unknown>): Promise<string> {
    expect(await travel(browser, claims)).toBe(REGISTER);
    return browser.follow(register.action, REGISTER, FORM);
  }

  async function personOf(browser: Browser): Promise<string | undefined> {
    const session = browser.cookies.get("phien");
    const found = session && (await identify(database(), app.env.publicUrl, `phien=${session.value}`));
    return found?.viewer.personId;
  }

  async function withPassword(browser: Browser, username: string, ve = "/hoc"): Promise<string> {
    return browser.follow(signIn.action, "/dang-nhap", { identifier: username, password: PASSWORD, ve });
  }

  const identitiesOf = (personId: string) =>
    database().select().from(signInIdentities).where(eq(signInIdentities.personId, personId));

  const countOf = async () => ({
    people: (await database().select({ id: people.id }).from(people)).length,
    identities: (await database().select({ id: signInIdentities.id }).from(signInIdentities)).length,
    sessions: (await database().select({ id: sessions.id }).from(sessions)).length,
  });

  it("asks for a code with state, nonce and PKCE, kept from scripts and other sites by this browser", async () => {
    const browser = makeBrowser(app);
    const asked = new URL(await browser.follow(start, `${START}?ve=/chung-nhan`));
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: CLIENT_ID,
      response_type: "code",
      redirect_uri: `${app.env.publicUrl}${RETURN}`,
      scope: "openid profile",
      code_challenge_method: "S256",
      prompt: "login",
    });
    for (const name of ["state", "nonce", "code_challenge"])
      expect(asked.searchParams.get(name)?.length).toBeGreaterThan(30);
    const [cookie = ""] = browser.received;
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    for (const name of ["state", "nonce"]) expect(cookie).not.toContain(asked.searchParams.get(name));
  });

  it("opens an account for somebody new after consent, and the same account from then on", async () => {
    const personalId = newPersonalId();
    const claims = claimsOf({ id_number: personalId, phone_number: "+84912345678" });
    const first = makeBrowser(app);
    expect(await travel(first, claims, `${START}?ve=/chung-nhan`)).toBe(REGISTER);
    expect(await first.open(register.loader, REGISTER)).toMatchObject({
      vouched: { values: { fullName: "Nguyễn Văn Mẫu", birth: "05/03/1980", phone: "0912 345 678" } },
    });
    const { "consent-learning": _, ...withoutConsent } = FORM;
    expect(await first.open(register.action, REGISTER, withoutConsent)).toMatchObject({
      data: { errors: { "consent-learning": expect.stringContaining("Đồng ý") } },
    });
    // A number typed into the form does not replace the one that was vouched for.
    const forged = { ...FORM, personalId: "075080999999" };
    expect(await first.follow(register.action, REGISTER, forged)).toBe("/chung-nhan");
    const personId = (await personOf(first)) ?? "";
    const [person] = await database().select().from(people).where(eq(people.id, personId));
    expect(person).toMatchObject({
      username: null,
      birthDate: "1980-03-05",
      personalIdHash: KEYS.hash("personal-id-hash", personalId),
    });
    const given = await database().select().from(consents).where(eq(consents.personId, personId));
    expect(given.map(({ purpose }) => purpose)).toEqual(["learning"]);
    expect(JSON.stringify(await identitiesOf(personId))).not.toContain(claims.sub);

    const later = makeBrowser(app);
    expect(await travel(later, claims)).toBe("/hoc");
    expect(await personOf(later)).toBe(personId);
    const events = await database().select().from(auditEvents).where(eq(auditEvents.subjectId, personId));
    expect(events.map(({ action }) => action)).toEqual([
      "account.registered",
      "sign-in.linked",
      "session.opened",
      "session.opened",
    ]);
  });

  it("keeps the age rule whatever the provider says", async () => {
    const browser = makeBrowser(app);
    await travel(browser, claimsOf({ birthdate: "2015-01-01" }));
    const young = await browser.open(register.action, REGISTER, { ...FORM, birth: "1/1/2015" });
    expect(young).toMatchObject({ data: { errors: { birth: expect.any(String) } } });
  });

  it("opens one account of one identity, however often the form is sent", async () => {
    const browser = makeBrowser(app);
    await travel(browser, claimsOf());
    const twice = makeBrowser(app);
    for (const [name, kept] of browser.cookies) twice.cookies.set(name, kept);
    expect(await browser.follow(register.action, REGISTER, FORM)).toBe("/hoc");
    const before = await countOf();
    expect(await twice.follow(register.action, REGISTER, FORM)).toBe("/dang-nhap?loi=stale");
    expect(await countOf()).toEqual(before);
  });

  it("asks an officer for the second factor all the same", async () => {
    const viewer = await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }]);
    const sub = newSubject();
    const subjectHash = KEYS.hash("provider-subject", JSON.stringify([provider.issuer, sub]));
    const tie = { id: sub, personId: viewer.personId, issuer: provider.issuer, subjectHash, linkedAt: AT };
    await database().insert(signInIdentities).values(tie);
    expect(await travel(makeBrowser(app), claimsOf({ sub }), `${START}?ve=/quan-tri`)).toBe(
      "/dang-nhap/xac-nhan?ve=%2Fquan-tri",
    );
  });

  it.each(["//example.com/", "https://example.com/", "/\\example.com"])(
    "leads nowhere else after %s was asked for",
    async (ve) => {
      const browser = makeBrowser(app);
      const claims = claimsOf();
      await openNew(browser, claims);
      const from = `${START}?${new URLSearchParams({ ve })}`;
      expect(await travel(makeBrowser(app), claims, from)).toBe("/hoc");
    },
  );

  it.each([
    ["was signed by another key", () => ({ forged: true })],
    ["is another issuer's", () => ({ lies: { iss: "https://other.example.vn" } })],
    ["is for another site", () => ({ lies: { aud: "other-site" } })],
    ["answers another question", () => ({ lies: { nonce: "of-another" } })],
    ["answers no question", () => ({ lies: { nonce: undefined } })],
    ["has ended", () => ({ lies: { exp: 1_700_000_000 } })],
    ["names nobody", () => ({ lies: { sub: undefined } })],
  ])("lets nobody in, and writes nothing, whose token %s", async (_, wrong) => {
    const claims = claimsOf();
    await openNew(makeBrowser(app), claims);
    const before = await countOf();
    Object.assign(provider, wrong());
    const browser = makeBrowser(app);
    expect(await travel(browser, claims)).toBe("/dang-nhap?loi=untrusted");
    expect(await personOf(browser)).toBeUndefined();
    expect(await countOf()).toEqual(before);
  });

  it("takes an answer in the browser that asked alone: nobody is signed in by a link that was sent to them", async () => {
    const claims = claimsOf();
    await openNew(makeBrowser(app), claims);
    const thief = makeBrowser(app);
    const answer = provider.agree(await thief.follow(start, START), claims);
    const victim = makeBrowser(app);
    const before = provider.asked;
    expect(await victim.follow(comeBack, answer)).toBe("/dang-nhap?loi=stale");
    await victim.follow(start, START);
    expect(await victim.follow(comeBack, answer)).toBe("/dang-nhap?loi=stale");
    expect(provider.asked).toBe(before);
    expect(await personOf(victim)).toBeUndefined();
  });

  it("takes an answer once, and a code once", async () => {
    const claims = claimsOf();
    await openNew(makeBrowser(app), claims);
    const browser = makeBrowser(app);
    const authorization = await browser.follow(start, START);
    const kept = new Map(browser.cookies);
    const answer = provider.agree(authorization, claims);
    expect(await browser.follow(comeBack, answer)).toBe("/hoc");
    expect(await makeBrowser(app).follow(comeBack, answer)).toBe("/dang-nhap?loi=stale");
    // Even with the cookie put back, the provider knows the code no more.
    const copied = makeBrowser(app);
    for (const [name, cookie] of kept) copied.cookies.set(name, cookie);
    expect(await copied.follow(comeBack, answer)).toBe("/dang-nhap?loi=stale");
    expect(await personOf(copied)).toBeUndefined();
  });

  it("waits ten minutes for an answer", async () => {
    const browser = makeBrowser(app);
    const answer = provider.agree(await browser.follow(start, START), claimsOf());
    fixClock(new Date(Date.now() + 11 * 60_000));
    expect(await browser.follow(comeBack, answer)).toBe("/dang-nhap?loi=stale");
  });

  it("takes no cookie that was not sealed here, or was sealed for another step", async () => {
    const browser = makeBrowser(app);
    const answer = provider.agree(await browser.follow(start, START), claimsOf());
    const journey = browser.cookies.get("dinh-danh")?.value ?? "";
    browser.cookies.set("dinh-danh", { value: `${journey}x`, path: "/" });
    expect(await browser.follow(comeBack, answer)).toBe("/dang-nhap?loi=stale");
    browser.cookies.set("dinh-danh-cho", { value: journey, path: "/" });
    expect(await browser.follow(register.action, REGISTER, FORM)).toBe("/dang-nhap?loi=stale");
  });

  it("says so when the person stopped, and keeps where they were going", async () => {
    const browser = makeBrowser(app);
    const authorization = await browser.follow(start, `${START}?ve=/chung-nhan`);
    const refused = await browser.follow(comeBack, provider.cancel(authorization));
    expect(refused).toBe("/dang-nhap?ve=%2Fchung-nhan&loi=cancelled");
    expect(await browser.open(signIn.loader, refused)).toMatchObject({
      back: "/chung-nhan",
      providerFault: expect.stringContaining("Bạn đã dừng ở Cổng định danh mẫu"),
    });
    const wrong = provider.cancel(await browser.follow(start, START), "server_error");
    expect(await browser.follow(comeBack, wrong)).toBe("/dang-nhap?loi=refused");
  });

  it("says so when the provider does not answer", async () => {
    provider.status = 503;
    expect(await travel(makeBrowser(app), claimsOf())).toBe("/dang-nhap?loi=unreachable");
    const away = makeSite(database(), { OIDC_ISSUER: "http://127.0.0.1:9", OIDC_CLIENT_ID: CLIENT_ID });
    expect(await makeBrowser(away).follow(start, START)).toBe("/dang-nhap?loi=unreachable");
  });

  it("says nothing that an address makes up", async () => {
    expect(await makeBrowser(app).open(signIn.loader, "/dang-nhap?loi=goi-so-0900")).toMatchObject({
      providerFault: null,
    });
  });

  it("does not exist where none is configured", async () => {
    const browser = makeBrowser(makeSite(database()));
    expect(await browser.follow(start, START)).toBe("status 404");
    expect(await browser.follow(comeBack, RETURN)).toBe("status 404");
    expect(await browser.open(signIn.loader, "/dang-nhap")).toMatchObject({ methods: [{ id: "password" }] });
  });

  it("does not open a closed account", async () => {
    const claims = claimsOf();
    const browser = makeBrowser(app);
    await openNew(browser, claims);
    const personId = (await personOf(browser)) ?? "";
    await database().update(people).set({ disabledAt: AT }).where(eq(people.id, personId));
    const later = makeBrowser(app);
    expect(await travel(later, claims)).toBe("/dang-nhap?loi=closed");
    expect(await personOf(later)).toBeUndefined();
  });

  it("does not open an account that was merged; its person ties the identity to the one that is left", async () => {
    const db = database();
    const claims = claimsOf();
    const browser = makeBrowser(app);
    await openNew(browser, claims);
    const mergedId = (await personOf(browser)) ?? "";
    const survivor = await makeAccount(db, { username: "con-lai" });
    const province = await makeViewer(db, [{ role: "province-admin" }]);
    const pair = { survivorId: survivor.id, mergedId, reason: "Một người mở hai tài khoản" };
    expect(await mergeAccounts(db, KEYS, province, pair)).toMatchObject({ ok: true });
    expect(await travel(makeBrowser(app), claims)).toBe("/dang-nhap?loi=merged");
    const own = makeBrowser(app);
    await withPassword(own, "con-lai");
    expect(await travel(own, claims, `${START}?lien-ket=1`)).toBe(LINK);
    expect(await own.follow(link.action, LINK, { intent: "own" })).toBe(`${WAYS}?xong=linked`);
    const later = makeBrowser(app);
    expect(await travel(later, claims)).toBe("/hoc");
    expect(await personOf(later)).toBe(survivor.id);
  });

  it("ties an account that holds the personal id only after its own password, and only when told to", async () => {
    const db = database();
    const personalId = newPersonalId();
    const person = await makeAccount(db, {
      username: "da-co",
      ...personalIdColumns(personalId, KEYS),
    });
    const claims = claimsOf({ id_number: personalId });
    const browser = makeBrowser(app);
    expect(await travel(browser, claims)).toBe(LINK);
    // What is shown tells nothing of the account.
    expect(await browser.open(link.loader, LINK)).toEqual({
      name: "Cổng định danh mẫu",
      page: { asks: "sign-in" },
    });
    expect(await browser.follow(link.action, LINK, { intent: "own" })).toBe(LINK);
    expect(await browser.follow(link.action, LINK, { intent: "listed" })).toBe(LINK);
    expect(await identitiesOf(person.id)).toEqual([]);
    expect(await withPassword(browser, "da-co", LINK)).toBe(LINK);
    expect(await browser.open(link.loader, LINK)).toMatchObject({
      page: { asks: "own", fault: null, addsId: null, hasTwin: false, fresh: true },
    });
    expect(await identitiesOf(person.id)).toEqual([]);
    expect(await browser.follow(link.action, LINK, { intent: "own" })).toBe(`${WAYS}?xong=linked`);
    expect(await identitiesOf(person.id)).toHaveLength(1);
    const later = makeBrowser(app);
    expect(await travel(later, claims)).toBe("/hoc");
    expect(await personOf(later)).toBe(person.id);
  });

  it("gives an account of a list to its person, after they say it is theirs and agree", async () => {
    const personalId = newPersonalId();
    const listed = await makePerson(database(), {
      fullName: "NGUYEN VAN MAU",
      ...personalIdColumns(personalId, KEYS),
    });
    const claims = claimsOf({ id_number: personalId });
    const browser = makeBrowser(app);
    expect(await travel(browser, claims, `${START}?ve=/chung-nhan`)).toBe(LINK);
    expect(await browser.open(link.loader, LINK)).toMatchObject({
      page: { asks: "confirm", birth: "1980", communeName: "Phường Trấn Biên", asksConsent: true },
    });
    expect(await browser.open(link.action, LINK, { intent: "listed" })).toMatchObject({
      data: { errors: { "consent-learning": expect.any(String) } },
    });
    expect(await identitiesOf(listed.id)).toEqual([]);
    const agreed = { intent: "listed", "consent-learning": "1" };
    expect(await browser.follow(link.action, LINK, agreed)).toBe("/chung-nhan");
    expect(await personOf(browser)).toBe(listed.id);
  });

  it.each([
    ["another name", { fullName: "Trần Thị Mẫu" }],
    ["another year of birth", { birthYear: 1981 }],
    ["another day of birth", { birthDate: "1980-03-06" }],
  ])("does not give away an account of a list with %s", async (_, fields) => {
    const personalId = newPersonalId();
    const listed = await makePerson(database(), { ...personalIdColumns(personalId, KEYS), ...fields });
    const browser = makeBrowser(app);
    expect(await travel(browser, claimsOf({ id_number: personalId }))).toBe(LINK);
    expect(await browser.open(link.loader, LINK)).toMatchObject({ page: { asks: "officer" } });
    const agreed = { intent: "listed", "consent-learning": "1" };
    expect(await browser.follow(link.action, LINK, agreed)).toBe(LINK);
    expect(await identitiesOf(listed.id)).toEqual([]);
  });

  it("does not give away an account of a list whose PIN was set meanwhile", async () => {
    const personalId = newPersonalId();
    const listed = await makePerson(database(), personalIdColumns(personalId, KEYS));
    const browser = makeBrowser(app);
    await travel(browser, claimsOf({ id_number: personalId }));
    await database().insert(cardPins).values({ personId: listed.id, hash: "x", setAt: AT });
    const agreed = { intent: "listed", "consent-learning": "1" };
    expect(await browser.follow(link.action, LINK, agreed)).toBe(LINK);
    expect(await browser.open(link.loader, LINK)).toMatchObject({ page: { asks: "sign-in" } });
  });

  it("writes the personal id into an account without one, and leaves two of one number to the officers", async () => {
    const db = database();
    const personalId = newPersonalId();
    const twin = await makeAccount(db, personalIdColumns(personalId, KEYS));
    const person = await makeAccount(db, { username: "chua-co-so" });
    const browser = makeBrowser(app);
    await withPassword(browser, "chua-co-so");
    expect(await travel(browser, claimsOf({ id_number: personalId }), `${START}?lien-ket=1`)).toBe(LINK);
    expect(await browser.open(link.loader, LINK)).toMatchObject({
      page: { asks: "own", addsId: expect.stringMatching(/^0750xxxxx\d{3}$/), hasTwin: true },
    });
    await browser.follow(link.action, LINK, { intent: "own" });
    const rows = await db.select().from(people).where(eq(people.id, person.id));
    expect(rows[0]?.personalIdHash).toBe(KEYS.hash("personal-id-hash", personalId));
    const [other] = await db.select().from(people).where(eq(people.id, twin.id));
    expect(other).toMatchObject({ disabledAt: null, mergedIntoId: null });
  });

  it("ties nothing to an account with another personal id, or where another identity is tied", async () => {
    const db = database();
    await makeAccount(db, { username: "so-khac", ...personalIdColumns(newPersonalId(), KEYS) });
    const browser = makeBrowser(app);
    await withPassword(browser, "so-khac");
    await travel(browser, claimsOf({ id_number: newPersonalId() }), `${START}?lien-ket=1`);
    expect(await browser.open(link.loader, LINK)).toMatchObject({ page: { fault: "differentId" } });
    expect(await browser.follow(link.action, LINK, { intent: "own" })).toBe(LINK);
    await travel(browser, claimsOf(), `${START}?lien-ket=1`);
    expect(await browser.follow(link.action, LINK, { intent: "own" })).toBe(`${WAYS}?xong=linked`);
    await travel(browser, claimsOf(), `${START}?lien-ket=1`);
    expect(await browser.open(link.loader, LINK)).toMatchObject({ page: { fault: "alreadyOther" } });
    expect(await identitiesOf((await personOf(browser)) ?? "")).toHaveLength(1);
  });

  it("does not move an identity from one account to another", async () => {
    const claims = claimsOf();
    await openNew(makeBrowser(app), claims);
    const other = await makeAccount(database(), { username: "muon-lay" });
    const browser = makeBrowser(app);
    await withPassword(browser, "muon-lay");
    expect(await travel(browser, claims, `${START}?lien-ket=1`)).toBe(`${WAYS}?loi=elsewhere`);
    expect(await identitiesOf(other.id)).toEqual([]);
  });

  it("asks who holds the device to sign in again a quarter of an hour after they did", async () => {
    await makeAccount(database(), { username: "may-de-mo" });
    const browser = makeBrowser(app);
    await withPassword(browser, "may-de-mo");
    const personId = (await personOf(browser)) ?? "";
    await database()
      .update(sessions)
      .set({ createdAt: new Date(Date.now() - 16 * 60_000) })
      .where(eq(sessions.userId, personId));
    await travel(browser, claimsOf(), `${START}?lien-ket=1`);
    expect(await browser.open(link.loader, LINK)).toMatchObject({ page: { fresh: false } });
    expect(await browser.follow(link.action, LINK, { intent: "own" })).toBe(LINK);
    expect(await identitiesOf(personId)).toEqual([]);
    const door = await browser.follow(link.action, LINK, { intent: "again" });
    expect(door).toBe(`/dang-nhap?${new URLSearchParams({ ve: LINK })}`);
    expect(await personOf(browser)).toBeUndefined();
    await withPassword(browser, "may-de-mo", LINK);
    expect(await browser.follow(link.action, LINK, { intent: "own" })).toBe(`${WAYS}?xong=linked`);
  });

  it("asks an officer for the second factor before anything is tied", async () => {
    const viewer = await makeViewer(database(), [{ role: "province-admin" }], { username: "quan-tri" });
    const account = await makeAccount(database());
    const [{ hash } = { hash: "" }] = await database()
      .select({ hash: passwords.hash })
      .from(passwords)
      .where(eq(passwords.personId, account.id));
    await database().insert(passwords).values({ personId: viewer.personId, hash, changedAt: AT });
    const browser = makeBrowser(app);
    await withPassword(browser, "quan-tri");
    await travel(browser, claimsOf(), `${START}?lien-ket=1`);
    expect(await browser.follow(link.loader, LINK)).toBe(
      `/dang-nhap/xac-nhan?${new URLSearchParams({ ve: LINK })}`,
    );
    expect(await browser.follow(link.action, LINK, { intent: "own" })).toBe(LINK);
    expect(await identitiesOf(viewer.personId)).toEqual([]);
  });

  it("is untied by its person, unless it is the only way in", async () => {
    const claims = claimsOf();
    const browser = makeBrowser(app);
    await openNew(browser, claims);
    const personId = (await personOf(browser)) ?? "";
    const [{ id } = { id: "" }] = await identitiesOf(personId);
    expect(await browser.open(ways.action, WAYS, { untie: id })).toMatchObject({ data: { fault: "only" } });
    await database().insert(cardPins).values({ personId, hash: "x", setAt: AT });
    const stranger = makeBrowser(app);
    await makeAccount(database(), { username: "nguoi-la" });
    await withPassword(stranger, "nguoi-la");
    await stranger.follow(ways.action, WAYS, { untie: id });
    expect(await identitiesOf(personId)).toHaveLength(1);
    expect(await browser.follow(ways.action, WAYS, { untie: id })).toBe(`${WAYS}?xong=unlinked`);
    expect(await identitiesOf(personId)).toEqual([]);
  });

  it("forgets whom it vouched for when they say it is not them", async () => {
    const browser = makeBrowser(app);
    await travel(browser, claimsOf());
    expect(await browser.follow(link.action, LINK, { intent: "stop" })).toBe("/dang-nhap");
    expect(await browser.follow(register.loader, REGISTER)).toBe("/dang-nhap?loi=stale");
  });
});
