/**
 * Be Vietnam Pro, parsed once for the process: parsing and shaping is three quarters of the cost of a certificate.
 * The full files, because those cut for the web hold the Vietnamese letters apart from the plain ones. Two weights,
 * without hints: each adds some 5 KB to every certificate.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font, type GlyphRun } from "fontkit";
import type { Measure } from "./fit-text";
import type { Typeface, Weight } from "./page";
import { printableText } from "./printable-text";
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

/** Words kept per font; the words that every certificate prints are far fewer. */
const REMEMBERED = 4000;

/** As pdfkit cuts a text before it shapes it: each word with the space after it. */
const WORDS = /[^ \t]*[ \t]|[^ \t]+$/g;

/** The same font, shaping each word once, and the measure of texts set in it. */
function shapingOnce(font: Font): { font: Font; measure: Measure } {
  const runs = new Map<string, GlyphRun>();
  const shape = (word: string): GlyphRun => {
    let run = runs.get(word);
    if (!run) {
      const { glyphs, positions, advanceWidth } = font.layout(word);
      run = { glyphs, positions, advanceWidth };
      if (runs.size >= REMEMBERED) runs.clear();
      runs.set(word, run);
    }
    return run;
  };
  const layout = (text: string, features?: unknown) =>
    features ? font.layout(text, features) : copyOf(shape(text));
  return {
    font: Object.create(font, { layout: { value: layout } }) as Font,
    measure: (text) => {
      const words = text.match(WORDS) ?? [];
      return words.reduce((sum, word) => sum + shape(word).advanceWidth, 0) / font.unitsPerEm;
    },
  };
}

/** pdfkit scales the positions it is given and then asks for their sum: each caller gets its own. */
function copyOf({ glyphs, positions }: GlyphRun): GlyphRun {
  const own = positions.map((position) => ({ ...position }));
  return {
    glyphs,
    positions: own,
    get advanceWidth() {
      return own.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}
