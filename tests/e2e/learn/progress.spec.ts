import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/support/browser";
import { registerLearner } from "#tests/support/learner";

const finish = (page: Page) => page.locator("#hoc-xong");

/** From the home page to the first lesson of the first topic; returns the topic's address. */
async function startLearning(page: Page): Promise<string> {
  await page.goto("/");
  await page.getByRole("link", { name: "Bắt đầu học" }).click();
  await expect(finish(page)).toBeVisible();
  return new URL(page.url()).pathname.replace(/\/[^/]+$/, "");
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a newcomer is told where to begin, reads, and sees what is left after each lesson", async ({
    page,
  }) => {
    await registerLearner(page);
    await page.goto("/hoc");
    await expect(page.getByText("Mình bắt đầu nhé!")).toBeVisible();
    await expect(page.getByRole("link", { name: "Bắt đầu học" })).toBeVisible();

    const topic = await startLearning(page);
    await page.goto(topic);
    const before = await minutesLeft(page);
    await page.getByRole("link", { name: "Tiếp tục học" }).click();
    await page.getByRole("button", { name: "Đánh dấu đã học xong" }).click();

    await expect(page).toHaveURL(/#hoc-xong$/);
    await expect(finish(page).getByRole("heading")).toHaveText("✓ Bạn đã học xong bài này");
    await expect(finish(page)).toContainText(/Đã học 1 trên \d+ bài · còn \d+ phút đọc/);
    await expect(finish(page)).toContainText(/Để nhận giấy chứng nhận, bạn còn phải đọc \d+ bài/);
    await finish(page)
      .getByRole("link", { name: /^Bài tiếp theo/ })
      .click();
    await expect(page.getByText(/^Bài 2\/\d+$/)).toBeVisible();

    await page.goto(topic);
    expect(await minutesLeft(page)).toBeLessThan(before);
    await expect(page.getByText(/phút đọc · Đã học xong/)).toHaveCount(1);
    await expect(page.getByText(/phút đọc · Đang học/)).toHaveCount(1);
    await page.goto("/hoc");
    await expect(page.getByRole("region", { name: "Chuyên đề của tôi" })).toContainText(/Đã học 1\/\d+ bài/);
    await page.getByRole("link", { name: "Tiếp tục học" }).click();
    await expect(page.getByText(/^Bài 2\/\d+$/)).toBeVisible();
  });

  test("marking twice is one fact, and a read lesson stays readable", async ({ page }) => {
    await registerLearner(page);
    const topic = await startLearning(page);
    const lesson = new URL(page.url()).pathname;
    for (let time = 0; time < 2; time++) {
      const response = await page.request.post(lesson, { form: { intent: "complete" }, maxRedirects: 0 });
      expect(response.status()).toBe(303);
    }
    await page.goto(topic);
    await expect(page.getByText(/phút đọc · Đã học xong/)).toHaveCount(1);
    await page.goto(lesson);
    await expect(page.getByRole("button", { name: "Đánh dấu đã học xong" })).toHaveCount(0);
    expect(await page.locator("article p").count()).toBeGreaterThan(3);
  });

  test("with every lesson read only the test is left, and every page says so", async ({ page }) => {
    await registerLearner(page);
    const topic = await startLearning(page);
    await page.goto(topic);
    const lessons = await page
      .locator(".path a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const lesson of lessons.filter((href) => !href.endsWith("/kiem-tra"))) {
      await page.request.post(lesson, { form: { intent: "complete" }, maxRedirects: 0 });
    }
    const sentence = "Để nhận giấy chứng nhận, bạn chỉ còn phải đạt bài kiểm tra.";
    await page.goto(topic);
    await expect(page.getByText(sentence)).toBeVisible();
    await page.goto(lessons[0] ?? "");
    await expect(finish(page)).toContainText(sentence);
    await page.goto("/hoc");
    await expect(page.getByText("Bạn đã đọc hết bài. Chỉ còn bài kiểm tra.")).toBeVisible();
    await page.getByRole("link", { name: "Tiếp tục học" }).click();
    await expect(page).toHaveURL(`${topic}/kiem-tra`);
  });
});

test("Tiếp tục học opens the exact lesson and scrolls to the heading that was in view", async ({ page }) => {
  await registerLearner(page);
  await startLearning(page);
  await page.getByRole("link", { name: /^Bài tiếp theo/ }).click();
  await expect(page.getByText(/^Bài 2\/\d+$/)).toBeVisible();
  const lesson = new URL(page.url()).pathname;

  const heading = page.locator("article h2").nth(1);
  const [words, id] = [(await heading.textContent()) ?? "", (await heading.getAttribute("id")) ?? ""];
  const reported = page.waitForRequest(/\/hoc\/vi-tri\?/);
  await heading.evaluate((element) => element.scrollIntoView({ behavior: "instant", block: "start" }));
  await reported;
  await expectStoppedAt(page, words);
  await page.getByRole("link", { name: "Tiếp tục học" }).click();
  await expect(page).toHaveURL(`${lesson}#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await expect(page.getByText(`Lần trước bạn đọc đến phần “${words}”.`)).toBeAttached();
});

test("leaving a lesson reports the heading at once", async ({ page }) => {
  await registerLearner(page);
  await startLearning(page);
  const heading = page.locator("article h2").nth(1);
  const words = (await heading.textContent()) ?? "";
  await heading.evaluate((element) => element.scrollIntoView({ behavior: "instant", block: "start" }));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.goto("/");
  await expectStoppedAt(page, words);
});

test("what an island may report is checked", async ({ page }) => {
  const report = (path: string, data: unknown) => page.request.post(path, { data, maxRedirects: 0 });
  expect((await report("/hoc/vi-tri", { lessonId: "a", headingId: "" })).status()).toBe(302);
  await registerLearner(page);
  await startLearning(page);
  const lesson = page.locator("[data-lesson]");
  const position = (await lesson.getAttribute("data-position-to")) ?? "";
  const watched = (await lesson.getAttribute("data-watched-to")) ?? "";
  expect((await report(position, { lessonId: "a", headingId: "" })).status()).toBe(404);
  expect((await report(position, { lessonId: 7 })).status()).toBe(400);
  expect((await report(watched, { lessonId: "a", mediaHash: "b", stretches: "c" })).status()).toBe(400);
  // A page of somebody else that is still open on a shared device.
  for (const address of [position, watched].map((own) => own.replace(/=.*/, "=nguoi-khac")))
    expect((await report(address, { lessonId: "a", headingId: "" })).status()).toBe(409);
});

for (const width of [360, 1280]) {
  test(`my learning and a lesson are accessible in every state at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await registerLearner(page);
    await page.goto("/hoc");
    await expectAccessible(page);
    const topic = await startLearning(page);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Đánh dấu đã học xong" }).click();
    await expect(finish(page)).toContainText("Bạn đã học xong bài này");
    await expectAccessible(page);
    for (const path of [topic, "/hoc", "/"]) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
}

/** "My learning" says so as soon as the report, which nobody waits for, has arrived. */
async function expectStoppedAt(page: Page, heading: string) {
  await expect
    .poll(async () => {
      await page.goto("/hoc");
      return page.getByText(`đến phần “${heading}”`).count();
    })
    .toBe(1);
}

async function minutesLeft(page: Page): Promise<number> {
  const words = await page.getByText(/còn \d+ phút đọc$/).textContent();
  return Number(/còn (\d+) phút/.exec(words ?? "")?.[1]);
}
