/**
 * Finds words in an SVG picture that are too faint to read (WCAG 2.2, success criterion 1.4.3: 4.5 to 1, large letters
 * 3 to 1, as the picture is shown on a small phone). What lies behind a word is taken from rectangles, circles and
 * ellipses of one colour; where anything else may lie there (a gradient, a path, a turned group) it says nothing. Pure.
 */
import { contrastOf, readColour } from "./colour-contrast";
import { type Box, shapeBox, translation } from "./svg-shapes";
import { localName, type SvgTag, svgParts } from "./svg-tags";

export interface FaintWords {
  words: string;
  /** Contrast to 1, rounded down to a tenth. */
  ratio: number;
  least: number;
}

interface Style {
  name: string;
  /** Undefined: not a plain colour. Null: nothing is painted. */
  fill: string | null | undefined;
  dx: number;
  dy: number;
  /** Turned or scaled: where it lies is not known. */
  lost: boolean;
  /** In a definition, which paints nothing by itself. */
  hidden: boolean;
  size: number;
  bold: boolean;
  anchor: string;
  x: number;
  y: number;
}

interface Painted {
  holds(x: number, y: number): boolean;
  fill: string | undefined;
}

const HIDING = new Set(["defs", "clippath", "mask", "symbol", "pattern", "marker"]);
const SHAPES = new Set(["rect", "circle", "ellipse", "path", "polygon", "polyline", "image", "use"]);
const PAPER = "#ffffff";
/** The width of a picture on a phone of 360 pixels. */
const PHONE = 328;
const BLACK = "#000000";

/** The faintest first. */
export function svgContrast(source: string): FaintWords[] {
  // A style sheet may turn every colour into another, by the hour of the day.
  if (/<(?:\w+:)?style\b/i.test(source)) return [];
  const painted: Painted[] = [];
  const found: FaintWords[] = [];
  let scale = 1;
  const stack: Style[] = [FIRST];
  for (const part of svgParts(source)) {
    if (part.kind === "broken") return [];
    if (part.kind === "end") {
      if (stack.length > 1) stack.pop();
      continue;
    }
    if (part.kind !== "tag") continue;
    const { tag } = part;
    const style = inherit(stack.at(-1) ?? FIRST, tag);
    if (!tag.closed) stack.push(style);
    if (style.name === "svg") scale = scaleOf(tag) ?? scale;
    if (style.hidden) continue;
    if (SHAPES.has(style.name)) paint(painted, style, tag);
    else if (style.name === "text" || style.name === "tspan") {
      const words = source.slice(part.end, source.indexOf("<", part.end)).replace(/\s+/g, " ").trim();
      const faint = words && !style.lost ? judge(words, style, painted, scale) : undefined;
      if (faint) found.push(faint);
    }
  }
  return found.sort((a, b) => a.ratio - b.ratio);
}

const FIRST: Style = {
  name: "",
  fill: BLACK,
  dx: 0,
  dy: 0,
  lost: false,
  hidden: false,
  size: 16,
  bold: false,
  anchor: "start",
  x: 0,
  y: 0,
};

function inherit(outer: Style, tag: SvgTag): Style {
  const name = localName(tag.name);
  const read = (wanted: string) => writtenIn(tag, wanted);
  const moved = translation(read("transform"));
  const fill = read("fill");
  const weight = read("font-weight");
  const isText = name === "text";
  return {
    name,
    fill: isFaded(read) ? undefined : fill === undefined ? outer.fill : readColour(fill),
    dx: outer.dx + (moved?.x ?? 0),
    dy: outer.dy + (moved?.y ?? 0),
    lost: outer.lost || moved === undefined,
    hidden: outer.hidden || HIDING.has(name) || read("display") === "none",
    size: number(read("font-size")) ?? outer.size,
    bold: weight === undefined ? outer.bold : weight === "bold" || Number(weight) >= 700,
    anchor: read("text-anchor") ?? outer.anchor,
    x: number(read("x")) ?? (isText ? 0 : outer.x + (number(read("dx")) ?? 0)),
    y: number(read("y")) ?? (isText ? 0 : outer.y + (number(read("dy")) ?? 0)),
  };
}

/** Half-transparent: the colour that is seen is another. */
function isFaded(read: (name: string) => string | undefined): boolean {
  return ["opacity", "fill-opacity"].some((name) => {
    const share = read(name);
    return share !== undefined && Number.parseFloat(share) < 1;
  });
}

/** A presentation attribute, or the same in the style attribute, which wins. */
function writtenIn({ attributes }: SvgTag, wanted: string): string | undefined {
  const value = (name: string) => attributes.find((one) => localName(one.name) === name)?.value.trim();
  const styled = (value("style") ?? "")
    .split(";")
    .map((line) => line.split(":"))
    .find(([name]) => name?.trim() === wanted)?.[1];
  return styled?.trim() ?? value(wanted);
}

function paint(painted: Painted[], style: Style, tag: SvgTag): void {
  if (style.fill === null && style.name !== "image" && style.name !== "use") return;
  const box: Box = shapeBox(style.name, (name) => writtenIn(tag, name));
  const { dx, dy } = style;
  painted.push({
    holds: style.lost ? () => true : (x, y) => box.holds(x - dx, y - dy),
    fill: style.lost || !box.exact ? undefined : (style.fill ?? undefined),
  });
}

function judge(
  words: string,
  style: Style,
  painted: readonly Painted[],
  scale: number,
): FaintWords | undefined {
  const { fill, size, bold, anchor } = style;
  if (!fill) return undefined;
  const aside = anchor === "middle" ? 0 : anchor === "end" ? -size / 2 : size / 2;
  const [x, y] = [style.x + style.dx + aside, style.y + style.dy - size * 0.35];
  const under = painted.findLast((shape) => shape.holds(x, y));
  const behind = under ? under.fill : PAPER;
  if (!behind) return undefined;
  const shown = size * scale;
  const least = shown >= 24 || (bold && shown >= 18.66) ? 3 : 4.5;
  const ratio = contrastOf(fill, behind);
  return ratio < least ? { words: words.slice(0, 40), ratio: Math.floor(ratio * 10) / 10, least } : undefined;
}

/** How much smaller it is on a phone; undefined where the picture does not say how wide it is. */
function scaleOf(tag: SvgTag): number | undefined {
  const width = number(writtenIn(tag, "viewbox")?.split(/[\s,]+/)[2]) ?? number(writtenIn(tag, "width"));
  return width ? Math.min(1, PHONE / width) : undefined;
}

function number(text: string | undefined): number | undefined {
  const value = Number.parseFloat(text ?? "");
  return Number.isFinite(value) ? value : undefined;
}
