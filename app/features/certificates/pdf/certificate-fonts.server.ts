/**
 * Be Vietnam Pro, parsed once for the process: parsing and shaping is three quarters of the cost of a certificate.
 * The full files, because those cut for the web hold the Vietnamese letters apart from the plain ones. Two weights,
 * without hints: each adds some 5 KB to every certificate.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { Typeface, Weight } from "./page";
import { printableText } from "./printable-text";
import { shapingOnce } from "./shaping-once";
import { stripHints } from "./strip-hints";

export type Fonts = Record<Weight, Font>;

const FILES: Record<Weight, string> = {
  regular: "400Regular/BeVietnamPro_400Regular.ttf",
  bold: "700Bold/BeVietnamPro_700Bold.ttf",
};

interface Loaded {
  fonts: Fonts;
  typeface: Typeface;
}

let loaded: Loaded | undefined;

/** The fonts to draw with and the typeface to lay out with. */
export function certificateFonts(): Loaded {
  loaded ??= load();
  return loaded;
}

function load(): Loaded {
  const regular = shapingOnce(read("regular"));
  const bold = shapingOnce(read("bold"));
  const has = (point: number) =>
    regular.font.hasGlyphForCodePoint(point) && bold.font.hasGlyphForCodePoint(point);
  return {
    fonts: { regular: regular.font, bold: bold.font },
    typeface: {
      measure: { regular: regular.measure, bold: bold.measure },
      printable: (text) => printableText(text, has),
    },
  };
}

function read(weight: Weight): Font {
  const { resolve } = createRequire(import.meta.url);
  return create(stripHints(readFileSync(resolve(`@expo-google-fonts/be-vietnam-pro/${FILES[weight]}`))));
}
