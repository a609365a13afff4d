/**
 * A helper of the community team beside a learner who agreed: what they see, what they may do, and which tests certify.
 * And a household, whose members find each other by a code.
 */
import type { Browser, Locator, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { certificates } from "#drizzle/schema/certificates";
import { hamlets } from "#drizzle/schema/places";
import { attempts } from "#drizzle/schema/quizzes";
import { PASSWORD } from "#tests/support/accounts-factories";
import { expect, expectAccessible, expectFits, signIn, signInAt } from "#tests/support/browser";
import { communeOfOfficer, makeHelper, makeNeighbour } from "#tests/support/commune-of-officer";
import { testOnPostgres } from "#tests/support/product-on-postgres";
import { newId } from "~/platform/ids.server";

const test = testOnPostgres("tests/support/fixtures/bank-content/topics");

const TOPIC = "/chuyen-de/hoi";
/** By the key of the fixture's bank. */
const RIGHT = ["Người gọi điện tự xưng cán bộ", "Một lần"];
const WRONG = ["Người hàng xóm", "Nhiều lần"];

const newPhone = async (browser: Browser, baseURL: string) =>
  (await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } })).newPage();

async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectFits(page);
}

/** The test is begun, with whatever the form was given, and handed in. */
async function answer(phone: Page, words: readonly string[]): Promise<void> {
  await phone.getByRole("button", { name: /^(Bắt đầu làm bài|Làm lại)$/ }).click();
  await expect(phone.locator("form[data-live]")).toBeAttached();
  for (const word of words) await phone.getByLabel(word, { exact: true }).check();
  await phone.getByRole("button", { name: "Nộp bài" }).click();
  await phone.waitForURL(/\/ket-qua$/);
}

test("a learner agrees to a helper, who sees how they stand and nothing else, and sits beside them at a test", async ({
  browser,
  product,
}) => {
  test.slow();
  const { db, address } = product;
  const giup = await makeHelper(db, "Lê Văn Mẫu Giúp");
  const hoc = await makeNeighbour(db, { fullName: "Nguyễn Thị Mẫu Học" });
  const [helper, phone] = [await newPhone(browser, address), await newPhone(browser, address)];
  await signInAt(helper, { username: giup.username, password: PASSWORD, to: "/ho-tro" });
  await signInAt(phone, { username: hoc.username, password: PASSWORD, to: "/tai-khoan" });
  const code = (await helper.locator(".hall-digits").textContent()) ?? "";
  await expectGood(helper);
  await expect(helper.getByText("Bạn còn thiếu 5")).toBeVisible();

  // Nobody is listed by somebody else: the learner types the code and agrees.
  await phone.getByRole("link", { name: "Người giúp tôi học" }).click();
  await phone.getByLabel("Mã của người giúp").fill("0000 0000");
  await phone.getByLabel(/^Tôi đồng ý để người này giúp tôi/).check();
  await phone.getByRole("button", { name: "Đồng ý", exact: true }).click();
  await expect(phone.getByText("Hãy xem lại mã").first()).toBeVisible();
  await expectGood(phone);
  await phone.getByLabel("Mã của người giúp").fill(code.toLowerCase());
  await phone.getByRole("button", { name: "Đồng ý", exact: true }).click();
  await expect(phone.getByText("Hãy đánh dấu đồng ý").first()).toBeVisible();
  await expect(phone.getByLabel("Mã của người giúp")).toHaveValue(code.toLowerCase());
  await phone.getByLabel(/^Tôi đồng ý để người này giúp tôi/).check();
  await phone.getByRole("button", { name: "Đồng ý", exact: true }).click();
  await expect(phone.getByText("Lê Văn Mẫu Giúp")).toBeVisible();
  await expectGood(phone);

  const card = helper.getByRole("listitem").filter({ hasText: hoc.fullName });
  await expectStanding(helper, card, "đang học");
  await expectGood(helper);

  // Fails alone: the helper is told where, and not how badly.
  await phone.goto(`${TOPIC}/kiem-tra`);
  await answer(phone, WRONG);
  await expect(phone.getByText("Chưa đạt", { exact: true })).toBeVisible();
  await expectStanding(helper, card, "đang vướng ở bài Hỏi và đáp");

  // Practises together: asked for consent each time, passes, and is certified by nothing.
  await phone.request.post(`${TOPIC}/bai-chu`, { form: { intent: "complete" } });
  await phone.goto(`${TOPIC}/kiem-tra`);
  await phone.getByText("Có người ngồi cạnh giúp tôi").click();
  await phone.getByLabel("Lê Văn Mẫu Giúp").check();
  await phone.getByLabel(/^Cùng làm để luyện tập/).check();
  await expectGood(phone);
  await phone.getByRole("button", { name: /^(Bắt đầu làm bài|Làm lại)$/ }).click();
  await expect(phone.getByText("Hãy đánh dấu đồng ý, hoặc chọn “Không có ai”.").first()).toBeVisible();
  await expectGood(phone);
  await phone.getByLabel("Lê Văn Mẫu Giúp").check();
  await phone.getByLabel(/^Cùng làm để luyện tập/).check();
  await phone.getByLabel(/^Tôi đồng ý để người này ngồi cạnh/).check();
  await answer(phone, RIGHT);
  await expect(phone.getByText("Lượt này là luyện tập cùng người giúp")).toBeVisible();
  await expectGood(phone);
  const papers = () => db.select().from(certificates).where(eq(certificates.personId, hoc.id));
  expect(await papers()).toEqual([]);

  // Has the questions read aloud: the answers are the learner's own, and certify.
  await phone.goto(`${TOPIC}/kiem-tra`);
  await phone.getByText("Có người ngồi cạnh giúp tôi").click();
  await phone.getByLabel("Lê Văn Mẫu Giúp").check();
  await phone.getByLabel(/^Đọc câu hỏi và bấm giúp/).check();
  await phone.getByLabel(/^Tôi đồng ý để người này ngồi cạnh/).check();
  await answer(phone, RIGHT);
  await expect(phone.getByRole("link", { name: /Tải/ })).toBeVisible();
  expect(await papers()).toHaveLength(1);
  const made = await db
    .select({ helperId: attempts.helperId, mode: attempts.helpMode, consent: attempts.helpConsentAt })
    .from(attempts)
    .where(eq(attempts.personId, hoc.id))
    .orderBy(attempts.number);
  const beside = { helperId: giup.id, consent: expect.any(Date) };
  expect(made).toEqual([
    { helperId: null, mode: null, consent: null },
    { ...beside, mode: "practice" },
    { ...beside, mode: "reading" },
  ]);
  await expectStanding(helper, card, "đã xong");

  // The learner ends it, and is gone from the list.
  await phone.goto("/tai-khoan/nguoi-giup");
  await phone.getByRole("button", { name: "Thôi nhận hỗ trợ" }).click();
  await expect(phone.getByText("Lê Văn Mẫu Giúp")).toHaveCount(0);
  await helper.reload();
  await expect(card).toHaveCount(0);
});

/** The whole card of a learner: the name, the state, and no figure, date or answer. */
async function expectStanding(helper: Page, card: Locator, standing: string): Promise<void> {
  await helper.reload();
  await expect(card).toHaveText(
    new RegExp(`^Nguyễn Thị Mẫu Học${standing}\\s*Thôi hỗ trợ: Nguyễn Thị Mẫu Học$`),
  );
}

test("people of one house find each other by a code, and the officer sees the share of households by hamlet", async ({
  browser,
  product,
}) => {
  test.slow();
  const { db, address } = product;
  const communeCode = await communeOfOfficer(db);
  const hamletId = newId();
  const name = `Mẫu ${hamletId.slice(-6)}`;
  await db
    .insert(hamlets)
    .values({ id: hamletId, communeCode, kind: "khu-pho", name, createdAt: new Date() });
  const ba = await makeNeighbour(db, { fullName: "Nguyễn Thị Mẫu Bà", hamletId });
  const chau = await makeNeighbour(db, { fullName: "Nguyễn Văn Mẫu Cháu", hamletId });
  const [one, other] = [await newPhone(browser, address), await newPhone(browser, address)];
  await signInAt(one, { username: ba.username, password: PASSWORD, to: "/gia-dinh" });
  await signInAt(other, { username: chau.username, password: PASSWORD, to: "/gia-dinh" });
  await expectGood(one);
  await one.getByRole("button", { name: "Tạo mã cho nhà tôi" }).click();
  const code = (await one.locator(".hall-digits").textContent()) ?? "";
  await expectGood(one);

  await other.getByLabel("Mã gia đình").fill("ZZZZ ZZZZ");
  await other.getByRole("button", { name: "Vào gia đình" }).click();
  await expect(other.getByText("Không có gia đình nào có mã này").first()).toBeVisible();
  await expectGood(other);
  await other.getByLabel("Mã gia đình").fill(code.toLowerCase());
  await other.getByRole("button", { name: "Vào gia đình" }).click();
  await expect(other.getByText("Nhà bạn có 2 người học.")).toBeVisible();
  await expect(other.getByText("Chưa có ai hoàn thành")).toBeVisible();
  await expect(other.locator("main")).not.toContainText(ba.fullName);

  const officer = await newPhone(browser, address);
  await signIn(officer, "canbo");
  await officer.goto("/quan-tri/gia-dinh-so");
  const row = officer.getByRole("row", { name: `Khu phố ${name}` });
  await expect(row.getByRole("cell").nth(2)).toHaveText("0");
  await expectGood(officer);

  // One of them finishes: the household counts, whoever it was.
  await other.request.post(`${TOPIC}/bai-chu`, { form: { intent: "complete" } });
  await other.goto(`${TOPIC}/kiem-tra`);
  await answer(other, RIGHT);
  await one.reload();
  await expect(one.getByText("Đã có người hoàn thành")).toBeVisible();
  await expect(one.locator("main")).not.toContainText(chau.fullName);
  await officer.reload();
  await expect(row.getByRole("cell").nth(1)).toHaveText("1");
  await expect(row.getByRole("cell").nth(2)).toHaveText("1");
  await expect(row.getByRole("cell").nth(3)).toHaveText("100%");

  await other.goto("/gia-dinh");
  await other.getByRole("button", { name: "Rời gia đình này" }).click();
  await expect(other.getByRole("button", { name: "Tạo mã cho nhà tôi" })).toBeVisible();
  await officer.reload();
  await expect(row.getByRole("cell").nth(2)).toHaveText("0");
});
