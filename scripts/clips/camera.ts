/**
 * Films a page picture by picture. A picture that does not change is taken once and held; movements (a glide, a
 * tap) are drawn out so that the eye can follow. The tap marker and the note are drawn through the style object,
 * which the site's own policy allows.
 */
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { Clip, Move } from "./clip";

export const FRAMES_PER_SECOND = 10;

/** A phone of 360 pixels; the strip for captions is added below when the clip is encoded. */
export const VIEWPORT = { width: 360, height: 560 };

/** Pixels a picture while the page glides. */
const GLIDE = 36;
/** Seconds a marker stands still before the tap, and the result after it. */
const BEFORE_TAP = 0.7;
const AFTER_TAP = 0.4;

export interface Picture {
  file: string;
  /** How long it stands. */
  frames: number;
}

export class Camera {
  readonly pictures: Picture[] = [];
  /** The last one that shows the marker. */
  lastTap: Picture | undefined;
  #frames = 0;

  constructor(
    private readonly page: Page,
    private readonly folder: string,
    private readonly note: Clip["note"],
  ) {}

  /** Of the film so far. */
  get frames(): number {
    return this.#frames;
  }

  async hold(seconds: number): Promise<void> {
    await this.#take(Math.round(seconds * FRAMES_PER_SECOND));
  }

  async move(move: Move): Promise<void> {
    if ("open" in move) {
      await this.page.goto(move.open, { waitUntil: "networkidle" });
      if (this.note) await this.page.evaluate(drawNote, this.note);
    } else if ("glide" in move) await this.#glide(move.glide);
    else if ("show" in move) await this.#show(this.page.locator(move.show).first());
    else if ("tap" in move) await this.#tap(this.page.locator(move.tap).first());
    else await this.#set(this.page.locator(move.set).first(), move.to);
  }

  /** Where the page leads its reader further down, the camera goes back and glides there; upwards it is a cut. */
  async #tap(place: Locator): Promise<void> {
    await this.#point(place);
    const before = await this.page.evaluate(() => scrollY);
    const address = this.page.url();
    await place.click();
    // A finger leaves no pointer behind that would light up what comes to stand there.
    await this.page.mouse.move(0, 0);
    await this.page.waitForLoadState("networkidle");
    await this.page.evaluate(liftMarker);
    if (this.page.url() === address) {
      const after = await this.page.evaluate(() => scrollY);
      if (after > before) {
        await this.page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), before);
        await this.#glide(after - before);
      }
    } else if (this.note) await this.page.evaluate(drawNote, this.note);
    await this.hold(AFTER_TAP);
  }

  async #set(place: Locator, value: string | undefined): Promise<void> {
    await this.#point(place);
    if (value === undefined) await place.check();
    else await place.selectOption(value);
    await this.page.evaluate(liftMarker);
    await this.hold(AFTER_TAP);
  }

  async #point(place: Locator): Promise<void> {
    await this.#show(place);
    const box = await place.boundingBox();
    if (!box) throw new Error(`Nothing to tap: ${place}`);
    const middle = { x: box.x + Math.min(box.width / 2, 120), y: box.y + box.height / 2 };
    for (const size of [64, 56, 48, 40]) {
      await this.page.evaluate(drawMarker, { ...middle, size });
      await this.#take(1);
    }
    await this.hold(BEFORE_TAP);
    this.lastTap = this.pictures.at(-1);
  }

  /** Glides only as far as the place is hidden, and a little more. */
  async #show(place: Locator): Promise<void> {
    await place.waitFor();
    const box = await place.boundingBox();
    if (!box) throw new Error(`Nothing to show: ${place}`);
    const above = box.y - 24;
    const below = box.y + box.height + 60 - VIEWPORT.height;
    if (above < 0) await this.#glide(above);
    else if (below > 0) await this.#glide(Math.min(below, above));
  }

  async #glide(pixels: number): Promise<void> {
    const step = Math.sign(pixels) * GLIDE;
    for (let left = Math.round(pixels); left !== 0; ) {
      const by = Math.abs(left) < GLIDE ? left : step;
      left -= by;
      const moved = await this.page.evaluate((y) => {
        const from = scrollY;
        scrollBy({ top: y, behavior: "instant" });
        return scrollY - from;
      }, by);
      if (moved === 0) return;
      await this.#take(1);
    }
  }

  async #take(frames: number): Promise<void> {
    const file = join(this.folder, `${String(this.pictures.length).padStart(4, "0")}.png`);
    await this.page.screenshot({ path: file, animations: "disabled", caret: "hide" });
    this.pictures.push({ file, frames });
    this.#frames += frames;
  }
}

/** In the page: a ring where the finger comes down. */
function drawMarker({ x, y, size }: { x: number; y: number; size: number }): void {
  const marker = document.querySelector<HTMLElement>("[data-tap]") ?? document.createElement("div");
  marker.dataset.tap = "";
  Object.assign(marker.style, {
    position: "fixed",
    left: `${x - size / 2}px`,
    top: `${y - size / 2}px`,
    width: `${size}px`,
    height: `${size}px`,
    borderRadius: "50%",
    background: "rgba(232, 93, 4, 0.18)",
    border: "4px solid #c2410c",
    boxShadow: "0 0 0 3px #ffffff",
    boxSizing: "border-box",
    pointerEvents: "none",
    zIndex: "1000",
  });
  document.body.append(marker);
}

/** In the page. */
function liftMarker(): void {
  document.querySelector("[data-tap]")?.remove();
}

/** In the page: the note at the foot of every picture. */
function drawNote(words: string): void {
  const note = document.createElement("div");
  note.textContent = words;
  Object.assign(note.style, {
    position: "fixed",
    insetInline: "0",
    bottom: "0",
    padding: "4px 8px",
    background: "#fff7d6",
    borderTop: "2px solid #8a6100",
    color: "#3d2b00",
    font: "13px/1.5 sans-serif",
    whiteSpace: "nowrap",
    textAlign: "center",
    pointerEvents: "none",
    zIndex: "999",
  });
  document.body.append(note);
}
