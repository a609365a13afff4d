/**
 * `node scripts/run.mjs record-clip`: films how to learn on this site, on the site itself: a server of its own, a
 * real browser, ffmpeg. Writes the clip, its captions and its poster beside the lesson that shows it, so that
 * they can be made again whenever the screens change. Needs a built site, chromium and ffmpeg.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { startServer } from "#tests/bench/processes";

const TARGET = "content/topics/1-chuyen-doi-so/media/cach-hoc-tren-trang";
const TOPIC = "/chuyen-de/chuyen-doi-so";
const LESSON = `${TOPIC}/chuyen-doi-so-la-gi`;
const FRAMES_PER_SECOND = 8;
/** Pixels a frame while the page glides. */
const GLIDE = 26;

interface Scene {
  caption: string;
  /** Leads to the screen of this scene. */
  go(page: Page): Promise<unknown>;
  seconds: number;
  /** Pixels to glide down while the caption is read. */
  glide?: number;
}

const SCENES: Scene[] = [
  {
    caption: "Mở trang Bình dân học vụ số trên điện thoại.",
    go: (page) => page.goto("/"),
    seconds: 3,
    glide: 180,
  },
  {
    caption: "Chọn một chuyên đề. Mỗi bài chỉ vài phút.",
    go: (page) => page.goto(TOPIC),
    seconds: 4,
    glide: 320,
  },
  {
    caption: "Đọc bài. Kéo nhẹ ngón tay lên để xem tiếp.",
    go: (page) => page.goto(LESSON),
    seconds: 6,
    glide: 900,
  },
  {
    caption: "Đọc xong, bấm “Đánh dấu đã học xong”.",
    go: (page) => page.getByRole("button", { name: "Đánh dấu đã học xong" }).scrollIntoViewIfNeeded(),
    seconds: 4,
  },
  {
    caption: "Trang ghi lại ngay. Lần sau bấm “Tiếp tục học”.",
    go: async (page) => {
      await page.getByRole("button", { name: "Đánh dấu đã học xong" }).click();
      await page.goto("/hoc");
    },
    seconds: 4,
  },
  {
    caption: "Đọc đủ các bài rồi làm bài kiểm tra.",
    go: async (page) => {
      await page.goto(`${TOPIC}/kiem-tra`);
      await page.getByRole("button", { name: "Bắt đầu làm bài" }).click();
      await page.getByRole("radio").first().check();
    },
    seconds: 5,
    glide: 260,
  },
  {
    caption: "Mất mạng cũng không mất bài. Đạt là có giấy chứng nhận.",
    go: (page) => page.getByRole("button", { name: "Nộp bài" }).scrollIntoViewIfNeeded(),
    seconds: 5,
  },
];

const folder = mkdtempSync(join(tmpdir(), "bdhvs-clip-"));
const server = await startServer("build/bin/serve.js", {
  DATA_DIR: join(folder, "data"),
  PORT: "0",
  DEMO: "0",
});
try {
  const cues = await film(server.url);
  writeFileSync(`${TARGET}.vtt`, `WEBVTT\n\n${cues.join("\n\n")}\n`);
  encode();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function film(baseURL: string): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"],
  });
  const page = await browser.newPage({
    baseURL,
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 1.5,
    locale: "vi-VN",
  });
  await register(page);
  const cues: string[] = [];
  let frame = 0;
  for (const { caption, go, seconds, glide = 0 } of SCENES) {
    await go(page);
    const from = frame;
    for (const last = frame + seconds * FRAMES_PER_SECOND; frame < last; frame++) {
      const travelled = Math.max(0, frame - from - FRAMES_PER_SECOND) * GLIDE;
      if (travelled <= glide) await page.mouse.wheel(0, frame - from > FRAMES_PER_SECOND ? GLIDE : 0);
      await page.screenshot({ path: join(folder, `${String(frame).padStart(4, "0")}.png`) });
    }
    cues.push(`${cueTime(from)} --> ${cueTime(frame)}\n${caption}`);
  }
  await browser.close();
  return cues;
}

async function register(page: Page) {
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

function cueTime(frame: number): string {
  const milliseconds = Math.round((frame / FRAMES_PER_SECOND) * 1000);
  return new Date(milliseconds).toISOString().slice(11, 23);
}

function encode() {
  const run = (...parameters: string[]) => {
    const { status, stderr } = spawnSync("ffmpeg", ["-y", "-loglevel", "error", ...parameters]);
    if (status !== 0) throw new Error(String(stderr));
  };
  const frames = ["-framerate", String(FRAMES_PER_SECOND), "-i", join(folder, "%04d.png")];
  // Baseline-friendly H.264 with the index first: plays on old phones before it is all there.
  run(
    ...frames,
    "-c:v",
    "libx264",
    "-preset",
    "veryslow",
    "-crf",
    "30",
    "-pix_fmt",
    "yuv420p",
    "-movflags",
    "+faststart",
    `${TARGET}.mp4`,
  );
  run("-i", join(folder, "0040.png"), "-quality", "70", `${TARGET}.webp`);
}
