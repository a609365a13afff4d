/** Playwright with the product's habits: sign in as a demo account, and look for accessibility faults. */
import { randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export const DEMO_PASSWORD = "mat-khau-thu-2026";
export type DemoAccount = "hocvien" | "giangvien" | "canbo" | "bientap" | "quantri" | "daisuso";

export { expect };
export const test = base;

export async function signIn(page: Page, account: DemoAccount): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tài khoản", { exact: true }).fill(account);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await page.locator("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
}

/** Signs in by the form as anybody with a password, and goes on to `to`. */
export async function signInAt(
  page: Page,
  { username, password, to = "/hoc" }: { username: string; password: string; to?: string },
): Promise<void> {
  await page.goto(`/dang-nhap?${new URLSearchParams({ ve: to })}`);
  await page.getByLabel("Tài khoản", { exact: true }).fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.locator("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
}

/** A learner of this test's own, signed in: tests that take the same test at once do not meet. Returns the user name. */
export async function registerLearner(page: Page): Promise<string> {
  const username = `thu-${randomBytes(6).toString("hex")}`;
  const response = await page.request.post("/dang-ky", {
    form: {
      fullName: "Nguyễn Thị Thử",
      birth: "1970",
      commune: "26041",
      audience: "citizen",
      username,
      password: DEMO_PASSWORD,
      "consent-learning": "1",
    },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(302);
  return username;
}

/** Axe finds nothing, in light and dark. */
export async function expectAccessible(
  page: Page,
  colorSchemes: readonly ("light" | "dark")[] = ["light", "dark"],
): Promise<void> {
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html).join(" | ")}`,
      ),
    ).toEqual([]);
  }
}

/** Nothing on the page must be scrolled for sideways. */
export async function expectFits(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content, page.url()).toBeLessThanOrEqual(window ?? 0);
}
