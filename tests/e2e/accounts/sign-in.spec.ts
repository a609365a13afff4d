import { DEMO_PASSWORD, expect, expectAccessible, signIn, test } from "#tests/support/browser";
import { newUsername, PASSWORD, register, signInAs } from "./new-account";

test.describe("signing in, without script", () => {
  test.use({ javaScriptEnabled: false });

  test("leads back to the page that asked for it", async ({ page }) => {
    await page.goto("/tai-khoan/mat-khau");
    await expect(page).toHaveURL(/\/dang-nhap\?ve=/);
    await expect(page.getByText("Hãy đăng nhập để tiếp tục")).toBeVisible();
    await page.getByLabel("Tài khoản", { exact: true }).fill("hocvien");
    await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
    await page.locator("main").getByRole("button", { name: "Đăng nhập" }).click();
    await expect(page).toHaveURL(/\/tai-khoan\/mat-khau$/);
  });

  test("never leads to another site", async ({ page, baseURL }) => {
    await page.goto("/dang-nhap?ve=//example.com/");
    await page.getByLabel("Tài khoản", { exact: true }).fill("hocvien");
    await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
    await page.locator("main").getByRole("button", { name: "Đăng nhập" }).click();
    await expect(page).toHaveURL(`${baseURL}/hoc`);
  });

  test("says the same of a wrong password and an unknown account, and keeps the name", async ({ page }) => {
    for (const name of ["bientap", newUsername()]) {
      await signInAs(page, name, "sai rồi");
      await expect(page.getByRole("alert")).toHaveText("Tên đăng nhập hoặc mật khẩu không đúng");
      await expect(page.getByLabel("Tài khoản", { exact: true })).toHaveValue(name);
    }
  });

  test("after ten wrong tries asks to wait, and says that nothing is lost", async ({ page }) => {
    const name = newUsername();
    for (let tries = 0; tries < 9; tries++) await signInAs(page, name, "sai rồi");
    await expect(page.getByRole("alert")).toContainText("Bạn còn 1 lần thử");
    await signInAs(page, name, "sai rồi");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bạn thử hơi nhiều lần");
    await expect(page.getByText(/Hãy đợi 5 phút.*vẫn còn nguyên/)).toBeVisible();
  });

  test("signs out", async ({ page }) => {
    await signIn(page, "hocvien");
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.goto("/tai-khoan");
    await expect(page).toHaveURL(/\/dang-nhap/);
  });
});

test("“Nguyễn” typed either way opens the same account", async ({ page, context }) => {
  const name = `nguyễn.${newUsername()}`.slice(0, 30);
  const password = "Nguyễn ở Đồng Nai";
  await page.goto("/dang-ky");
  await page.getByLabel("Họ và tên", { exact: true }).fill("Nguyễn Văn Thử");
  await page.getByLabel("Ngày sinh", { exact: true }).fill("1960");
  await page.getByLabel("Xã/phường", { exact: true }).selectOption("Phường Trấn Biên");
  await page.getByLabel("Đối tượng", { exact: true }).selectOption("Người dân");
  await page.getByLabel("Tài khoản", { exact: true }).fill(name.normalize("NFD"));
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password.normalize("NFD"));
  await page.getByLabel(/dùng thông tin này/).check();
  await page.locator("main").getByRole("button", { name: "Đăng ký", exact: true }).click();
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
  await context.clearCookies();
  await signInAs(page, name.normalize("NFC"), password.normalize("NFC"));
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
});

test("the session cookie is out of scripts' reach and stays on this site", async ({ page, context }) => {
  await signIn(page, "hocvien");
  const cookie = (await context.cookies()).find(({ name }) => name === "phien");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

test("the page is accessible, empty and refused", async ({ page }) => {
  await page.goto("/dang-nhap");
  await expectAccessible(page);
  await signInAs(page, newUsername(), "sai rồi");
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

test("a password can be looked at, and is a password again when sent", async ({ page }) => {
  await page.goto("/dang-nhap");
  const field = page.getByLabel("Mật khẩu", { exact: true });
  await field.fill(PASSWORD);
  await page.getByRole("button", { name: "Hiện mật khẩu" }).click();
  await expect(field).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Ẩn mật khẩu" }).click();
  await expect(field).toHaveAttribute("type", "password");
});

test("two people with one phone each open their own account", async ({ page, context }) => {
  const phone = `09${String(Date.now()).slice(-8)}`;
  const accounts: string[] = [];
  for (const password of ["mẹ nhớ câu này nhé", "con nhớ câu kia nhé"]) {
    const username = await register(page);
    accounts.push(username);
    await page.goto("/tai-khoan/mat-khau");
    await page.getByLabel("Mật khẩu đang dùng").fill(PASSWORD);
    await page.getByLabel("Mật khẩu mới").fill(password);
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await page.goto("/tai-khoan/thong-tin");
    await page.getByLabel("Số điện thoại", { exact: true }).fill(phone);
    await page.getByRole("button", { name: "Lưu" }).click();
    await expect(page.getByText("Đã lưu thông tin của bạn.")).toBeVisible();
    await context.clearCookies();
  }
  await signInAs(page, phone, "con nhớ câu kia nhé");
  await page.goto("/tai-khoan");
  await expect(page.getByRole("definition").filter({ hasText: accounts[1] })).toBeVisible();
});
