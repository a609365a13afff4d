import { expect, expectAccessible, test } from "#tests/support/browser";

const LESSON = "/chuyen-de/chuyen-doi-so/chuyen-doi-so-la-gi";

test.describe("a lesson without any script", () => {
  test.use({ javaScriptEnabled: false });

  test("says at once whether an answer is right", async ({ page }) => {
    await page.goto(LESSON);
    const check = page.locator(".check").first();
    const verdict = check.locator(".check-verdict:visible");
    await expect(verdict).toHaveCount(0);

    await check.locator(".check-wrong label").first().click();
    await expect(verdict).toHaveText(["Chưa đúng. Bạn thử chọn lại nhé."]);

    await check.locator(".check-right label").click();
    await expect(verdict).toHaveText(["Đúng rồi."]);

    await check.getByText("Xem giải thích").click();
    await expect(check.locator("details p").first()).toBeVisible();
  });

  test("explains a hard word where it stands, by finger and by keyboard", async ({ page }) => {
    await page.goto(LESSON);
    const term = page.locator(".term").first();
    const meaning = term.locator(".term-means");
    await expect(meaning).toBeHidden();
    await term.locator("dfn").click();
    await expect(meaning).toBeVisible();
    await page.keyboard.press("Space");
    await expect(meaning).toBeHidden();
  });
});

test("a lesson fits the smallest phone in the largest letters", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(LESSON);
  await page.evaluate(() => document.documentElement.setAttribute("data-text", "larger"));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("a lesson with every answer, word and note open is accessible", async ({ page }) => {
  await page.goto(LESSON);
  for (const label of await page.locator(".check-wrong label").all()) await label.click();
  for (const word of await page.locator(".term dfn").all()) await word.click();
  for (const summary of await page.locator(".lesson-body summary").all()) await summary.click();
  await expectAccessible(page);
});
