import { expect, expectAccessible, signIn, test } from "#tests/support/browser";
import { register } from "./new-account";

test("the province gives a learner the role of an officer, and takes it back", async ({ page, browser }) => {
  test.slow();
  const person = await (await browser.newContext()).newPage();
  const username = await register(person);

  await signIn(page, "quantri");
  await page.goto("/quan-tri/phan-quyen");
  await expectAccessible(page);
  await page.getByLabel("Tìm người").fill(username);
  await page.getByRole("button", { name: "Tìm kiếm" }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Nguyễn Thị Thử" }).click();
  await expect(page.getByText("chưa giữ quyền nào khác")).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel(/^Cán bộ xã, phường/).check();
  await page.getByRole("button", { name: "Giao quyền" }).click();
  await expect(page.getByRole("alert")).toContainText("hãy chọn nơi cán bộ này phụ trách");
  await expect(page.getByLabel(/^Cán bộ xã, phường/)).toBeChecked();
  await expectAccessible(page);
  await page.getByLabel("Xã/phường", { exact: true }).selectOption("Phường Trấn Biên");
  await page.getByRole("button", { name: "Giao quyền" }).click();
  await expect(
    page.getByRole("button", { name: "Thu lại Cán bộ xã, phường · Phường Trấn Biên" }),
  ).toBeVisible();
  await expectAccessible(page);

  await person.goto("/");
  await expect(person.getByRole("link", { name: "Quản trị" })).toBeVisible();
  await page.getByRole("button", { name: /^Thu lại/ }).click();
  await expect(page.getByText("chưa giữ quyền nào khác")).toBeVisible();
  await person.goto("/");
  await expect(person.getByRole("link", { name: "Quản trị" })).toHaveCount(0);
  await person.context().close();
});

test("the last administrator cannot be taken away", async ({ page }) => {
  await signIn(page, "quantri");
  await page.goto("/quan-tri/phan-quyen?tim=quantri");
  await page.getByRole("listitem").getByRole("link", { name: "Vũ Đức Mẫu" }).click();
  await page.getByRole("button", { name: /^Thu lại Quản trị cấp tỉnh/ }).click();
  await expect(page.getByRole("alert")).toContainText("người quản trị cuối cùng");
});

test("an officer is not let in", async ({ page }) => {
  await signIn(page, "canbo");
  const answer = await page.goto("/quan-tri/phan-quyen");
  expect(answer?.status()).toBe(403);
});
