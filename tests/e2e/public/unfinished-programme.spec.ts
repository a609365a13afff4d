import { expect, expectAccessible } from "#tests/support/browser";
import { registerLearner } from "#tests/support/learner";
import { test } from "#tests/support/sample-product";

test.describe.configure({ mode: "default" });
test.use({ javaScriptEnabled: false });

test("a topic that opens later says when, and gives none of its lessons away", async ({ page }) => {
  await page.goto("/");
  const card = page.getByRole("listitem").filter({ hasText: "Chuyên đề mở sau" });
  await expect(card).toContainText("Mở từ ngày 31/12/2099");
  await card.getByRole("link").click();
  await expect(
    page.getByText("Chuyên đề này mở từ ngày 31/12/2099. Mời bạn quay lại từ ngày đó."),
  ).toBeVisible();
  await expect(page.getByText("Bài mở sau")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Bắt đầu/ })).toHaveCount(0);
  expect((await page.goto("/chuyen-de/sap-mo/bai-mo-sau"))?.status()).toBe(404);
});

test("a topic without lessons and one without a test say so", async ({ page }) => {
  await page.goto("/chuyen-de/dang-soan");
  await expect(
    page.getByText("Chuyên đề này đang được soạn. Mời bạn học chuyên đề khác trước."),
  ).toBeVisible();
  await page.goto("/chuyen-de/xem");
  await expect(
    page.getByText("Chuyên đề này chưa có bài kiểm tra, nên chưa cấp giấy chứng nhận."),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "Bắt đầu làm bài" })).toHaveCount(0);
});

test("a topic read to its end without a test leaves nothing to continue", async ({ page }) => {
  await registerLearner(page);
  for (const lesson of ["bai-co-video", "bai-chu"]) {
    const response = await page.request.post(`/chuyen-de/xem/${lesson}`, {
      form: { intent: "complete" },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(303);
  }
  await page.goto("/hoc");
  await expect(page.getByRole("region", { name: "Chuyên đề của tôi" })).toContainText("Đã đọc hết");
  await expect(page.getByRole("link", { name: "Tiếp tục học" })).toHaveCount(0);
});

test.describe("with script", () => {
  test.use({ javaScriptEnabled: true });

  test("these states are accessible too", async ({ page }) => {
    for (const path of ["/", "/chuyen-de/sap-mo", "/chuyen-de/dang-soan", "/chuyen-de/xem"]) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
});
