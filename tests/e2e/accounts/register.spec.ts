import { expect, expectAccessible, test } from "#tests/support/browser";
import { fillRegistration, newUsername, register, sendRegistration } from "./new-account";

test.describe("registering, without script", () => {
  test.use({ javaScriptEnabled: false });

  test("opens an account and leads back to where the reader was", async ({ page }) => {
    const username = newUsername();
    await page.goto("/dang-nhap?ve=/tai-khoan");
    await page.locator("main").getByRole("link", { name: "Đăng ký" }).click();
    await fillRegistration(page, username);
    await page.getByLabel("Số điện thoại", { exact: true }).fill("0912 345 678");
    await sendRegistration(page);
    await expect(page).toHaveURL(/\/tai-khoan$/);
    await expect(page.getByRole("definition").filter({ hasText: username })).toBeVisible();
    await expect(page.getByRole("definition").filter({ hasText: "Phường Trấn Biên" })).toBeVisible();
    await expect(page.getByRole("definition").filter({ hasText: "05/03/1960" })).toBeVisible();
  });

  test("no consent is ticked beforehand, and the optional ones may stay empty", async ({ page }) => {
    await page.goto("/dang-ky");
    for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  });

  test("names each field and its remedy, and keeps what was typed but the password", async ({ page }) => {
    await page.goto("/dang-ky");
    await fillRegistration(page, newUsername());
    await page.getByLabel("Ngày sinh", { exact: true }).fill("31/4/1960");
    await page.getByLabel("Số điện thoại", { exact: true }).fill("113");
    await sendRegistration(page);
    const summary = page.getByRole("alert");
    await expect(summary).toContainText("Cần sửa 3 chỗ");
    await summary.getByRole("link", { name: /^Ngày sinh/ }).click();
    await expect(page).toHaveURL(/#truong-birth$/);
    await expect(page.getByLabel("Ngày sinh", { exact: true })).toHaveValue("31/4/1960");
    await expect(page.getByLabel("Họ và tên", { exact: true })).toHaveValue("Nguyễn Thị Thử");
    await expect(page.getByLabel("Xã/phường", { exact: true })).toHaveValue("26041");
    await expect(page.getByLabel(/dùng thông tin này/)).toBeChecked();
    await expect(page.getByLabel("Mật khẩu", { exact: true })).toHaveValue("");
  });

  test("asks again about an identification number that does not fit, and takes the person's word", async ({
    page,
  }) => {
    await page.goto("/dang-ky");
    await fillRegistration(page, newUsername());
    await page.getByLabel(/^Số định danh/).fill("075206001123");
    await sendRegistration(page);
    await expect(page.getByRole("alert")).toContainText("không khớp với năm sinh");
    await page.getByLabel("Tôi đã xem lại, số này đúng").check();
    await page.getByLabel("Mật khẩu", { exact: true }).fill("bà ngoại trồng ba cây bưởi");
    await sendRegistration(page);
    await page.goto("/tai-khoan");
    await expect(page.getByText("0752xxxxx123")).toBeVisible();
  });
});

test("a taken account name comes with free ones", async ({ page, context }) => {
  const username = await register(page);
  await context.clearCookies();
  await page.goto("/dang-ky");
  await fillRegistration(page, username);
  await sendRegistration(page);
  await expect(page.getByRole("alert")).toContainText("tên này đã có người dùng");
  await expect(page.getByText("Tên còn trống: ")).toContainText("nguyen.thi.thu");
});

test("the form is accessible, empty and with every error", async ({ page }) => {
  await page.goto("/dang-ky");
  await expectAccessible(page);
  await page.getByLabel(/^Số định danh/).fill("1");
  await sendRegistration(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

test("a person of less than 16 learns that reading needs no account", async ({ page }) => {
  await page.goto("/dang-ky");
  await fillRegistration(page, newUsername());
  await page.getByLabel("Ngày sinh", { exact: true }).fill("1/1/2015");
  await sendRegistration(page);
  await expect(page.getByRole("alert")).toContainText("Bạn vẫn đọc được mọi bài");
});
