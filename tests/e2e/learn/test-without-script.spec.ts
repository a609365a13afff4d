/** The topic's test with script off: the same document, saved and handed in by buttons. */
import type { Page } from "@playwright/test";
import { expect, registerLearner, test } from "#tests/support/browser";
import { answerRight } from "#tests/support/question-key";

const TOPIC = "/chuyen-de/chuyen-doi-so";

test.use({ javaScriptEnabled: false });

async function begin(page: Page) {
  await registerLearner(page);
  await page.goto(`${TOPIC}/kiem-tra`);
  await page.getByRole("button", { name: "Bắt đầu làm bài" }).click();
  await expect(page).toHaveURL(/\/bai-lam\/\w+$/);
}

test("a button saves and comes back to the same question", async ({ page }) => {
  await begin(page);
  await expect(page.getByText("Chọn xong mỗi câu, bạn bấm “Lưu câu trả lời” để giữ lại.")).toBeVisible();
  await page.locator("#cau-3 .option input").first().check();
  await page.locator("#cau-5 .option input").nth(1).check();
  await page.locator("#cau-3").getByRole("button", { name: "Lưu câu trả lời" }).click();
  await expect(page).toHaveURL(/#cau-3$/);
  await expect(page.locator("[data-status]")).toHaveText("Đã lưu");
  await expect(page.locator("[data-status]")).toBeInViewport();
  await expect(page.getByRole("heading", { name: "Câu 3/10" })).toBeInViewport();
  await expect(page.locator("#cau-3 .option input").first()).toBeChecked();
  await expect(page.locator("#cau-5 .option input").nth(1)).toBeChecked();
  await expect(page.locator("#tong-ket").getByText("Đã trả lời")).toHaveCount(2);
});

test("handing in takes along what was chosen and not yet saved", async ({ page }) => {
  await begin(page);
  await answerRight(page, "1-chuyen-doi-so", 5);
  await page.locator("#cau-5").getByRole("button", { name: "Lưu câu trả lời" }).click();
  await answerRight(page, "1-chuyen-doi-so");
  await page.getByRole("button", { name: "Nộp bài" }).click();
  await expect(page).toHaveURL(/\/ket-qua$/);
  await expect(page.locator(".big-number")).toHaveText("100%");
});

test("a tab left open does not undo what was answered in another", async ({ page, context }) => {
  await begin(page);
  const stale = await context.newPage();
  await stale.goto(page.url());
  await page.locator("#cau-1 .option input").first().check();
  await page.locator("#cau-1").getByRole("button", { name: "Lưu câu trả lời" }).click();
  await stale.locator("#cau-2 .option input").first().check();
  await stale.getByRole("button", { name: "Nộp bài" }).click();
  await expect(stale.getByText("Chưa trả lời")).toHaveCount(8);
  await page.getByRole("button", { name: "Nộp bài" }).click();
  await expect(page).toHaveURL(/\/ket-qua$/);
});

test("questions lead to their neighbours", async ({ page }) => {
  await begin(page);
  await page.locator("#cau-1").getByRole("link", { name: "Câu tiếp theo" }).click();
  await expect(page.getByRole("heading", { name: "Câu 2/10" })).toBeInViewport();
  await page.locator("#cau-2").getByRole("link", { name: "Câu trước" }).click();
  await expect(page.getByRole("heading", { name: "Câu 1/10" })).toBeInViewport();
  await page
    .locator("#tong-ket")
    .getByRole("link", { name: /Câu 7\/10/ })
    .click();
  await expect(page.getByRole("heading", { name: "Câu 7/10" })).toBeInViewport();
});
