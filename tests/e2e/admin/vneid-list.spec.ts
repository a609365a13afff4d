/** The ministry's list from the file to the figure: a doubtful person decided, confirmed, seen, and taken back. */
import { randomInt } from "node:crypto";
import { expect, expectAccessible, signIn, test } from "#tests/support/browser";

const digits = () => String(randomInt(1_000_000)).padStart(6, "0");
const letters = () => Array.from({ length: 6 }, () => "aeioubcdgh"[randomInt(10)]).join("");

test("a list becomes a figure, a line on a person's page, and goes again", async ({ page, browser }) => {
  test.slow();
  const fullName = `Trần Thị ${letters().replace(/^./, (first) => first.toUpperCase())}`;
  const learner = await (await browser.newContext()).newPage();
  const registered = await learner.request.post("/dang-ky", {
    form: {
      fullName,
      birth: "1970",
      commune: "26041",
      audience: "citizen",
      username: `thu-${letters()}${digits()}`,
      password: "mat-khau-thu-2026",
      "consent-learning": "1",
    },
    maxRedirects: 0,
  });
  expect(registered.status()).toBe(302);

  await signIn(page, "quantri");
  const card = page.locator('[data-stage="confirmed"]');
  const figure = async () => {
    await page.goto("/quan-tri");
    const number = card.locator(".stage-people");
    return (await number.count()) === 0 ? 0 : Number(((await number.textContent()) ?? "").replace(/\D/g, ""));
  };
  const before = await figure();

  await page.goto("/quan-tri/vneid");
  await expectAccessible(page);
  const rows = [
    "Số định danh cá nhân;Họ và tên;Năm sinh;Xã/phường;Ngày xác nhận",
    `075170${digits()};${fullName.normalize("NFD")};1970;Phường Trấn Biên;03/11/2026`,
    `075170${digits()};Lê Thị Mẫu Chưa Có;1970;Phường Trấn Biên;04/11/2026`,
    `12345;Lê Thị Mẫu Sai Số;1970;Phường Trấn Biên;04/11/2026`,
  ];
  await page.getByRole("button", { name: "Đọc thử" }).click();
  await expect(page.locator(".error-summary, [role=alert]").first()).toBeVisible();
  await page.getByLabel("Tệp danh sách").setInputFiles({
    name: "vneid.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rows.join("\r\n")),
  });
  await page.getByLabel("Tính đến ngày").fill("20/11/2026");
  await page.getByLabel("Nguồn").fill("Công văn mẫu");
  await page.getByLabel(/^Đủ:/).check();
  await page.getByRole("button", { name: "Đọc thử" }).click();

  await expect(page.getByRole("link", { name: "Cần xem: 1" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("link", { name: "Lỗi: 1" })).toBeVisible();
  await expectAccessible(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.getByRole("link", { name: "Cần xem: 1" }).click();
  await page.getByRole("button", { name: "Là cùng một người" }).click();
  await expect(page.getByText("Đã chọn: là người này.")).toBeVisible();
  await page.getByRole("button", { name: "Xác nhận và ghi 2 người" }).click();
  await expect(page.getByText("Đã ghi 2 người được xác nhận.")).toBeVisible({ timeout: 60_000 });
  const list = page.url();

  expect(await figure()).toBe(before + 2);
  await page.goto(`/quan-tri/nguoi?${new URLSearchParams({ ten: fullName, vneid: "co" })}`);
  await page.locator("main").getByRole("link", { name: fullName }).click();
  await expect(page.getByText("ngày 03/11/2026")).toBeVisible();
  await page.goto(`/quan-tri/nguoi?${new URLSearchParams({ ten: fullName, vneid: "chua" })}`);
  await expect(page.locator("main").getByRole("link", { name: fullName })).toHaveCount(0);

  await page.goto(list);
  await page.getByText("Rút danh sách này").first().click();
  await page.getByLabel("Lý do rút").fill("Danh sách thử");
  await page.getByRole("button", { name: "Rút danh sách này" }).click();
  await expect(page.getByText("Danh sách thử")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("đã rút danh sách này lúc")).toBeVisible({ timeout: 60_000 });
  expect(await figure()).toBe(before);
});

test("an officer is not let in", async ({ page }) => {
  await signIn(page, "canbo");
  expect((await page.goto("/quan-tri/vneid"))?.status()).toBe(403);
});
