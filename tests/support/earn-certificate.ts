/** A browser that reads a whole topic and passes its test. */
import type { Page } from "@playwright/test";
import { answerRight } from "./question-key";

/** `folder` under content/topics, "1-chuyen-doi-so": the topic's address is its part after the first dash. */
export async function earnCertificate(page: Page, folder: string): Promise<void> {
  const topic = `/chuyen-de/${folder.replace(/^\d+-/, "")}`;
  await page.goto(topic);
  const links = await page
    .locator(`main a[href^="${topic}/"]`)
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const lesson of new Set(links.map((link) => link.replace(/#.*/, "")))) {
    if (lesson.endsWith("/kiem-tra")) continue;
    await page.request.post(lesson, { form: { intent: "complete" } });
  }
  await page.goto(`${topic}/kiem-tra`);
  await page.getByRole("button", { name: "Bắt đầu làm bài" }).click();
  await answerRight(page, folder);
  await page.getByRole("button", { name: "Nộp bài" }).click();
  await page.waitForURL(/\/ket-qua$/);
}
