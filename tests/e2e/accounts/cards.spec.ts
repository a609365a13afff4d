/**
 * Sign-in cards on a phone: wrong PINs and who helps then, cards that were replaced or revoked, and two people who share
 * the phone and see nothing of each other.
 */
import type { Browser, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { attemptAnswers, attempts } from "#drizzle/schema/quizzes";
import { expect, expectAccessible, expectFits, signIn } from "#tests/support/browser";
import {
  type CardHolder,
  enterByCard,
  expectSignedIn,
  openCard,
  printCard,
  setPin,
  signOut,
  typePin,
} from "#tests/support/card-holders";
import { communeOfOfficer } from "#tests/support/commune-of-officer";
import { makePerson } from "#tests/support/factories";
import { testOnPostgres } from "#tests/support/product-on-postgres";
import type { Database } from "~/platform/database/client.server";

const test = testOnPostgres("tests/support/fixtures/bank-content/topics");

const WRONG = "973164";
const PINS = ["402857", "715938", "830417"] as const;

/** An officer at a desk, a phone, and whoever is given a card in the officer's commune. */
async function office(browser: Browser, { db, address }: { db: Database; address: string }) {
  const newPhone = async () =>
    (await browser.newContext({ baseURL: address, viewport: { width: 360, height: 740 } })).newPage();
  const officer = await (
    await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 800 } })
  ).newPage();
  await signIn(officer, "canbo");
  const communeCode = await communeOfOfficer(db);
  return {
    officer,
    newPhone,
    /** Printed, scanned by the phone, and given its first PIN with the officer's code. */
    async holder(phone: Page, fullName: string, pin: string): Promise<CardHolder> {
      const { id } = await makePerson(db, { fullName, communeCode, birthYear: 1962 });
      const holder = { id, fullName, pin, path: await printCard(officer, { id, fullName }) };
      await phone.goto(holder.path);
      await setPin(phone, holder, await openCard(officer, id));
      return holder;
    },
  };
}

const waiting = (phone: Page) => phone.getByRole("heading", { name: "Thẻ này đang tạm khóa" });

/** Five wrong PINs, the page of the PIN being open. */
async function lockOut(phone: Page): Promise<void> {
  for (const left of [4, 3, 2, 1]) {
    await typePin(phone, WRONG);
    await expect(phone.getByText(`Bạn còn ${left} lần thử`).first()).toBeVisible();
  }
  await typePin(phone, WRONG);
  await expect(waiting(phone)).toBeVisible();
}

test("wrong PINs make a card wait, and the page says for how long and who helps at once: the officer", async ({
  browser,
  product,
}) => {
  test.slow();
  const { officer, newPhone, holder } = await office(browser, product);
  const phone = await newPhone();
  const hoa = await holder(phone, "Nguyễn Thị Mẫu Hoa", PINS[0]);
  await signOut(phone);
  await phone.locator(".device-cards a").click();
  await expectAccessible(phone);
  await expectFits(phone);
  await lockOut(phone);
  await expect(phone.getByText("Hãy đợi 5 phút")).toBeVisible();
  await expect(phone.getByText("cán bộ xã, phường hoặc người giúp bạn học để đặt lại")).toBeVisible();
  await expectAccessible(phone);
  await expectFits(phone);

  // Not even the right one opens it now.
  await phone.getByRole("link", { name: "Thử lại" }).click();
  await typePin(phone, hoa.pin);
  await expect(waiting(phone)).toBeVisible();

  const code = await openCard(officer, hoa.id);
  await expectAccessible(officer, ["light"]);
  await phone.getByRole("link", { name: "Thử lại" }).click();
  const renewed = { ...hoa, pin: PINS[1] };
  await setPin(phone, renewed, code);
  await signOut(phone);
  // The next time, the person is told whose code it was.
  await phone.locator(".device-cards a").click();
  await typePin(phone, hoa.pin);
  await expect(phone.getByText("Bạn còn 4 lần thử").first()).toBeVisible();
  await typePin(phone, renewed.pin);
  await expect(phone.getByText(/Mã PIN được đặt lại lúc .* Nếu không phải bạn đặt/)).toBeVisible();
  await expectAccessible(phone);
  await expectFits(phone);
});

test("a card that was replaced or revoked opens nothing, wherever it was kept", async ({
  browser,
  product,
}) => {
  test.slow();
  const { officer, newPhone, holder } = await office(browser, product);
  const phone = await newPhone();
  const xa = await holder(phone, "Lê Thị Mẫu Xa", PINS[0]);

  // Replaced: the copy in a thief's hand is dead, the person goes on with the new card and the same PIN.
  const next = { ...xa, path: await printCard(officer, xa) };
  expect(next.path).not.toBe(xa.path);
  const thief = await newPhone();
  await thief.goto(xa.path);
  await expect(thief.getByRole("heading", { name: "Thẻ này không dùng được nữa" })).toBeVisible();
  await expect(thief.getByText("Hãy quét thẻ mới nhất")).toBeVisible();
  await expect(thief.locator("body")).not.toContainText(xa.fullName);
  await expectAccessible(thief);
  await expectFits(thief);

  await signOut(phone);
  await enterByCard(phone, next);
  await signOut(phone);
  await expect(phone.locator(".device-cards a")).toHaveCount(2);
  await phone.locator(".device-cards a").first().click();
  await expect(phone.getByRole("heading", { name: "Thẻ này không dùng được nữa" })).toBeVisible();
  // A dead card leaves the choice by itself.
  await phone.goto("/dang-nhap");
  await expect(phone.locator(".device-cards a")).toHaveCount(1);
  await enterByCard(phone, next);

  // Revoked: the open session ends too.
  await officer.goto(`/quan-tri/nguoi/${xa.id}/the`);
  await officer.getByRole("button", { name: "Khóa thẻ" }).click();
  await expect(officer.getByText("Chưa có thẻ.")).toBeVisible();
  await phone.goto("/hoc");
  await expect(phone.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
  await phone.goto(next.path);
  await expect(phone.getByRole("heading", { name: "Thẻ này không dùng được nữa" })).toBeVisible();
});

test("two people share a phone: pictures instead of names, and nothing of one before the other's PIN", async ({
  browser,
  product,
}) => {
  test.slow();
  const { newPhone, holder } = await office(browser, product);
  const phone = await newPhone();
  const ba = await holder(phone, "Nguyễn Thị Mẫu Bà", PINS[0]);
  await phone.goto("/hoc");
  await signOut(phone);
  const chau = await holder(phone, "Nguyễn Văn Mẫu Cháu", PINS[2]);
  await signOut(phone);

  const names = [ba.fullName, chau.fullName];
  const nobodyIsNamed = async () => {
    for (const name of names) await expect(phone.locator("body")).not.toContainText(name);
  };
  const cards = phone.locator(".device-cards a");
  await expect(cards).toHaveCount(2);
  const pictures = await cards.allInnerTexts();
  expect(new Set(pictures).size).toBe(2);
  await nobodyIsNamed();
  await expectAccessible(phone);
  await expectFits(phone);
  const rooms = await cards.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
  for (const height of rooms) expect(height).toBeGreaterThanOrEqual(48);

  // What the browser kept of the person before is not there to go back to.
  await phone.goBack();
  await phone.goBack();
  await nobodyIsNamed();

  // One's PIN does not open the other's card.
  await phone.goto("/dang-nhap");
  await cards.nth(0).click();
  await nobodyIsNamed();
  await typePin(phone, chau.pin);
  await expect(phone.getByText("Bạn còn 4 lần thử").first()).toBeVisible();
  await nobodyIsNamed();
  await typePin(phone, ba.pin);
  await expectSignedIn(phone, ba.fullName);
  await expect(phone.locator("body")).not.toContainText(chau.fullName);

  // A card is taken off the phone by who is done with it, and its picture goes.
  await signOut(phone);
  await cards.nth(1).click();
  await phone.getByRole("button", { name: "Bỏ thẻ này khỏi máy" }).click();
  await expect(cards).toHaveText([pictures[0] ?? ""]);
});

test("answers that one could not send stay with them on a shared phone, whoever learns there meanwhile", async ({
  browser,
  product,
}) => {
  test.slow();
  const { db } = product;
  const { newPhone, holder } = await office(browser, product);
  const phone = await newPhone();
  const chau = await holder(phone, "Nguyễn Văn Mẫu Cháu", PINS[2]);
  await signOut(phone);
  const ba = await holder(phone, "Nguyễn Thị Mẫu Bà", PINS[0]);
  const begin = async (page: Page) => {
    await page.goto("/chuyen-de/hoi/kiem-tra");
    await page.getByRole("button", { name: "Bắt đầu làm bài" }).click();
    await expect(page.locator("form[data-live]")).toBeAttached();
  };
  const chosen = (page: Page) => page.locator("#cau-1 .option input").first();
  const answersOf = ({ id }: CardHolder) =>
    db
      .select({ position: attemptAnswers.position })
      .from(attemptAnswers)
      .innerJoin(attempts, eq(attempts.id, attemptAnswers.attemptId))
      .where(eq(attempts.personId, id));

  // The grandmother answers where there is no network, and the phone throws the page away.
  await begin(phone);
  await phone.context().setOffline(true);
  await chosen(phone).check();
  await expect(phone.locator("[data-status]")).toHaveText(/lưu trên máy/);
  await phone.close();
  await phone.context().setOffline(false);

  // The grandchild learns on the same phone, takes the same test and hands it in.
  const again = await phone.context().newPage();
  await again.goto("/dang-nhap/the");
  await enterByCard(again, chau);
  await begin(again);
  await expect(again.locator("[data-answered-count]")).toHaveText("0");
  await chosen(again).check();
  await expect(again.locator("[data-status]")).toHaveText("Đã lưu");
  await again.getByRole("button", { name: "Nộp bài" }).click();
  await again.waitForURL(/\/ket-qua$/);
  expect(await answersOf(chau)).toEqual([{ position: 1 }]);
  expect(await answersOf(ba)).toEqual([]);

  // She signs in again: her learning leads straight to the test, which sends what it had kept.
  await signOut(again);
  await enterByCard(again, ba);
  await again.goto("/hoc");
  await again.locator(".continue-card").getByRole("link").click();
  await expect(chosen(again)).toBeChecked();
  await expect(again.locator("[data-status]")).toHaveText("Đã lưu");
  expect(await answersOf(ba)).toEqual([{ position: 1 }]);
  expect(await answersOf(chau)).toEqual([{ position: 1 }]);
});
