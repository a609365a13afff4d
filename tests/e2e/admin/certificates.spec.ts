/** A certificate's life: earned, downloaded, checked by anyone, corrected, revoked. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import {
  type DemoAccount,
  expect,
  expectAccessible,
  registerLearner,
  signIn,
  test,
} from "#tests/support/browser";
import { earnCertificate } from "#tests/support/earn-certificate";
import { readLines } from "#tests/support/read-pdf";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

let learner: Page;
let code = "";
let number = "";
let correctedCode = "";

test.beforeAll(async ({ browser }) => {
  learner = await newPage(browser);
  await registerLearner(learner);
});
test.afterAll(() => learner.context().close());

test("before the first one the page says how to get it", async () => {
  await learner.goto("/chung-nhan");
  await expect(learner.getByRole("heading", { name: "Bạn chưa có giấy chứng nhận nào" })).toBeVisible();
  await expect(learner.locator("main").getByRole("link", { name: "Tiếp tục học" })).toBeVisible();
  await expectAccessibleEverywhere(learner);
});

test("whoever earned it downloads it and reads their name", async () => {
  await earnCertificate(learner, "1-chuyen-doi-so");
  await learner.goto("/chung-nhan");
  await expectAccessibleEverywhere(learner);
  const download = learner.waitForEvent("download");
  await learner.getByRole("link", { name: "Tải giấy chứng nhận" }).click();
  const file = readFileSync(await (await download).path());
  expect((await download).suggestedFilename()).toMatch(/^Giấy chứng nhận – .+\.pdf$/);
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  const lines = (await readLines(file)).map(({ text }) => text);
  expect(lines).toContain("NGUYỄN THỊ THỬ");
  number = lines.find((line) => line.startsWith("Số: "))?.slice("Số: ".length) ?? "";
  code = lines.find((line) => /^(?:\w{4}-){4}\w{4}$/.test(line)) ?? "";
  expect([number, code]).not.toContain("");
});

test("anyone who types the code finds it valid, with the name masked and nothing more", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Kiểm tra giấy chứng nhận" }).click();
  await expectAccessibleEverywhere(page);
  await page.getByLabel("Mã trên giấy chứng nhận").fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Xác minh" }).click();
  await expect(page).toHaveURL(`/xac-minh/${code.replaceAll("-", "")}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Giấy chứng nhận này là thật và đang có giá trị",
  );
  const shown = await page.locator("main").textContent();
  expect(shown).toContain(number);
  expect(shown).toContain("Nguyễn T. T.");
  expect(shown).not.toContain("Thử");
  expect(shown).not.toContain("1970");
  await expectAccessibleEverywhere(page);
});

test("nobody else downloads it", async ({ page }) => {
  const address = `/chung-nhan/${code.replaceAll("-", "")}.pdf`;
  expect((await page.request.get(address, { maxRedirects: 0 })).status()).toBe(302);
  await registerLearner(page);
  expect((await page.request.get(address)).status()).toBe(404);
});

test("an empty field, a code of nobody and what is no code get help", async ({ page }) => {
  await page.goto("/xac-minh");
  await page.getByRole("button", { name: "Xác minh" }).click();
  await expect(page.getByText("Hãy gõ mã in trên giấy chứng nhận")).toBeVisible();
  await expectAccessibleEverywhere(page);
  for (const typed of ["0000-0000-0000-0000-0000", "mã nào đó"]) {
    await page.getByLabel("Mã trên giấy chứng nhận").fill(typed);
    await page.getByRole("button", { name: "Xác minh" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Không có giấy chứng nhận nào mang mã này",
    );
    expect((await page.request.get(page.url())).status()).toBe(404);
  }
  await expectAccessibleEverywhere(page);
});

test("the officer of the commune finds and opens it, and may not change it", async ({ browser }) => {
  const officer = await signedIn(browser, "canbo");
  await findCertificate(officer, "không có ai tên thế này");
  await expect(officer.getByText("Không tìm thấy giấy chứng nhận nào")).toBeVisible();
  await expectAccessibleEverywhere(officer);
  await findCertificate(officer, code);
  await expectAccessibleEverywhere(officer);
  await officer.getByRole("link", { name: number }).click();
  await expect(officer.getByText("Chỉ người quản trị thành phố được thu hồi hoặc cấp lại.")).toBeVisible();
  await expect(officer.getByRole("button", { name: "Thu hồi" })).toHaveCount(0);
  await expectAccessibleEverywhere(officer);
  const refused = await officer.request.post(officer.url(), {
    form: { intent: "revoke", revokedReason: "Không được phép làm" },
  });
  expect(refused.status()).toBe(403);
});

test("the administrator corrects the name: the old code says replaced, the new paper is right", async ({
  browser,
}) => {
  const page = await signedIn(browser, "quantri");
  await openCertificate(page, number);
  await page.getByText("Cấp lại giấy đã sửa").click();
  await page.getByLabel("Người được cấp").fill("Nguyễn Thị Thủ");
  await page.getByRole("button", { name: "Cấp lại", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Lý do: hãy viết ít nhất 10 ký tự");
  await expect(page.getByLabel("Người được cấp")).toHaveValue("Nguyễn Thị Thủ");
  await expectAccessibleEverywhere(page);
  await page.getByLabel("Lý do cấp lại").fill("Họ tên sai một dấu");
  await page.getByRole("button", { name: "Cấp lại", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Đã cấp giấy mới thay cho giấy cũ.");
  await expectAccessibleEverywhere(page);

  await page.goto(`/xac-minh/${code}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Giấy này đã được thay bằng giấy mới");
  await expect(page.locator("main").getByRole("link")).toHaveCount(0);
  await expectAccessibleEverywhere(page);

  await learner.goto("/chung-nhan");
  await expect(learner.getByText("Đã thay giấy mới")).toBeVisible();
  await expectAccessibleEverywhere(learner);
  const download = learner.waitForEvent("download");
  await learner.getByRole("link", { name: "Tải giấy chứng nhận" }).click();
  const lines = await readLines(readFileSync(await (await download).path()));
  expect(lines.map(({ text }) => text)).toContain("NGUYỄN THỊ THỦ");
  correctedCode = lines.find(({ text }) => /^(?:\w{4}-){4}\w{4}$/.test(text))?.text ?? "";
  expect(correctedCode).not.toBe(code);
});

test("the administrator revokes it for a reason that everybody sees", async ({ browser }) => {
  const page = await signedIn(browser, "quantri");
  await openCertificate(page, correctedCode);
  await page.getByText("Thu hồi giấy này").click();
  await page.getByLabel("Lý do thu hồi").fill("Người khác làm bài kiểm tra thay");
  await page.getByRole("button", { name: "Thu hồi", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Đã thu hồi giấy chứng nhận.");
  await expectAccessibleEverywhere(page);
  await page.goto(`/xac-minh/${correctedCode}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Giấy này đã bị thu hồi, không còn giá trị",
  );
  await expect(page.getByText("Người khác làm bài kiểm tra thay")).toBeVisible();
  await expectAccessibleEverywhere(page);

  await learner.goto("/chung-nhan");
  await expect(learner.getByText("Người khác làm bài kiểm tra thay")).toBeVisible();
  await expect(learner.getByRole("link", { name: "Tải giấy chứng nhận" })).toHaveCount(0);
  await expectAccessibleEverywhere(learner);
});

/** Axe on the page as it stands, on a phone and on a desk. */
async function expectAccessibleEverywhere(page: Page) {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function signedIn(browser: Browser, account: DemoAccount): Promise<Page> {
  const page = await newPage(browser);
  await signIn(page, account);
  return page;
}

async function findCertificate(page: Page, query: string) {
  await page.goto("/quan-tri/chung-nhan");
  await page.getByLabel("Mã, số hoặc họ tên").fill(query);
  await page.locator("main").getByRole("button", { name: "Lọc" }).click();
}

async function openCertificate(page: Page, query: string) {
  await findCertificate(page, query);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Giấy chứng nhận số");
}
