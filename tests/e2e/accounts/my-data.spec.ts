import { readFile } from "node:fs/promises";
import { expect, expectAccessible, signIn, test } from "#tests/support/browser";
import { register } from "./new-account";

test("a person sees what is kept, takes it home, asks, and reads the answer", async ({ page, browser }) => {
  test.slow();
  const username = await register(page);
  await page.goto("/tai-khoan");
  await page.getByRole("link", { name: "Dữ liệu của tôi" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dữ liệu của tôi");
  await expectAccessible(page);

  const json = page.waitForEvent("download");
  await page.getByRole("link", { name: "JSON" }).click();
  const copy = JSON.parse(await readFile(await (await json).path(), "utf8"));
  expect(copy.person).toMatchObject({ username, fullName: "Nguyễn Thị Thử", birthDate: "1960-03-05" });
  expect(copy.consents).toHaveLength(1);
  const pdf = page.waitForEvent("download");
  await page.getByRole("link", { name: "PDF" }).click();
  expect((await readFile(await (await pdf).path())).subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByLabel("Khiếu nại về việc dùng dữ liệu").check();
  await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await expect(page.getByRole("alert")).toContainText("Hãy viết rõ điều bạn muốn");
  await expect(page.getByLabel("Khiếu nại về việc dùng dữ liệu")).toBeChecked();
  await page.getByLabel("Hãy viết rõ điều bạn muốn").fill(`Số của ${username} bị lộ`);
  await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await expect(page.getByRole("status")).toContainText("Đã gửi yêu cầu");
  await expect(page.getByText("Đã gửi, chờ xác nhận").last()).toBeVisible();
  const id = await page.locator('input[name="request"]').inputValue();

  const office = await (await browser.newContext()).newPage();
  await signIn(office, "quantri");
  await office.goto("/quan-tri/yeu-cau-du-lieu?loai=complain");
  await expectAccessible(office);
  await office.locator(`a[href$="/${id}"]`).click();
  await expect(office.getByText(`Số của ${username} bị lộ`)).toBeVisible();
  await office.getByRole("button", { name: "Báo đã nhận" }).click();
  await expect(office.getByRole("status")).toContainText("Đã báo cho người gửi");
  await office.getByText("Giải quyết xong", { exact: true }).click();
  await office.getByRole("button", { name: "Ghi là đã xong" }).click();
  await expect(office.getByRole("alert")).toContainText("ít nhất 10 chữ cái");
  await expectAccessible(office);
  await office.getByLabel("Trả lời cho người gửi").first().fill("Đã đổi số và nhắc cán bộ giữ kín.");
  await office.getByRole("button", { name: "Ghi là đã xong" }).click();
  await expect(office.getByRole("status")).toContainText("Đã ghi là giải quyết xong");
  await office.context().close();

  await page.reload();
  await expect(page.getByText("Trả lời: Đã đổi số và nhắc cán bộ giữ kín.")).toBeVisible();
});

test("an officer writes down what a person asked at the counter, and works the queue", async ({ page }) => {
  test.slow();
  await signIn(page, "canbo");
  await page.goto("/quan-tri/nguoi?ten=mau");
  await page.locator('th a[href^="/quan-tri/nguoi/"]').first().click();
  const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByRole("link", { name: "Ghi yêu cầu về dữ liệu" }).click();
  await expectAccessible(page);
  await page.getByLabel("Ngày nhận").fill("2099-01-01");
  await page.getByLabel("Hạn chế việc dùng dữ liệu").check();
  await page.getByRole("button", { name: "Ghi yêu cầu" }).click();
  await expect(page.getByRole("alert")).toContainText("không thể ở sau hôm nay");
  await expect(page.getByLabel("Hạn chế việc dùng dữ liệu")).toBeChecked();
  await expectAccessible(page);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Ngày nhận").fill(yesterday);
  await page.getByLabel("tại quầy").check();
  await page.getByLabel("Lời của người yêu cầu").fill("Đừng gọi điện cho tôi");
  await page.getByLabel("Đã kiểm tra đúng người bằng cách nào").fill("Đã xem căn cước");
  await page.getByRole("button", { name: "Ghi yêu cầu" }).click();
  await expect(page.getByRole("status")).toContainText("Đã ghi yêu cầu");
  await page.goto("/quan-tri/yeu-cau-du-lieu?loai=restrict");
  const row = page.getByRole("row").filter({ hasText: name }).first();
  await row.locator('a[href^="/quan-tri/yeu-cau-du-lieu/"]').click();
  await expect(page.getByText("Kiểm tra đúng người: Đã xem căn cước")).toBeVisible();
  await page.getByRole("button", { name: "Báo đã nhận" }).click();
  await expect(page.getByRole("status")).toContainText("Đã báo cho người gửi");
  await page.getByText("Giải quyết xong", { exact: true }).click();
  await page.getByLabel("Trả lời cho người gửi").first().fill("Đã ghi vào hồ sơ, không ai gọi nữa.");
  await page.getByRole("button", { name: "Ghi là đã xong" }).click();
  await expect(page.getByRole("status")).toContainText("Đã ghi là giải quyết xong");
});

test("a person reads what deletion means, asks for it, and is nobody's afterwards", async ({
  page,
  browser,
}) => {
  test.slow();
  const username = await register(page);
  await page.goto("/tai-khoan/dong");
  await expectAccessible(page);
  await page.getByLabel("Xóa dữ liệu của tôi").check();
  await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await expect(page.getByRole("alert")).toContainText("Hãy đánh dấu vào ô");
  await page.getByLabel("Tôi đã đọc và hiểu điều sẽ xảy ra").check();
  await page.getByLabel("Lý do").fill(`Tôi là ${username}`);
  await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await expect(page.getByRole("status")).toContainText("Đã gửi yêu cầu");
  const id = await page.locator('input[name="request"]').inputValue();

  const office = await (await browser.newContext()).newPage();
  await signIn(office, "quantri");
  await office.goto("/quan-tri/yeu-cau-du-lieu?loai=delete");
  await office.locator(`a[href$="/${id}"]`).click();
  await expect(office.getByText(`Tôi là ${username}`)).toBeVisible();
  await office.getByText("Xóa dữ liệu của người này", { exact: true }).click();
  await office.getByRole("button", { name: "Xóa dữ liệu", exact: true }).click();
  await expect(office.getByRole("alert")).toContainText("Hãy đánh dấu vào ô để xác nhận");
  await office.getByLabel("Tôi đã gọi hoặc gặp người gửi").check();
  await office.getByRole("button", { name: "Xóa dữ liệu", exact: true }).click();
  await expect(office.getByRole("status")).toContainText("Đã xóa dữ liệu");
  await expect(office.getByRole("heading", { level: 1 })).toContainText("Đã xóa theo yêu cầu");
  await office.context().close();

  await page.goto("/tai-khoan");
  await expect(page).toHaveURL(/\/dang-nhap/);
});
