/**
 * The map as a picture of its own, for pages that should stay light: an SVG that a browser loads when it comes into
 * view and keeps. Shades as in map.css, chosen by the reader's background because a picture sees no style sheet. Pure.
 */
import type { CommuneDrawing, Drawing } from "~/features/places/draw-communes";
import { classOf, shareClasses } from "./share-classes";

export type PictureTheme = "auto" | "light" | "dark";

interface Palette {
  shades: readonly string[];
  line: string;
}
const LIGHT: Palette = {
  shades: ["none", "#fbf3d9", "#cfe3c4", "#8cc5a6", "#4a9f89", "#0b5c4a", "#062f26"],
  line: "#5d6b64",
};
const DARK: Palette = {
  shades: ["none", "#22312c", "#2c4b40", "#386757", "#46816d", "#a5dcc6", "#e9f9f1"],
  line: "#8b9a94",
};
const GAP = 12;

/**
 * The text of the file. `shares` by commune code; a commune without one is only drawn. Colours are attributes, so that
 * the picture is right where style sheets are refused; only following a dark background takes one.
 */
export function mapPicture(
  drawing: CommuneDrawing,
  shares: ReadonlyMap<string, number>,
  targetShare: number,
  theme: PictureTheme,
): string {
  const classes = shareClasses([...shares.values()], targetShare);
  const shadeOf = (code: string) => {
    const share = shares.get(code);
    return share === undefined ? 0 : classOf(share, classes) + 1;
  };
  const { height, inset } = drawing;
  const size = pictureSize(drawing);
  const palette = theme === "dark" ? DARK : LIGHT;
  const parts = [group(drawing, shadeOf, palette)];
  if (inset) {
    const { x, y, width, height: high } = inset.frame;
    parts.push(
      `<path d="M${x} ${y}h${width}v${high}h${-width}z" fill="none" stroke-dasharray="4 3"/>`,
      `<g transform="translate(${drawing.width + GAP} ${height - inset.height})">${group(inset, shadeOf, palette)}</g>`,
    );
  }
  const style = theme === "auto" ? `<style>@media(prefers-color-scheme:dark){${rules(DARK)}}</style>` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">${style}<g class="m" stroke="${palette.line}" stroke-width=".6" stroke-linejoin="round">${parts.join("")}</g></svg>`;
}

/** How wide and high the picture is, for the place a page keeps for it. */
export function pictureSize({ width, height, inset }: CommuneDrawing): { width: number; height: number } {
  return { width: width + (inset ? GAP + inset.width : 0), height };
}

/** One path a shade: the communes of one shade need no elements of their own. */
function group({ shapes }: Drawing, shadeOf: (code: string) => number, { shades }: Palette): string {
  const paths = new Map<number, string>();
  for (const { code, path } of shapes) {
    const shade = shadeOf(code);
    paths.set(shade, (paths.get(shade) ?? "") + path);
  }
  return [...paths]
    .map(([shade, path]) => `<path class="s${shade}" fill="${shades[shade]}" d="${path}"/>`)
    .join("");
}

const rules = ({ shades, line }: Palette) =>
  `.m{stroke:${line}}${shades.map((colour, shade) => `.s${shade}{fill:${colour}}`).join("")}`;
