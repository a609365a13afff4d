/** Shaping is most of the cost of a printed page: a font that remembers the words it has shaped. */
import type { Font, GlyphRun } from "fontkit";
import type { Measure } from "./fit-text";

/** Words kept per font; the words that every page prints are far fewer. */
const REMEMBERED = 4000;

/** As pdfkit cuts a text before it shapes it: each word with the space after it. */
const WORDS = /[^ \t]*[ \t]|[^ \t]+$/g;

/** The same font, shaping each word once, and the measure of texts set in it. */
export function shapingOnce(font: Font): { font: Font; measure: Measure } {
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
