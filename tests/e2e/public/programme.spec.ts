import { expect, expectAccessible, test } from "#tests/support/browser";

/** Nothing sticks out sideways: a page never scrolls in two directions. */
async function expectNoSidewaysScroll(page: import("@playwright/test").Page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the home page says what the programme is, lists its topics and leads to the first lesson", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kỹ năng số cho mọi người");
    const topics = page.getByRole("region", { name: "Các chuyên đề" }).getByRole("listitem");
    expect(await topics.count()).toBeGreaterThan(2);
    await expect(topics.first()).toContainText(/\d+ bài · \d+ phút/);
    await expect(page.getByRole("region", { name: "Học thế nào?" }).getByRole("listitem")).toHaveCount(3);
    await page.getByRole("link", { name: "Bắt đầu học" }).click();
    await expect(page).toHaveURL(/\/chuyen-de\/[a-z0-9-]+\/[a-z0-9-]+$/);
    await expect(page.getByText("Học xong bài này, bạn…")).toBeVisible();
  });

  test("the home page marks the number of adults as an estimate", async ({ page }) => {
    await page.goto("/");
    const province = page.getByRole("region", { name: "Cả Đồng Nai cùng học" });
    await expect(province).toContainText(/% của [\d.]+ người trưởng thành \(ước tính\)/);
    await expect(province).toContainText("Mục tiêu: 80%");
    await expect(province.getByRole("img", { name: /Đã đạt .*%, mục tiêu 80%/ })).toBeVisible();
    await expect(province.getByRole("img", { name: /^Bản đồ 95 xã, phường/ })).toHaveAttribute(
      "loading",
      "lazy",
    );
    const picture = await page.request.get("/ban-do-tien-do.svg");
    expect(picture.headers()["content-type"]).toContain("image/svg+xml");
    expect((await picture.body()).length).toBeLessThan(50_000);
    await province.getByRole("link", { name: "Xem số liệu từng xã, phường" }).click();
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(96);
  });

  test("a topic page lists lessons in order, the test, and what the certificate takes", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("region", { name: "Các chuyên đề" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/chuyen-de\/[a-z0-9-]+$/);
    await expect(
      page.getByText(/^Để nhận giấy chứng nhận, bạn còn phải đọc \d+ bài và đạt bài kiểm tra\.$/),
    ).toHaveCount(1);
    await expect(page.getByRole("link", { name: "Bắt đầu làm bài" })).toHaveAttribute(
      "href",
      /\/chuyen-de\/[a-z0-9-]+\/kiem-tra$/,
    );
  });

  test("the header leads to the topics from anywhere", async ({ page }) => {
    await page.goto("/dang-nhap");
    await page.getByRole("banner").getByRole("link", { name: "Chuyên đề" }).click();
    await expect(page).toHaveURL("/#chuyen-de");
    await expect(page.locator("#chuyen-de")).toBeInViewport();
  });

  test("an address that does not exist says so and leads on", async ({ page }) => {
    for (const path of ["/chuyen-de/khong-co", "/chuyen-de/khong-co/bai-nao", "/khong-co"]) {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không tìm thấy trang này");
      await expect(page.getByRole("main").getByRole("link", { name: "Về trang chủ" })).toBeVisible();
    }
  });

  test("the programme reads in English", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Digital skills for everyone");
    await expect(page.getByRole("region", { name: "Topics" }).getByRole("listitem").first()).toContainText(
      /\d+ lessons · \d+ minutes/,
    );
  });
});

for (const width of [360, 1280]) {
  for (const size of ["Chữ vừa", "Chữ rất to"]) {
    test(`home, topic and lesson are accessible and fit ${width} pixels, ${size.toLowerCase()}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/");
      await page.getByRole("button", { name: size }).click();
      await expect(page.getByRole("button", { name: size })).toHaveAttribute("aria-pressed", "true");
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      const lesson = await page.getByRole("link", { name: "Bắt đầu học" }).getAttribute("href");
      for (const path of [lesson ?? "", lesson?.replace(/\/[^/]+$/, "") ?? "", "/chuyen-de/khong-co"]) {
        await page.goto(path);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  }
}
