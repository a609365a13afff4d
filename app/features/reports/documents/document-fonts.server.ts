/**
 * Tinos, which has the widths of Times New Roman (the letter of official documents, Nghị định 30/2020) and all
 * Vietnamese letters: a PDF breaks its lines where Word does, and may be embedded anywhere (Apache licence).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { Measure } from "~/features/certificates/pdf/fit-text";
import { printableText } from "~/features/certificates/pdf/printable-text";
import { shapingOnce } from "~/features/certificates/pdf/shaping-once";

export type Face = "regular" | "bold" | "italic" | "boldItalic";

const FILES: Record<Face, string> = {
  regular: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  boldItalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
};

interface DocumentFont {
  font: Font;
  /** Width of a text at size 1. */
  measure: Measure;
  /** The text in letters that the font has. */
  printable(text: string): string;
}

const loaded = new Map<Face, DocumentFont>();

/** Read once for the process. */
export function documentFont(face: Face): DocumentFont {
  let font = loaded.get(face);
  if (!font) {
    const { resolve } = createRequire(import.meta.url);
    const whole = create(readFileSync(resolve(`@expo-google-fonts/tinos/${FILES[face]}`)));
    // fontkit keeps a glyph with the letter for which it first met it. Tinos builds "ó" of "o" and a mark, and an "o"
    // first met as such a part would stand for no letter ever after: text that nobody can search or copy.
    for (const point of whole.characterSet) whole.glyphForCodePoint(point);
    const shaping = shapingOnce(whole);
    const has = (point: number) => shaping.font.hasGlyphForCodePoint(point);
    font = { ...shaping, printable: (text) => printableText(text, has) };
    loaded.set(face, font);
  }
  return font;
}

/** Gives a new document the faces, by their names. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  for (const face of Object.keys(FILES) as Face[]) {
    // pdfkit takes fonts that fontkit has parsed; its types do not say so yet.
    pdf.registerFont(face, documentFont(face).font as unknown as Uint8Array);
  }
}
