/** Registers a person of their own for a test, so that tests never meet in one account. */
import type { Page } from "@playwright/test";
import { expect } from "#tests/support/browser";

export const PASSWORD = "bà ngoại trồng ba cây bưởi";

export function newUsername(): string {
  return `thu.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

/** Fills the required fields; the caller sends the form. */
export async function fillRegistration(page: Page, username: string): Promise<void> {
  await page.getByLabel("Họ và tên", { exact: true }).fill("Nguyễn Thị Thử");
  await page.getByLabel("Ngày sinh", { exact: true }).fill("5/3/1960");
  await page.getByLabel("Xã/phường", { exact: true }).selectOption("Phường Trấn Biên");
  await page.getByLabel("Đối tượng", { exact: true }).selectOption("Người dân");
  await page.getByLabel("Tài khoản", { exact: true }).fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await page.getByLabel(/dùng thông tin này/).check();
}

export async function sendRegistration(page: Page): Promise<void> {
  await page.locator("main").getByRole("button", { name: "Đăng ký", exact: true }).click();
}

/** A new, signed-in learner; returns the account name. */
export async function register(page: Page): Promise<string> {
  const username = newUsername();
  await page.goto("/dang-ky");
  await fillRegistration(page, username);
  await sendRegistration(page);
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
  return username;
}

export async function signInAs(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tài khoản", { exact: true }).fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.locator("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
}
