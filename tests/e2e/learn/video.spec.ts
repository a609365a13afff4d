import type { Page } from "@playwright/test";
import { expect, expectAccessible } from "#tests/support/browser";
import { registerLearner } from "#tests/support/learner";
import { test } from "#tests/support/sample-product";

const LESSON = "/chuyen-de/xem/bai-co-video";
const TEXT_LESSON = "/chuyen-de/xem/bai-chu";

test.describe.configure({ mode: "default" });

const startButton = (page: Page) => page.getByRole("button", { name: "Xem video: Ô vàng đi ngang màn hình" });
const video = (page: Page) => page.locator('[data-island="video"] video');
const currentTime = (page: Page) => video(page).evaluate((element: HTMLVideoElement) => element.currentTime);

/** Everything the page fetches from now on. */
function watchRequests(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

async function seek(page: Page, second: number) {
  await video(page).evaluate(
    (element: HTMLVideoElement, to) =>
      new Promise((done) => {
        element.addEventListener("seeked", done, { once: true });
        element.currentTime = to;
      }),
    second,
  );
}

const pause = (page: Page) => video(page).evaluate((element: HTMLVideoElement) => element.pause());

test("nothing of the player or the clip is fetched before the learner presses play", async ({ page }) => {
  const paths = watchRequests(page);
  await page.goto(LESSON, { waitUntil: "networkidle" });
  const scripts = paths.filter((path) => path.endsWith(".js"));
  expect(scripts).toEqual([expect.stringMatching(/^\/islands\/video-/)]);
  expect(paths.filter((path) => /\.(mp4|vtt)$/.test(path))).toEqual([]);
  const [loader] = scripts;
  const response = await page.request.get(loader ?? "", { headers: { "Accept-Encoding": "identity" } });
  expect((await response.body()).byteLength).toBeLessThan(2_048);

  await startButton(page).click();
  await expect.poll(() => currentTime(page)).toBeGreaterThan(0.3);
  expect(paths.filter((path) => path.endsWith(".js")).length).toBeGreaterThan(1);
  expect(paths.filter((path) => path.endsWith(".mp4"))).not.toEqual([]);
});

test("captions show, and the clip keeps its controls and its name", async ({ page }) => {
  await page.goto(LESSON);
  await startButton(page).click();
  await expect
    .poll(() =>
      video(page).evaluate((element: HTMLVideoElement) => {
        const [track] = element.textTracks;
        return [track?.mode, (track?.activeCues?.[0] as VTTCue | undefined)?.text];
      }),
    )
    .toEqual(["showing", "Ô vàng đi từ trái sang phải."]);
  await expect(video(page)).toHaveAttribute("controls");
  await expect(video(page)).toHaveAccessibleName("Ô vàng đi ngang màn hình");
});

test("the watched share counts each second once, wherever it was played", async ({ page }) => {
  await registerLearner(page);
  await page.goto(LESSON);
  await startButton(page).click();
  await video(page).evaluate((element: HTMLVideoElement) => {
    element.playbackRate = 2;
  });
  const playTo = (second: number) => expect.poll(() => currentTime(page)).toBeGreaterThan(second);
  await playTo(3);
  await seek(page, 16);
  await playTo(19.9);
  const share = page.getByRole("status").filter({ hasText: /^Đã xem \d+%$/ });
  await expect(share).toBeVisible();
  const shown = async () => Number(/\d+/.exec((await share.textContent()) ?? "")?.[0]);
  const first = await shown();
  expect(first).toBeGreaterThan(25);
  expect(first).toBeLessThan(70);
  await seek(page, 16.5);
  await video(page).evaluate((element: HTMLVideoElement) => element.play());
  await playTo(18);
  const answered = page.waitForResponse(/\/hoc\/da-xem\?/);
  await pause(page);
  expect((await answered).status()).toBe(200);
  expect(await shown()).toBeLessThanOrEqual(first + 1);
  await page.reload();
  await expect(share).toHaveText(`Đã xem ${await shown()}%`);
});

test("the position is remembered: by the server when signed in, by the device when not", async ({ page }) => {
  for (const signedIn of [false, true]) {
    if (signedIn) await registerLearner(page);
    const from = signedIn ? 12 : 7;
    await page.goto(LESSON);
    await startButton(page).click();
    await expect.poll(() => currentTime(page)).toBeGreaterThan(0);
    await seek(page, from);
    await expect.poll(() => currentTime(page)).toBeGreaterThan(from + 0.5);
    const answered = signedIn ? page.waitForResponse(/\/hoc\/da-xem\?/) : undefined;
    await pause(page);
    await answered;
    await page.goto(TEXT_LESSON);
    await page.goto(LESSON);
    await startButton(page).click();
    await expect.poll(() => currentTime(page)).toBeGreaterThan(from);
    expect(await currentTime(page)).toBeLessThan(from + 4);
    await pause(page);
  }
});

test("leaving while it plays loses nothing", async ({ page }) => {
  await registerLearner(page);
  await page.goto(LESSON);
  await startButton(page).click();
  await expect.poll(() => currentTime(page)).toBeGreaterThan(2);
  await page.goto(TEXT_LESSON);
  await expect
    .poll(async () => {
      await page.goto(LESSON);
      return page.getByText(/^Đã xem \d+%$/).count();
    })
    .toBe(1);
});

test("when the player cannot be fetched the plain one plays", async ({ page }) => {
  await page.route("**/islands/chunk-*", (route) => route.abort());
  await page.goto(LESSON);
  await startButton(page).click();
  await expect(video(page)).toHaveAttribute("controls");
  await expect.poll(() => currentTime(page)).toBeGreaterThan(0);
});

test("a text lesson in the same topic loads no video script", async ({ page }) => {
  const paths = watchRequests(page);
  await page.goto(TEXT_LESSON, { waitUntil: "networkidle" });
  expect(paths.filter((path) => path.endsWith(".js"))).toEqual([]);
});

test("before play, while playing and after, the page is accessible", async ({ page }) => {
  await page.goto(LESSON);
  await expectAccessible(page);
  await startButton(page).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => currentTime(page)).toBeGreaterThan(0);
  await pause(page);
  await expectAccessible(page);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the plain player has controls, captions and a transcript, and fetches nothing by itself", async ({
    page,
  }) => {
    const paths = watchRequests(page);
    await page.goto(LESSON);
    await expect(video(page)).toHaveAttribute("controls", "");
    await expect(video(page)).toHaveAttribute("preload", "none");
    await expect(video(page).locator("track")).toHaveAttribute("kind", "captions");
    await page.getByText("Ô vàng đi từ trái sang phải, rồi đi tiếp.").waitFor({ state: "attached" });
    expect(paths.filter((path) => /\.(mp4|vtt|js)$/.test(path))).toEqual([]);
  });
});
