/**
 * Text as a font can print it: NFC where the font has the letter, else letter and mark apart ("ŏ" of Ê Đê and
 * M'nông names), else the nearest letter. Never an empty box in somebody's name.
 */

/** Letters that no decomposition reaches, and the nearest the font has. */
const NEAREST = new Map([
  ["ƀ", "b"],
  ["Ƀ", "B"],
  ["ɓ", "b"],
  ["Ɓ", "B"],
  ["ʼ", "’"],
  ["ʹ", "’"],
  ["′", "’"],
  ["‐", "-"],
  ["‑", "-"],
]);

export function printableText(text: string, has: (codePoint: number) => boolean): string {
  const hasAll = (part: string) => [...part].every((letter) => has(letter.codePointAt(0) ?? 0));
  return [...text.normalize("NFC")]
    .map((letter) => {
      const apart = letter.normalize("NFD");
      const plain = apart.replace(/\p{M}/gu, "");
      const tries = [letter, apart, NEAREST.get(letter), letter.normalize("NFKC"), NEAREST.get(plain), plain];
      return tries.find((one) => one !== undefined && hasAll(one)) ?? "?";
    })
    .join("");
}
