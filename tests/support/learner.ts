/** A learner of a test's own, so that tests side by side do not read each other's progress. */
import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";

export const LEARNER_PASSWORD = "hoc-moi-ngay-2026";

/** Opens an account by the registration form's own request; the page is signed in afterwards. */
export async function registerLearner(page: Page, fullName = "Nguyễn Thị Mẫu"): Promise<string> {
  await page.goto("/dang-ky");
  const username = `thu.${randomBytes(5).toString("hex")}`;
  const commune = await page
    .locator('select[name="commune"] option:not([value=""])')
    .first()
    .getAttribute("value");
  const response = await page.request.post("/dang-ky", {
    form: {
      fullName,
      birth: "1960",
      commune: commune ?? "",
      audience: "citizen",
      username,
      password: LEARNER_PASSWORD,
      "consent-learning": "1",
    },
    maxRedirects: 0,
  });
  expect(response.status(), await response.text()).toBe(302);
  return username;
}
