/** Checking a certificate with script off, from the form to the answer. */
import { expect, test } from "#tests/support/browser";

test.use({ javaScriptEnabled: false });

test("a code that nobody holds: the answer helps, keeps what was typed, and is kept out of search engines", async ({
  page,
}) => {
  await page.goto("/xac-minh");
  await page.getByLabel("Mã trên giấy chứng nhận").fill("7k3q m9xw d2a4 rt6v b8yz");
  await page.getByRole("button", { name: "Xác minh" }).click();
  await expect(page).toHaveURL("/xac-minh/7K3QM9XWD2A4RT6VB8YZ");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Không có giấy chứng nhận nào mang mã này",
  );
  await expect(page.getByLabel("Mã trên giấy chứng nhận")).toHaveValue("7K3QM9XWD2A4RT6VB8YZ");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
});

test("an unknown code and what is no code answer alike", async ({ request }) => {
  const answers = await Promise.all(
    ["0".repeat(20), "khong-phai-ma", "%F0%9F%98%80"].map(async (typed) => {
      const response = await request.get(`/xac-minh/${typed}`);
      const heading = /<h1>(.*?)<\/h1>/.exec(await response.text())?.[1];
      return { status: response.status(), cache: response.headers()["cache-control"], heading };
    }),
  );
  expect(answers).toEqual(
    answers.map(() => ({
      status: 404,
      cache: "private, no-store",
      heading: "Không có giấy chứng nhận nào mang mã này",
    })),
  );
});
