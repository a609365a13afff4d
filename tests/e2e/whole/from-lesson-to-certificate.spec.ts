/** The main job, by all three kinds of people, through nothing but the browser. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { DEMO_PASSWORD, expect, signIn, test } from "#tests/support/browser";
import { answerRight } from "#tests/support/question-key";

test.describe.configure({ mode: "serial" });

const FOLDER = "3-giang-vien-nguon";
const TOPIC = "/chuyen-de/giang-vien-nguon";
const NAME = "Nguyễn Thị Ngọc Ánh Mẫu";
const COMMUNE = "Phường Trấn Biên";
let certificatePath = "";
let number = "";

test("a learner registers, reads, passes and holds a certificate", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/");
  await page.locator("header").getByRole("link", { name: "Đăng ký" }).click();
  await page.getByLabel("Họ và tên", { exact: true }).fill(NAME.normalize("NFD"));
  await page.getByLabel("Ngày sinh", { exact: true }).fill("05/03/1958");
  await page.getByLabel("Xã/phường", { exact: true }).selectOption({ label: COMMUNE });
  await page.getByLabel("Đối tượng", { exact: true }).selectOption({ label: "Người dân" });
  await page.getByLabel("Tài khoản", { exact: true }).fill(`ngoc.anh.${Date.now()}`);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByLabel("Số điện thoại", { exact: true }).fill("0912 345 678");
  await page.getByRole("checkbox").first().check();
  await page.locator("main").getByRole("button", { name: "Đăng ký", exact: true }).click();
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();

  for (const lesson of await lessonsOf(page)) {
    await page.goto(lesson);
    await page.getByRole("button", { name: "Đánh dấu đã học xong" }).click();
    await expect(page.getByRole("button", { name: "Đánh dấu đã học xong" })).toHaveCount(0);
  }
  await page.goto(`${TOPIC}/kiem-tra`);
  await page.getByRole("button", { name: "Bắt đầu làm bài" }).click();
  await answerRight(page, FOLDER);
  await page.getByRole("button", { name: "Nộp bài" }).click();
  await expect(page).toHaveURL(/\/bai-lam\/\w+\/ket-qua$/);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải giấy chứng nhận" }).first().click();
  const file = await (await download).path();
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).normalize("NFC");
  expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  expect(text).toContain("GIẤY CHỨNG NHẬN HOÀN THÀNH");
  expect(text.toLocaleUpperCase("vi")).toContain(NAME.toLocaleUpperCase("vi"));
  expect(text).toContain(COMMUNE);
  expect(text).toContain("1958");
  number = /\d{6}\/\d{4}\/BDHVS/.exec(text)?.[0] ?? "";
  expect(number).not.toBe("");
  certificatePath = new URL((await download).url()).pathname
    .replace("/chung-nhan/", "/xac-minh/")
    .replace(/\.pdf$/, "");
});

test("anyone with the code sees that it is valid, and no more than they should", async ({ page }) => {
  await page.goto(certificatePath);
  await expect(page.getByText(number)).toBeVisible();
  const shown = await page.locator("main").textContent();
  expect(shown).not.toContain(NAME);
  expect(shown).not.toContain("1958");
});

test("the officer of the commune sees and exports it; the officer's own figures agree", async ({ page }) => {
  await signIn(page, "canbo");
  await page.goto("/quan-tri");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/quan-tri/hoan-thanh");
  await expect(page.getByText(NAME)).toBeVisible();
  const csv = await page.request.get("/quan-tri/bao-cao/hoan-thanh.csv");
  expect(csv.ok()).toBe(true);
  const rows = parse(await csv.body(), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.filter((row) => Object.values(row).includes(NAME))).toHaveLength(1);
  const coverage = parse(await (await page.request.get("/quan-tri/bao-cao/do-phu.csv")).body(), {
    bom: true,
  }) as string[][];
  expect(coverage.filter((row) => row.includes(COMMUNE))).toHaveLength(1);
  expect(coverage.flat().join()).not.toContain("Phường Long Bình");
});

test("the same pages say nothing to a learner, nor the studio to an officer", async ({ browser }) => {
  const learner = await signedIn(browser, "hocvien");
  expect((await learner.goto("/quan-tri"))?.status()).toBe(403);
  expect((await learner.request.get("/quan-tri/bao-cao/hoan-thanh.csv")).status()).toBe(403);
  const officer = await signedIn(browser, "canbo");
  expect((await officer.goto("/giang-vien"))?.status()).toBe(403);
  const trainer = await signedIn(browser, "giangvien");
  expect((await trainer.goto("/giang-vien"))?.status()).toBe(200);
  await expect(trainer.getByRole("heading", { name: "Phòng soạn bài" })).toBeVisible();
});

async function lessonsOf(page: Page): Promise<string[]> {
  await page.goto(TOPIC);
  const links = await page
    .locator(`main a[href^="${TOPIC}/"]`)
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return [...new Set(links)].filter((path) => !path.endsWith("/kiem-tra"));
}

async function signedIn(browser: Browser, account: Parameters<typeof signIn>[1]): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, account);
  return page;
}
