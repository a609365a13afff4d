/** The pages of officers and the province: readable by everyone, no wider than the screen, only one's own communes. */
import { expect, expectAccessible, registerLearner, signIn, test } from "#tests/support/browser";
import { lastMonthOver } from "~/features/periods/months";
import { vietnamDate } from "~/i18n/format";

const PAGES = [
  "/quan-tri",
  "/quan-tri/xa-phuong/tran-bien",
  "/quan-tri/xa-phuong/tran-bien/ap",
  "/quan-tri/nguoi",
  "/quan-tri/hoan-thanh",
  "/quan-tri/dan-so",
  "/quan-tri/dan-so/nhap",
  "/quan-tri/trung-lap",
  "/quan-tri/tep-xuat",
  "/quan-tri/xuat-tep/nguoi-hoc",
  "/quan-tri/mau-bao-cao",
  "/quan-tri/chi-tieu?sua=pupils",
  "/quan-tri/ky-bao-cao",
  `/quan-tri/ky-bao-cao/${lastMonthOver(vietnamDate(new Date())).id}/tran-bien`,
  "/quan-tri/nhat-ky",
  "/quan-tri/phan-quyen",
  "/quan-tri/chung-nhan",
];

test("nothing for axe to find, and no page wider than a phone or a desk", async ({ page, browser }) => {
  test.slow();
  // Somebody to look at, who has asked for something.
  const learner = await (await browser.newContext()).newPage();
  await registerLearner(learner);
  await learner.request.post("/tai-khoan/du-lieu", { form: { intent: "send", kind: "copy", wish: "" } });
  await learner.context().close();

  await signIn(page, "quantri");
  const hrefOf = async (list: string, links: string) => {
    await page.goto(list);
    return (await page.locator(`main ${links}`).first().getAttribute("href")) ?? "";
  };
  const person = await hrefOf("/quan-tri/nguoi?ten=thu", '.scroll-x a[href^="/quan-tri/nguoi/"]');
  const request = await hrefOf("/quan-tri/yeu-cau-du-lieu", 'a[href^="/quan-tri/yeu-cau-du-lieu/"]');
  for (const path of [...PAGES, person, `${person}/cu-tru`, request]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
    }
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
