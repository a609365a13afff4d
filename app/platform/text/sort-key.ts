/**
 * The Vietnamese order of names as plain bytes: given name first, then family name, then middle names
 * (rules.md §9). Alphabet a ă â b … y, tones ngang, huyền, hỏi, ngã, sắc, nặng decide only between equal
 * letters (as CLDR "vi" does). Computed in code because the embedded database's ICU order is wrong.
 */
const LETTERS = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const TONES = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** A key such that comparing keys byte by byte orders the names. */
export function nameSortKey(fullName: string): string {
  const words = fullName.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  const given = words.pop() ?? "";
  return [given, ...words].map(wordKey).join("!");
}

/** Letters by rank, then tones: "hồng" → ranks of h ô n g + tone row. */
function wordKey(word: string): string {
  let letters = "";
  let tones = "";
  for (const letter of word) {
    const marks = [...letter.normalize("NFD")];
    const tone = TONES.findIndex((mark) => marks.includes(mark)) + 1;
    const base = marks
      .filter((mark) => !TONES.includes(mark))
      .join("")
      .normalize("NFC");
    const rank = LETTERS.indexOf(base);
    if (rank >= 0) {
      letters += String.fromCharCode(0x30 + rank);
      tones += tone;
    }
  }
  return `${letters}"${tones}`;
}
