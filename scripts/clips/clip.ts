/** What a clip is made of, as data: a file of scripts/clips/scenes/ each, filmed by `record-clip <name>`. */

/** One thing the hand does. Places are Playwright selectors; `button()` names the usual one. */
export type Move =
  /** Leads to a page of the site, without being seen. */
  | { open: string }
  /** Taps, seen by a marker; what opens is glided into view. */
  | { tap: string }
  /** Sets a list of choices, or ticks a box (no value). */
  | { set: string; to?: string }
  /** Glides down, pixels. */
  | { glide: number }
  /** Glides until this place stands in the middle. */
  | { show: string };

export interface Scene {
  /** Read on its own under the picture: what to notice, and why. */
  caption: string;
  moves: Move[];
  /** To look and read, after the last move. */
  seconds: number;
}

export interface Clip {
  /** Where the clip, its captions and its poster lie, without ending. */
  target: string;
  /** Filmed as someone who has registered; the others see what a visitor sees. */
  signedIn?: true;
  /** Stands in every picture, as what imitated screens must say. */
  note?: string;
  /** The scene whose last tap is the poster, from 0. */
  poster: number;
  scenes: Scene[];
}

/** A button by exactly these words. */
export function button(words: string): string {
  return `role=button[name="${words.replaceAll('"', '\\"')}"s]`;
}

/** A control of the practice's screen, or one of its decisions, by its label. */
export function control(label: string): string {
  return `.practice-play [data-control="${label.replaceAll('"', '\\"')}"]`;
}

/** A field of the practice's screen, by its label. */
export function field(label: string): string {
  return `.practice-play [data-field="${label.replaceAll('"', '\\"')}"]`;
}

/** What imitated screens say of themselves. */
export const ILLUSTRATION = "Màn hình minh họa, có thể khác hệ thống thật";

/** The player's way on to the next step. */
export const ONWARD = '[data-part="next"]';
