import { readdirSync } from "node:fs";
import { expect, expectAccessible, test } from "#tests/support/browser";
import { bytesOf, visitMeter } from "#tests/support/first-visit";
import { numberedName } from "~/features/content/numbered-name";

/** What the contract gives a text lesson with its style and scripts; its pictures come on top. */
const BUDGET = 40 * 1024;

const TOPICS = "content/topics";

test.describe("every lesson of the product", () => {
  for (const folder of readdirSync(TOPICS)) {
    const topic = numberedName(folder)?.slug ?? folder;
    const lessons = readdirSync(`${TOPICS}/${folder}`).flatMap(
      (name) => numberedName(name.replace(/\.mdx$/, "")) ?? [],
    );

    test(`of ${topic} fits 40 KB and 360 pixels, shows its pictures and can be read by everyone`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      expect(lessons.length).toBeGreaterThan(1);
      const visit = await visitMeter(page);
      for (const { slug } of lessons) {
        await test.step(slug, async () => {
          const { text, figures } = await visit(`/chuyen-de/${topic}/${slug}`);
          console.log(
            `${topic}/${slug}: ${bytesOf(text)} bytes, ${figures.length} pictures of ${bytesOf(figures)} bytes`,
          );
          await expect(page.getByText(/^Bài \d+\/\d+$/)).toBeVisible();
          expect(figures.length).toBeGreaterThan(0);
          expect(bytesOf(text)).toBeGreaterThan(3_000);
          expect(bytesOf(text)).toBeLessThanOrEqual(BUDGET);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
          await expectAccessible(page, ["light"]);
        });
      }
    });
  }
});
