/** Makes the three files of a clip from its pictures: the film (H.264), its captions (WebVTT), its poster (WebP). */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FRAMES_PER_SECOND, type Picture, VIEWPORT } from "./camera";

/** Of the strip under the picture where players write captions, so that they hide nothing; CSS pixels. */
const CAPTION_STRIP = 112;
export const PIXELS_PER_CSS_PIXEL = 1.5;

export interface Cue {
  caption: string;
  /** Frames from the beginning. */
  from: number;
  to: number;
}

export function writeCaptions(target: string, cues: readonly Cue[]): void {
  const lines = cues.map(({ caption, from, to }) => `${cueTime(from)} --> ${cueTime(to)}\n${caption}`);
  writeFileSync(`${target}.vtt`, `WEBVTT\n\n${lines.join("\n\n")}\n`);
}

export function writeFilm(target: string, folder: string, pictures: readonly Picture[]): void {
  const list = join(folder, "pictures.txt");
  const entries = pictures.map(
    ({ file, frames }) => `file '${file}'\nduration ${(frames / FRAMES_PER_SECOND).toFixed(3)}`,
  );
  // The list's last picture has no duration of its own unless it is named again.
  writeFileSync(list, `${entries.join("\n")}\nfile '${pictures.at(-1)?.file}'\n`);
  const frames = pictures.reduce((sum, picture) => sum + picture.frames, 0);
  const film = ["-f", "concat", "-safe", "0", "-i", list, "-vf", `${withStrip()},fps=${FRAMES_PER_SECOND}`];
  const length = ["-frames:v", String(frames)];
  // Baseline-friendly H.264 with the index first: plays on old phones before it is all there.
  const old = ["-c:v", "libx264", "-preset", "veryslow", "-tune", "animation", "-crf", "29"];
  // A key picture every five seconds, so that going back is quick.
  const keys = ["-g", String(5 * FRAMES_PER_SECOND), "-pix_fmt", "yuv420p", "-movflags", "+faststart"];
  ffmpeg([...film, ...length, ...old, ...keys, `${target}.mp4`]);
}

export function writePoster(target: string, { file }: Picture): void {
  ffmpeg(["-i", file, "-vf", withStrip(), "-quality", "70", `${target}.webp`]);
}

function withStrip(): string {
  const size = VIEWPORT.height * PIXELS_PER_CSS_PIXEL;
  return `pad=iw:${size + CAPTION_STRIP * PIXELS_PER_CSS_PIXEL}:0:0:color=0x10201a`;
}

function cueTime(frame: number): string {
  const milliseconds = Math.round((frame / FRAMES_PER_SECOND) * 1000);
  return new Date(milliseconds).toISOString().slice(11, 23);
}

function ffmpeg(parameters: string[]): void {
  const { status, stderr } = spawnSync("ffmpeg", ["-y", "-loglevel", "error", ...parameters]);
  if (status !== 0) throw new Error(String(stderr));
}
