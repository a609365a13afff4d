/** The pages of officers and the province: readable by everyone, no wider than the screen, only one's own communes. */
import { expect, expectAccessible, signIn, test } from "#tests/support/browser";

const PAGES = [
  "/quan-tri",
  "/quan-tri/xa-phuong/tran-bien",
  "/quan-tri/hoan-thanh",
  "/quan-tri/trung-lap",
  "/quan-tri/chi-tieu?sua=pupils",
  "/quan-tri/ky-bao-cao",
  "/quan-tri/nhat-ky",
  "/quan-tri/phan-quyen",
  "/quan-tri/chung-nhan",
];

test("nothing for axe to find, and no page wider than a phone", async ({ page }) => {
  test.slow();
  await signIn(page, "quantri");
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    await expectAccessible(page);
  }
});

test("an officer meets only their own commune", async ({ page }) => {
  await signIn(page, "canbo");
  await page.goto("/quan-tri");
  await expect(page.locator("#xa-phuong").getByRole("link", { name: "Phường Trấn Biên" })).toBeVisible();
  await expect(page.locator("main").getByRole("link", { name: "Phường An Lộc" })).toHaveCount(0);
  expect((await page.goto("/quan-tri/xa-phuong/an-loc"))?.status()).toBe(404);
  expect((await page.goto("/quan-tri/nhat-ky"))?.status()).toBe(403);
});
