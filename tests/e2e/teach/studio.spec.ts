/**
 * The studio from Word to learners, in a real browser: a trainer imports a document, corrects what the editor shows,
 * and sends it; the reviewer returns it with a comment; it is corrected, approved, published; a learner reads it on a
 * small screen without script; a new requirement asks them to read again.
 */

import type { Browser, Page } from "@playwright/test";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
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

test("a lesson goes from a Word file through review to a learner, and asks to be read again", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const product = await startProduct("tests/support/fixtures/sample-content/topics", { DEMO_PASSWORD });
  try {
    const trainer = await someone(browser, product.address, "giangvien");
    const reviewer = await someone(browser, product.address, "bientap");

    // Import.
    await trainer.goto("/giang-vien/nhap");
    await trainer.getByLabel("Chuyên đề").selectOption({ label: "Xem và nghe" });
    await trainer.getByLabel("Tên bài").fill("Giữ mật khẩu");
    await trainer.getByLabel("Tệp").setInputFiles({
      name: "giu-mat-khau.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: await wordFile(),
    });
    await trainer.getByRole("button", { name: "Nhập thành bản nháp" }).click();
    await expect(trainer.getByText("Đã nhập thành bản nháp")).toBeVisible();
    const draft = new URL(trainer.url()).pathname;

    // Two faults, shown where they are; saved without a press.
    const editor = trainer.locator(".cm-content");
    await editor.click();
    await trainer.keyboard.press("Control+End");
    await trainer.keyboard.type("\n\n<Vidoe />\n\n[liên kết](javascript:x)\n");
    const faults = trainer.locator("[data-findings]");
    await expect(faults).toContainText("2 lỗi phải sửa");
    await expect(faults).toContainText("Phần tử <Vidoe> không có; ý bạn là <Video>?");
    await expect(trainer.locator(".cm-lintRange-error")).toHaveCount(2);
    for (let press = 0; press < 4; press++) await trainer.keyboard.press("Shift+ArrowUp");
    await trainer.keyboard.press("Delete");
    await trainer.getByRole("button", { name: "Tự kiểm tra", exact: true }).click();
    await trainer.getByLabel("Câu hỏi").fill("Mật khẩu đưa cho ai?");
    await trainer.getByLabel(/Các câu trả lời/).fill("*Không ai cả\nNgười gọi điện");
    await trainer.getByLabel("Vì sao").fill("Không ai có quyền hỏi.");
    await trainer.getByRole("dialog").getByRole("button", { name: "Chèn" }).click();
    await expect(faults).toContainText("Không có lỗi");
    const preview = trainer.frameLocator("iframe");
    await expect(preview.getByText("Mật khẩu đưa cho ai?")).toBeVisible();
    await trainer.reload();
    await expect(editor).toContainText("Mật khẩu đưa cho ai?");
    // The frame shows a whole page of its own, with a landmark of every kind: it is judged as that page.
    await trainer.locator("summary", { hasText: "Xem như người học" }).click();
    await expectAccessible(trainer, ["light"]);
    await trainer.getByRole("button", { name: "Gửi đi duyệt" }).click();
    await expect(trainer.getByText("Chờ duyệt").first()).toBeVisible();

    // Returned with a comment at a line.
    await reviewer.goto("/giang-vien/duyet");
    await reviewer.getByRole("link", { name: "Giữ mật khẩu" }).click();
    await reviewer.getByLabel("Góp ý ở dòng số").fill("5");
    await reviewer.getByLabel("Lời góp ý").fill("Nói rõ mật khẩu nào.");
    await reviewer.getByRole("button", { name: "Góp ý" }).click();
    await expect(reviewer.getByText("Nói rõ mật khẩu nào.")).toBeVisible();
    await expectAccessible(reviewer, ["dark"]);
    await reviewer.getByRole("button", { name: "Trả lại để sửa" }).click();
    await expect(reviewer.getByText("Trả lại").first()).toBeVisible();

    // Corrected, approved, published.
    await trainer.goto("/giang-vien");
    await expect(
      trainer.locator("section", { hasText: "Việc đang chờ bạn" }).getByText("Giữ mật khẩu").first(),
    ).toBeVisible();
    await trainer.goto(draft);
    await expect(trainer.getByText("Nói rõ mật khẩu nào.")).toBeVisible();
    await editor.click();
    await trainer.keyboard.press("Control+End");
    await trainer.keyboard.type("\nMật khẩu của VNeID.\n");
    await expect(preview.getByText("Mật khẩu của VNeID.")).toBeVisible();
    await publish(trainer, reviewer, draft);

    // A learner, 360 points wide, without script.
    const context = await browser.newContext({
      baseURL: product.address,
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const learner = await context.newPage();
    await registerLearner(learner);
    await learner.goto("/chuyen-de/xem/giu-mat-khau");
    await expect(learner.getByText("Mật khẩu của VNeID.")).toBeVisible();
    expect(await learner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await learner.getByRole("button", { name: "Đánh dấu đã học xong" }).click();
    await expect(learner.getByText("mời đọc lại", { exact: false })).toHaveCount(0);

    // A new requirement, with its number before it happens.
    await trainer.goto("/giang-vien?chuyen-de=xem");
    const card = trainer.locator("li", { hasText: "Giữ mật khẩu" }).filter({ hasText: "Đang dùng" });
    await card.getByRole("button", { name: /^Sửa/ }).click();
    const second = new URL(trainer.url()).pathname;
    await editor.click();
    await trainer.keyboard.press("Control+End");
    await trainer.keyboard.type("\nĐiều mới phải biết.\n");
    await expect(preview.getByText("Điều mới phải biết.")).toBeVisible();
    await publish(trainer, reviewer, second, /Yêu cầu mới/);
    await learner.goto("/chuyen-de/xem");
    await expect(learner.getByText("Có nội dung mới, mời đọc lại")).toBeVisible();
    await learner.goto("/chuyen-de/xem/giu-mat-khau");
    await expect(learner.getByText("Điều mới phải biết.")).toBeVisible();
    await learner.getByRole("button", { name: "Đã đọc lại xong" }).click();
    await learner.goto("/chuyen-de/xem");
    await expect(learner.getByText("Có nội dung mới, mời đọc lại")).toHaveCount(0);

    // What was published is there to compare.
    await trainer.goto("/giang-vien?chuyen-de=xem");
    await card.getByRole("link", { name: /Lịch sử/ }).click();
    await trainer.getByRole("link", { name: "So với bản đang dùng" }).click();
    await expect(trainer.locator("ins", { hasText: "Điều mới phải biết." })).toBeVisible();
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

/** Sent by the trainer, approved by the reviewer, published by the trainer. */
async function publish(trainer: Page, reviewer: Page, draft: string, change?: RegExp): Promise<void> {
  await trainer.goto(draft);
  await trainer.getByRole("button", { name: "Gửi đi duyệt" }).click();
  await expect(trainer.getByText("Chờ duyệt").first()).toBeVisible();
  await reviewer.goto(draft.replace("/bai/", "/duyet/"));
  await reviewer.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(reviewer.getByText("Đã duyệt").first()).toBeVisible();
  await trainer.goto(draft);
  if (change) {
    await expect(trainer.getByText("1 người đã học xong sẽ được mời đọc lại.")).toBeVisible();
    await trainer.getByRole("radio", { name: change }).check();
  }
  await trainer.getByRole("button", { name: "Đăng cho người học" }).click();
  await expect(trainer).toHaveURL(/\/giang-vien$/);
}

function wordFile(): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: "Vì sao phải giữ", heading: HeadingLevel.HEADING_1 }),
            new Paragraph("Ai có mật khẩu thì làm được mọi việc thay bạn."),
          ],
        },
      ],
    }),
  );
}
