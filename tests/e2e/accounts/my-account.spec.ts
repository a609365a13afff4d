import { expect, expectAccessible, test } from "#tests/support/browser";
import { PASSWORD, register, signInAs } from "./new-account";

test("every page of my account is accessible", async ({ page }) => {
  test.slow();
  await register(page);
  for (const path of ["", "/thong-tin", "/mat-khau", "/thiet-bi", "/dong-y"]) {
    await page.goto(`/tai-khoan${path}`);
    await expectAccessible(page);
  }
});

test("a correction is kept, and a wrong one explained", async ({ page }) => {
  await register(page);
  await page.goto("/tai-khoan/thong-tin");
  await page.getByLabel("Họ và tên", { exact: true }).fill("H'Hen Thử");
  await page.getByLabel("Số điện thoại", { exact: true }).fill("113");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("alert")).toContainText("Số điện thoại");
  await expectAccessible(page);
  await page.getByLabel("Số điện thoại", { exact: true }).fill("0912345678");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByText("Đã lưu thông tin của bạn.")).toBeVisible();
  await expect(page.getByText("0912 345 678")).toBeVisible();
  await expect(page.getByRole("link", { name: "H'Hen Thử" })).toBeVisible();
});

test("a new password signs the other device out", async ({ page, browser }) => {
  const username = await register(page);
  const other = await (await browser.newContext()).newPage();
  await signInAs(other, username, PASSWORD);
  await expect(other.getByRole("button", { name: "Đăng xuất" })).toBeVisible();

  await page.goto("/tai-khoan/mat-khau");
  await page.getByLabel("Mật khẩu đang dùng").fill("không nhớ");
  await page.getByLabel("Mật khẩu mới").fill("12345678");
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect(page.getByRole("alert")).toContainText("Cần sửa 2 chỗ");
  await page.getByLabel("Mật khẩu đang dùng").fill(PASSWORD);
  await page.getByLabel("Mật khẩu mới").fill("một câu hoàn toàn mới");
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect(page.getByText("Đã đổi mật khẩu.")).toBeVisible();

  await other.goto("/tai-khoan");
  await expect(other).toHaveURL(/\/dang-nhap/);
  await other.context().close();
});

test("a forgotten device is closed from here", async ({ page, browser }) => {
  const username = await register(page);
  const other = await (await browser.newContext()).newPage();
  await signInAs(other, username, PASSWORD);
  await expect(other.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
  await page.goto("/tai-khoan/thiet-bi");
  await expect(page.getByText("Thiết bị này")).toHaveCount(1);
  await page.getByRole("button", { name: /^Đóng Chrome/ }).click();
  await expect(page.getByRole("button", { name: /^Đóng/ })).toHaveCount(0);
  await other.goto("/tai-khoan");
  await expect(other).toHaveURL(/\/dang-nhap/);
  await other.context().close();
});

test("optional consents are given and withdrawn at will", async ({ page }) => {
  await register(page);
  await page.goto("/tai-khoan/dong-y");
  const reminders = page.getByRole("listitem").filter({ hasText: "nhận lời nhắc học" });
  await reminders.getByRole("button", { name: "Đồng ý" }).click();
  await expect(reminders).toContainText("Bạn đã đồng ý ngày");
  await reminders.getByRole("button", { name: "Rút lại" }).click();
  await expect(reminders).toContainText("Bạn chưa đồng ý");
});

test("the privacy page is there in both languages, for everybody", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Thông tin của bạn được giữ thế nào" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thông tin của bạn được giữ thế nào");
  await expectAccessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How your details are kept");
  await expectAccessible(page);
});
