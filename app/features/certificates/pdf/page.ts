/** The paper and what is set on it: boxes of text in points from the top left of A4 landscape. */
import { type Fitted, fitText, type Measure, type Step } from "./fit-text";

export const PAGE = { width: 841.89, height: 595.28 } as const;

/** Text that can fall on the watermark keeps more than 4.5 : 1 on it. */
export const INK = {
  paper: "#fffdf8",
  mark: "#f8f1e1",
  green: "#0b5c4a",
  gold: "#c08a1e",
  bronze: "#7a5200",
  text: "#1d2a26",
  soft: "#46564f",
} as const;

export type Weight = "regular" | "bold";

export interface Typeface {
  measure: Record<Weight, Measure>;
  /** The text in letters that the fonts have. */
  printable(text: string): string;
}

export interface TextBox {
  /** Tag of the structure tree. */
  tag: "H1" | "P";
  weight: Weight;
  size: number;
  color: string;
  lines: { text: string; x: number; baseline: number; width: number }[];
}

/** A thin line, decoration only. */
export interface Rule {
  x: number;
  y: number;
  width: number;
  color: string;
}

/** Part of the page, and where it ends. */
export interface Block {
  boxes: TextBox[];
  rules: Rule[];
  bottom: number;
}

export interface Style {
  tag?: TextBox["tag"];
  weight?: Weight;
  color?: string;
  /** What to try, from the best look to the smallest. */
  steps: readonly Step[];
}

/** Lines are centred on `center`, or begin at `start`. */
export type Place = { center: number } | { start: number };

/**
 * From the top of a line to its baseline, and from there to its end, as shares of the size: as high as "Ẳ" and as
 * low as "Ậ" reach in these fonts, so that what stands in two lines never touches.
 */
export const ASCENT = 1.23;
export const DESCENT = 0.25;
const LEADING = ASCENT + DESCENT;

/** Steps from one size down to another with at most so many lines. */
export function sizes(from: number, to: number, lines: number, step = 0.5): Step[] {
  const count = Math.round((from - to) / step) + 1;
  return Array.from({ length: count }, (_, index) => ({ size: from - index * step, lines }));
}

export function fitStyled(
  text: string,
  width: number,
  { weight = "regular", steps }: Style,
  face: Typeface,
): Fitted {
  return fitText(face.printable(text), width, steps, face.measure[weight]);
}

export function heightOf({ size, lines }: Fitted): number {
  return size * LEADING * lines.length;
}

/** Sets fitted lines from `top` down. */
export function set(
  fitted: Fitted,
  { tag = "P", weight = "regular", color = INK.text }: Omit<Style, "steps">,
  at: Place,
  top: number,
  face: Typeface,
): { box: TextBox; bottom: number } {
  const { size } = fitted;
  const lines = fitted.lines.map((text, index) => {
    const width = face.measure[weight](text) * size;
    const x = "center" in at ? at.center - width / 2 : at.start;
    return { text, x, width, baseline: top + size * (ASCENT + index * LEADING) };
  });
  return { box: { tag, weight, size, color, lines }, bottom: top + heightOf(fitted) };
}

/** Texts under one another from `top`. */
export function setColumn(
  texts: readonly (readonly [text: string, style: Style])[],
  at: Place,
  { top, width }: { top: number; width: number },
  face: Typeface,
): { boxes: TextBox[]; bottom: number } {
  let bottom = top;
  const boxes = texts.map(([text, style]) => {
    const placed = set(fitStyled(text, width, style, face), style, at, bottom, face);
    bottom = placed.bottom;
    return placed.box;
  });
  return { boxes, bottom };
}
