/**
 * `node scripts/run.mjs record-clip <name>`: films a clip of scripts/clips/scenes/ on the site itself: a server of
 * its own, a real browser, ffmpeg. Writes the film, its captions and its poster beside the lessons that show it, so
 * that they can be made again whenever the screens change. Needs a built site, chromium and ffmpeg.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { startServer } from "#tests/bench/processes";
import { Camera, FRAMES_PER_SECOND, VIEWPORT } from "./clips/camera";
import type { Clip } from "./clips/clip";
import { howToLearn } from "./clips/scenes/cach-hoc-tren-trang";
import { fakePolice } from "./clips/scenes/cuoc-goi-cong-an-gia";
import { onlineDossier } from "./clips/scenes/ho-so-truc-tuyen-thieu-hai-cho";
import { urgentDocument } from "./clips/scenes/nhan-van-ban-khan";
import { type Cue, PIXELS_PER_CSS_PIXEL, writeCaptions, writeFilm, writePoster } from "./clips/write-clip";

const CLIPS: readonly Clip[] = [howToLearn, fakePolice, urgentDocument, onlineDossier];

const [name] = process.argv.slice(2);
const clip = CLIPS.find(({ target }) => target.endsWith(`/${name}`));
if (!clip) {
  console.error(`Gọi / Call: record-clip ${CLIPS.map(({ target }) => target.split("/").at(-1)).join(" | ")}`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "bdhvs-clip-"));
const server = await startServer("build/bin/serve.js", {
  DATA_DIR: join(folder, "data"),
  PORT: "0",
  DEMO: "0",
});
try {
  await film(clip, server.url);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function film({ target, signedIn, note, poster, scenes }: Clip, baseURL: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"],
  });
  try {
    const page = await browser.newPage({
      baseURL,
      viewport: VIEWPORT,
      deviceScaleFactor: PIXELS_PER_CSS_PIXEL,
      locale: "vi-VN",
      reducedMotion: "reduce",
    });
    if (signedIn) await register(page);
    const camera = new Camera(page, folder, note);
    const cues: Cue[] = [];
    for (const [place, { caption, moves, seconds }] of scenes.entries()) {
      const from = camera.frames;
      for (const move of moves) await camera.move(move);
      await camera.hold(seconds);
      cues.push({ caption, from, to: camera.frames });
      if (place === poster && camera.lastTap) writePoster(target, camera.lastTap);
    }
    writeCaptions(target, cues);
    writeFilm(target, folder, camera.pictures);
    console.log(`${target}: ${camera.frames / FRAMES_PER_SECOND} s`);
  } finally {
    await browser.close();
  }
}

async function register(page: Page): Promise<void> {
  await page.goto("/dang-ky");
  await page.getByLabel("Họ và tên", { exact: true }).fill("Nguyễn Thị Mẫu");
  await page.getByLabel("Ngày sinh", { exact: true }).fill("1958");
  await page.getByLabel("Xã/phường", { exact: true }).selectOption({ label: "Phường Trấn Biên" });
  await page.getByLabel("Đối tượng", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Tài khoản", { exact: true }).fill("nguyen.mau");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("ba cây xoài trước ngõ");
  await page.getByRole("checkbox").first().check();
  await page.locator("main").getByRole("button", { name: "Đăng ký", exact: true }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).waitFor();
}
