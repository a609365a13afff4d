/** Two-step sign-in as a person meets it. */
import { generateSync } from "otplib";
import { DEMO_PASSWORD, expect, expectAccessible, registerLearner, test } from "#tests/support/browser";

test("set up with a phone, asked for at the next sign-in, passed with a recovery code", async ({ page }) => {
  test.slow();
  const username = await registerLearner(page);
  await page.goto("/tai-khoan");
  await page.getByRole("link", { name: "Xác nhận hai lớp" }).click();
  await expect(page.getByRole("img", { name: /Mã QR/ })).toBeVisible();
  await expectAccessible(page);
  const shown = (await page.locator("code").textContent()) ?? "";

  await page.getByLabel("Nhập 6 số mà ứng dụng đang hiện").fill("000000");
  await page.getByRole("button", { name: "Bật xác nhận hai lớp" }).click();
  await expect(page.getByRole("alert")).toContainText("Mã 6 số: chưa đúng.");
  await page
    .getByLabel("Nhập 6 số mà ứng dụng đang hiện")
    .fill(generateSync({ secret: shown.replaceAll(" ", "") }));
  await page.getByRole("button", { name: "Bật xác nhận hai lớp" }).click();
  await expect(page.locator(".recovery-codes li")).toHaveCount(10);
  await expectAccessible(page);
  const code = (await page.locator(".recovery-codes li").first().textContent()) ?? "";
  await page.getByRole("link", { name: "Tôi đã cất các mã" }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();

  await page.goto("/dang-nhap?ve=/chung-nhan");
  await page.getByLabel("Tài khoản", { exact: true }).fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await page.locator("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nhập mã trên điện thoại" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Nhập mã xác nhận" })).toBeVisible();
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await expect(page.getByRole("alert")).toContainText("hãy nhập 6 số");
  await page.getByLabel("Mã xác nhận").fill("123 456");
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await expect(page.getByRole("alert")).toContainText("Bạn còn 9 lần thử");
  await expectAccessible(page);
  await page.getByLabel("Mã xác nhận").fill(code);
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await expect(page).toHaveURL(/\/chung-nhan$/);

  await page.goto("/tai-khoan/xac-thuc-hai-lop");
  await expect(page.getByText("Bạn còn 9 mã dự phòng chưa dùng.")).toBeVisible();
  await page.getByRole("button", { name: "Chuyển sang điện thoại khác" }).click();
  await expect(page.getByRole("img", { name: /Mã QR/ })).toBeVisible();
});
