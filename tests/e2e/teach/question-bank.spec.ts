/**
 * The question bank in a real browser: a trainer writes, tries, changes, imports, tags and exports questions and a
 * reviewer approves them; a key that was wrong is mended, tests are graded again, and the learner who was right is told.
 */
import type { Browser, Page } from "@playwright/test";
import {
  DEMO_PASSWORD,
  type DemoAccount,
  expect,
  expectAccessible,
  signIn,
  test,
} from "#tests/support/browser";
import { registerLearner } from "#tests/support/learner";
import { startProduct } from "#tests/support/product";

const BANK = "/giang-vien/ngan-hang/hoi";

test.describe.configure({ mode: "default" });

test("a trainer writes, imports, tags and exports questions, and a reviewer approves them", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const product = await startProduct("tests/support/fixtures/bank-content/topics", { DEMO_PASSWORD });
  try {
    const trainer = await someone(browser, product.address, "giangvien");
    const reviewer = await someone(browser, product.address, "bientap");

    // By form: what is missing is said, the preview shows and grades.
    await trainer.goto(`${BANK}/cau-moi`);
    await trainer.getByLabel("Câu hỏi", { exact: true }).fill("Đường dẫn lạ thì làm gì?");
    await trainer.getByRole("button", { name: "Xem thử" }).click();
    await expect(trainer.getByText("Cần ít nhất hai ý trả lời.").first()).toBeVisible();
    await expect(trainer.getByLabel("Câu hỏi", { exact: true })).toHaveValue("Đường dẫn lạ thì làm gì?");
    await trainer.getByLabel("A", { exact: true }).fill("Bấm thử");
    await trainer.getByLabel("B", { exact: true }).fill("Không bấm");
    await trainer.getByLabel("Ý B đúng").check();
    await trainer.getByLabel("Giải thích").fill("Đường dẫn lạ có thể lấy tiền của bạn.");
    await trainer.getByRole("button", { name: "Xem thử" }).click();
    const preview = trainer.locator("#xem-thu");
    await preview.getByText("Bấm thử").click();
    await trainer.getByRole("button", { name: "Chấm thử" }).click();
    await expect(preview.getByRole("status")).toContainText("được 0 %");
    await trainer.getByRole("button", { name: "Lưu, gửi duyệt" }).click();
    await expect(trainer.getByText("Đã lưu.", { exact: false })).toBeVisible();
    const question = new URL(trainer.url()).pathname;

    // A change is a revision; both stay to be read.
    await trainer.getByLabel("Câu hỏi", { exact: true }).fill("Thấy đường dẫn lạ thì làm gì?");
    await trainer.getByRole("button", { name: "Lưu, gửi duyệt" }).click();
    await expect(trainer.getByText(/^Bản 2,/)).toBeVisible();
    await expect(trainer.getByText(/^Bản 1,/)).toBeVisible();
    await expectAccessible(trainer, ["light"]);

    // Pasted: a fault is shown by its line and counted; nothing is stored before the press.
    await trainer.goto(`${BANK}/nhap`);
    await trainer
      .getByLabel("Dán câu hỏi vào đây")
      .fill("Câu 1. Ba cộng hai?\nA. 4\n*B. 5\n\nCâu 2. Thiếu đáp án?\nA. có\nB. không\n");
    await trainer.getByRole("button", { name: "Xem trước" }).click();
    await expect(
      trainer.getByText("1 câu mới, 0 câu thay câu đang có, 0 câu không đổi, 1 câu có lỗi"),
    ).toBeVisible();
    await expect(trainer.getByText("Dòng 5:")).toBeVisible();
    await trainer.getByRole("button", { name: "Nhập 1 câu" }).click();
    await expect(trainer.getByText("Đã nhập 1 câu.", { exact: false })).toBeVisible();

    // Several at once.
    const row = (page: Page, words: string) => page.locator("li.bank-row", { hasText: words });
    await row(trainer, "Ba cộng hai?").getByRole("checkbox").check();
    await trainer.locator("#gan-ky-nang").fill("Tính toán");
    await trainer.getByRole("button", { name: "Gắn bài, mức độ, kỹ năng" }).click();
    await expect(row(trainer, "Ba cộng hai?")).toContainText("#Tính toán");
    await row(trainer, "Ba cộng hai?").getByRole("checkbox").check();
    await trainer.getByRole("button", { name: "Cho nghỉ" }).click();
    await expect(row(trainer, "Ba cộng hai?")).toHaveCount(0);

    // The second pair of eyes.
    await reviewer.goto(BANK);
    await row(reviewer, "Thấy đường dẫn lạ").getByRole("checkbox").check();
    await reviewer.getByRole("button", { name: "Duyệt cho dùng" }).click();
    await expect(row(reviewer, "Thấy đường dẫn lạ")).toContainText("Đang dùng");

    // Out again: what is in use, not what was retired.
    await trainer.goto(`${BANK}/xuat`);
    const download = trainer.waitForEvent("download");
    await trainer.getByRole("link", { name: "Tải tệp GIFT" }).click();
    const file = await (await download).createReadStream();
    const text = Buffer.concat(await file.toArray()).toString("utf8");
    expect(text).toContain("Thấy đường dẫn lạ thì làm gì?");
    expect(text).not.toContain("Ba cộng hai?");
    expect(question).toContain(BANK);
  } finally {
    await product.stop();
  }
});

test("a wrong key is mended, tests are graded again, and the learner is told", async ({ browser }) => {
  test.setTimeout(180_000);
  const product = await startProduct("tests/support/fixtures/bank-content/topics", { DEMO_PASSWORD });
  try {
    // A learner who knows better than the key.
    const context = await browser.newContext({
      baseURL: product.address,
      viewport: { width: 360, height: 740 },
    });
    const learner = await context.newPage();
    await registerLearner(learner);
    await learner.goto("/chuyen-de/hoi/bai-chu");
    await learner.getByRole("button", { name: "Đánh dấu đã học xong" }).click();
    await learner.goto("/chuyen-de/hoi/kiem-tra");
    await learner.getByRole("button", { name: "Bắt đầu làm bài" }).click();
    await learner.locator(".question-card").first().waitFor();
    await learner.getByLabel("Không đưa cho ai").check();
    await learner.getByLabel("Một lần").check();
    await learner.getByRole("button", { name: "Nộp bài" }).click();
    await learner.waitForURL(/\/ket-qua$/);
    await expect(learner.getByText("Chưa đạt").first()).toBeVisible();

    // From the figures to the question; the doctor says nothing about one attempt.
    const trainer = await someone(browser, product.address, "giangvien");
    await trainer.goto(`${BANK}/so-lieu`);
    await expect(trainer.getByText("Chưa câu nào có đủ 50 lượt gặp", { exact: false })).toBeVisible();
    await expectAccessible(trainer);
    await trainer.locator("#cau-1 > summary").click();
    await trainer.getByRole("link", { name: "Mở câu 1 để sửa" }).click();
    await trainer.getByLabel("Ý B đúng").check();
    await trainer.getByRole("button", { name: "Lưu, gửi duyệt" }).click();
    await expect(trainer.getByText("Đã lưu.", { exact: false })).toBeVisible();
    const reviewer = await someone(browser, product.address, "bientap");
    await reviewer.goto(BANK);
    await reviewer.locator("li.bank-row", { hasText: "Mật khẩu đưa cho ai?" }).getByRole("checkbox").check();
    await reviewer.getByRole("button", { name: "Duyệt cho dùng" }).click();

    // The trainer looks, the reviewer decides.
    await trainer.goto(`${BANK}/mat-khau/cham-lai`);
    const effect = (page: Page, name: string) => page.locator(`[data-effect="${name}"] td`);
    await expect(effect(trainer, "nowPass")).toHaveText("1");
    await expect(effect(trainer, "newCertificates")).toHaveText("1");
    await expect(trainer.getByRole("button", { name: "Chấm lại" })).toHaveCount(0);
    await reviewer.goto(`${BANK}/mat-khau/cham-lai`);
    await reviewer.getByRole("button", { name: "Chấm lại" }).click();
    await expect(reviewer.locator(".field-error")).toBeVisible();
    await reviewer.getByLabel("Lý do").fill("Đáp án cũ ghi nhầm: không đưa mật khẩu cho ai cả.");
    await reviewer.getByRole("button", { name: "Chấm lại" }).click();
    await expect(reviewer.getByRole("status")).toContainText("1 bài thay đổi điểm");
    await expectAccessible(reviewer);

    await learner.reload();
    await expect(learner.getByText("Bài này đã được chấm lại ngày", { exact: false })).toBeVisible();
    await expect(learner.getByText("không đưa mật khẩu cho ai cả", { exact: false })).toBeVisible();
    await expect(learner.getByText("Bạn đã đạt.")).toBeVisible();
    await expect(learner.getByRole("link", { name: "Tải giấy chứng nhận" })).toBeVisible();
    await expectAccessible(learner);
  } finally {
    await product.stop();
  }
});

async function someone(browser: Browser, baseURL: string, account: DemoAccount): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await signIn(page, account);
  return page;
}
