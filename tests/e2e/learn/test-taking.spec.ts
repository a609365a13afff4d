/** The topic's test as a learner meets it, with script. */
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, registerLearner, test } from "#tests/support/browser";
import { answerRight, readExplanations } from "#tests/support/question-key";

const TOPIC = "/chuyen-de/chuyen-doi-so";
const FOLDER = "1-chuyen-doi-so";
const SAVED = "Đã lưu";
const OFFLINE = "Mất kết nối mạng – bài làm được lưu trên máy và sẽ gửi khi có mạng";

async function begin(page: Page) {
  await registerLearner(page);
  await page.goto(`${TOPIC}/kiem-tra`);
  await page.getByRole("button", { name: "Bắt đầu làm bài" }).click();
  await expect(page).toHaveURL(/\/bai-lam\/\w+$/);
  await expect(page.locator("form[data-live]")).toBeAttached();
}

const status = (page: Page) => page.locator("[data-status]");
const option = (page: Page, question: number, index: number) =>
  page.locator(`#cau-${question} .option input`).nth(index);

test("whoever is not signed in signs in and comes back to the test", async ({ page }) => {
  await page.goto(`${TOPIC}/kiem-tra`);
  await expect(page).toHaveURL(`/dang-nhap?ve=${encodeURIComponent(`${TOPIC}/kiem-tra`)}`);
});

test("rules, answers saved as they are chosen, result with every explanation, and again", async ({
  page,
}) => {
  await registerLearner(page);
  await page.goto(`${TOPIC}/kiem-tra`);
  await expect(page.getByText("Bài có 10 câu hỏi.")).toBeVisible();
  await expect(page.getByText("Bạn có 20 phút.")).toBeVisible();
  await expect(page.getByText("Được từ 80% điểm trở lên là đạt.")).toBeVisible();
  await expect(page.getByText("Bạn còn 3 lượt làm bài trước khi phải nghỉ.")).toBeVisible();

  await page.getByRole("button", { name: "Bắt đầu làm bài" }).click();
  await expect(page.getByRole("heading", { name: "Câu 1/10" })).toBeVisible();
  await expect(page.getByText(/^Hết giờ lúc \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText(/^Còn (20|19) phút$/);
  await expect(page.getByRole("button", { name: "Lưu câu trả lời" })).toHaveCount(0);
  await option(page, 1, 0).check();
  await expect(status(page)).toHaveText(SAVED);
  await page.reload();
  await expect(option(page, 1, 0)).toBeChecked();

  await answerRight(page, FOLDER);
  await expect(page.locator("[data-answered-count]")).toHaveText("10");
  await page.locator("#cau-10").getByRole("link", { name: "Xem lại và nộp bài" }).click();
  await expect(page.getByRole("heading", { name: "Xem lại và nộp bài" })).toBeInViewport();
  await expect(page.getByText("Bạn có chắc muốn nộp bài? Sau khi nộp sẽ không sửa được.")).toBeVisible();
  await page.getByRole("button", { name: "Nộp bài" }).click();

  await expect(page).toHaveURL(/\/ket-qua$/);
  await expect(page.locator(".big-number")).toHaveText("100%");
  await expect(page.getByText("Đạt", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Giải thích" })).toHaveCount(10);
  await expect(page.getByRole("link", { name: /^Đọc lại bài: / })).toHaveCount(10);
  await expect(page.getByText(/^Để nhận giấy chứng nhận, bạn chỉ còn phải đọc/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Làm lại" })).toBeVisible();

  await page.goBack();
  await expect(page).not.toHaveURL(/\/bai-lam\/\w+$/);
  await page.goto(`${TOPIC}/kiem-tra`);
  await expect(page.getByRole("link", { name: "Xem kết quả lượt 1" })).toBeVisible();
});

test("axe finds nothing on the rules, an attempt under way, a passed result and the list of attempts", async ({
  page,
}) => {
  test.slow();
  await registerLearner(page);
  await page.goto(`${TOPIC}/kiem-tra`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bắt đầu làm bài" }).click();
  await answerRight(page, FOLDER);
  await expect(status(page)).toHaveText(SAVED);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Nộp bài" }).click();
  await expect(page.getByText("Đạt", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${TOPIC}/kiem-tra`);
  await expectAccessible(page);
});

test("not passed is said kindly, and after three in a row there is a rest", async ({ page }) => {
  test.slow();
  await registerLearner(page);
  for (const label of ["Bắt đầu làm bài", "Làm lại", "Làm lại"]) {
    await page.goto(`${TOPIC}/kiem-tra`);
    await page.getByRole("button", { name: label }).click();
    await page.getByRole("button", { name: "Nộp bài" }).click();
    await expect(page.getByText("Chưa đạt", { exact: true })).toBeVisible();
  }
  await expect(page.getByText(/^Bạn làm lại được từ \d\d:\d\d/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Làm lại" })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${TOPIC}/kiem-tra`);
  await expect(page.getByText(/^Bạn đã làm 3 lượt liền nhau/)).toBeVisible();
  await expect(page.getByRole("button", { name: /Làm lại|Bắt đầu làm bài/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("nothing under way tells a right answer: page, data, script, replies", async ({ page }) => {
  const explanations = readExplanations(FOLDER);
  const bodies: string[] = [];
  page.on("response", async (response) => {
    if (!/\.(svg|css|png)$/.test(response.url())) bodies.push(await response.text().catch(() => ""));
  });
  await begin(page);
  for (let question = 1; question <= 10; question++) await option(page, question, 0).check();
  await expect(status(page)).toHaveText(SAVED);
  bodies.push(await (await page.request.get(page.url())).text());
  bodies.push(await (await page.request.get(`${page.url()}.data`)).text());
  const sent = bodies.join("\n");
  expect(sent.length).toBeGreaterThan(10_000);
  for (const explanation of explanations) expect(sent).not.toContain(explanation);
  expect(sent).not.toMatch(/"right"|explanation|"seed"|data-right|Đáp án đúng/);
  const result = await page.request.get(`${page.url()}/ket-qua`, { maxRedirects: 0 });
  expect(result.status()).toBe(302);
});

test("another device goes on where the first one was", async ({ page, browser }) => {
  await begin(page);
  await option(page, 2, 1).check();
  await expect(status(page)).toHaveText(SAVED);
  const phone = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await phone.newPage();
  await other.goto(`${TOPIC}/kiem-tra`);
  await expect(other.getByText(/^Bạn đang làm dở một bài, hết giờ lúc/)).toBeVisible();
  await other.getByRole("button", { name: "Làm tiếp bài đang dở" }).click();
  await expect(other).toHaveURL(page.url());
  await expect(option(other, 2, 1)).toBeChecked();
  await phone.close();
});

test("two tabs: nothing is overwritten, and a submit counts once", async ({ page, context }) => {
  await begin(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await option(page, 1, 0).check();
  await option(other, 2, 0).check();
  await expect(status(page)).toHaveText(SAVED);
  await expect(status(other)).toHaveText(SAVED);
  await page.getByRole("button", { name: "Nộp bài" }).click();
  await expect(page).toHaveURL(/\/ket-qua$/);
  await expect(page.getByText("Chưa trả lời")).toHaveCount(8);
  // Not check(): the answer to this click is the result's page, where nothing is left to be checked.
  await option(other, 3, 0).click();
  await expect(other).toHaveURL(/\/ket-qua$/);
  await expect(other.getByText("Chưa trả lời")).toHaveCount(8);
  await page.goto(`${TOPIC}/kiem-tra`);
  await expect(page.locator(".attempt-list > li")).toHaveCount(1);
});

test("without a network answers wait on the device and are sent when it is back", async ({
  page,
  context,
}) => {
  await begin(page);
  await context.setOffline(true);
  await option(page, 1, 0).check();
  await option(page, 2, 1).check();
  await expect(status(page)).toHaveText(OFFLINE);
  await page.getByRole("button", { name: "Nộp bài" }).click();
  await expect(status(page)).toHaveText(/^Chưa nộp được vì mất mạng/);
  await expect(page).toHaveURL(/\/bai-lam\/\w+/);
  await context.setOffline(false);
  await expect(status(page)).toHaveText(SAVED);
  await page.reload();
  await expect(option(page, 1, 0)).toBeChecked();
  await expect(option(page, 2, 1)).toBeChecked();
});

test("a phone that dies without a network loses nothing", async ({ page, context }) => {
  await begin(page);
  const attempt = page.url();
  await context.setOffline(true);
  await option(page, 4, 1).check();
  await expect(status(page)).toHaveText(OFFLINE);
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(attempt);
  await expect(option(again, 4, 1)).toBeChecked();
  await expect(status(again)).toHaveText(SAVED);
  await again.getByRole("button", { name: "Nộp bài" }).click();
  await expect(again.getByText("Chưa trả lời")).toHaveCount(9);
});

test("on a shared phone unsent answers stay with their owner", async ({ page, context }) => {
  await begin(page);
  const attempt = page.url();
  const owner = await context.cookies();
  await context.setOffline(true);
  await option(page, 1, 1).check();
  await expect(status(page)).toHaveText(OFFLINE);
  await context.clearCookies();
  await context.setOffline(false);
  await expect(status(page)).toHaveText(/^Phiên đăng nhập đã hết hạn/);
  await expect(page.getByRole("main").getByRole("link", { name: "Đăng nhập" })).toBeVisible();

  await registerLearner(page);
  expect((await page.goto(attempt))?.status()).toBe(404);
  await page.goto(`${TOPIC}/kiem-tra`);
  await page.getByRole("button", { name: "Bắt đầu làm bài" }).click();
  await expect(page.locator("[data-answered-count]")).toHaveText("0");

  await context.clearCookies();
  await context.addCookies(owner);
  await page.goto(attempt);
  await expect(option(page, 1, 1)).toBeChecked();
  await expect(status(page)).toHaveText(SAVED);
});

test("a choice made before the script has arrived is saved too", async ({ page }) => {
  await begin(page);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/islands/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(page.url(), { waitUntil: "commit" });
  await option(page, 3, 0).check();
  release();
  await expect(status(page)).toHaveText(SAVED);
  await page.reload();
  await expect(option(page, 3, 0)).toBeChecked();
});

test("when time is over the page says so, twice before, and hands in by itself", async ({ page }) => {
  await page.clock.install();
  await begin(page);
  await option(page, 1, 0).check();
  await expect(status(page)).toHaveText(SAVED);
  await page.clock.runFor("15:05");
  await expect(page.locator("[data-time-note]")).toHaveText("Còn 5 phút nữa là hết giờ.");
  await page.clock.runFor("04:00");
  await expect(page.locator("[data-time-note]")).toHaveText("Còn 1 phút nữa là hết giờ. Bài sẽ tự nộp.");
  await expect(page.getByRole("timer")).toHaveText(/^Còn \d+ giây$/);
  await page.clock.runFor("01:00");
  await expect(page).toHaveURL(/\/ket-qua$/);
  await expect(page.getByText("Chưa trả lời")).toHaveCount(9);
});

test("the script is at most 4 KB on the wire", async ({ page }) => {
  await begin(page);
  const address = await page.locator('script[src^="/islands/attempt-"]').getAttribute("src");
  const script = await (await page.request.get(address ?? "")).body();
  expect(gzipSync(script).length).toBeLessThan(4096);
  expect(script.length).toBeGreaterThan(1000);
});

test("someone else's attempt is not found", async ({ page, context }) => {
  await begin(page);
  const attempt = page.url();
  await context.clearCookies();
  await registerLearner(page);
  for (const path of [attempt, `${attempt}/ket-qua`]) expect((await page.goto(path))?.status()).toBe(404);
  const post = await page.request.post(`${attempt}/tra-loi`, { data: { intent: "submit", answers: [] } });
  expect(post.status()).toBe(404);
  expect((await page.request.post(attempt, { form: { intent: "submit" } })).status()).toBe(404);
});

test.describe("at every text size, on a phone and on a desk", () => {
  for (const textSize of ["normal", "larger"])
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1280, height: 800 },
    ])
      test(`${textSize}, ${viewport.width} px: nothing sticks out`, async ({ page, context, baseURL }) => {
        await page.setViewportSize(viewport);
        await context.addCookies([{ name: "hien-thi", value: `vi.${textSize}.auto`, url: baseURL ?? "" }]);
        const sticksOut = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        await begin(page);
        expect(await sticksOut()).toBe(false);
        await page.getByRole("button", { name: "Nộp bài" }).click();
        await expect(page).toHaveURL(/\/ket-qua$/);
        expect(await sticksOut()).toBe(false);
        await page.goto(`${TOPIC}/kiem-tra`);
        expect(await sticksOut()).toBe(false);
      });
});
