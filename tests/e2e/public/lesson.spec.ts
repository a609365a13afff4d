import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/support/browser";
import { bytesOf, visitMeter } from "#tests/support/first-visit";

/** The first lesson of the first topic. */
async function openFirstLesson(page: Page): Promise<string> {
  await page.goto("/");
  await page.getByRole("link", { name: "Bắt đầu học" }).click();
  await expect(page).toHaveURL(/\/chuyen-de\/[^/]+\/[^/]+$/);
  return new URL(page.url()).pathname;
}

test.describe("a reader without an account and without script", () => {
  test.use({ javaScriptEnabled: false });

  test("reads a lesson from its title to its sources, and goes on to the next", async ({ page }) => {
    await openFirstLesson(page);
    const title = await page.getByRole("heading", { level: 1 }).textContent();
    expect(title?.trim()).not.toBe("");
    await expect(page.getByText(/^Bài 1\/\d+$/)).toBeVisible();
    await expect(page.getByText(/^\d+ phút đọc$/)).toBeVisible();
    expect(await page.locator("article p").count()).toBeGreaterThan(3);
    await page.getByText("Nguồn của bài").click();
    await expect(page.locator(".sources li").first()).toBeVisible();
    await page.getByRole("link", { name: /^Bài tiếp theo/ }).click();
    await expect(page.getByText(/^Bài 2\/\d+$/)).toBeVisible();
    await page.getByRole("link", { name: /Bài trước/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
  });

  test("jumps to a part of the lesson", async ({ page }) => {
    await openFirstLesson(page);
    await page.getByText(/^Trong bài này có \d+ phần$/).click();
    const part = page.locator(".contents a").last();
    const target = (await part.getAttribute("href"))?.slice(1) ?? "";
    await part.click();
    await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
  });

  test("is told that reading needs no account but recording does, and comes back after signing in", async ({
    page,
  }) => {
    const lesson = await openFirstLesson(page);
    const finish = page.getByRole("region", { name: "Bạn đọc xong rồi?" });
    await expect(finish).toContainText("Đọc bài không cần tài khoản.");
    await expect(page.getByRole("button", { name: "Đánh dấu đã học xong" })).toHaveCount(0);
    await finish.getByRole("link", { name: "Đăng nhập" }).click();
    await page.getByLabel("Tài khoản", { exact: true }).fill("hocvien");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("mat-khau-thu-2026");
    await page.getByRole("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await expect(page).toHaveURL(`${lesson}#hoc-xong`);
    await expect(page.locator("#hoc-xong")).toBeInViewport();
  });
});

test("marking as read after the session ended is answered kindly, with nothing recorded", async ({
  page,
}) => {
  const lesson = await openFirstLesson(page);
  await page.setContent(
    `<form method="post" action="${lesson}"><button name="intent" value="complete">Gửi</button></form>`,
  );
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === "POST"),
    page.getByRole("button", { name: "Gửi" }).click(),
  ]);
  expect(response.status()).toBe(401);
  await expect(page.getByRole("alert")).toContainText("Chưa ghi nhận được, vì bạn chưa đăng nhập.");
  await expectAccessible(page);
});

test("a form that asks for something else is refused", async ({ page }) => {
  const lesson = await openFirstLesson(page);
  const response = await page.request.post(lesson, { form: { intent: "khac" } });
  expect(response.status()).toBe(400);
});

test("a first visit to a text lesson costs at most 25 KB with style, and loads no script", async ({
  page,
}) => {
  const lesson = await openFirstLesson(page);
  const visit = await visitMeter(page);
  const { text, figures } = await visit(lesson);
  console.log(
    `text lesson, first visit: ${bytesOf(text)} bytes in ${text.length} requests, and ${figures.length} figures of ` +
      `${bytesOf(figures)} bytes\n` +
      text.map(({ type, bytes, url }) => `  ${type} ${bytes} ${new URL(url).pathname}`).join("\n"),
  );
  expect(text.filter(({ type }) => type === "Script")).toEqual([]);
  expect(await page.locator("script").count()).toBe(0);
  expect(bytesOf(text)).toBeGreaterThan(3_000);
  expect(bytesOf(text)).toBeLessThanOrEqual(25 * 1024);
});
