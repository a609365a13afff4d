/** Signing in by a real single sign-on, from its own pages and back. */
import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { test as base, expect, expectAccessible, signIn } from "#tests/support/browser";
import { startProduct } from "#tests/support/product";
import { freePort, PROVIDER_NAME, type RealProvider, startRealProvider } from "#tests/support/real-provider";
import { PASSWORD, register } from "./new-account";

const test = base.extend<object, { provider: RealProvider; site: string }>({
  site: [async ({ browserName: _ }, use) => use(`http://localhost:${await freePort()}`), { scope: "worker" }],
  provider: [
    async ({ site }, use) => {
      const provider = await startRealProvider(site);
      const product = await startProduct("tests/support/fixtures/sample-content/topics", {
        PORT: new URL(site).port,
        DEMO_PASSWORD: "mat-khau-thu-2026",
        ...provider.env,
      });
      await use(provider);
      await product.stop();
      await provider.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ site }, use) => use(site),
});
test.describe.configure({ mode: "default" });

const BUTTON = `Đăng nhập bằng ${PROVIDER_NAME}`;
const newPersonalId = () => `075080${String(randomInt(1_000_000)).padStart(6, "0")}`;

/** Somebody the provider knows; returns the name they sign in with there. */
function newPerson(provider: RealProvider, claims: Record<string, string>): string {
  const name = `nguoi-${randomInt(1_000_000_000)}`;
  provider.people.set(name, { name: "Nguyễn Văn Mẫu", birthdate: "1980-03-05", ...claims });
  return name;
}

/** From the sign-in page to the provider's own pages, and back by its consent. */
async function signInThere(page: Page, name: string, from = "/dang-nhap"): Promise<void> {
  await page.goto(from);
  await page.getByRole("link", { name: BUTTON }).click();
  await answerThere(page, name);
}

async function answerThere(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(name);
  await page.getByPlaceholder("and password").fill("x");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

async function fillTheRest(page: Page): Promise<void> {
  await page.getByLabel("Xã/phường", { exact: true }).selectOption("Phường Trấn Biên");
  await page.getByLabel("Đối tượng", { exact: true }).selectOption("Người dân");
}

test.describe("by a single sign-on", () => {
  test("somebody new opens an account, and comes back to it later", async ({ page, context, provider }) => {
    const name = newPerson(provider, { id_number: newPersonalId() });
    await signInThere(page, name, "/dang-nhap?ve=/chung-nhan");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Tạo tài khoản bằng ${PROVIDER_NAME}`);
    await expect(page.getByLabel("Họ và tên", { exact: true })).toHaveValue("Nguyễn Văn Mẫu");
    await expect(page.getByLabel("Ngày sinh", { exact: true })).toHaveValue("05/03/1980");
    await expect(page.getByText(/0750xxxxx\d{3}/)).toBeVisible();
    await expectAccessible(page);
    await fillTheRest(page);
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    await expect(page.getByRole("alert")).toContainText("Đồng ý");
    await page.getByLabel(/dùng thông tin này/).check();
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    await expect(page).toHaveURL(/\/chung-nhan$/);

    await context.clearCookies();
    await signInThere(page, name);
    await expect(page).toHaveURL(/\/hoc$/);
    await page.goto("/tai-khoan/cach-dang-nhap");
    await expect(page.getByText(`${PROVIDER_NAME}, liên kết từ`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Bỏ liên kết" }).click();
    await expect(page.getByRole("alert")).toContainText("cách đăng nhập duy nhất");
  });

  test("whoever stops there is told so, and can go on in another way", async ({ page, provider: _ }) => {
    await page.goto("/dang-nhap?ve=/chung-nhan");
    await expectAccessible(page);
    await page.getByRole("link", { name: BUTTON }).click();
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(page.getByRole("alert")).toContainText(`Bạn đã dừng ở ${PROVIDER_NAME}`);
    await expectAccessible(page);
    await page.getByLabel("Tài khoản", { exact: true }).fill("hocvien");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("mat-khau-thu-2026");
    await page.locator("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await expect(page).toHaveURL(/\/chung-nhan$/);
  });

  test("whose personal id has an account ties it after its password, and says so first", async ({
    page,
    context,
    provider,
  }) => {
    test.slow();
    const username = await register(page);
    const personalId = newPersonalId();
    await page.goto("/tai-khoan/thong-tin");
    await page.getByLabel("Số định danh", { exact: false }).fill(personalId);
    await page.getByRole("button", { name: "Lưu" }).click();
    const doubt = page.getByLabel(/đúng/);
    if (await doubt.isVisible()) {
      await doubt.check();
      await page.getByRole("button", { name: "Lưu" }).click();
    }
    await expect(page.getByText("Đã lưu thông tin của bạn.")).toBeVisible();
    await context.clearCookies();

    const name = newPerson(provider, { id_number: personalId });
    await signInThere(page, name);
    await expect(page.getByText("đã có trong một tài khoản ở đây")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Đăng nhập để liên kết" }).click();
    await page.getByLabel("Tài khoản", { exact: true }).fill(username);
    await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
    await page.locator("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await expect(page.getByText(`Liên kết ${PROVIDER_NAME} với tài khoản đang mở`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Liên kết", exact: true }).click();
    await expect(page.getByRole("status")).toContainText("Đã liên kết");

    await context.clearCookies();
    await signInThere(page, name);
    await page.goto("/tai-khoan");
    await expect(page.getByRole("definition").filter({ hasText: username })).toBeVisible();
  });

  test("is tied to the account in use from its own page, and untied", async ({ page, provider }) => {
    await signIn(page, "giangvien");
    await page.goto("/tai-khoan");
    await page.getByRole("link", { name: "Cách đăng nhập" }).click();
    await page.getByRole("link", { name: `Liên kết ${PROVIDER_NAME}` }).click();
    await answerThere(page, newPerson(provider, {}));
    await page.getByRole("button", { name: "Liên kết", exact: true }).click();
    await expect(page.getByRole("status")).toContainText("Đã liên kết");
    await page.getByRole("button", { name: "Bỏ liên kết" }).click();
    await expect(page.getByRole("status")).toContainText("Đã bỏ liên kết");
  });
});
